package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;

/**
 * A server in Overview.
 *
 * @param server the server
 * @param plan what is found about it, {@code null} where it could not be planned
 * @param of the scope that it is in
 */
record ServerRow(Server server, ServerPlan plan, ScopedPlan of) {

    int count(Verdict verdict) {
        return of.index().count(server.name(), verdict);
    }

    /** What its numbers are about: the server, or, where clients were chosen, those of them that are its. */
    Scope scope() {
        return switch (of.scope()) {
            case Scope.OfCollection collection -> new Scope.OfCollection(
                    NLS.bind(Messages.Scope_ofServer, ScopeNames.of(collection), server.name()),
                    QueryText.all(List.of(collection.filter(), QueryText.oneOf("server", List.of(server.name())))));
            case Scope.Everything _, Scope.OfServer _, Scope.OfGroup _ -> new Scope.OfServer(server.name());
        };
    }
}
