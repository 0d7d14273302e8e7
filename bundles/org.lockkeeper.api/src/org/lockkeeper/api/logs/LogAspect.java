package org.lockkeeper.api.logs;

import java.util.List;
import java.util.Objects;

/**
 * A field of a log's records.
 *
 * @param id stable id, for instance {@code queueId}
 * @param title for people: "Queue ID"
 * @param hidden whether a table shows its column only when asked to
 * @param list whether a value may be several, with {@value #SEPARATOR} between them: recipients
 */
public record LogAspect(String id, String title, boolean hidden, boolean list) {

    /** What stands between the values of a list. */
    public static final String SEPARATOR = ", ";

    /** A field of one value. */
    public LogAspect(String id, String title, boolean hidden) {
        this(id, title, hidden, false);
    }

    /** Checks that nothing is missing. */
    public LogAspect {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }

    /** The values that a field's value consists of: it alone, where this is no list. */
    public List<String> values(String value) {
        return list ? List.of(value.split(SEPARATOR, -1)) : List.of(value);
    }
}
