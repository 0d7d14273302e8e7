package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.session.PlanIndex;

/** The answer in words: ready or not, and why. Says nothing that the plan does not say. */
final class Headline {

    private final UpgradePlan plan;
    private final List<Server> unplanned;

    Headline(PlanIndex index) {
        plan = index.plan();
        unplanned = index.model().servers().stream().filter(s -> index.server(s.name()).isEmpty()).toList();
    }

    /** Whether there is an answer at all: whether a server takes part in the plan. */
    boolean isAnswer() {
        return !plan.servers().isEmpty();
    }

    /** The answer in a few words. */
    String title() {
        if (!isAnswer()) {
            return NLS.bind(Messages.Headline_none, plan.target());
        }
        return switch (plan.worst()) {
            case BLOCKED -> NLS.bind(Messages.Headline_blocked, plan.target());
            case UNKNOWN -> NLS.bind(Messages.Headline_unknown, plan.target());
            case MANUAL -> NLS.bind(Messages.Headline_manual, plan.target());
            case AUTOMATIC, UNAFFECTED -> NLS.bind(Messages.Headline_ready, plan.target());
        };
    }

    /** Why so, in a sentence or two. */
    String reason() {
        if (!isAnswer()) {
            boolean allNewer = !unplanned.isEmpty() && unplanned.stream().allMatch(this::isNoOlder);
            return allNewer ? NLS.bind(Messages.Reason_noneOlder, plan.target()) : Messages.Reason_noServer;
        }
        if (unplanned.isEmpty()) {
            return ofClients();
        }
        return ofClients() + " " + NLS.bind(Messages.Reason_unplanned,
                String.join(", ", unplanned.stream().map(Server::name).toList()));
    }

    private boolean isNoOlder(Server server) {
        return server.facts().get(Attribute.VERSION).optional().filter(v -> v.compareTo(plan.target()) >= 0)
                .isPresent();
    }

    private String ofClients() {
        int blocked = plan.totals().get(Verdict.BLOCKED);
        int unknown = plan.totals().get(Verdict.UNKNOWN);
        int manual = plan.totals().get(Verdict.MANUAL);
        if (blocked > 0) {
            String lose = blocked == 1 ? Messages.Reason_blockedOne : NLS.bind(Messages.Reason_blocked, blocked);
            return unknown > 0 ? lose + " " + lack(unknown) : lose;
        }
        if (unknown > 0) {
            return Messages.Reason_noneKnown + " " + lack(unknown);
        }
        if (plan.clients().isEmpty()) {
            return Messages.Reason_noClients;
        }
        if (isServerAtFault()) {
            return Messages.Reason_server;
        }
        return manual == 0 ? Messages.Reason_ready
                : manual == 1 ? Messages.Reason_manualOne : NLS.bind(Messages.Reason_manual, manual);
    }

    private static String lack(int unknown) {
        return unknown == 1 ? Messages.Reason_lackOne : NLS.bind(Messages.Reason_lack, unknown);
    }

    // a server as a whole may be undecided though each of its known clients is decided
    private boolean isServerAtFault() {
        return plan.servers().stream().map(ServerPlan::findings).flatMap(List::stream)
                .anyMatch(f -> f.verdict() == Verdict.BLOCKED || f.verdict() == Verdict.UNKNOWN);
    }
}
