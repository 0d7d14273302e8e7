package org.lockkeeper.core.internal.plan;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.ClientCase;

/** What another plan said of clients that are asked about under the very same circumstances. */
final class Reuse {

    private static final Reuse NOTHING = new Reuse(Map.of(), Set.of());

    private final Map<Client, ClientPlan> plans;
    private final Set<String> servers;

    private Reuse(Map<Client, ClientPlan> plans, Set<String> servers) {
        this.plans = plans;
        this.servers = servers;
    }

    /** @param before another plan; {@code null} where there is none */
    static Reuse of(@Nullable UpgradePlan before, PlanRequest request, RuleSet rules, List<ServerTask> tasks) {
        if (before == null || !before.target().equals(request.target())
                || !(before.whatIf() instanceof PlanWhatIf asked) || !asked.isOf(rules)) {
            return NOTHING;
        }
        Set<String> same = new HashSet<>();
        for (ServerPlan server : before.servers()) {
            tasks.stream().filter(t -> t.server().equals(server.server()) && Objects.equals(t.asOf(), server.asOf()))
                    .forEach(t -> same.add(t.server().name()));
        }
        Map<Client, ClientPlan> plans = new IdentityHashMap<>(before.clients().size());
        before.clients().forEach(p -> plans.put(p.client(), p));
        return new Reuse(plans, same);
    }

    /** {@code null} where it is to be judged. */
    @Nullable ClientPlan plan(ClientCase c) {
        if (!servers.contains(c.server().name())) {
            return null;
        }
        if (c.sameComputer().size() > 1 && !plans.keySet().containsAll(c.sameComputer())) {
            return null;
        }
        return plans.get(c.client());
    }
}
