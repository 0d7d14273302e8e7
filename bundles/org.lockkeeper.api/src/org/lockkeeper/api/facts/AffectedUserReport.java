package org.lockkeeper.api.facts;

import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;

/**
 * A report in a server's {@code warning.log} of accounts whose Outlook connector lacks the Updater Service. Written by
 * Kerio Connect 7.2.3 only, and only where client statistics are on (article "Kerio Updater Service installation").
 *
 * @param at time of the report
 * @param evidence the report's header line
 * @param accounts the accounts named, lower case, each with the line that names it
 */
public record AffectedUserReport(Moment at, Evidence evidence, Map<String, Evidence> accounts) {

    /** Checks that nothing is missing. */
    public AffectedUserReport {
        Objects.requireNonNull(at);
        Objects.requireNonNull(evidence);
        accounts = Map.copyOf(accounts);
    }
}
