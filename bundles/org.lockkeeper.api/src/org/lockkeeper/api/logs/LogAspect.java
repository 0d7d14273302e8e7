package org.lockkeeper.api.logs;

import java.util.Objects;

/**
 * A field of a log's records.
 *
 * @param id stable id, for instance {@code queueId}
 * @param title for people: "Queue ID"
 * @param hidden whether a table shows its column only when asked to
 */
public record LogAspect(String id, String title, boolean hidden) {

    /** Checks that nothing is missing. */
    public LogAspect {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }
}
