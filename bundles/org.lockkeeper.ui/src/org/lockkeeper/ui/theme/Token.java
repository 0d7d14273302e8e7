package org.lockkeeper.ui.theme;

import java.util.Locale;
import org.lockkeeper.api.rules.Verdict;

/** A colour by its meaning. The style sheets give its value as the property {@link #property()}. */
public enum Token {
    /** Behind text and rows. */
    BACKGROUND,
    /** Text. */
    FOREGROUND,
    /** Text that matters less. */
    MUTED,
    /** Behind tiles, cards and tool areas. */
    SURFACE,
    /** Lines around tiles, cards and fields. */
    BORDER,
    /** What can be acted upon, and the focus. */
    ACCENT,
    /** Links. */
    LINK,
    /** Behind selected rows. */
    SELECTION,
    /** Text of selected rows. */
    SELECTION_FOREGROUND,
    /** Behind column headers. */
    HEADER,
    /** Text of column headers. */
    HEADER_FOREGROUND,
    /** Behind every other row. */
    STRIPE,
    /** Behind the filter row. */
    FILTER,
    /** Lines between cells. */
    GRID_LINE,
    /** Verdict BLOCKED, errors. */
    BLOCKED,
    /** Verdict UNKNOWN. */
    UNKNOWN,
    /** Verdict MANUAL, warnings. */
    MANUAL,
    /** Verdict AUTOMATIC, success. */
    AUTOMATIC,
    /** Verdict UNAFFECTED. */
    UNAFFECTED,
    /** One more colour to tell lines of a log by. */
    HIGHLIGHT_YELLOW,
    /** One more colour to tell lines of a log by. */
    HIGHLIGHT_TEAL,
    /** One more colour to tell lines of a log by. */
    HIGHLIGHT_PINK,
    /** First of the colours in charts that only tell things apart. */
    CHART_1,
    /** Second of them. */
    CHART_2,
    /** Third of them. */
    CHART_3,
    /** Fourth of them. */
    CHART_4,
    /** Fifth of them. */
    CHART_5,
    /** Sixth of them. */
    CHART_6,
    /** The rest in charts. */
    CHART_REST;

    private final String property = "lk-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Name of the property in the style sheets: {@code lk-grid-line}. */
    public String property() {
        return property;
    }

    /** The text colour of a verdict; always shown together with its icon or its name, never alone. */
    public static Token of(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> BLOCKED;
            case UNKNOWN -> UNKNOWN;
            case MANUAL -> MANUAL;
            case AUTOMATIC -> AUTOMATIC;
            case UNAFFECTED -> UNAFFECTED;
        };
    }
}
