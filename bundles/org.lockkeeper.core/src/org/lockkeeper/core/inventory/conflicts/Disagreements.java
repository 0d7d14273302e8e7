package org.lockkeeper.core.inventory.conflicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** Finds what sources disagree on, and judges with each other value whether it matters. */
public final class Disagreements {

    /**
     * What the clients are judged by.
     *
     * @param request what the plan was asked for
     * @param plan the present plan
     */
    private record Judged(PlanRequest request, UpgradePlan plan) {
    }

    private final Workspace workspace;
    private final Model model;
    private final @Nullable Judged judged;
    private final List<Disagreement> found = new ArrayList<>();

    private Disagreements(Workspace workspace, @Nullable Judged judged) {
        this.workspace = workspace;
        this.model = workspace.model();
        this.judged = judged;
    }

    /**
     * All disagreements of the present model: those about servers first, then those about clients, in their order.
     *
     * @param workspace loaded
     * @param request what the plan was asked for; {@code null} where there is no version to judge by
     * @param plan the present plan; {@code null} likewise
     */
    public static List<Disagreement> of(Workspace workspace, @Nullable PlanRequest request,
            @Nullable UpgradePlan plan) {
        Disagreements disagreements = new Disagreements(workspace,
                request == null || plan == null ? null : new Judged(request, plan));
        workspace.model().servers().forEach(disagreements::add);
        disagreements.addClients();
        return List.copyOf(disagreements.found);
    }

    private void addClients() {
        Supposing supposing = judged == null ? null : workspace.supposing(judged.request());
        for (ClientRow row : ClientRow.of(model, judged == null ? null : judged.plan())) {
            ClientPlan present = row.plan();
            Facts facts = row.client().facts();
            facts.forEach((attribute, fact) -> {
                if (fact.isContested(attribute)) {
                    Boolean matters = supposing == null || present == null ? null
                            : supposing.hangsOn(present, attribute);
                    found.add(disagreement(row.client().subject().server(), row, attribute, fact, matters));
                }
            });
        }
    }

    private void add(Server server) {
        Judged planned = judged != null && judged.plan().servers().stream()
                .anyMatch(s -> s.server().name().equals(server.name())) ? judged : null;
        server.facts().forEach((attribute, fact) -> {
            if (fact.isContested(attribute)) {
                Boolean matters = planned == null ? null : matters(attribute, server.facts(),
                        other -> changesVerdicts(planned, server, other));
                found.add(disagreement(server.name(), null, attribute, fact, matters));
            }
        });
    }

    /** Whether some client of the server, or the server as a whole, would be judged otherwise. */
    private boolean changesVerdicts(Judged present, Server server, Facts facts) {
        List<Server> servers = new ArrayList<>();
        for (Server each : model.servers()) {
            servers.add(each != server ? each
                    : new Server(server.name(), facts, server.reports(), server.newestEvidenceAt()));
        }
        Model supposed = new Model(model.revision(), servers, model.clients(), model.accounts(), model.computers(),
                model.settings(), model.unread());
        UpgradePlan other = workspace.plan(supposed, new PlanRequest(present.request().target(),
                present.request().asOf(), Set.of(server.name()), present.request().statedVersions()), Progress.NONE);
        return !verdicts(present.plan(), server.name()).equals(verdicts(other, server.name()));
    }

    private static Map<Object, Verdict> verdicts(UpgradePlan of, String server) {
        Map<Object, Verdict> verdicts = new HashMap<>();
        for (ClientPlan client : of.clients()) {
            Subject.OfClient subject = client.client().subject();
            if (subject.server().equals(server)) {
                verdicts.put(subject, client.verdict());
            }
        }
        for (ServerPlan each : of.servers()) {
            if (each.server().name().equals(server)) {
                each.findings().forEach(f -> verdicts.merge(f.rule(),
                        f.verdict() == null ? Verdict.UNAFFECTED : f.verdict(), Verdict::worse));
            }
        }
        return verdicts;
    }

    private static <T> boolean matters(Attribute<T> attribute, Facts facts, Predicate<Facts> changes) {
        return facts.get(attribute).otherwise().stream().anyMatch(other -> changes.test(facts.with(attribute, other)));
    }

    private static Disagreement disagreement(String server, @Nullable ClientRow row, Attribute<?> attribute,
            Fact<?> fact,
            @Nullable Boolean matters) {
        List<Disagreement.Other> others = new ArrayList<>();
        for (Fact.Conflict<?> conflict : fact.conflicts()) {
            others.add(new Disagreement.Other(conflict.value().toString(), conflict.evidence(), conflict.reason(),
                    conflict.open()));
        }
        return new Disagreement(server, row, attribute, fact.optional().map(Object::toString).orElse(null),
                fact.best().orElse(null), others, fact.isSettled(), matters);
    }
}
