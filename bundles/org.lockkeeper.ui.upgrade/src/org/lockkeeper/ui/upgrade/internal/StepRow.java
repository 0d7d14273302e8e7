package org.lockkeeper.ui.upgrade.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step;

/**
 * One thing that somebody does for one client.
 *
 * @param client whom it is for
 * @param order which of the client's steps, from 1
 * @param step what to do
 */
record StepRow(ClientPlan client, int order, Step step) {

    /** What stays the same of a row when the plan is computed anew. */
    record Key(Subject.OfClient client, int order) {
    }

    Key key() {
        return new Key(client.client().subject(), order);
    }

    /** All steps of a plan, the worst clients first, each client's together and in order. */
    static List<StepRow> of(UpgradePlan plan) {
        List<ClientPlan> clients = new ArrayList<>(plan.clients());
        clients.sort(Comparator.comparing(ClientPlan::verdict));
        List<StepRow> rows = new ArrayList<>();
        for (ClientPlan client : clients) {
            int order = 0;
            for (Step step : client.steps()) {
                rows.add(new StepRow(client, ++order, step));
            }
        }
        return rows;
    }
}
