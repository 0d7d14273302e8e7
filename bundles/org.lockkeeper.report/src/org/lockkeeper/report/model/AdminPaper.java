package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.internal.Views;

/** For who decides and organises: everything, blocked first, grouped by what is done first. */
final class AdminPaper {

    private AdminPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<Section> sections = new ArrayList<>();
        List<Block> start = new ArrayList<>();
        start.add(Papers.totals(scope.clients()));
        if (!scope.plan().nextChecks().isEmpty()) {
            start.add(new Block.Text("What to look at next, best first:"));
            start.add(new Block.Numbered(scope.plan().nextChecks().stream().map(PlanText::check).toList()));
        }
        sections.add(new Section("At a glance", start));
        if (standings.isAnyKnown()) {
            sections.add(new Section("How far the work is", List.of(standings.summary(),
                    standings.table(standings.inScope()))));
        }
        KitSection.of(scope).ifPresent(sections::add);
        for (ServerPlan server : scope.plan().servers()) {
            sections.add(server(server, standings));
        }
        Papers.grouped(scope.clients(), ClientPlan::verdict).forEach((verdict, ofVerdict) ->
                Papers.grouped(ofVerdict, standings::action).forEach((action, group) -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(new Block.Text(PlanText.count(group.size(), "client") + " that "
                            + PlanText.meaning(verdict, group.size()) + "."));
                    group.stream().map(PaperText::consequence).filter(c -> !c.isEmpty()).distinct().limit(3)
                            .forEach(c -> blocks.add(new Block.Text(c)));
                    blocks.addAll(work(group, standings));
                    standings.otherWays(group).forEach(w -> blocks.add(new Block.Text("Or: " + w)));
                    blocks.add(new Block.Table(List.of("Server", "Account", "Computer", "Connector", "Why"),
                            Views.of(group, c -> List.of(c.client().subject().server(),
                                    PaperText.orEmpty(c.client().subject().account()),
                                    PaperText.orEmpty(c.client().subject().computer()), PaperText.connector(c),
                                    PaperText.reason(c)))));
                    sections.add(new Section(verdict + ": " + action, verdict, false, blocks));
                }));
        return sections;
    }

    /** What is left to do for a group, and what of it is over. */
    private static List<Block> work(List<ClientPlan> group, Standings standings) {
        Map<String, List<StepStates.Item>> kinds = StepStates.of(group).stream().collect(Collectors.groupingBy(
                i -> PlanText.step(untimed(i.step())), LinkedHashMap::new, Collectors.toList()));
        List<String> left = new ArrayList<>();
        List<Block> over = new ArrayList<>();
        kinds.forEach((kind, items) -> {
            if (items.stream().noneMatch(standings.states()::isLeft)) {
                over.add(new Block.Text("Not to be done any more: " + kind + ": " + standings.over(items)));
            } else if (items.stream().allMatch(i -> standings.states().standing(i) == null)) {
                left.add(kind);
            } else {
                left.add(kind + ": " + standings.times(items));
            }
        });
        List<Block> blocks = new ArrayList<>();
        if (!left.isEmpty()) {
            blocks.add(new Block.Numbered(left));
        }
        blocks.addAll(over);
        return blocks;
    }

    /** How long it takes depends on the client; in a list for many it would stand once for each duration. */
    private static Step untimed(Step step) {
        return new Step(step.title(), step.actor(), step.needsElevation(), null, step.phase(), step.task());
    }

    private static Section server(ServerPlan plan, Standings standings) {
        List<Block> blocks = new ArrayList<>();
        var facts = plan.server().facts();
        blocks.add(new Block.Text(PlanText.orUnknown(facts.get(Attribute.PRODUCT)) + " "
                + PlanText.orUnknown(facts.get(Attribute.VERSION)) + ", client statistics on: "
                + PlanText.orUnknown(facts.get(Attribute.CLIENT_STATISTICS)) + ", HTTPS only: "
                + PlanText.orUnknown(facts.get(Attribute.HTTPS_ONLY)) + ", how to find affected users: "
                + plan.detection() + (plan.nextReportDue() == null ? "" : ", next report due at the latest "
                        + plan.nextReportDue()) + "."));
        blocks.add(new Block.Text(PlanText.interval(plan.cutOff())));
        plan.findings().forEach(f -> blocks.add(new Block.Text(f.rule() + ": " + f.title() + ". " + f.consequence())));
        plan.unread().forEach(u -> blocks.add(new Block.Text("Not read: " + u.file().path() + ": " + u.reason())));
        List<String> left = standings.states().left(StepStates.of(plan));
        if (!left.isEmpty()) {
            blocks.add(new Block.Numbered(left));
        }
        standings.states().settled(StepStates.of(plan)).forEach(s -> blocks.add(new Block.Text("Not to be done any more: " + s)));
        return new Section("Server " + plan.server().name(), blocks);
    }

    static Block.Table table(PaperScope scope) {
        Standings standings = new Standings(scope);
        return new Block.Table(List.of("verdict", "action", "server", "account", "computer", "connector", "version",
                "why", "consequence", "steps", "notToBeDone"), Views.joined(
                        Views.of(scope.clients(), c -> row(c, standings)),
                        scope.servers().stream().filter(s -> !PlanText.open(s).isEmpty())
                                .map(s -> row(s, standings)).toList()));
    }

    private static List<String> row(ClientPlan c, Standings standings) {
        var subject = c.client().subject();
        return List.of(c.verdict().name(), standings.action(c), subject.server(), PaperText.orEmpty(subject.account()),
                PaperText.orEmpty(subject.computer()), PaperText.orEmpty(subject.connector()),
                PaperText.orEmpty(c.client().facts().get(Attribute.VERSION).value()), PaperText.reason(c),
                PaperText.consequence(c), standings.states().numbered(StepStates.of(c), true), standings.states().numbered(StepStates.of(c), false));
    }

    /** A server that is not ready as a whole: without it the table would look like the whole answer. */
    private static List<String> row(ServerPlan server, Standings standings) {
        List<Finding> open = PlanText.open(server);
        return List.of(PaperText.orEmpty(open.getFirst().verdict()), "", server.server().name(), "", "", "", "",
                PaperText.reason(open.getFirst()), PlanText.consequences(open),
                String.join("; ", standings.states().left(StepStates.of(server))),
                String.join("; ", standings.states().settled(StepStates.of(server))));
    }
}
