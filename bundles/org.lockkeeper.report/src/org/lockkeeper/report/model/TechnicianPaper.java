package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanText;

/** For who goes to the computers: a section per computer with what, why, how, and boxes to tick. */
final class TechnicianPaper {

    private static final Block DONE =
            new Block.Text("Done by: ______________________   Date and time: ______________________");

    private TechnicianPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        List<Section> sections = new ArrayList<>();
        List<ClientPlan> work = scope.clients().stream().filter(c -> !c.steps().isEmpty()).toList();
        sections.add(new Section("In this paper", List.of(new Block.Text(PlanText.count(
                Papers.grouped(work, TechnicianPaper::place).size(), "computer") + " with something to do, "
                + (scope.clients().size() - work.size()) + " of " + PlanText.count(scope.clients().size(), "client")
                + " with nothing to do. The worst come first."))));
        for (ServerPlan server : scope.servers()) {
            if (!server.steps().isEmpty()) {
                sections.add(new Section("Server " + server.server().name(), List.of(
                        new Block.Ticks(server.steps().stream().map(PaperText::step).distinct().toList()), DONE)));
            }
        }
        Papers.grouped(work, TechnicianPaper::place).forEach((place, clients) -> sections.add(section(place, clients)));
        return sections;
    }

    /** The computer; where it is not known, the account, whose computer is to be found first. */
    private static String place(ClientPlan plan) {
        var subject = plan.client().subject();
        return subject.server() + ": " + (subject.computer() != null ? subject.computer()
                : "computer of " + PaperText.account(plan) + " (not known yet)");
    }

    private static Section section(String place, List<ClientPlan> clients) {
        Verdict worst = clients.getFirst().verdict();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("What: " + clients.stream().map(c -> PaperText.account(c) + ", "
                + PaperText.connector(c)).distinct().collect(Collectors.joining("; ")) + "."));
        clients.stream().map(c -> PaperText.reason(c) + ". " + PaperText.consequence(c)).distinct()
                .forEach(r -> blocks.add(new Block.Text("Why: " + r)));
        blocks.add(new Block.Ticks(Papers.steps(clients).stream().map(PaperText::step).distinct().toList()));
        PaperText.otherWays(clients).forEach(w -> blocks.add(new Block.Text("Or: " + w)));
        blocks.add(DONE);
        return new Section(place + ": " + worst, worst, true, blocks);
    }

    static Block.Table table(PaperScope scope) {
        List<List<String>> rows = new ArrayList<>();
        for (ServerPlan server : scope.servers()) {
            server.steps().forEach(step -> rows.add(List.of(server.stepId(step), server.server().name(), "", "", "", "",
                    step.phase().name(), step.title(), step.actor().name(), step.needsElevation() ? "YES" : "NO",
                    PaperText.orEmpty(step.minutes()), "", "")));
        }
        for (ClientPlan client : scope.clients()) {
            var subject = client.client().subject();
            client.steps().forEach(step -> rows.add(List.of(client.stepId(step), subject.server(),
                    PaperText.orEmpty(subject.computer()), PaperText.orEmpty(subject.account()),
                    client.verdict().name(), PaperText.reason(client), step.phase().name(), step.title(),
                    step.actor().name(), step.needsElevation() ? "YES" : "NO", PaperText.orEmpty(step.minutes()), "",
                    "")));
        }
        return new Block.Table(List.of("stepId", "server", "computer", "account", "verdict", "why", "phase", "step",
                "actor", "needsElevation", "minutes", "doneBy", "doneAt"), rows);
    }
}
