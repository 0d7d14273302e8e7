package org.lockkeeper.ui.grid;

import java.util.Objects;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;

/**
 * Tooltips: over a heading what the column means, over the filter row what may be typed and what is wrong with it, over a
 * cut cell its whole text.
 */
final class GridTips<R> {

    private static final int FILTER_ROW = 1;
    private static final int BODY = 2;
    // around a text, and between it and an icon
    private static final int PADDING = 10;
    private static final int GAP = 5;

    private final GridTable<R> grid;
    private final ThemeTokens theme;
    private String wanted;

    GridTips(GridTable<R> grid, ThemeTokens theme) {
        this.grid = grid;
        this.theme = theme;
    }

    /** Begins to tell it. */
    void install() {
        grid.table.addListener(SWT.MouseMove, e -> {
            String tip = at(e.x, e.y);
            // a tip keeps its "&", which is no mnemonic there
            String told = tip.isEmpty() ? null : tip.replace("&", "&&");
            if (!Objects.equals(told, wanted)) {
                wanted = told;
                // one that is shown would tell the new text at the old place
                grid.table.setToolTipText(null);
                if (told != null) {
                    grid.table.getDisplay().asyncExec(() -> {
                        // the mouse may be over another cell by now
                        if (!grid.table.isDisposed() && told.equals(wanted)) {
                            grid.table.setToolTipText(told);
                        }
                    });
                }
            }
        });
    }

    private String at(int x, int y) {
        int row = grid.table.getRowPositionByY(y);
        int column = grid.table.getColumnPositionByX(x);
        ILayerCell cell = row < 0 || column < 0 ? null : grid.table.getCellByPosition(column, row);
        if (cell == null) {
            return "";
        }
        GridModel<R> model = grid.rows.model();
        GridColumn<R> of = model.columns().get(cell.getColumnIndex());
        if (row >= BODY) {
            return cell.getRowIndex() < model.shownCount() ? cut(cell, of, model.shown(cell.getRowIndex())) : "";
        }
        return row == FILTER_ROW ? model.problem(of.id()).orElseGet(of::filterHint) : of.tooltip();
    }

    private String cut(ILayerCell cell, GridColumn<R> column, R row) {
        String text = column.text(row);
        Icon icon = column.icon(row);
        GC gc = new GC(grid.table);
        try {
            gc.setFont(theme.font(TextRole.BODY));
            int wanted = gc.textExtent(text).x + PADDING + (icon == null ? 0 : theme.image(icon).getBounds().width + GAP);
            return text.indexOf('\n') >= 0 || wanted > cell.getBounds().width ? text : "";
        } finally {
            gc.dispose();
        }
    }
}
