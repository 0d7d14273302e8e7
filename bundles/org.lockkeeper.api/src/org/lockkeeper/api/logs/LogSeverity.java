package org.lockkeeper.api.logs;

import java.util.Locale;
import java.util.Optional;

/**
 * How much a record matters, the least first. A record whose log, format and known wording do not tell has none: it is
 * unknown, and never guessed.
 */
public enum LogSeverity {
    /** Nothing to do. */
    INFO,
    /** To be looked at. */
    WARNING,
    /** Something does not work. */
    ERROR;

    /** The id of the {@link LogAspect} whose values these are. */
    public static final String ASPECT = "severity";

    /** The value of the aspect: {@code error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a word means that a log marks its records with, as syslog and most loggers have them, whatever its case.
     *
     * @return empty for other words
     */
    public static Optional<LogSeverity> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "error", "err", "fatal", "critical", "crit", "alert", "emergency", "emerg", "panic", "severe" ->
                Optional.of(ERROR);
            case "warning", "warn" -> Optional.of(WARNING);
            case "info", "information", "informational", "notice", "debug", "trace", "verbose", "config", "fine",
                    "finer", "finest" -> Optional.of(INFO);
            default -> Optional.empty();
        };
    }
}
