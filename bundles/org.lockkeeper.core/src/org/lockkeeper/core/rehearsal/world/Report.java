package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the server writes to its warning log after an update of client statistics.
 *
 * @param at when
 * @param accounts the affected users, in order of name; never empty: where nobody is affected nothing is written
 */
public record Report(Instant at, List<String> accounts) {

    /** Takes a copy of the accounts. */
    public Report {
        Objects.requireNonNull(at);
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("a report names somebody");
        }
    }
}
