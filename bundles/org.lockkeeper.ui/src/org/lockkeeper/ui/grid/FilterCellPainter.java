package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Paints a cell of the filter row: what is filtered by, or a funnel that tells that one can. */
final class FilterCellPainter extends TextPainter {

    private final ThemeTokens theme;

    FilterCellPainter(ThemeTokens theme) {
        super(false, false);
        this.theme = theme;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Object value = cell.getDataValue();
        if (value != null && !value.toString().isEmpty()) {
            super.paintCell(cell, gc, bounds, registry);
            return;
        }
        Image image = theme.image(Icon.FILTER);
        Rectangle size = image.getBounds();
        int alpha = gc.getAlpha();
        gc.setAlpha(alpha / 2);
        gc.drawImage(image, bounds.x, bounds.y + (bounds.height - size.height) / 2);
        gc.setAlpha(alpha);
    }
}
