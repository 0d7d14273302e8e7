package org.lockkeeper.api.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;

/**
 * What is found about a server.
 *
 * @param server the server
 * @param asOf the date as of which freshness was judged; {@code null} where nothing dates the evidence
 * @param detection which way of finding affected users applies
 * @param nextReportDue when the next affected-user report is due at the latest; {@code null} where none is
 * @param findings statements about the server as a whole
 * @param steps what has to be done for the server as a whole, in this order
 * @param cutOff how many of its clients lose e-mail in Outlook, whatever is not known
 * @param nextChecks what to look at to know that better, best first
 * @param unread sources of the server, or of no known server, that could not be read or understood
 */
public record ServerPlan(Server server, @Nullable Moment asOf, Detection detection, @Nullable Moment nextReportDue,
        List<Finding> findings, List<Step> steps, CutOff cutOff, List<NextCheck> nextChecks,
        List<UnreadSource> unread) {

    /** Copies the lists. */
    public ServerPlan {
        Objects.requireNonNull(server);
        Objects.requireNonNull(detection);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        Objects.requireNonNull(cutOff);
        nextChecks = List.copyOf(nextChecks);
        unread = List.copyOf(unread);
    }

    /** A server of which nothing is open but what its findings say. */
    public ServerPlan(Server server, Moment asOf, Detection detection, Moment nextReportDue, List<Finding> findings) {
        this(server, asOf, detection, nextReportDue, findings, List.of(), CutOff.NONE, List.of(), List.of());
    }

    /** Every way to remove a finding, each once, in the order of the findings. */
    public List<Way> ways() {
        return Way.of(findings);
    }

    /** The id of one of the steps: the same after every import, as long as there is this to do for this server. */
    public String stepId(Step step) {
        return StepId.of(server.name(), step);
    }
}
