package org.lockkeeper.cli.internal.text;

import org.lockkeeper.api.rules.Verdict;

/** Colours of a terminal. They only repeat what the text says, and are left out where nobody would see them. */
public final class Palette {

    private static final String RESET = "\u001b[0m";

    private final boolean colours;

    /**
     * A palette.
     *
     * @param colours whether there are any
     */
    public Palette(boolean colours) {
        this.colours = colours;
    }

    /** Text that stands out, such as headings. */
    public String strong(String text) {
        return painted("1", text);
    }

    /** Text about a verdict. */
    public String verdict(Verdict verdict, String text) {
        return painted(switch (verdict) {
            case BLOCKED -> "1;31";
            case UNKNOWN -> "1;33";
            case MANUAL -> "1;34";
            case AUTOMATIC -> "32";
            case UNAFFECTED -> "2";
        }, text);
    }

    private String painted(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
