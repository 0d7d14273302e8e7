package org.lockkeeper.api.facts;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;

/**
 * The newest affected-user report of a server names an account, and no known computer of the account explains that: at
 * least one computer of the account lacked the Updater Service at the time of the report, and it is not known which.
 *
 * @param at time of the report
 * @param line the line that names the account
 * @param knownComputers the computers that the account is known to use, upper case; each has the service by newer
 *        evidence, or its user can install it
 */
public record UnexplainedReport(Moment at, Evidence line, List<String> knownComputers) {

    /** Checks that nothing is missing. */
    public UnexplainedReport {
        Objects.requireNonNull(at);
        Objects.requireNonNull(line);
        knownComputers = List.copyOf(knownComputers);
    }
}
