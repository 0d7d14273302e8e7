package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;

/** The answer in words: ready or not, and why. Says nothing that the plan does not say. */
final class Headline {

    private final Scope scope;
    private final UpgradePlan plan;

    Headline(ScopedPlan scoped) {
        this.scope = scoped.scope();
        this.plan = scoped.index().plan();
    }

    /** The answer in a few words, with what it is about where that is not everything. */
    String title() {
        return scope.equals(Scope.EVERYTHING) ? answer()
                : NLS.bind(Messages.Headline_of, ScopeNames.of(scope), answer());
    }

    private String answer() {
        if (plan.isEmpty()) {
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
        if (plan.isEmpty()) {
            return scope instanceof Scope.OfCollection ? Messages.Reason_nobody
                    : plan.skipped().isEmpty() ? Messages.Reason_noServer
                    : NLS.bind(Messages.Reason_noneOlder, plan.target());
        }
        List<String> said = new ArrayList<>();
        said.add(plan.clients().isEmpty() ? Messages.Reason_noClients : cutOff(plan.cutOff()));
        int unknown = plan.totals().get(Verdict.UNKNOWN);
        int manual = plan.totals().get(Verdict.MANUAL);
        if (unknown > 0) {
            said.add(Plural.bind(Messages.Reason_lack, unknown));
        }
        int presumed = plan.cutOff().presumed();
        if (presumed > 0) {
            said.add(Plural.bind(Messages.Reason_presumed, presumed));
        }
        int conditional = plan.cutOff().conditional();
        if (conditional > 0) {
            said.add(Plural.bind(Messages.Reason_conditional, conditional));
        }
        if (plan.cutOff().mayBeMore() && !plan.clients().isEmpty()) {
            said.add(Messages.Reason_mayBeMore);
        }
        if (plan.worst() == Verdict.MANUAL) {
            said.add(Plural.bind(Messages.Reason_manual, manual));
        }
        if (!plan.skipped().isEmpty()) {
            said.add(NLS.bind(Messages.Reason_unplanned,
                    String.join(", ", plan.skipped().stream().map(UpgradePlan.Skipped::server).toList())));
        }
        return String.join(" ", said);
    }

    /** How many lose e-mail: what is certain and what is possible, never one number where there are two. */
    static String cutOff(CutOff cutOff) {
        int least = cutOff.least();
        int most = cutOff.most();
        if (most == 0) {
            return cutOff.mayBeMore() ? Messages.Reason_noneKnown : Messages.Reason_none;
        }
        if (least == most) {
            return Plural.bind(Messages.Reason_blocked, most);
        }
        if (least == 0) {
            return Plural.bind(Messages.Reason_upTo, most);
        }
        return NLS.bind(Messages.Reason_between, Wording.number(least), Wording.number(most));
    }
}
