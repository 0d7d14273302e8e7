package org.lockkeeper.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.scenario.Hypothetical;
import org.lockkeeper.core.scenario.Scenario;

/** Supposes what scenarios suppose, for commands. */
final class ScenarioRun {

    private ScenarioRun() {
    }

    /**
     * The version to upgrade to: the one given, else the scenario's.
     *
     * @param given {@code null} where none was given
     * @param scenario {@code null} for none
     */
    static ProductVersion target(@Nullable ProductVersion given, @Nullable Scenario scenario) throws ProblemException {
        ProductVersion target = given != null || scenario == null ? given : scenario.target();
        if (target == null) {
            throw new ProblemException("The scenario supposes no version to upgrade to: give it with --to VERSION.");
        }
        return target;
    }

    /** What would be known and follow. */
    static Hypothetical of(Scenario scenario, Workspace workspace, PlanRequest request, Session session)
            throws ProblemException {
        return Hypothetical.of(scenario, workspace, request, new QueryLanguage<>(session.clientFields(), ClientRow::asOf),
                session.attributes(), session.messages().progress());
    }
}
