package org.lockkeeper.logs.view.output;

import java.util.Map;
import java.util.Set;
import org.lockkeeper.logs.view.mark.PaletteColor;

/**
 * The colours of a page, each as a style sheet writes them: {@code #rrggbb}.
 *
 * @param background behind the lines
 * @param foreground of lines without a colour of their own
 * @param palette of the highlighters; a value for each colour
 */
public record PageTheme(String background, String foreground, Map<PaletteColor, String> palette) {

    /** Checks that none is missing. */
    public PageTheme {
        palette = Map.copyOf(palette);
        if (!palette.keySet().containsAll(Set.of(PaletteColor.values()))) {
            throw new IllegalArgumentException("colours are missing: only " + palette.keySet());
        }
    }

    /** Whether the background is a dark one. */
    boolean isDark() {
        int ground = Integer.parseInt(background.substring(1), 16);
        return (ground >> 16 & 255) + (ground >> 8 & 255) + (ground & 255) < 3 * 128;
    }
}
