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
import org.lockkeeper.core.internal.resolve.ByServer;

/** What another plan said of clients that are asked about under the very same circumstances. */
final class Reuse {

    private static final Reuse NOTHING = new Reuse(Map.of(), Set.of(), Map.of());

    private final Map<Client, ClientPlan> plans;
    private final Set<String> servers;
    private final Map<ServerTask, Whole> whole;

    /**
     * What was said of a server of which nothing at all is otherwise.
     *
     * @param server of the server itself
     * @param clients of its clients, in their order
     */
    record Whole(ServerPlan server, List<ClientPlan> clients) {
    }

    private Reuse(Map<Client, ClientPlan> plans, Set<String> servers, Map<ServerTask, Whole> whole) {
        this.plans = plans;
        this.servers = servers;
        this.whole = whole;
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
        ByServer<ClientPlan> clients = new ByServer<>(before.clients(), plan -> plan.client().subject().server());
        Map<ServerTask, Whole> whole = request.clients() == null ? whole(before, clients, asked, tasks) : Map.of();
        Set<String> wholeServers = new HashSet<>();
        whole.keySet().forEach(task -> wholeServers.add(task.server().name()));
        Map<Client, ClientPlan> plans = new IdentityHashMap<>();
        before.servers().stream().map(server -> server.server().name()).filter(name -> !wholeServers.contains(name))
                .forEach(name -> clients.of(name).forEach(plan -> plans.put(plan.client(), plan)));
        return new Reuse(plans, same, whole);
    }

    private static Map<ServerTask, Whole> whole(UpgradePlan before, ByServer<ClientPlan> clients,
            PlanWhatIf asked, List<ServerTask> tasks) {
        Map<ServerTask, Whole> whole = new IdentityHashMap<>();
        for (ServerPlan server : before.servers()) {
            List<ClientPlan> known = clients.of(server.server().name());
            ServerTask earlier = asked.task(server.server().name());
            // a plan of some clients tells of the others nothing
            tasks.stream().filter(t -> earlier != null && t.server().name().equals(server.server().name())
                    && t.isSameAs(earlier) && known.size() == t.clients().size())
                    .forEach(t -> whole.put(t, new Whole(server, known)));
        }
        return whole;
    }

    /** All that was said of a server; {@code null} where something of it is to be judged. */
    @Nullable Whole whole(ServerTask task) {
        return whole.get(task);
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
