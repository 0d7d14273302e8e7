package org.lockkeeper.ui.logs.internal.highlight;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.logs.internal.text.PaletteTokens;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.ColourSwatches;

/** Small pictures of colours, disposed of with a control. UI thread. */
final class Swatches {

    private final ThemeTokens theme;
    private final ColourSwatches images;

    Swatches(Control owner, ThemeTokens theme) {
        this.theme = theme;
        this.images = new ColourSwatches(owner, theme);
    }

    /** The picture of a draft's colour in the present theme; of the ground where it has none. */
    Image of(Draft draft) {
        if (draft.palette() != null) {
            return of(rgb(draft.palette()));
        }
        String typed = theme.isDark() ? draft.dark() : draft.light();
        return of(rgb(typed));
    }

    /** A colour of the present theme. */
    RGB rgb(PaletteColor color) {
        return theme.color(PaletteTokens.of(color)).getRGB();
    }

    /** A colour as it was typed; that of the ground where it is none. */
    RGB rgb(String typed) {
        return Draft.color(typed, "").map(HighlightColor.Own::light)
                .map(c -> new RGB(c >> 16 & 255, c >> 8 & 255, c & 255))
                .orElseGet(() -> theme.color(Token.SURFACE).getRGB());
    }

    /** The picture of a colour. */
    Image of(RGB rgb) {
        return images.of(rgb);
    }
}
