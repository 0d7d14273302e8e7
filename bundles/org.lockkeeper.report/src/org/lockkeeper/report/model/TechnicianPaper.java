package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.internal.Views;

/** For who goes to the computers: a section per computer with what, why, how, and boxes to tick. */
final class TechnicianPaper {

    private static final Block DONE =
            new Block.Text("Done by: ______________________   Date and time: ______________________");

    private TechnicianPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<Section> sections = new ArrayList<>();
        List<ClientPlan> work = scope.clients().stream().filter(c -> !c.steps().isEmpty()).toList();
        Map<String, List<ClientPlan>> places = Papers.grouped(work, TechnicianPaper::place);
        Map<String, List<ClientPlan>> left = new LinkedHashMap<>(places);
        left.values().removeIf(clients -> clients.stream().noneMatch(standings.states()::isLeft));
        sections.add(new Section("In this paper", List.of(new Block.Text(places(left.values())
                + " with something to do, " + (left.size() == places.size() ? "" : places.size() - left.size()
                        + " where all is done, verified or waived (at the end), ")
                + (scope.clients().size() - work.size()) + " of " + PlanText.count(scope.clients().size(), "client")
                + " with nothing to do. The worst come first."))));
        new KitSection().section(Reader.TECHNICIAN, scope).ifPresent(sections::add);
        for (ServerPlan server : scope.servers()) {
            List<StepStates.Item> items = StepStates.of(server);
            if (items.stream().anyMatch(standings.states()::isLeft)) {
                List<Block> blocks = new ArrayList<>(work(items, standings));
                blocks.add(DONE);
                sections.add(new Section("Server " + server.server().name(), blocks));
            }
        }
        List<Section> end = new ArrayList<>();
        List<StepStanding> settled = standings.inScope().stream().filter(s -> !s.state().isLeft()).toList();
        if (!settled.isEmpty()) {
            end.add(new Section("Not to be done any more", null, true, List.of(new Block.Text("What was said to be"
                    + " done is verified once newer evidence is imported."), standings.table(settled))));
        }
        return Views.joined(sections, Views.joined(Views.of(List.copyOf(left.entrySet()),
                place -> section(place.getKey(), place.getValue(), standings)), end));
    }

    /** Computers are counted apart from accounts of which it has to be found out first which computers they use. */
    private static String places(Collection<List<ClientPlan>> places) {
        long computers = places.stream().filter(p -> p.getFirst().client().subject().computer() != null).count();
        long accounts = places.size() - computers;
        return PlanText.count(computers, "computer") + (accounts == 0 ? "" : " and "
                + PlanText.count(accounts, "account") + (accounts == 1 ? " whose computer is" : " whose computers are")
                + " not known yet,");
    }

    /** What is left to tick off, and what is not to be done any more. */
    private static List<Block> work(List<StepStates.Item> items, Standings standings) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Ticks(standings.states().left(items))));
        standings.states().settled(items).forEach(line -> blocks.add(new Block.Text("Not to be done any more: " + line)));
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
                + PaperText.connectorInFull(c)).distinct().collect(Collectors.joining("; ")) + "."));
        clients.stream().map(c -> PaperText.reasons(c) + ". " + PlanText.consequence(c)).distinct()
                .forEach(r -> blocks.add(new Block.Text("Why: " + r)));
        blocks.addAll(work(StepStates.of(clients), standings));
        standings.otherWays(clients).forEach(w -> blocks.add(new Block.Text("Or: " + w)));
        blocks.add(DONE);
        return new Section(place + ": " + worst, worst, true, blocks);
    }

    /** A step and whom it is for: a server, a client, or those whom one served that the plan has no more. */
    private record Work(StepStates.Item item, @Nullable ServerPlan server, @Nullable ClientPlan client) {

        List<String> whom(StepStates states) {
            if (server != null) {
                return List.of(server.server().name(), "", "", "", "");
            }
            if (client != null) {
                var subject = client.client().subject();
                return List.of(subject.server(), PaperText.orEmpty(subject.computer()),
                        PaperText.orEmpty(subject.account()), client.verdict().name(), PaperText.reasons(client));
            }
            StepStanding gone = Objects.requireNonNull(states.standing(item));
            return List.of(gone.server(), PlanText.names(gone, Subject.OfClient::computer),
                    PlanText.names(gone, Subject.OfClient::account), "", "");
        }
    }

    static Block.Table table(PaperScope scope) {
        Standings standings = new Standings(scope);
        StepStates states = standings.states();
        List<Work> rows = new ArrayList<>();
        for (ServerPlan server : scope.servers()) {
            StepStates.of(server).forEach(item -> rows.add(new Work(item, server, null)));
        }
        for (ClientPlan client : scope.clients()) {
            StepStates.of(client).forEach(item -> rows.add(new Work(item, null, client)));
        }
        if (standings.isAnyKnown()) {
            Set<String> ids = rows.stream().map(w -> w.item().id()).collect(Collectors.toSet());
            standings.inScope().stream().filter(s -> !ids.contains(s.id()))
                    .forEach(gone -> rows.add(new Work(new StepStates.Item(gone.id(), gone.step()), null, null)));
            // what is left to do comes first
            rows.sort(Comparator.comparing(w -> !states.isLeft(w.item())));
        }
        return new Block.Table(List.of("stepId", "server", "computer", "account", "verdict", "why", "phase", "step",
                "actor", "needsElevation", "minutes", "state", "doneBy", "doneAt", "standing"),
                Views.of(rows, w -> row(w.item(), w.whom(states), states)));
    }

    private static List<String> row(StepStates.Item item, List<String> whom, StepStates states) {
        StepStanding standing = states.standing(item);
        Step step = item.step();
        List<String> row = new ArrayList<>(List.of(item.id()));
        row.addAll(whom);
        row.addAll(List.of(step.phase().name(), step.title(), step.actor().name(), step.needsElevation() ? "YES" : "NO",
                PaperText.orEmpty(step.minutes()), states.state(item).name()));
        // who ticks it off writes it there
        var said = standing != null && standing.state() == StepState.DONE ? standing.said() : null;
        row.add(said == null ? "" : said.by());
        row.add(said == null ? "" : said.at().toString());
        row.add(standing == null ? "" : PlanText.standing(standing));
        return row;
    }
}
