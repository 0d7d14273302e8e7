package org.lockkeeper.ui.upgrade.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.text.Wording;

/**
 * One thing that somebody does for a server or for one client.
 *
 * @param server whom it is for, or whose client
 * @param client whom it is for; {@code null} where it is for the server as a whole
 * @param order which of its steps, from 1
 * @param step what to do
 */
record StepRow(ServerPlan server, ClientPlan client, int order, Step step) {

    /** What stays the same of a row when the plan is computed anew. */
    record Key(String server, Subject.OfClient client, int order) {
    }

    Key key() {
        return new Key(serverName(), client == null ? null : client.client().subject(), order);
    }

    String serverName() {
        return server == null ? client.client().subject().server() : server.server().name();
    }

    /** Whom it is for, in words. */
    String who() {
        return client == null ? NLS.bind(UpgradeMessages.OfServer, serverName())
                : Wording.subject(client.client().subject());
    }

    Verdict verdict() {
        return client == null ? ServerRow.worst(server, null) : client.verdict();
    }

    String account() {
        return client == null ? null : client.client().subject().account();
    }

    String computer() {
        return client == null ? null : client.client().subject().computer();
    }

    /** All steps of a plan: those of servers, then the worst clients first, each client's together and in order. */
    static List<StepRow> of(UpgradePlan plan) {
        List<StepRow> rows = new ArrayList<>();
        for (ServerPlan server : plan.servers()) {
            int order = 0;
            for (Step step : server.steps()) {
                rows.add(new StepRow(server, null, ++order, step));
            }
        }
        List<ClientPlan> clients = new ArrayList<>(plan.clients());
        clients.sort(Comparator.comparing(ClientPlan::verdict));
        for (ClientPlan client : clients) {
            int order = 0;
            for (Step step : client.steps()) {
                rows.add(new StepRow(null, client, ++order, step));
            }
        }
        return rows;
    }
}
