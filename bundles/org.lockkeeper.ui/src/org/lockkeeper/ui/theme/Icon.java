package org.lockkeeper.ui.theme;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Symbol;

/** An icon by its meaning. One drawing serves all themes: its lines have contrast enough on light and on dark. */
public enum Icon {
    /** The product. */
    LOCKKEEPER,
    /** Verdict BLOCKED. */
    BLOCKED,
    /** Verdict UNKNOWN. */
    UNKNOWN,
    /** Verdict MANUAL. */
    MANUAL,
    /** Verdict AUTOMATIC. */
    AUTOMATIC,
    /** Verdict UNAFFECTED. */
    UNAFFECTED,
    /** A mail server. */
    SERVER,
    /** A group of servers. */
    GROUP,
    /** A client: a connector of an account on a computer. */
    CLIENT,
    /** A log file. */
    LOG,
    /** An inventory, a list. */
    LIST,
    /** Charts. */
    CHART,
    /** A configuration file. */
    CONFIGURATION,
    /** A file that is none of these, or was not understood. */
    FILE,
    /** A plan. */
    PLAN,
    /** An import. */
    IMPORT,
    /** Undoing. */
    UNDO,
    /** Progress. */
    PROGRESS,
    /** Stopping. */
    CANCEL,
    /** An error. */
    ERROR,
    /** A warning. */
    WARNING,
    /** A note. */
    INFO,
    /** Sorted from small to large. */
    ASCENDING,
    /** Sorted from large to small. */
    DESCENDING,
    /** A filter. */
    FILTER,
    /** Choosing columns. */
    COLUMNS,
    /** Export. */
    EXPORT,
    /** Copy. */
    COPY,
    /** Opened section. */
    OPENED,
    /** Closed section. */
    CLOSED,
    /** Why: derivation and evidence. */
    WHY,
    /** Keeping one beside others. */
    PIN,
    /** The help. */
    HELP,
    /** Overview. */
    OVERVIEW,
    /** Back to where one was. */
    BACK,
    /** Forward again. */
    FORWARD,
    /** A step that asks for an administrator's password. */
    ELEVATION;

    /** Path of the drawing inside this bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The drawing. */
    public URL url() {
        return Objects.requireNonNull(Icon.class.getResource("/" + path()), path());
    }

    /** The icon of what extensions know as a symbol; empty where that is none. */
    public static Optional<Icon> of(Symbol symbol) {
        return symbol == Symbol.NONE ? Optional.empty() : Optional.of(valueOf(symbol.name()));
    }

    /** The icon of a verdict. */
    public static Icon of(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> BLOCKED;
            case UNKNOWN -> UNKNOWN;
            case MANUAL -> MANUAL;
            case AUTOMATIC -> AUTOMATIC;
            case UNAFFECTED -> UNAFFECTED;
        };
    }
}
