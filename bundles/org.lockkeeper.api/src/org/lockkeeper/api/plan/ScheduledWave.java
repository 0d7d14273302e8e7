package org.lockkeeper.api.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;

/**
 * A wave that has a day, for calendars and papers.
 *
 * @param name what it is called
 * @param start when its maintenance window opens, local time
 * @param end when the window closes, local time; {@code null} where nobody said
 * @param clients who is in it
 * @param exit what has to be so before the next wave begins, as a sentence
 */
public record ScheduledWave(String name, LocalDateTime start, @Nullable LocalDateTime end, List<Subject.OfClient> clients,
        String exit) {

    /** Copies the list. */
    public ScheduledWave {
        Objects.requireNonNull(name);
        Objects.requireNonNull(start);
        clients = List.copyOf(clients);
        Objects.requireNonNull(exit);
    }
}
