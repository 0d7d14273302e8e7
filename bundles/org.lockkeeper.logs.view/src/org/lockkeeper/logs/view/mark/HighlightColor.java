package org.lockkeeper.logs.view.mark;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour of a highlighter: one of the theme's, or somebody's own, one for each theme. */
public sealed interface HighlightColor {

    /** The theme's colours for highlighting, in the order in which they are offered. */
    List<PaletteColor> PALETTE = List.of(PaletteColor.values());

    /**
     * A colour of the theme, which each theme has its own value for.
     *
     * @param color which
     */
    record Themed(PaletteColor color) implements HighlightColor {
        /** Checks that it is there. */
        public Themed {
            Objects.requireNonNull(color);
        }
    }

    /**
     * Colours that somebody chose.
     *
     * @param light for the light theme, as 0xRRGGBB
     * @param dark for the dark theme, as 0xRRGGBB
     */
    record Own(int light, int dark) implements HighlightColor {
        /** Leaves out what is no part of a colour. */
        public Own {
            light &= 0xffffff;
            dark &= 0xffffff;
        }
    }

    /** A colour of the theme. */
    static HighlightColor of(PaletteColor color) {
        return new Themed(color);
    }

    /** The colour as files have it: a name of the palette, or {@code #rrggbb #rrggbb} for the light and dark theme. */
    default String text() {
        return switch (this) {
            case Themed(PaletteColor color) -> color.text();
            case Own(int light, int dark) -> String.format("#%06x #%06x", light, dark);
        };
    }

    /** Reads what {@link #text()} wrote; a single own value is for both themes. Empty where it is not understood. */
    static Optional<HighlightColor> parse(String text) {
        Matcher own = Pattern.compile("#([0-9a-fA-F]{6})(?:[\\s,]+#([0-9a-fA-F]{6}))?").matcher(text);
        if (own.matches()) {
            int light = Integer.parseInt(own.group(1), 16);
            return Optional.of(new Own(light, own.group(2) == null ? light : Integer.parseInt(own.group(2), 16)));
        }
        return PALETTE.stream().filter(c -> c.text().equalsIgnoreCase(text)).findFirst().map(Themed::new);
    }

    /** The names of the palette as files have them. */
    static List<String> names() {
        return PALETTE.stream().map(PaletteColor::text).toList();
    }
}
