package org.lockkeeper.core.inventory.statements;

import java.util.List;
import java.util.Optional;

/**
 * A collection that is always there: a question that everybody asks. One that somebody keeps under the same name counts
 * in its place.
 *
 * @param name its name
 * @param filter who is in it
 */
public record ReadyCollection(String name, String filter) {

    private static final List<ReadyCollection> ALL = List.of(
            new ReadyCollection("No Updater Service", "updaterService = ABSENT"),
            new ReadyCollection("Nobody looked", "updaterService is unknown and computer is known"),
            new ReadyCollection("Named in a report and in no inventory", "reportAt is known and computer is unknown"),
            new ReadyCollection("Not seen for 30 days", "lastSeenAt > 30d"),
            new ReadyCollection("Conflicting", "conflicts is known"),
            new ReadyCollection("Stale", "stale is known"),
            new ReadyCollection("Not ready and not acknowledged",
                    "verdict in (BLOCKED, UNKNOWN, MANUAL) and acknowledged != YES"));

    /** All, in the order in which they are offered. */
    public static List<ReadyCollection> all() {
        return ALL;
    }

    /** The one of that name, without regard to case. */
    public static Optional<ReadyCollection> named(String name) {
        return ALL.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst();
    }
}
