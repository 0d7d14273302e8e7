package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.text.Plural;

/**
 * The answer of a plan in the user's language: whether the upgrade can be done now, and how many lose e-mail. In English it
 * says what the papers say, word for word.
 */
final class AnswerWords {

    private static final int LEFT_OUT = 4;

    private final UpgradePlan plan;

    /** @param plan what is supposed in it is told elsewhere */
    AnswerWords(UpgradePlan plan) {
        this.plan = plan;
    }

    /** The sentence that decides. */
    String first() {
        if (plan.isEmpty()) {
            return NLS.bind(SummaryMessages.AnswerNone, plan.target());
        }
        CutOff cutOff = plan.cutOff();
        return switch (plan.worst()) {
            case BLOCKED -> cutOff.least() > 0 ? SummaryMessages.AnswerBlocked : SummaryMessages.AnswerPresumed;
            case UNKNOWN -> undecided();
            case MANUAL -> SummaryMessages.AnswerManual;
            case AUTOMATIC, UNAFFECTED -> cutOff.conditional() > 0 ? SummaryMessages.AnswerConditional
                    : SummaryMessages.AnswerReady;
        };
    }

    private String undecided() {
        int clients = plan.totals().getOrDefault(Verdict.UNKNOWN, 0);
        String servers = plan.servers().stream().filter(AnswerWords::isUndecided).map(s -> s.server().name())
                .collect(Collectors.joining(", "));
        return clients == 0 ? NLS.bind(SummaryMessages.AnswerUnknownServers, servers)
                : servers.isEmpty() ? Plural.bind(SummaryMessages.AnswerUnknown, clients, clients)
                : Plural.bind(SummaryMessages.AnswerUnknownBoth, clients, clients, servers);
    }

    private static boolean isUndecided(ServerPlan server) {
        return server.findings().stream().anyMatch(f -> f.verdict() == Verdict.UNKNOWN);
    }

    /** How many lose e-mail, whatever is not known; empty where nothing was judged. */
    String bounds() {
        if (plan.isEmpty()) {
            return "";
        }
        CutOff cutOff = plan.cutOff();
        int least = cutOff.least();
        int most = cutOff.most();
        String more = cutOff.mayBeMore() ? SummaryMessages.BoundsMore : "";
        return most == 0 ? NLS.bind(SummaryMessages.BoundsNone, more)
                : least == most ? Plural.bind(SummaryMessages.BoundsExact, most, most, more)
                : least == 0 ? Plural.bind(SummaryMessages.BoundsMost, most, most, more)
                : Plural.bind(SummaryMessages.BoundsBetween, most, least, most, more);
    }

    /** Why that is not the number of those called blocked or ready, and who is left out; may be empty. */
    String restsOn() {
        List<String> said = new ArrayList<>();
        if (!plan.isEmpty()) {
            int presumed = plan.cutOff().presumed();
            int conditional = plan.cutOff().conditional();
            if (presumed > 0) {
                said.add(Plural.bind(SummaryMessages.Presumed, presumed, presumed));
            }
            if (conditional > 0) {
                said.add(Plural.bind(SummaryMessages.Conditional, conditional, conditional));
            }
            List<String> out = plan.skipped().stream().map(UpgradePlan.Skipped::server).toList();
            if (!out.isEmpty()) {
                int named = out.size() > LEFT_OUT ? LEFT_OUT - 1 : out.size();
                String names = String.join(", ", out.subList(0, named));
                said.add(named == out.size() ? NLS.bind(SummaryMessages.LeftOut, names)
                        : NLS.bind(SummaryMessages.LeftOutMore, names, out.size() - named));
            }
        }
        return String.join(" ", said);
    }
}
