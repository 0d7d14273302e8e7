package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints an icon, and the cell's text after it. */
final class IconTextPainter extends TextPainter {

    private static final int GAP = 5;

    private final Image image;

    IconTextPainter(Image image) {
        super(false, false);
        setTrimText(false);
        this.image = image;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Rectangle size = image.getBounds();
        Rectangle clipping = gc.getClipping();
        gc.setClipping(bounds.intersection(clipping));
        gc.drawImage(image, bounds.x, bounds.y + (bounds.height - size.height) / 2);
        gc.setClipping(clipping);
        int used = Math.min(bounds.width, size.width + GAP);
        super.paintCell(cell, gc, new Rectangle(bounds.x + used, bounds.y, bounds.width - used, bounds.height),
                registry);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return super.getPreferredWidth(cell, gc, registry) + image.getBounds().width + GAP;
    }
}
