package org.lockkeeper.ui.grid;

import java.util.List;
import java.util.function.Function;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Paints the shares of a cell as one bar over its width. */
final class BarPainter extends AbstractCellPainter {

    private static final int EDGE = 6;

    private final ThemeTokens theme;
    private final Function<ILayerCell, List<Share>> shares;

    BarPainter(ThemeTokens theme, Function<ILayerCell, List<Share>> shares) {
        this.theme = theme;
        this.shares = shares;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        List<Share> parts = shares.apply(cell);
        long total = parts.stream().mapToLong(Share::count).sum();
        long before = 0;
        for (Share part : parts) {
            int from = bounds.x + (int) (before * bounds.width / Math.max(1, total));
            before += part.count();
            int to = bounds.x + (int) (before * bounds.width / Math.max(1, total));
            gc.setBackground(theme.color(part.color()));
            gc.fillRectangle(from, bounds.y + EDGE, to - from, Math.max(1, bounds.height - 2 * EDGE));
        }
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getBounds().width;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getBounds().height;
    }
}
