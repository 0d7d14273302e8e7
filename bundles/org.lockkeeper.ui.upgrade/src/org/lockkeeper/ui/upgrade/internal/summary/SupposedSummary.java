package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.List;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.scenario.Hypothetical;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;

/**
 * What would be, if all were as a scenario supposes, beside what is.
 *
 * @param name of the scenario
 * @param present the plan of what is known
 * @param plan what would follow; {@code null} while it is computed, and where that failed
 * @param changes the clients that would get another verdict, or be there or not
 * @param problem why it could not be supposed; {@code null} where it could
 */
record SupposedSummary(String name, UpgradePlan present, UpgradePlan plan, List<ClientChange> changes, String problem) {

    static SupposedSummary computing(Scenario scenario, ScopedPlan scoped) {
        return new SupposedSummary(scenario.name(), scoped.index().plan(), null, List.of(), null);
    }

    static SupposedSummary failed(Scenario scenario, ScopedPlan scoped, String problem) {
        return new SupposedSummary(scenario.name(), scoped.index().plan(), null, List.of(), problem);
    }

    /** Supposes it for what is in scope; not for the UI thread. */
    static SupposedSummary of(Scenario scenario, ScopedPlan scoped, TabServices services, Progress progress)
            throws ProblemException {
        PlanRequest scope = scoped.index().request();
        PlanRequest request = scenario.target() == null ? scope : new PlanRequest(scenario.target(), scope.asOf(),
                scope.servers(), scope.statedVersions(), scope.clients());
        Hypothetical then = Hypothetical.of(scenario, services.workspace(), request, services.clients().language(),
                services.clients().attributes(), progress);
        progress.checkCancelled();
        List<ClientChange> changes = Differences.between(
                new State("", scoped.index().model(), scoped.index().plan(), null),
                new State(scenario.name(), then.model(), then.plan(), null)).clients().stream()
                .filter(c -> c.kind() != ChangeKind.FACT).toList();
        return new SupposedSummary(scenario.name(), scoped.index().plan(), then.plan(), changes, null);
    }
}
