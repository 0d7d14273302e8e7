package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.scope.ClientFilter;

/** The clients behind a number of what is known, or of what would be if all were as a scenario supposes. */
final class ScenarioClients {

    /** Whom those are about who surely lose e-mail: how many they are is reckoned from more than verdicts. */
    static final Set<Verdict> LEAST = EnumSet.of(Verdict.BLOCKED);
    /** Whom those are about who may lose e-mail. */
    static final Set<Verdict> MOST = EnumSet.of(Verdict.BLOCKED, Verdict.UNKNOWN);

    private ScenarioClients() {
    }

    /** Those that have one of the verdicts as things are. */
    static ClientFilter known(Set<Verdict> verdicts) {
        return new ClientFilter(Map.of(), QueryText.oneOf(ClientFilter.VERDICT, verdicts.stream().sorted()
                .map(Verdict::name).toList()));
    }

    /** Those that would have one of the verdicts, by name, since it is none that they have; {@code null} for nobody. */
    static ClientFilter would(UpgradePlan plan, Set<Verdict> verdicts) {
        return these(plan.clients().stream().filter(c -> verdicts.contains(c.verdict())).map(c -> c.client().subject())
                .toList(), plan);
    }

    /** These of a plan; {@code null} for nobody. */
    static ClientFilter these(List<Subject.OfClient> clients, UpgradePlan plan) {
        return clients.isEmpty() ? null : new ClientFilter(Map.of(), QueryText.clients(clients, plan.clients().stream()
                .map(c -> c.client().subject()).toList()));
    }
}
