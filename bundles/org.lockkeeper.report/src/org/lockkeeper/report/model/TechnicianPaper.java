package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanText;

/** For who goes to the computers: a section per computer with what, why, how, and boxes to tick. */
final class TechnicianPaper {

    private static final Block DONE =
            new Block.Text("Done by: ______________________   Date and time: ______________________");

    // the column of the table
    private static final int STATE = 11;

    private TechnicianPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<Section> sections = new ArrayList<>();
        List<ClientPlan> work = scope.clients().stream().filter(c -> !c.steps().isEmpty()).toList();
        Map<String, List<ClientPlan>> places = Papers.grouped(work, TechnicianPaper::place);
        Map<String, List<ClientPlan>> left = new LinkedHashMap<>(places);
        left.values().removeIf(clients -> clients.stream().noneMatch(standings::isLeft));
        sections.add(new Section("In this paper", List.of(new Block.Text(PlanText.count(left.size(), "computer")
                + " with something to do, " + (left.size() == places.size() ? "" : places.size() - left.size()
                        + " where all is done, verified or waived (at the end), ")
                + (scope.clients().size() - work.size()) + " of " + PlanText.count(scope.clients().size(), "client")
                + " with nothing to do. The worst come first."))));
        KitSection.of(scope).ifPresent(sections::add);
        for (ServerPlan server : scope.servers()) {
            List<Standings.Item> items = Standings.of(server);
            if (items.stream().anyMatch(standings::isLeft)) {
                List<Block> blocks = new ArrayList<>(work(items, standings));
                blocks.add(DONE);
                sections.add(new Section("Server " + server.server().name(), blocks));
            }
        }
        left.forEach((place, clients) -> sections.add(section(place, clients, standings)));
        List<StepStanding> settled = standings.inScope().stream().filter(s -> !s.state().isLeft()).toList();
        if (!settled.isEmpty()) {
            sections.add(new Section("Not to be done any more", null, true, List.of(new Block.Text("What was said to be"
                    + " done is verified once newer evidence is imported."), standings.table(settled))));
        }
        return sections;
    }

    /** What is left to tick off, and what is not to be done any more. */
    private static List<Block> work(List<Standings.Item> items, Standings standings) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Ticks(standings.left(items))));
        standings.settled(items).forEach(line -> blocks.add(new Block.Text("Not to be done any more: " + line)));
        return blocks;
    }

    /** The computer; where it is not known, the account, whose computer is to be found first. */
    private static String place(ClientPlan plan) {
        var subject = plan.client().subject();
        return subject.server() + ": " + (subject.computer() != null ? subject.computer()
                : "computer of " + PaperText.account(plan) + " (not known yet)");
    }

    private static Section section(String place, List<ClientPlan> clients, Standings standings) {
        Verdict worst = clients.getFirst().verdict();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("What: " + clients.stream().map(c -> PaperText.account(c) + ", "
                + PaperText.connector(c)).distinct().collect(Collectors.joining("; ")) + "."));
        clients.stream().map(c -> PaperText.reason(c) + ". " + PaperText.consequence(c)).distinct()
                .forEach(r -> blocks.add(new Block.Text("Why: " + r)));
        blocks.addAll(work(Standings.of(clients), standings));
        standings.otherWays(clients).forEach(w -> blocks.add(new Block.Text("Or: " + w)));
        blocks.add(DONE);
        return new Section(place + ": " + worst, worst, true, blocks);
    }

    static Block.Table table(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<List<String>> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ServerPlan server : scope.servers()) {
            server.steps().forEach(step -> rows.add(row(new Standings.Item(server.stepId(step), step),
                    List.of(server.server().name(), "", "", "", ""), standings, ids)));
        }
        for (ClientPlan client : scope.clients()) {
            var subject = client.client().subject();
            client.steps().forEach(step -> rows.add(row(new Standings.Item(client.stepId(step), step),
                    List.of(subject.server(), PaperText.orEmpty(subject.computer()),
                            PaperText.orEmpty(subject.account()), client.verdict().name(), PaperText.reason(client)),
                    standings, ids)));
        }
        for (StepStanding gone : standings.inScope()) {
            if (!ids.contains(gone.id())) {
                rows.add(row(new Standings.Item(gone.id(), gone.step()), List.of(gone.server(),
                        Standings.names(gone, Subject.OfClient::computer),
                        Standings.names(gone, Subject.OfClient::account), "", ""), standings, ids));
            }
        }
        // what is left to do comes first
        rows.sort(Comparator.comparing((List<String> row) -> !StepState.valueOf(row.get(STATE)).isLeft()));
        return new Block.Table(List.of("stepId", "server", "computer", "account", "verdict", "why", "phase", "step",
                "actor", "needsElevation", "minutes", "state", "doneBy", "doneAt", "standing"), rows);
    }

    private static List<String> row(Standings.Item item, List<String> whom, Standings standings, Set<String> ids) {
        ids.add(item.id());
        StepStanding standing = standings.standing(item);
        Step step = item.step();
        List<String> row = new ArrayList<>(List.of(item.id()));
        row.addAll(whom);
        row.addAll(List.of(step.phase().name(), step.title(), step.actor().name(), step.needsElevation() ? "YES" : "NO",
                PaperText.orEmpty(step.minutes()), standings.state(item).name()));
        // who ticks it off writes it there
        var said = standing != null && standing.state() == StepState.DONE ? standing.said() : null;
        row.add(said == null ? "" : said.by());
        row.add(said == null ? "" : said.at().toString());
        row.add(standing == null ? "" : PlanText.standing(standing));
        return row;
    }
}
