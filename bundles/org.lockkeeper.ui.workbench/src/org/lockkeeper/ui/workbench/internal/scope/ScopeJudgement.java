package org.lockkeeper.ui.workbench.internal.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionNames;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Judges what is in scope: the planner is asked about that and nothing else, so that all views add up to the same. Not
 * for the UI thread.
 */
final class ScopeJudgement {

    private final Workspace workspace;
    private final ClientLanguage clients;
    private final PlanIndex whole;
    private final int staleAfter;

    /**
     * @param whole the plan of everything
     * @param staleAfter how many days old a fact may be before it is marked
     */
    ScopeJudgement(Workspace workspace, ClientLanguage clients, PlanIndex whole, int staleAfter) {
        this.workspace = workspace;
        this.clients = clients;
        this.whole = whole;
        this.staleAfter = staleAfter;
    }

    ScopedPlan of(Scope scope, Progress progress) throws ProblemException {
        return switch (scope) {
            case Scope.Everything _ -> new ScopedPlan(scope, whole, whole.model().servers(),
                    ScopedPlan.rows(whole.model(), whole.plan(), staleAfter));
            case Scope.OfCollection collection -> ofCollection(collection, progress);
            case Scope.OfServer _, Scope.OfGroup _ -> ofServers(scope, progress);
        };
    }

    private ScopedPlan ofServers(Scope scope, Progress progress) {
        List<Server> servers = whole.model().servers().stream().filter(s -> scope.includes(s.name())).toList();
        Set<String> names = new HashSet<>(servers.stream().map(Server::name).toList());
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no server is in scope, which would ask about all");
        }
        PlanIndex index = plan(whole.request().of(names), progress);
        // of servers that are not planned all clients are known all the same
        Model model = whole.model();
        List<ClientRow> rows = ScopedPlan.rows(new Model(model.revision(), servers, model.clients().stream()
                .filter(c -> names.contains(c.subject().server())).toList(), model.accounts(), model.computers(),
                List.of()), index.plan(), staleAfter);
        return new ScopedPlan(scope, index, servers, rows);
    }

    private ScopedPlan ofCollection(Scope.OfCollection collection, Progress progress) throws ProblemException {
        Predicate<ClientRow> filter;
        try {
            filter = clients.language().parse(collection.filter());
        } catch (QueryException e) {
            throw new ProblemException(NLS.bind(Messages.Scope_wrong, CollectionNames.of(collection.name()),
                    e.getMessage()), e);
        }
        List<ClientRow> chosen = ScopedPlan.rows(whole.model(), whole.plan(), staleAfter).stream().filter(filter).toList();
        progress.checkCancelled();
        Set<Subject.OfClient> subjects = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ClientRow row : chosen) {
            subjects.add(row.client().subject());
            names.add(row.client().subject().server());
        }
        return new ScopedPlan(collection, plan(whole.request().of(names).about(subjects), progress),
                whole.model().servers().stream().filter(s -> names.contains(s.name())).toList(), chosen);
    }

    private PlanIndex plan(PlanRequest request, Progress progress) {
        return new PlanIndex(whole.model(), request, workspace.plan(whole.model(), request, progress));
    }
}
