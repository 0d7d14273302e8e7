package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.text.SafeText;

/** What one account is told: what happens by the worst of its clients, what to do by what is left to do for them. */
final class MailText {

    private final List<ClientPlan> clients;
    private final StepStates states;
    private final Properties words;
    private final Verdict worst;

    /** @param clients of the account, the worst first */
    MailText(List<ClientPlan> clients, StepStates states, Properties words) {
        this.clients = clients;
        this.states = states;
        this.words = words;
        this.worst = clients.getFirst().verdict();
    }

    /** @param day of the upgrade, as the mails are to say it; {@code null} where it is not decided */
    UserMails.Mail mail(@Nullable String day) {
        String when = day == null ? words.getProperty("when") : Times.sentence(day);
        String account = String.valueOf(clients.getFirst().client().subject().account());
        String names = computers(clients);
        String upgrade = words.getProperty(day == null ? "upgradeSoon" : "upgrade").replace("{when}", SafeText.oneLine(when))
                .replace("{account}", SafeText.oneLine(account)).replace("{computers}", SafeText.oneLine(places(clients)));
        return new UserMails.Mail(account, worst, names, when, words.getProperty("subject"), words.getProperty("greeting"),
                upgrade, happens(), toDo(), words.getProperty("wayOut"));
    }

    /** The computers as a list. */
    private String computers(List<ClientPlan> of) {
        List<String> computers = new ArrayList<>(known(of));
        if (isSomeUnknown(of)) {
            computers.add(words.getProperty("computerNotKnown"));
        }
        return String.join(", ", computers);
    }

    /**
     * The computers as part of a sentence. What is known of the account alone is about one of its computers; that may be
     * one of those that are named.
     */
    private String places(List<ClientPlan> of) {
        List<String> computers = List.copyOf(known(of));
        if (computers.isEmpty()) {
            return words.getProperty("computerNotKnown");
        }
        String and = " " + words.getProperty("and") + " ";
        String last = computers.getLast();
        String names = computers.size() == 1 ? last
                : String.join(", ", computers.subList(0, computers.size() - 1)) + and + last;
        return isSomeUnknown(of) ? names + and + words.getProperty("perhapsAnother") : names;
    }

    private static TreeSet<String> known(List<ClientPlan> of) {
        return of.stream().map(c -> c.client().subject().computer()).filter(c -> c != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSomeUnknown(List<ClientPlan> of) {
        return of.stream().anyMatch(c -> c.client().subject().computer() == null);
    }

    private String happens() {
        List<ClientPlan> worstOf = clients.stream().filter(c -> c.verdict() == worst).toList();
        if (worstOf.stream().allMatch(this::isOver)) {
            if (worst == Verdict.BLOCKED) {
                boolean waived = worstOf.stream().flatMap(c -> StepStates.of(c).stream())
                        .anyMatch(i -> states.state(i) == StepState.WAIVED);
                return words.getProperty(waived ? "BLOCKED.waived" : "BLOCKED.done");
            }
            if (worst == Verdict.MANUAL) {
                return words.getProperty("MANUAL.over");
            }
        }
        // what is not known stays so until new evidence tells, whatever was said of the check
        return words.getProperty(worst + ".happens");
    }

    private String toDo() {
        List<ClientPlan> needy = clients.stream().filter(c -> c.verdict().compareTo(Verdict.MANUAL) <= 0).toList();
        List<ClientPlan> over = needy.stream().filter(this::isOver).toList();
        if (needy.isEmpty()) {
            return words.getProperty(worst + ".do");
        }
        if (over.size() == needy.size()) {
            return words.getProperty("over.do") + afterwards();
        }
        List<ClientPlan> open = needy.stream().filter(c -> !isOver(c)).toList();
        Verdict left = open.getFirst().verdict();
        List<ClientPlan> there = open.stream().filter(c -> c.verdict() == left).toList();
        return words.getProperty(left + ".do") + (there.size() + over.size() == clients.size() ? "" : here(left, there))
                + space(open) + afterwards() + (over.isEmpty() ? "" : named("over.here", over));
    }

    /** Which of several computers is meant. */
    private String here(Verdict verdict, List<ClientPlan> there) {
        return named(verdict == Verdict.UNKNOWN ? "UNKNOWN.here" : "work.here", there);
    }

    /** Where the user has to free space: only the user knows what can go. */
    private String space(List<ClientPlan> open) {
        List<ClientPlan> full = open.stream().filter(c -> StepStates.of(c).stream()
                .anyMatch(i -> i.step().task().equals("free-space") && states.isLeft(i))).toList();
        return full.isEmpty() ? "" : named("space.here", full);
    }

    /** Where a database is upgraded at the first start afterwards, whatever is done before. */
    private String afterwards() {
        return clients.stream().flatMap(c -> StepStates.of(c).stream()).anyMatch(i -> i.step().phase() == Step.Phase.AFTER
                && i.step().actor() == Step.Actor.USER && states.isLeft(i)) ? " " + words.getProperty("after.do") : "";
    }

    private String named(String word, List<ClientPlan> of) {
        return " " + words.getProperty(word).replace("{computers}", SafeText.oneLine(places(of)));
    }

    /** Whether there was something to do on a client's computer, and nothing of it is left. */
    private boolean isOver(ClientPlan client) {
        List<StepStates.Item> work = StepStates.of(client).stream()
                .filter(i -> i.step().phase() != Step.Phase.AFTER || i.step().actor() != Step.Actor.USER).toList();
        return !work.isEmpty() && work.stream().noneMatch(states::isLeft);
    }
}
