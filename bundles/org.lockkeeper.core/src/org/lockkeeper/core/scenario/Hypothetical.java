package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/**
 * What would be known and what would follow, if all were as a scenario supposes. Thrown away after use: nothing of it is
 * kept, and the workspace stays as it is.
 *
 * @param model what would be known
 * @param plan what would follow; its {@link UpgradePlan#hypotheses} say what is supposed
 */
public record Hypothetical(Model model, UpgradePlan plan) {

    /** Checks that nothing is missing. */
    public Hypothetical {
        Objects.requireNonNull(model);
        Objects.requireNonNull(plan);
    }

    /**
     * Supposes it.
     *
     * @param workspace what is known
     * @param rows the clients of its present model, which filters choose from
     * @param present the plan of its present model for what is asked: clients of which nothing else is supposed keep their
     *        part of it, so that only the others are judged again
     * @param request what is asked: the scenario's target and date already in it
     * @param language the language in which filters are written
     */
    public static Hypothetical of(Scenario scenario, Workspace workspace, List<ClientRow> rows, UpgradePlan present,
            PlanRequest request, QueryLanguage<ClientRow> language, AttributeCatalogue attributes, Progress progress) throws ProblemException {
        Suppositions suppositions = new Suppositions(scenario, workspace, rows, language, attributes);
        List<Observation> laid = suppositions.of(scenario);
        Model base = workspace.model(request.asOf());
        Model model = Overlay.of(workspace, request.asOf(), laid, m -> Holding.in(m, laid, base), progress);
        List<String> sentences = new ArrayList<>(scenario.sentences());
        sentences.addAll(suppositions.shortfalls());
        return new Hypothetical(model, workspace.plan(model, request, present, progress).withHypotheses(sentences));
    }

    /**
     * Supposes it.
     *
     * @param request what is asked: the target already in it; the scenario's date counts where it has none
     * @param language the language in which filters are written
     */
    public static Hypothetical of(Scenario scenario, Workspace workspace, PlanRequest request,
            QueryLanguage<ClientRow> language, AttributeCatalogue attributes, Progress progress) throws ProblemException {
        UpgradePlan present = workspace.plan(request, progress);
        PlanRequest supposed = scenario.asOf() == null || request.asOf() != null ? request
                : new PlanRequest(request.target(), scenario.asOf(), request.servers(), request.statedVersions(),
                        request.clients());
        return of(scenario, workspace, ClientRow.of(workspace.model(request.asOf()), present), present, supposed, language,
                attributes, progress);
    }
}
