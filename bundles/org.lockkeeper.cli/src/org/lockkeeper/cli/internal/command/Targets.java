package org.lockkeeper.cli.internal.command;

import java.util.Optional;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;

/** The version that lists judge by: the one given, else the one that the workspace was last asked for. */
final class Targets {

    private Targets() {
    }

    /**
     * The version to judge by.
     *
     * @param option value of {@code --to}, {@code null} where it was left out
     * @return empty where none was given and the workspace remembers none
     */
    static Optional<ProductVersion> of(String option, Workspace workspace) throws ProblemException {
        if (option != null) {
            return Optional.of(Values.version("--to", option));
        }
        return workspace.setting(WorkspaceSettings.TARGET).flatMap(ProductVersion::tryParse);
    }

    /** The plan for a version; its problems go to standard error. */
    static UpgradePlan plan(ProductVersion target, Workspace workspace, Session session) {
        UpgradePlan plan = workspace.plan(PlanRequest.to(target), session.messages().progress());
        session.messages().endProgress();
        plan.problems().forEach(session.messages()::warning);
        return plan;
    }
}
