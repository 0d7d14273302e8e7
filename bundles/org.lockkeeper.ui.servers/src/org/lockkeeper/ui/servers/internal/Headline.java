package org.lockkeeper.ui.servers.internal;

import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;

/** Go or no-go, in words. */
final class Headline {

    private Headline() {
    }

    /** The answer in a few words. */
    static String title(UpgradePlan plan) {
        return switch (plan.worst()) {
            case BLOCKED -> NLS.bind(Messages.Headline_blocked, plan.target());
            case UNKNOWN -> NLS.bind(Messages.Headline_unknown, plan.target());
            case MANUAL -> NLS.bind(Messages.Headline_manual, plan.target());
            case AUTOMATIC, UNAFFECTED -> NLS.bind(Messages.Headline_ready, plan.target());
        };
    }

    /** Why so, as a sentence. */
    static String reason(UpgradePlan plan) {
        int blocked = plan.totals().get(Verdict.BLOCKED);
        int unknown = plan.totals().get(Verdict.UNKNOWN);
        int manual = plan.totals().get(Verdict.MANUAL);
        if (blocked > 0) {
            return NLS.bind(unknown > 0 ? Messages.Reason_blockedAndUnknown : Messages.Reason_blocked,
                    clients(blocked), clients(unknown));
        }
        if (unknown > 0) {
            return NLS.bind(Messages.Reason_unknown, clients(unknown));
        }
        if (manual > 0) {
            return NLS.bind(Messages.Reason_manual, clients(manual));
        }
        return plan.clients().isEmpty() ? Messages.Reason_noClients
                : plan.worst() == Verdict.AUTOMATIC || plan.worst() == Verdict.UNAFFECTED ? Messages.Reason_ready
                        : Messages.Reason_server;
    }

    private static String clients(int count) {
        return count == 1 ? Messages.Reason_oneClient : NLS.bind(Messages.Reason_clients, count);
    }
}
