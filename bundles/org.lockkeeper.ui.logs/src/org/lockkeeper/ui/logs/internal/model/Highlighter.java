package org.lockkeeper.ui.logs.internal.model;

import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.theme.Token;

/**
 * Colours lines that have a text, as Kerio Connect's own highlighting does (administration help, "Logs"): a
 * description, a substring or regular expression, a colour, on or off. Of several the first that fits counts. The
 * colour is named by its meaning, so that each theme has its own.
 *
 * @param description for people
 * @param find what a line has to have
 * @param color its colour
 * @param enabled whether it counts now
 */
public record Highlighter(String description, FindText find, Token color, boolean enabled) {

    /**
     * Makes one.
     *
     * @throws ProblemException where the expression is wrong
     */
    public static Highlighter of(String description, String text, boolean regex, Token color)
            throws ProblemException {
        return new Highlighter(description, new FindText(text, regex, false), color, true);
    }

    /** Whether a line has it. */
    boolean fits(String line) {
        return find.isIn(line);
    }

    /** The same, on or off. */
    public Highlighter enabled(boolean on) {
        return new Highlighter(description, find, color, on);
    }
}
