package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
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

    UserMails.Mail mail(String when) {
        String account = String.valueOf(clients.getFirst().client().subject().account());
        String names = computers(clients);
        String upgrade = words.getProperty("upgrade").replace("{when}", SafeText.oneLine(when))
                .replace("{account}", SafeText.oneLine(account)).replace("{computers}", SafeText.oneLine(names));
        return new UserMails.Mail(account, worst, names, when, words.getProperty("subject"), words.getProperty("greeting"),
                upgrade, happens(), toDo(), words.getProperty("wayOut"));
    }

    private String computers(List<ClientPlan> of) {
        TreeSet<String> known = of.stream().map(c -> c.client().subject().computer()).filter(c -> c != null)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> computers = new ArrayList<>(known);
        if (of.stream().anyMatch(c -> c.client().subject().computer() == null)) {
            computers.add(words.getProperty("computerNotKnown"));
        }
        return String.join(", ", computers);
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
        if (needy.isEmpty() || over.isEmpty()) {
            return words.getProperty(worst + ".do");
        }
        if (over.size() == needy.size()) {
            return words.getProperty("over.do");
        }
        Verdict left = needy.stream().filter(c -> !isOver(c)).map(ClientPlan::verdict).min(Verdict::compareTo).orElseThrow();
        return words.getProperty(left + ".do") + " "
                + words.getProperty("over.here").replace("{computers}", SafeText.oneLine(computers(over)));
    }

    /** Whether there was something to do on a client's computer, and nothing of it is left. */
    private boolean isOver(ClientPlan client) {
        List<StepStates.Item> work = StepStates.of(client).stream()
                .filter(i -> i.step().phase() != Step.Phase.AFTER || i.step().actor() != Step.Actor.USER).toList();
        return !work.isEmpty() && work.stream().noneMatch(states::isLeft);
    }
}
