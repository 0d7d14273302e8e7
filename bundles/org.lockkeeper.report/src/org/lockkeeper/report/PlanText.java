package org.lockkeeper.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Readable;

/** How parts of plans are worded, the same in all reports and on the command line. */
public final class PlanText {

    private static final int LEFT_OUT = 4;

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

    /** Which rules of extensions took part; empty where only ours did, or it is not known. */
    public static Optional<String> addedRules(UpgradePlan plan) {
        List<String> added = plan.ruleSets().stream().skip(1).map(source -> source.name()
                + (source.version() == null ? "" : " " + source.version()) + " (" + String.join(", ", source.rules())
                + ")").toList();
        return added.isEmpty() ? Optional.empty()
                : Optional.of("Judged by Lockkeeper's rules and those of " + String.join(", ", added) + ".");
    }

    /**
     * The answer: whether the upgrade can be done now; true in every case, also where no server is left to plan. That of a
     * plan that supposes something begins with that.
     */
    public static String answer(UpgradePlan plan) {
        return plan.isHypothetical() ? "HYPOTHETICAL, not what is known. " + hypotheses(plan) + ". If so: "
                + answerIfSo(plan) : answerIfSo(plan);
    }

    /** What a plan supposes, as one text without the last full stop; empty for a plan of facts alone. */
    public static String hypotheses(UpgradePlan plan) {
        return plan.hypotheses().stream().map(s -> s.endsWith(".") ? s.substring(0, s.length() - 1) : s)
                .collect(Collectors.joining(". "));
    }

    private static String answerIfSo(UpgradePlan plan) {
        if (plan.isEmpty()) {
            return "No answer: no server is left to plan an upgrade to " + plan.target() + " for.";
        }
        int out = plan.skipped().size();
        int named = out > LEFT_OUT ? LEFT_OUT - 1 : out;
        String left = out == 0 ? "" : " This holds for the servers planned; "
                + plan.skipped().stream().limit(named).map(UpgradePlan.Skipped::server).collect(Collectors.joining(", "))
                + (out > named ? " and " + (out - named) + " more" : "") + " left out.";
        String interval = interval(plan.cutOff());
        return switch (plan.worst()) {
            case BLOCKED -> "Do not upgrade yet: some people would lose e-mail in Outlook until someone acts"
                    + (plan.cutOff().least() > 0 ? ". " : ", unless what is not known about them spares them. ");
            case UNKNOWN -> "Undecided: " + undecided(plan) + ". ";
            case MANUAL -> "The upgrade cuts nobody off as far as is known, but some clients need manual work. ";
            case AUTOMATIC, UNAFFECTED -> (plan.cutOff().conditional() > 0 ? "Ready, but for what nobody looked at: "
                    : "Ready: ") + "what is known shows nobody who would lose e-mail in Outlook and no manual work. ";
        } + interval + left;
    }

    private static String undecided(UpgradePlan plan) {
        int clients = plan.totals().getOrDefault(Verdict.UNKNOWN, 0);
        List<String> servers = plan.servers().stream().filter(PlanText::isUndecided).map(s -> s.server().name())
                .toList();
        String ofClients = clients == 0 ? "" : "for " + count(clients, "client")
                + " there is not enough evidence to say whether e-mail stops in Outlook";
        String ofServers = servers.isEmpty() ? "" : "not everything was looked at on " + String.join(", ", servers);
        return ofClients + (clients == 0 || servers.isEmpty() ? "" : ", and ") + ofServers;
    }

    private static boolean isUndecided(ServerPlan server) {
        return server.findings().stream().anyMatch(f -> f.verdict() == Verdict.UNKNOWN);
    }

    /** How many lose e-mail, whatever is not known, and why that is not the number of those called blocked. */
    public static String interval(CutOff cutOff) {
        return bounds(cutOff) + presumed(cutOff.presumed()) + conditional(cutOff.conditional());
    }

    private static String presumed(int presumed) {
        return presumed == 0 ? "" : " Of " + presumed + " of those called BLOCKED something is not known that would spare"
                + (presumed == 1 ? " it" : " them") + ": whether the user is a local administrator, the connector's version,"
                + " or whether an account and a computer are one client.";
    }

    private static String conditional(int conditional) {
        return conditional == 0 ? "" : " Of " + count(conditional, "client") + " otherwise ready it is not known whether"
                + " the disk has room for the database upgrade, which needs twice the size of the database: where it has"
                + " not, no e-mail is sent or received in Outlook until some is freed.";
    }

    /** How many lose e-mail, whatever is not known, in one sentence. */
    public static String bounds(CutOff cutOff) {
        String more = cutOff.mayBeMore() ? "; there may be others of whom nothing is known" : "";
        if (cutOff.least() == cutOff.most()) {
            return (cutOff.least() == 0 ? "None of the known clients loses" : "Exactly "
                    + count(cutOff.least(), "client") + (cutOff.least() == 1 ? " loses" : " lose"))
                    + " e-mail in Outlook, whatever is not known" + more + ".";
        }
        return "Whatever is not known, " + (cutOff.least() == 0 ? "" : "at least " + cutOff.least() + " and ") + "at most "
                + count(cutOff.most(), "client") + (cutOff.most() == 1 ? " loses" : " lose") + " e-mail in Outlook" + more
                + ".";
    }

