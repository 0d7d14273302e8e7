package org.lockkeeper.ui.logs.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The colours of highlighters in the present theme, and thinned ones for areas behind text; made once. UI thread. */
public final class LineInks {

    private record Thin(HighlightColor color, int percent) {
    }

    private final ThemeTokens theme;
    private final Map<HighlightColor, Color> full = new HashMap<>();
    private final Map<Thin, Color> thin = new HashMap<>();

    LineInks(ThemeTokens theme) {
        this.theme = theme;
    }

    /** Forgets the colours of the theme before. */
    void themeChanged() {
        full.clear();
        thin.clear();
    }

    /** The colour itself. */
    public Color of(HighlightColor color) {
        return full.computeIfAbsent(color, c -> of(theme, c));
    }

    /** The colour itself, where it is needed but once. */
    public static Color of(ThemeTokens theme, HighlightColor color) {
        return switch (color) {
            case HighlightColor.Themed(PaletteColor themed) -> theme.color(PaletteTokens.of(themed));
            case HighlightColor.Own(int light, int dark) -> {
                int rgb = theme.isDark() ? dark : light;
                yield new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
            }
        };
    }

    /** The colour thinned with the background. */
    public Color thin(HighlightColor color, int percent) {
        return thin.computeIfAbsent(new Thin(color, percent), _ -> thin(theme, of(color), percent));
    }

    /** A colour thinned with the background. */
    public static Color thin(ThemeTokens theme, Color color, int percent) {
        RGB over = color.getRGB();
        RGB under = theme.color(Token.BACKGROUND).getRGB();
        return new Color(mix(over.red, under.red, percent), mix(over.green, under.green, percent),
                mix(over.blue, under.blue, percent));
    }

    private static int mix(int over, int under, int percent) {
        return (over * percent + under * (100 - percent)) / 100;
    }
}
