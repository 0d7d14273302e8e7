package org.lockkeeper.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;

/** A plan with what it was computed from, and quick ways into it. Immutable. */
public final class PlanIndex {

    private final Model model;
    private final PlanRequest request;
    private final UpgradePlan plan;
    private final Map<Subject.OfClient, ClientPlan> clients;
    private final Map<String, ServerPlan> servers = new HashMap<>();
    private final Map<String, List<ClientPlan>> clientsOfServer = new HashMap<>();
    private final Map<String, Map<Verdict, Integer>> countsOfServer = new HashMap<>();

    /** Indexes a plan; takes time in proportion to its clients. */
    public PlanIndex(Model model, PlanRequest request, UpgradePlan plan) {
        this.model = Objects.requireNonNull(model);
        this.request = Objects.requireNonNull(request);
        this.plan = Objects.requireNonNull(plan);
        clients = HashMap.newHashMap(plan.clients().size());
        for (ServerPlan server : plan.servers()) {
            servers.put(key(server.server().name()), server);
        }
        for (ClientPlan client : plan.clients()) {
            clients.put(client.client().subject(), client);
            String server = key(client.client().subject().server());
            clientsOfServer.computeIfAbsent(server, _ -> new ArrayList<>()).add(client);
            countsOfServer.computeIfAbsent(server, _ -> new EnumMap<>(Verdict.class))
                    .merge(client.verdict(), 1, Integer::sum);
        }
    }

    private static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }

    /** The model that was judged. */
    public Model model() {
        return model;
    }

    /** What was asked. */
    public PlanRequest request() {
        return request;
    }

    /** The plan. */
    public UpgradePlan plan() {
        return plan;
    }

    /** The client of that subject. */
    public Optional<ClientPlan> client(Subject.OfClient subject) {
        return Optional.ofNullable(clients.get(subject));
    }

    /**
     * What a client is now: itself, or the one that it was joined into, by a link or because two names are of one. Empty
     * where several may be meant.
     */
    public Optional<ClientPlan> successor(Subject.OfClient subject) {
        Optional<ClientPlan> itself = client(subject);
        if (itself.isPresent()) {
            return itself;
        }
        String account = now(subject.server(), JoinedName.Kind.ACCOUNT, subject.account());
        String computer = now(subject.server(), JoinedName.Kind.COMPUTER, subject.computer());
        List<ClientPlan> joined = clients(subject.server()).stream().filter(plan -> {
            Subject.OfClient other = plan.client().subject();
            return (subject.connector() == null || subject.connector() == other.connector())
                    && (account == null || account.equals(other.account()))
                    && (computer == null || computer.equals(other.computer()));
        }).toList();
        return joined.size() == 1 ? Optional.of(joined.getFirst()) : Optional.empty();
    }

    private String now(String server, JoinedName.Kind kind, String name) {
        return name == null ? null : model.called(server, kind, name);
    }

    /** The server of that name, without regard to case; empty where it was not planned. */
    public Optional<ServerPlan> server(String name) {
        return Optional.ofNullable(servers.get(key(name)));
    }

    /** The clients of a server. */
    public List<ClientPlan> clients(String server) {
        return Collections.unmodifiableList(clientsOfServer.getOrDefault(key(server), List.of()));
    }

    /** How many clients of a server have a verdict. */
    public int count(String server, Verdict verdict) {
        return countsOfServer.getOrDefault(key(server), Map.of()).getOrDefault(verdict, 0);
    }

    /** How many clients have a verdict. */
    public int count(Verdict verdict) {
        return plan.totals().get(verdict);
    }
}
