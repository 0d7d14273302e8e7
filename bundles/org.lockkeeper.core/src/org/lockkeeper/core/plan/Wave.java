package org.lockkeeper.core.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;

/**
 * Clients that are handled together.
 *
 * @param name what it is called
 * @param kind what it is for
 * @param start when it begins, local time; {@code null} where nothing was scheduled
 * @param clients who is in it
 */
public record Wave(String name, Kind kind, @Nullable LocalDateTime start, List<Subject.OfClient> clients) {

    /** What a wave is for. */
    public enum Kind {
        /** Few clients that show whether all goes as planned. */
        PILOT,
        /** Some of the others. */
        RING
    }

    /** Copies the list. */
    public Wave {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        clients = List.copyOf(clients);
    }
}
