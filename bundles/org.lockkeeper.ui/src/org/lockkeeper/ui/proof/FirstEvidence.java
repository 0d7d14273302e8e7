package org.lockkeeper.ui.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;

/** The line that one wants to see first of all that speaks for a verdict. */
public final class FirstEvidence {

    private FirstEvidence() {
    }

    /**
     * What speaks for the worst finding, else where the client was seen; not a mere statement. Empty where there are
     * only those.
     */
    public static Optional<Evidence> of(ClientPlan plan) {
        return all(plan.client(), plan.findings()).findFirst();
    }

    /** The same of a client that was not judged: where it was seen. */
    public static Optional<Evidence> of(Client client) {
        return all(client, List.of()).findFirst();
    }

    private static Stream<Evidence> all(Client client, List<Finding> findings) {
        return Stream.concat(findings.stream().flatMap(f -> f.evidence().stream()), client.sightings().stream())
                .filter(e -> !e.file().isStatement());
    }
}
