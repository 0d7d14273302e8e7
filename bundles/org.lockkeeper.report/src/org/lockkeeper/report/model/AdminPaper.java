package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.internal.Views;

/** For who decides and organises: everything, blocked first, grouped by what is done first. */
final class AdminPaper {

    private static final int MOST_CHANGES = 6;

    private AdminPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<Section> sections = new ArrayList<>();
        sections.add(Papers.atAGlance(scope));
        if (standings.isAnyKnown()) {
            sections.add(new Section("How far the work is", List.of(standings.summary(),
                    standings.table(standings.inScope()))));
        }
        new KitSection().section(Reader.ADMIN, scope).ifPresent(sections::add);
        for (ServerPlan server : scope.plan().servers()) {
            sections.add(server(server, standings));
        }
        Papers.grouped(scope.clients(), ClientPlan::verdict).forEach((verdict, ofVerdict) ->
                Papers.grouped(ofVerdict, standings::action).forEach((action, group) -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(new Block.Text(PlanText.count(group.size(), "client") + " that "
                            + PlanText.meaning(verdict, group.size()) + "."));
                    Consequences.of(group).forEach(c -> blocks.add(new Block.Text(c)));
                    blocks.addAll(work(group, standings));
                    standings.otherWays(group).forEach(w -> blocks.add(new Block.Text("Or: " + w)));
                    blocks.addAll(otherwise(group, scope.plan()));
                    blocks.add(new Block.Table(List.of("Server", "Account", "Computer", "Connector", "Why"),
                            Views.of(group, c -> List.of(c.client().subject().server(),
                                    PaperText.orNotKnown(c.client().subject().account()),
                                    PaperText.orNotKnown(c.client().subject().computer()), PaperText.connector(c),
                                    why(c, scope.plan())))));
                    sections.add(new Section(verdict + ": " + action, verdict, false, blocks));
                }));
        return sections;
    }

    /** What is left to do for a group, and what of it is over. */
    private static List<Block> work(List<ClientPlan> group, Standings standings) {
        Map<String, List<StepStates.Item>> kinds = StepStates.of(group).stream().collect(Collectors.groupingBy(
                i -> i.step().task() + ' ' + PlanText.conditions(untimed(i.step())), LinkedHashMap::new, Collectors.toList()));
        // ids take their time
        List<List<String>> ofClients = group.stream().map(c -> c.steps().stream().map(c::stepId).toList()).toList();
        List<String> left = new ArrayList<>();
        List<Block> over = new ArrayList<>();
        kinds.values().forEach(items -> {
            String kind = kind(items, ofClients);
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

    /** What would give the clients of a group another verdict, and how many of them. */
    private static List<Block> otherwise(List<ClientPlan> group, UpgradePlan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        group.forEach(c -> PlanText.otherwise(plan.alternatives(c)).forEach(o -> counts.merge(o, 1, Integer::sum)));
        List<Block> blocks = new ArrayList<>();
        // sizes are each client's own; its row in the table tells them
        String most = counts.entrySet().stream().limit(MOST_CHANGES).map(o -> o.getKey()
                + (o.getValue() == group.size() ? "" : " (" + o.getValue() + " of " + group.size() + ")"))
                .collect(Collectors.joining("; "));
        if (!most.isEmpty()) {
            blocks.add(new Block.Text("Becomes: " + most + (counts.size() <= MOST_CHANGES ? "."
                    : "; and others for single clients: see the table of this paper, or the paper for the auditor.")));
        }
        return blocks;
    }

    private static String why(ClientPlan client, UpgradePlan plan) {
        String conflicts = PlanText.conflictsThatMatter(plan, client);
        return PaperText.reasons(client)
                + (conflicts.isEmpty() ? "" : ". Sources disagree, and the verdict hangs on it: " + conflicts);
    }

    /**
     * A kind of step as one text; it may have other figures for each client, and be for some of them only.
     *
     * @param ofClients the ids of the steps of each client of the group
     */
    private static String kind(List<StepStates.Item> items, List<List<String>> ofClients) {
        String text = (items.stream().map(i -> i.step().title()).distinct().count() == 1 ? "" : "For instance: ")
                + PlanText.step(untimed(items.getFirst().step()));
        Set<String> ids = items.stream().map(StepStates.Item::id).collect(Collectors.toSet());
        long served = ofClients.stream().filter(steps -> steps.stream().anyMatch(ids::contains)).count();
        return text + (served == ofClients.size() ? "" : ", for " + served + " of " + ofClients.size());
    }

    /** How long it takes depends on the client; in a list for many it would stand once for each duration. */
    private static Step untimed(Step step) {
        return new Step(step.title(), step.actor(), step.needsElevation(), null, step.phase(), step.task());
    }

    private static Section server(ServerPlan plan, Standings standings) {
        List<Block> blocks = new ArrayList<>();
        var facts = plan.server().facts();
        blocks.add(new Block.Text(PlanText.value(facts, Attribute.PRODUCT) + " "
                + PlanText.value(facts, Attribute.VERSION) + ". Client statistics are on: "
                + PlanText.value(facts, Attribute.CLIENT_STATISTICS) + ". HTTPS only: "
                + PlanText.value(facts, Attribute.HTTPS_ONLY) + ". Affected users are found "
                + PlanText.detection(plan.detection()) + "." + (plan.nextReportDue() == null ? ""
                        : " The next report is due at the latest " + plan.nextReportDue() + ".")));
        blocks.add(new Block.Text(PlanText.interval(plan.cutOff())));
        plan.findings().forEach(f -> blocks.add(new Block.Text(f.rule() + ": " + f.title() + ". " + f.consequence())));
        String policies = PlanText.policies(plan.server());
        if (!policies.isEmpty()) {
            blocks.add(new Block.Text(policies + "."));
        }
        plan.unread().forEach(u -> blocks.add(new Block.Text("Not read: " + u.file().path() + ": " + u.reason())));
        List<String> left = standings.states().left(StepStates.of(plan));
        if (!left.isEmpty()) {
            blocks.add(new Block.Numbered(left));
        }
        standings.states().settled(StepStates.of(plan)).forEach(s -> blocks.add(new Block.Text("Not to be done any more: " + s)));
        PlanText.otherWays(plan.ways()).forEach(w -> blocks.add(new Block.Text("Or: " + PlanText.way(w))));
        return new Section("Server " + plan.server().name(), blocks);
    }

    static Block.Table table(PaperScope scope) {
        Standings standings = new Standings(scope);
        return new Block.Table(List.of("verdict", "action", "server", "account", "computer", "connector", "version",
                "why", "consequence", "steps", "notToBeDone", "conflicts", "otherwise"), Views.joined(
                        Views.of(scope.clients(), c -> row(c, scope.plan(), standings)),
                        scope.servers().stream().filter(s -> !PlanText.open(s).isEmpty())
                                .map(s -> row(s, standings)).toList()));
    }

    private static List<String> row(ClientPlan c, UpgradePlan plan, Standings standings) {
        var subject = c.client().subject();
        return List.of(c.verdict().name(), standings.action(c), subject.server(), PaperText.orEmpty(subject.account()),
                PaperText.orEmpty(subject.computer()), PaperText.orEmpty(subject.connector()),
                PaperText.orEmpty(c.client().facts().get(Attribute.VERSION).value()), PaperText.reasons(c),
                PlanText.consequence(c), standings.states().numbered(StepStates.of(c), true),
                standings.states().numbered(StepStates.of(c), false), PlanText.conflictsThatMatter(plan, c),
                String.join("; ", PlanText.otherwise(plan.alternatives(c))));
    }

    /** A server that is not ready as a whole: without it the table would look like the whole answer. */
    private static List<String> row(ServerPlan server, Standings standings) {
        List<Finding> open = PlanText.open(server);
        return List.of(PaperText.orEmpty(open.getFirst().verdict()), "", server.server().name(), "", "", "", "",
                PaperText.reason(open.getFirst()), PlanText.consequences(open),
                String.join("; ", standings.states().left(StepStates.of(server))),
                String.join("; ", standings.states().settled(StepStates.of(server))), "", "");
    }
}
