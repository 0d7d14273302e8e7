package org.lockkeeper.ui.upgrade.internal.tabs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.plan.FollowUp;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepMark;
import org.lockkeeper.core.plan.StepOfClient;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;

/**
 * The steps in scope with how far they are. What evidence verified follows from the plan of everything, of which those in
 * scope are shown; so a step that is out of scope is never taken for one that is done.
 *
 * @param plan what is in scope
 * @param whole the plan of everything
 * @param followUp how far all steps are
 * @param steps those in scope
 * @param lastMark the last line of the journal in which something was said of steps
 */
public record ScopedSteps(ScopedPlan plan, PlanIndex whole, FollowUp followUp, List<PlannedStep> steps,
        Optional<ImportEntry> lastMark) {

    /** Copies the list. */
    public ScopedSteps {
        steps = List.copyOf(steps);
    }

    /** Finds out how far they are; not for the UI thread. */
    public static ScopedSteps of(ScopedPlan plan, PlanIndex whole, Workspace workspace, ClientLanguage clients,
            Progress progress) throws ProblemException {
        FollowUp followUp = FollowUp.of(workspace, whole.request(), whole.plan(), progress);
        return new ScopedSteps(plan, whole, followUp, inScope(plan, whole, followUp.steps(), clients),
                StepMark.last(workspace));
    }

    private static List<PlannedStep> inScope(ScopedPlan plan, PlanIndex whole, List<PlannedStep> steps,
            ClientLanguage clients) throws ProblemException {
        Set<String> servers = new HashSet<>(plan.servers().stream().map(Server::name).toList());
        return switch (plan.scope()) {
            case Scope.Everything _ -> steps;
            case Scope.OfServer _, Scope.OfGroup _ ->
                    steps.stream().filter(s -> servers.contains(s.server())).toList();
            case Scope.OfCollection of -> {
                Predicate<ClientRow> filter;
                try {
                    filter = clients.language().parse(of.filter());
                } catch (QueryException e) {
                    throw new ProblemException(e.getMessage(), e);
                }
                yield StepOfClient.where(row -> row.client() == null ? servers.contains(row.step().server())
                        : filter.test(row.client()), steps, whole.model(), whole.plan());
            }
        };
    }
}
