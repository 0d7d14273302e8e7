package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.List;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.scenario.Hypothetical;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;

/**
 * What would be otherwise, if all were as a scenario supposes.
 *
 * @param present the plan of what is known
 * @param plan what would follow
 * @param changes the clients that would get another verdict, or be there or not
 * @param shortfalls what of it cannot be so, as sentences
 */
public record Difference(UpgradePlan present, UpgradePlan plan, List<ClientChange> changes, List<String> shortfalls) {

    /** Supposes it for what is in scope; not for the UI thread. */
    public static Difference of(Scenario scenario, ScopedPlan scoped, TabServices services, Progress progress)
            throws ProblemException {
        Workspace workspace = services.workspace();
        UpgradePlan known = scoped.index().plan();
        PlanRequest asked = scoped.index().request();
        PlanRequest supposed = new PlanRequest(scenario.target() == null ? asked.target() : scenario.target(),
                scenario.asOf() == null ? asked.asOf() : scenario.asOf(), asked.servers(), asked.statedVersions(),
                asked.clients());
        // filters choose by what is known of the version that the scenario is about
        boolean same = supposed.target().equals(asked.target());
        UpgradePlan present = same ? known : workspace.plan(new PlanRequest(supposed.target(), asked.asOf(),
                asked.servers(), asked.statedVersions(), asked.clients()), progress);
        Model model = workspace.model(asked.asOf());
        List<ClientRow> rows = same && scoped.scope().equals(Scope.EVERYTHING) && model == scoped.index().model()
                ? scoped.clients() : ClientRow.of(model, present);
        Hypothetical then = Hypothetical.of(scenario, workspace, rows, present, supposed, services.clients().language(),
                services.clients().attributes(), progress);
        progress.checkCancelled();
        List<ClientChange> changes = Differences.between(new State("", scoped.index().model(), known, null),
                new State(scenario.name(), then.model(), then.plan(), null)).clients().stream()
                .filter(c -> c.kind() != ChangeKind.FACT).toList();
        // what is supposed stands first
        List<String> told = then.plan().hypotheses();
        return new Difference(known, then.plan(), changes, told.subList(scenario.sentences().size(), told.size()));
    }
}
