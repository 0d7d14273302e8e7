package org.lockkeeper.api.plan;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;

/**
 * What the upgrade does to a client and what has to be done for it.
 *
 * @param client the client
 * @param verdict the worst of the findings
 * @param findings all findings, worst first
 * @param steps what has to be done, in this order
 */
public record ClientPlan(Client client, Verdict verdict, List<Finding> findings, List<Step> steps) {

    /** Copies the lists. */
    public ClientPlan {
        Objects.requireNonNull(client);
        Objects.requireNonNull(verdict);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** Every way to remove a finding, each once, in the order of the findings. */
    public List<Way> ways() {
        return Way.of(findings);
    }

    /**
     * The id of one of the steps: the same after every import, as long as there is this to do for this client. Clients
     * share it where doing it once serves them all: those of one computer, or of one account.
     */
    public String stepId(Step step) {
        return StepId.of(client.subject(), step);
    }
}
