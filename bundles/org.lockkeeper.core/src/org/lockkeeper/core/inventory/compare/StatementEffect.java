package org.lockkeeper.core.inventory.compare;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.statements.Statement;

/** What a statement would change; nothing of it happens. */
public final class StatementEffect {

    /** More clients than these need a second thought. */
    public static final int MANY = 50;

    private StatementEffect() {
    }

    /**
     * Tries a statement in a copy of a workspace.
     *
     * @param present loaded; stays as it is
     * @param target the version to judge by; {@code null} where there is none, so that verdicts are not compared
     */
    public static Differences of(Statement statement, Workspace present, @Nullable ProductVersion target,
            Progress progress) throws ProblemException {
        try (Workspace copy = present.copy(progress)) {
            State before = state("before", copy, target, progress);
            statement.keepIn(copy, progress);
            return Differences.between(before, state("after", copy, target, progress));
        }
    }

    private static State state(String name, Workspace copy, @Nullable ProductVersion target, Progress progress) {
        Model model = copy.model();
        UpgradePlan plan = target == null ? null : copy.plan(model, PlanRequest.to(target), progress);
        return new State(name, model, plan, null);
    }
}
