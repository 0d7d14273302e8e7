package org.lockkeeper.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;

/** How parts of plans are worded, the same in all reports and on the command line. */
public final class PlanText {

    private PlanText() {
    }

    /**
     * What a verdict means for clients, as a phrase that follows "client that" or "clients that".
     *
     * @param clients how many there are, which decides between "needs" and "need"
     */
    public static String meaning(Verdict verdict, long clients) {
        boolean one = clients == 1;
        return switch (verdict) {
            case BLOCKED -> one ? "loses e-mail in Outlook until someone acts"
                    : "lose e-mail in Outlook until someone acts";
            case UNKNOWN -> "cannot be judged: not enough evidence";
            case MANUAL -> one ? "needs somebody's hands; e-mail goes on" : "need somebody's hands; e-mail goes on";
            case AUTOMATIC -> one ? "updates by itself" : "update by themselves";
            case UNAFFECTED -> one ? "is not affected" : "are not affected";
        };
    }

    /** The answer in one sentence: whether the upgrade can be done now. */
    public static String answer(UpgradePlan plan) {
        return switch (plan.worst()) {
            case BLOCKED -> "Do not upgrade yet: some people would lose e-mail in Outlook until someone acts.";
            case UNKNOWN -> "Undecided: for some there is not enough evidence to say whether they lose e-mail in"
                    + " Outlook.";
            case MANUAL -> "The upgrade cuts nobody off, but some clients need manual work.";
            case AUTOMATIC, UNAFFECTED -> "Ready: what is known shows nobody who would lose e-mail in Outlook and no"
                    + " manual work.";
        };
    }

    /** A number with a word, which gets an "s" where it is not one. */
    public static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** The finding that gives a client its verdict; empty where none judges it. */
    public static Optional<Finding> reason(ClientPlan plan) {
        return plan.findings().stream().filter(f -> f.verdict() == plan.verdict()).findFirst();
    }

    /** The ids of all rules that found something about a client, in their order of ids, separated by blanks. */
    public static String rules(ClientPlan plan) {
        return plan.findings().stream().map(Finding::rule).distinct().sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
    }

    /** A client's steps as one text: {@code 1. Do this; 2. Do that}; empty where there are none. */
    public static String numberedSteps(ClientPlan plan) {
        StringBuilder text = new StringBuilder();
        int order = 1;
        for (Step step : plan.steps()) {
            text.append(order > 1 ? "; " : "").append(order).append(". ").append(step.title());
            order++;
        }
        return text.toString();
    }

    /** Who does a step, whether an administrator's password is asked ("elevated"), and how long it takes. */
    public static String conditions(Step step) {
        String actor = switch (step.actor()) {
            case ADMINISTRATOR -> "administrator";
            case SERVER_ADMINISTRATOR -> "server administrator";
            case USER -> "user";
        };
        return actor + (step.needsElevation() ? ", elevated" : "")
                + (step.minutes() == null ? "" : ", about " + count(step.minutes(), "minute"));
    }

    /** The fact's value, or {@code UNKNOWN}. */
    public static String orUnknown(Fact<?> fact) {
        return fact.isKnown() ? fact.value().toString() : "UNKNOWN";
    }
}
