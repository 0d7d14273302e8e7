package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.sort.config.DefaultSortConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a column's title, and whether and how rows are sorted by it: a triangle, with its rank from the second on. */
final class HeaderPainter extends TextPainter {

    HeaderPainter() {
        super(false, false);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        LabelStack labels = cell.getConfigLabels();
        boolean up = labels.hasLabel(DefaultSortConfiguration.SORT_UP_CONFIG_TYPE);
        boolean down = labels.hasLabel(DefaultSortConfiguration.SORT_DOWN_CONFIG_TYPE);
        if (!up && !down) {
            super.paintCell(cell, gc, bounds, registry);
            return;
        }
        String rank = rank(labels);
        int size = Math.max(6, gc.getFontMetrics().getHeight() / 2);
        int reserved = size + 4 + (rank.isEmpty() ? 0 : gc.textExtent(rank).x + 2);
        super.paintCell(cell, gc, new Rectangle(bounds.x, bounds.y, Math.max(0, bounds.width - reserved),
                bounds.height), registry);
        setupGCFromConfig(gc, org.eclipse.nebula.widgets.nattable.style.CellStyleUtil.getCellStyle(cell, registry));
        int x = bounds.x + bounds.width - reserved + 2;
        int y = bounds.y + (bounds.height - size / 2) / 2;
        Color back = gc.getBackground();
        gc.setBackground(gc.getForeground());
        gc.fillPolygon(up ? new int[] {x, y + size / 2, x + size, y + size / 2, x + size / 2, y}
                : new int[] {x, y, x + size, y, x + size / 2, y + size / 2});
        gc.setBackground(back);
        if (!rank.isEmpty()) {
            gc.drawText(rank, x + size + 2, bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2, true);
        }
        resetGC(gc);
    }

    private static String rank(LabelStack labels) {
        return labels.stream().filter(l -> l.startsWith(DefaultSortConfiguration.SORT_SEQ_CONFIG_TYPE))
                .map(l -> l.substring(DefaultSortConfiguration.SORT_SEQ_CONFIG_TYPE.length()))
                .map(Integer::parseInt).filter(n -> n > 0).map(n -> Integer.toString(n + 1)).findFirst().orElse("");
    }
}
