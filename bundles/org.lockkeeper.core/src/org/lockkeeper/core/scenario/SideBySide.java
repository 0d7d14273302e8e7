package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/**
 * One of several answers that are compared: what follows from what is known, or from what a scenario supposes beside it.
 *
 * @param scenario what is supposed; {@code null}: nothing
 * @param plan what follows
 */
public record SideBySide(@Nullable Scenario scenario, UpgradePlan plan) {

    /** Checks that there is a plan. */
    public SideBySide {
        Objects.requireNonNull(plan);
    }

    /**
     * What is known first, then the scenarios in their order.
     *
     * @param otherwise the version to upgrade to where a scenario supposes none, and for what is known; {@code null} where
     *        there is none: then what is known is judged by the version of the first scenario that supposes one
     * @throws ProblemException where no version is known for one of them
     */
    public static List<SideBySide> of(List<Scenario> scenarios, @Nullable ProductVersion otherwise, Workspace workspace,
            QueryLanguage<ClientRow> language, AttributeCatalogue attributes, Progress progress) throws ProblemException {
        ProductVersion usual = otherwise != null ? otherwise : scenarios.stream().map(Scenario::target)
                .filter(Objects::nonNull).findFirst().orElse(null);
        if (usual == null) {
            throw new ProblemException("None of the scenarios supposes a version to upgrade to: give it with --to VERSION.");
        }
        List<SideBySide> all = new ArrayList<>();
        all.add(new SideBySide(null, workspace.plan(PlanRequest.to(usual), progress)));
        for (Scenario scenario : scenarios) {
            progress.checkCancelled();
            PlanRequest request = PlanRequest.to(scenario.target() == null ? usual : scenario.target());
            all.add(new SideBySide(scenario, Hypothetical.of(scenario, workspace, request, language, attributes, progress)
                    .plan()));
        }
        return all;
    }
}
