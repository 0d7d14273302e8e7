package org.lockkeeper.ui.servers.internal;

import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.session.PlanIndex;

/**
 * A server in Overview.
 *
 * @param server the server
 * @param plan what is found about it, {@code null} where it could not be planned
 * @param index the plan as a whole
 */
record ServerRow(Server server, ServerPlan plan, PlanIndex index) {

    int count(Verdict verdict) {
        return index.count(server.name(), verdict);
    }
}
