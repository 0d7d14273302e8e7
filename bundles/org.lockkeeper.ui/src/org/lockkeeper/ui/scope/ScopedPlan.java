package org.lockkeeper.ui.scope;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.ui.session.PlanIndex;

/**
 * What is in scope, judged: the one picture that all views show. Immutable; compared by identity.
 *
 * @param scope what it is about
 * @param index the plan of that and of nothing else, and the whole model
 * @param servers the servers in scope, those that are not planned too
 * @param clients the clients in scope that were judged; where none was, all of them
 */
public record ScopedPlan(Scope scope, PlanIndex index, List<Server> servers, List<ClientRow> clients) {

    /** Copies the lists. */
    public ScopedPlan {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(index);
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
    }

    /**
     * The clients of a plan as rows: those that were judged, as the plan's numbers count them; where none was, all that
     * are known.
     *
     * @param staleAfter how many days old a fact may be before it is marked
     */
    public static List<ClientRow> rows(Model model, UpgradePlan plan, int staleAfter) {
        List<ClientRow> all = ClientRow.of(model, plan, staleAfter);
        List<ClientRow> judged = all.stream().filter(row -> row.plan() != null).toList();
        return judged.isEmpty() ? all : judged;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
