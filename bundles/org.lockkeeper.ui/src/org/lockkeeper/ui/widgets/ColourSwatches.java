package org.lockkeeper.ui.widgets;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** Small pictures of colours, sharp at every zoom, disposed of with a control. UI thread. */
public final class ColourSwatches {

    private static final int SIZE = 16;

    private final Control owner;
    private final ThemeTokens theme;
    private final Map<RGB, Image> images = new HashMap<>();

    /**
     * @param owner the control that shows them
     * @param theme gives the colour of their edge
     */
    public ColourSwatches(Control owner, ThemeTokens theme) {
        this.owner = owner;
        this.theme = theme;
        owner.addDisposeListener(_ -> images.values().forEach(Image::dispose));
    }

    /** The picture of a token's colour in the present theme. */
    public Image of(Token token) {
        return of(theme.color(token).getRGB());
    }

    /** The picture of a colour. */
    public Image of(RGB rgb) {
        return images.computeIfAbsent(rgb, c -> {
            Color edge = theme.color(Token.BORDER);
            ImageGcDrawer drawer = (gc, _, _) -> {
                gc.setBackground(new Color(c));
                gc.fillRectangle(2, 2, SIZE - 4, SIZE - 4);
                gc.setForeground(edge);
                gc.drawRectangle(1, 1, SIZE - 3, SIZE - 3);
            };
            return new Image(owner.getDisplay(), drawer, SIZE, SIZE);
        });
    }
}
