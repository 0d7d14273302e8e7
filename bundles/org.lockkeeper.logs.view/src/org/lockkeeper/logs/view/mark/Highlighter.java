package org.lockkeeper.logs.view.mark;

import java.util.Objects;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.find.FindText;

/**
 * Colours lines that have a text, as Kerio Connect's own highlighting does (administration help, "Logs"): a
 * description, a substring or regular expression, a colour, on or off. Of several that colour whole lines the first
 * that fits counts; those that colour the text alone all count, the first on top.
 *
 * @param description for people
 * @param find what a line has to have
 * @param color its colour
 * @param wholeLine whether it colours the line, or only the text where it stands
 * @param enabled whether it counts now
 */
public record Highlighter(String description, FindText find, HighlightColor color, boolean wholeLine,
        boolean enabled) {

    /** Checks that nothing is missing. */
    public Highlighter {
        Objects.requireNonNull(description);
        Objects.requireNonNull(find);
        Objects.requireNonNull(color);
    }

    /**
     * Makes one for whole lines.
     *
     * @throws ProblemException where the expression is wrong
     */
    public static Highlighter of(String description, String text, boolean regex, PaletteColor color)
            throws ProblemException {
        return new Highlighter(description, new FindText(text, regex, false), HighlightColor.of(color), true, true);
    }

    /** Whether a line has it. */
    public boolean fits(String line) {
        return find.isIn(line);
    }

    /** The theme's colour that it has; where it has one of its own, that of the accent. */
    public PaletteColor paletteColor() {
        return color instanceof HighlightColor.Themed(PaletteColor themed) ? themed : PaletteColor.ACCENT;
    }

    /** The same, on or off. */
    public Highlighter enabled(boolean on) {
        return new Highlighter(description, find, color, wholeLine, on);
    }
}
