package org.lockkeeper.api.plan;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.Finding;

/**
 * What is found about a server.
 *
 * @param server the server
 * @param asOf the date as of which freshness was judged; {@code null} where nothing dates the evidence
 * @param detection which way of finding affected users applies
 * @param nextReportDue when the next affected-user report is due at the latest; {@code null} where none is
 * @param findings statements about the server as a whole
 */
public record ServerPlan(Server server, Moment asOf, Detection detection, Moment nextReportDue,
        List<Finding> findings) {

    /** Copies the findings. */
    public ServerPlan {
        Objects.requireNonNull(server);
        Objects.requireNonNull(detection);
        findings = List.copyOf(findings);
    }
}