    /** A check as one text: what to do, how many clients it can decide, and how much is known to be looked at. */
    public static String check(NextCheck check) {
        return check.title() + " (" + (check.narrowsBy() == 0 ? "tells of clients that nobody knows yet"
                : "decides up to " + count(check.narrowsBy(), "client"))
                + (check.effort() == 0 ? "" : ", " + count(check.effort(), "thing") + " to do") + ")";
    }

    /** The steps of a remedy in one line: {@code Do this (administrator); do that (user)}. */
    public static String steps(Remedy remedy) {
        return remedy.steps().stream().map(PlanText::step)
                .collect(Collectors.joining("; "));
    }

    /** A way as one text: what it is, and its steps. */
    public static String way(Way way) {
        return way.remedy().title() + ": " + steps(way.remedy());
    }

    /** Ways besides the recommended ones. */
    public static List<Way> otherWays(List<Way> ways) {
        return ways.stream().filter(w -> !w.recommended()).toList();
    }

    /** A number with a word, which gets an "s" where it is not one. */
    public static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** The finding that gives a client its verdict; empty where none judges it. */
    public static Optional<Finding> reason(ClientPlan plan) {
        return plan.findings().stream().filter(f -> f.verdict() == plan.verdict()).findFirst();
    }

    /**
     * The findings that give a client its verdict: all that stand in the way, since removing one of two does not help;
     * of a client that is ready the first.
     */
    public static List<Finding> reasons(ClientPlan plan) {
        List<Finding> reasons = new ArrayList<>(2);
        boolean all = plan.verdict().compareTo(Verdict.MANUAL) <= 0;
        for (Finding finding : plan.findings()) {
            if (finding.verdict() == plan.verdict() && (all || reasons.isEmpty())) {
                reasons.add(finding);
            }
        }
        return reasons;
    }

    /** Their consequences as one text; empty where no rule judges the client. */
    public static String consequence(ClientPlan plan) {
        List<Finding> reasons = reasons(plan);
        // nearly always, and there are many clients
        return reasons.size() == 1 ? reasons.getFirst().consequence()
                : reasons.stream().map(Finding::consequence).distinct().collect(Collectors.joining(" "));
    }

    /**
     * What keeps a server as a whole from being ready, the worst first: whoever reads a list of clients alone does not
     * see it.
     */
    public static List<Finding> open(ServerPlan server) {
        return server.findings().stream().filter(f -> f.verdict() != null && f.verdict().compareTo(Verdict.MANUAL) <= 0)
                .sorted(Comparator.comparing(f -> Objects.requireNonNull(f.verdict()))).toList();
    }

    /** Their texts as one. */
    public static String consequences(List<Finding> findings) {
        return findings.stream().map(f -> f.title() + ". " + f.consequence()).collect(Collectors.joining(" "));
    }

    /** The ids of all rules that found something about a client, in their order of ids, separated by blanks. */
    public static String rules(ClientPlan plan) {
        List<String> rules = new ArrayList<>(plan.findings().size());
        for (Finding finding : plan.findings()) {
            if (!rules.contains(finding.rule())) {
                rules.add(finding.rule());
            }
        }
        rules.sort(Comparator.naturalOrder());
        return String.join(" ", rules);
    }

    /** A step as one text: {@code Do this (before the upgrade, user)}. */
    public static String step(Step step) {
        return step.title() + " (" + conditions(step) + ")";
    }

    /** When a step is done, who does it, whether an administrator's password is asked ("elevated"), how long it takes. */
    public static String conditions(Step step) {
        return phase(step.phase()) + ", " + doer(step)
                + (step.minutes() == null ? "" : ", about " + count(step.minutes(), "minute"));
    }

    /** Who does a step, and whether an administrator's password is asked: {@code "administrator, elevated"}. */
    public static String doer(Step step) {
        return switch (step.actor()) {
            case ADMINISTRATOR -> "administrator";
            case SERVER_ADMINISTRATOR -> "server administrator";
            case USER -> "user";
        } + (step.needsElevation() ? ", elevated" : "");
    }

    /** How affected users of a server are found, as a phrase. */
    public static String detection(Detection detection) {
        return switch (detection) {
            case REPORT -> "by the report in the warning log";
            case WAIT_FOR_REPORT -> "by the next report in the warning log, or by the installed programs";
            case ENABLE_STATISTICS -> "by client statistics, which have to be switched on, or by the installed programs";
            case INSTALLED_PROGRAMS -> "by the installed programs of the computers";
        };
    }

    /** What the kit's script told of a computer, with its time. */
    public static String kitResult(KitAnswer.Result result) {
        return (result.evidence().observedAt() == null ? "no time" : result.evidence().observedAt()) + " "
                + result.result();
    }

