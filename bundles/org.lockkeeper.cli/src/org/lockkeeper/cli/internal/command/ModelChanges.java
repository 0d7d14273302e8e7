package org.lockkeeper.cli.internal.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;

/** How clients differ between two states of what is known; each client is counted once, by the first kind that fits. */
final class ModelChanges {

    /** How a client differs. */
    enum Kind {
        /** It is only in the later state. */
        NEW,
        /** It is only in the earlier state. */
        GONE,
        /** Its verdict is another. */
        VERDICT,
        /** Its verdict is the same, something known of it is not. */
        FACT
    }

    private ModelChanges() {
    }

    /**
     * Counts the clients by how they differ.
     *
     * @param planBefore verdicts of the earlier state, {@code null} where there is no version to judge by
     * @param planAfter verdicts of the later state, {@code null} likewise
     */
    static Map<Kind, Integer> between(Model before, UpgradePlan planBefore, Model after, UpgradePlan planAfter) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        Map<Subject.OfClient, Verdict> verdictsBefore = verdicts(planBefore);
        Map<Subject.OfClient, Verdict> verdictsAfter = verdicts(planAfter);
        Map<Subject.OfClient, Client> known = new HashMap<>();
        before.clients().forEach(client -> known.put(client.subject(), client));
        for (Client client : after.clients()) {
            Client earlier = known.remove(client.subject());
            Kind kind = null;
            if (earlier == null) {
                kind = Kind.NEW;
            } else if (!Objects.equals(verdictsBefore.get(client.subject()), verdictsAfter.get(client.subject()))) {
                kind = Kind.VERDICT;
            } else if (!saysTheSame(earlier.facts(), client.facts())) {
                kind = Kind.FACT;
            }
            if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
        counts.put(Kind.GONE, known.size());
        return counts;
    }

    private static Map<Subject.OfClient, Verdict> verdicts(UpgradePlan plan) {
        Map<Subject.OfClient, Verdict> verdicts = new HashMap<>();
        if (plan != null) {
            for (ClientPlan client : plan.clients()) {
                verdicts.put(client.client().subject(), client.verdict());
            }
        }
        return verdicts;
    }

    private static boolean saysTheSame(Facts one, Facts other) {
        Set<Attribute<?>> attributes = new HashSet<>();
        one.forEach((attribute, _) -> attributes.add(attribute));
        other.forEach((attribute, _) -> attributes.add(attribute));
        return attributes.stream().allMatch(attribute -> Objects.equals(one.get(attribute).value(),
                other.get(attribute).value()) && one.get(attribute).isDisputed() == other.get(attribute).isDisputed());
    }
}
