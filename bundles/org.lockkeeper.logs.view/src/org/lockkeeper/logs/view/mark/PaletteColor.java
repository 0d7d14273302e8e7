package org.lockkeeper.logs.view.mark;

import java.util.Locale;

/** The colours that a theme has for highlighting, each by what it means elsewhere in the workbench. */
public enum PaletteColor {
    /** That of blocked clients and of errors. */
    BLOCKED,
    /** That of what needs somebody's hands, and of warnings. */
    MANUAL,
    /** That of what goes by itself, and of success. */
    AUTOMATIC,
    /** That of what can be acted upon. */
    ACCENT,
    /** That of what is not known. */
    UNKNOWN,
    /** One more to tell lines by. */
    YELLOW,
    /** One more to tell lines by. */
    TEAL,
    /** One more to tell lines by. */
    PINK,
    /** That of what is not touched. */
    UNAFFECTED,
    /** That of text that matters less. */
    MUTED;

    /** Its name as files have it: {@code blocked}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its class in the style sheet of a page: {@code lk-blocked}. */
    public String styleClass() {
        return switch (this) {
            case YELLOW, TEAL, PINK -> "lk-highlight-" + text();
            default -> "lk-" + text();
        };
    }
}
