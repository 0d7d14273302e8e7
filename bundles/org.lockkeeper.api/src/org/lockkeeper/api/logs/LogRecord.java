package org.lockkeeper.api.logs;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * The start of a record of a log.
 *
 * @param at its time, {@code null} where the line has none
 * @param text the line without its time
 * @param fields values by the id of their {@link LogAspect}; absent where the line does not have the field
 */
public record LogRecord(@Nullable Moment at, String text, Map<String, String> fields) {

    /** Copies the fields. */
    public LogRecord {
        Objects.requireNonNull(text);
        fields = Map.copyOf(fields);
    }
}