    /** When a step is done: {@code "before the upgrade"}. */
    public static String phase(Step.Phase phase) {
        return switch (phase) {
            case BEFORE -> "before the upgrade";
            case AT -> "at the upgrade";
            case AFTER -> "after the upgrade";
        };
    }

    /** Whom a step serves, in a few words. */
    public static String whom(StepStanding standing) {
        if (standing.clients().isEmpty()) {
            return standing.server();
        }
        return standing.server() + ": " + Stream.of(names(standing, Subject.OfClient::computer),
                names(standing, Subject.OfClient::account)).filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The names of whom a step serves, by commas: of their computers or their accounts. */
    public static String names(StepStanding standing, Function<Subject.OfClient, @Nullable String> name) {
        Set<String> names = new LinkedHashSet<>();
        for (Subject.OfClient client : standing.clients()) {
            String one = name.apply(client);
            if (one != null) {
                names.add(one);
            }
        }
        return String.join(", ", names);
    }

    /** How far a step is, in a few words. */
    public static String word(StepState state) {
        return switch (state) {
            case OPEN -> "open";
            case DOING -> "begun";
            case DONE -> "said to be done";
            case VERIFIED -> "verified by newer evidence";
            case REOPENED -> "reopened by newer evidence";
            case WAIVED -> "waived";
        };
    }

    /** How far a step is, with who said so or by what evidence, as a phrase; empty for one that is open. */
    public static String standing(StepStanding standing) {
        String because = standing.because().stream().map(e -> e + (e.observedAt() == null ? "" : " of " + e.observedAt()))
                .collect(Collectors.joining(", "));
        return switch (standing.state()) {
            case OPEN -> standing.said() == null || standing.said().until() == null ? ""
                    : "open again, " + said(standing.said());
            case DOING, DONE, WAIVED -> said(standing.said());
            case VERIFIED -> "verified by " + because;
            case REOPENED -> "needed again by " + because
                    + (standing.said() == null ? "" : ", though " + said(standing.said()));
        };
    }

    private static String said(StepStanding.@Nullable Said said) {
        if (said == null) {
            return "";
        }
        String what = switch (said.state()) {
            case DOING -> "begun";
            case DONE, VERIFIED -> "said to be done";
            case WAIVED -> "waived";
            case OPEN, REOPENED -> "said to be open";
        };
        return what + " by " + said.by() + ", " + said.at() + (said.until() == null ? "" : ", until " + said.until())
                + (said.reason().isEmpty() ? "" : " (" + said.reason() + ")");
    }

    /** What sources disagree on, as one text: {@code version is 7.2.3, not 7.1.0 (older; list.csv:3)}. */
    public static String conflicts(Facts facts) {
        return conflicts(facts, _ -> true);
    }

    /** The same of those disagreements only on which the verdict of a client hangs. */
    public static String conflictsThatMatter(UpgradePlan plan, ClientPlan client) {
        return conflicts(client.client().facts(), attribute -> plan.hangsOn(client, attribute));
    }

    private static String conflicts(Facts facts, Predicate<Attribute<?>> which) {
        StringBuilder text = new StringBuilder();
        facts.forEach((attribute, fact) -> {
            if (fact.conflicts().isEmpty() || !which.test(attribute)) {
                return;
            }
            for (Fact.Conflict<?> other : fact.conflicts()) {
                text.append(text.isEmpty() ? "" : "; ").append(fact.isKnown()
                        ? Readable.is(attribute) + Readable.value(attribute, fact.value()) + ", not "
                        : Readable.isNotKnown(attribute) + (other.open() ? ", perhaps " : ", no longer "))
                        .append(Readable.value(attribute, other.value())).append(" (").append(other.reason()).append("; ")
                        .append(other.evidence()).append(')');
            }
        });
        return text.toString();
    }

    /** What would give a client which other verdict: {@code AUTOMATIC where local administrator is yes}. */
    public static List<String> otherwise(List<Derivation.Flip> flips) {
        return flips.stream().map(flip -> flip.verdict() + " where " + changes(flip)).toList();
    }

    /** Whom group policies name that no directory tells of, as a sentence without full stop; empty where there is nobody. */
    public static String policies(Server server) {
        return server.facts().get(DirectoryAttributes.POLICY_UNRESOLVED).optional()
                .map(who -> "Named by group policies as local administrators, or as such no longer, and known to no directory: "
                        + who).orElse("");
    }

    /** Under which facts a client has another verdict: {@code Updater Service is present and local administrator is no}. */
    public static String changes(Derivation.Flip flip) {
        return flip.changes().stream().map(c -> (c.from().subject() instanceof Subject.OfServer ? "the server's " : "")
                + Readable.is(c.attribute()) + Readable.value(c.attribute(), c.to()))
                .collect(Collectors.joining(" and "));
    }

    /** The fact's value in a cell for people, "unknown" among them. */
    public static <T> String value(Facts facts, Attribute<T> attribute) {
        return Readable.value(attribute, facts.get(attribute).value());
    }
}
