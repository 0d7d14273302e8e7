package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowColumnInViewportCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * The current row of a table: where keys, menus and "Why?" act, and what the frame shows while the table has the focus.
 * It need not be selected: a table that gets the focus has a current row at once and selects nothing. It stays on the
 * same client whatever is sorted, filtered or computed anew.
 */
final class GridCursor<R> {

    private static final int HEADER_ROWS = 2;

    private final GridTable<R> grid;
    private final Runnable moved;
    private int row = -1;
    private int origin = -1;
    // where the current row was last, also while no rows are shown
    private int place = -1;
    private Object key;
    private boolean quiet;
    private boolean fromTop;

    /**
     * @param moved told that another row is current or others are selected
     */
    GridCursor(GridTable<R> grid, ThemeTokens theme, Runnable moved) {
        this.grid = grid;
        this.moved = moved;
        grid.table.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !quiet) {
                follow();
            }
        });
        grid.table.addListener(SWT.FocusIn, _ -> {
            ensure();
            grid.table.redraw();
        });
        grid.table.addListener(SWT.FocusOut, _ -> grid.table.redraw());
        grid.table.addOverlayPainter((gc, _) -> paint(gc, theme.color(Token.ACCENT)));
    }

    /** The current row as shown, from 0; -1 where there is none. */
    int row() {
        return row;
    }

    /** The current column as shown, from 0. */
    int column() {
        return Math.max(0, grid.selection.getSelectionAnchor().getColumnPosition());
    }

    // the cell touched last tells it, by mouse or by whatever selects rows
    private void follow() {
        PositionCoordinate last = grid.selection.getLastSelectedCellPosition();
        int anchor = grid.selection.getSelectionAnchor().getRowPosition();
        int at = last != null && last.getRowPosition() >= 0 ? last.getRowPosition() : anchor;
        if (at >= 0 && at < grid.rows.getRowCount()) {
            at(at);
            key = keyAt(at);
            origin = anchor >= 0 ? anchor : at;
        }
        moved.run();
    }

    private void at(int position) {
        row = position;
        if (position >= 0) {
            place = position;
        }
    }

    private Object keyAt(int position) {
        return grid.rows.keyOf(grid.rows.model().shown(position));
    }

    /** Makes the first row current where none is. */
    void ensure() {
        if (row < 0 && grid.rows.getRowCount() > 0) {
            set(0, column());
        }
    }

    /** Makes a row current and leaves the selection as it is. */
    void set(int position, int column) {
        at(position);
        origin = position;
        key = position < 0 ? null : keyAt(position);
        grid.selection.moveSelectionAnchor(position < 0 ? -1 : column, position);
        grid.selection.setLastSelectedCell(position < 0 ? -1 : column, position);
    }

    /**
     * Other rows are shown: the same one stays current, else the one that has come into its place. Rows that come
     * while the table has the focus already give it a current row.
     */
    void shown() {
        int count = grid.rows.getRowCount();
        Object before = key;
        int at = before == null ? -1 : grid.rows.positionOf(before);
        int instead = place < 0 ? -1 : Math.min(fromTop ? 0 : place, count - 1);
        set(at >= 0 ? at : instead, column());
        if (count > 0) {
            fromTop = false;
        } else {
            // a filter that is being typed may hide all rows for a moment
            key = before;
        }
        if (grid.table.isFocusControl()) {
            ensure();
        }
    }

    /** Quite other rows are about to be shown: where the current one is not among them, the first one is next. */
    void startOver() {
        fromTop = true;
    }

    /** Goes by so many rows, at most to the end; with {@code extend} everything from where that began is selected. */
    void moveBy(int rows, boolean extend) {
        moveTo(row < 0 ? 0 : row + rows, extend);
    }

    /** Goes to a row, or the nearest that there is, and selects it. */
    void moveTo(int wanted, boolean extend) {
        int count = grid.rows.getRowCount();
        if (count == 0) {
            return;
        }
        int to = Math.clamp(wanted, 0, count - 1);
        int from = extend ? origin < 0 || origin >= count ? to : origin : to;
        int column = column();
        quiet = true;
        try {
            grid.selection.selectRow(column, from, false, false);
            if (from != to) {
                grid.selection.selectRow(column, to, true, false);
            }
        } finally {
            quiet = false;
        }
        at(to);
        origin = from;
        key = keyAt(to);
        grid.table.doCommand(new ShowRowInViewportCommand(to));
        grid.table.redraw();
        moved.run();
    }

    /** Goes to another row and leaves the selection as it is. */
    void look(int by) {
        int count = grid.rows.getRowCount();
        if (count > 0) {
            set(Math.clamp(row + by, 0, count - 1), column());
            grid.table.doCommand(new ShowRowInViewportCommand(row));
            grid.table.redraw();
            moved.run();
        }
    }

    /** Makes a row and column current, as a click among selected rows does: they stay selected. */
    void touch(int position, int column) {
        set(position, column);
        grid.table.redraw();
        moved.run();
    }

    /** Goes to another column of the current row: copying a cell and filtering mean that one. */
    void lookAside(int by) {
        int count = grid.visibility.getColumnCount();
        if (count > 0 && row >= 0) {
            int column = Math.clamp(column() + by, 0, count - 1);
            set(row, column);
            grid.table.doCommand(new ShowColumnInViewportCommand(grid.selection, column));
            grid.table.redraw();
        }
    }

    /** Selects all rows; the current one stays. */
    void selectAll() {
        ensure();
        int at = row;
        int column = column();
        quiet = true;
        try {
            grid.table.doCommand(new SelectAllCommand());
        } finally {
            quiet = false;
        }
        set(at, column);
        moved.run();
    }

    /** Selects the current row, with {@code toggle} besides the others, or no longer. */
    void select(boolean toggle) {
        ensure();
        if (row >= 0) {
            grid.selection.selectRow(column(), row, false, toggle);
        }
    }

    /** How many rows are seen at once. */
    int page() {
        return Math.max(1, grid.viewport.getRowCount() - 1);
    }

    /** Where the current row is seen in the table; {@code null} where it is not. */
    Rectangle bounds() {
        if (row < 0) {
            return null;
        }
        for (int y = HEADER_ROWS; y < grid.table.getRowCount(); y++) {
            if (grid.table.getRowIndexByPosition(y) == row) {
                int top = grid.table.getStartYOfRowPosition(y);
                int width = Math.min(grid.table.getClientArea().width, grid.table.getWidth());
                return new Rectangle(0, top, width, grid.table.getRowHeightByPosition(y));
            }
        }
        return null;
    }

    private void paint(GC gc, Color color) {
        Rectangle at = grid.table.isFocusControl() ? bounds() : null;
        if (at != null) {
            gc.setForeground(color);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            gc.drawRectangle(at.x, at.y, at.width - 1, at.height - 1);
            int index = grid.visibility.getColumnIndexByPosition(column());
            for (int x = 0; x < grid.table.getColumnCount(); x++) {
                if (grid.table.getColumnIndexByPosition(x) == index) {
                    gc.drawRectangle(grid.table.getStartXOfColumnPosition(x) + 1, at.y + 1,
                            grid.table.getColumnWidthByPosition(x) - 3, at.height - 3);
                }
            }
        }
    }
}
