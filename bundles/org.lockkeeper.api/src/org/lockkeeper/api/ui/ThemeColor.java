package org.lockkeeper.api.ui;

/**
 * A colour of an extension, for both themes. A colour alone tells nobody anything: show it with a word or a picture.
 *
 * @param light in the light theme, as {@code 0xRRGGBB}
 * @param dark in the dark theme, as {@code 0xRRGGBB}
 * @since 0.1
 */
public record ThemeColor(int light, int dark) {

    private static final int WHITE = 0xFFFFFF;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException where a number is no colour
     */
    public ThemeColor {
        if (light < 0 || light > WHITE || dark < 0 || dark > WHITE) {
            throw new IllegalArgumentException("expected colours of the form 0xRRGGBB");
        }
    }
}
