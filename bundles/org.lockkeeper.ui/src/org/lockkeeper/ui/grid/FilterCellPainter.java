package org.lockkeeper.ui.grid;

import java.util.function.IntPredicate;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** Paints a cell of the filter row: what is filtered by, marked where it is wrong, or a funnel that invites to type. */
final class FilterCellPainter extends TextPainter {

    private static final int GAP = 4;

    private final ThemeTokens theme;
    private final IntPredicate wrong;

    /**
     * @param wrong whether the filter of a column, by its index, is wrong
     */
    FilterCellPainter(ThemeTokens theme, IntPredicate wrong) {
        super(false, false);
        this.theme = theme;
        this.wrong = wrong;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Object value = cell.getDataValue();
        if (value != null && !value.toString().isEmpty()) {
            if (wrong.test(cell.getColumnIndex())) {
                gc.setForeground(theme.color(Token.BLOCKED));
                gc.drawImage(theme.image(Icon.ERROR), bounds.x,
                        bounds.y + (bounds.height - theme.image(Icon.ERROR).getBounds().height) / 2);
                gc.drawText(value.toString(), bounds.x + theme.image(Icon.ERROR).getBounds().width + GAP,
                        bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2, true);
            } else {
                super.paintCell(cell, gc, bounds, registry);
            }
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
