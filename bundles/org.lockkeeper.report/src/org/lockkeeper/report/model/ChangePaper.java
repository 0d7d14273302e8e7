package org.lockkeeper.report.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;

/**
 * What a change board wants to know: the change, its impact, risks, plan, back-out, tests and communication. Nothing but
 * what the plan and its documents tell; where they tell nothing, that is said.
 */
final class ChangePaper {

    /** Tells how the plug-in is installed; why it has to be is told by other rules. */
    private static final String CHECKLIST = "LK-206";
    private static final String SEVERAL = "A client with several of these is counted in each.";

    private ChangePaper() {
    }

    static List<Section> sections(PaperScope scope) {
        return List.of(new Section("The change", change(scope)), new Section("Impact", impact(scope)),
                new Section("Risk", risk(scope)), new Section("Plan", plan(scope)), new Section("Back-out", backOut(scope)),
                new Section("Test", test(scope)), new Section("Communication", communication(scope)));
    }

    private static List<Block> change(PaperScope scope) {
        return List.of(new Block.Table(List.of("Server", "Product", "Version now", "Version then", "Clients"),
                scope.servers().stream().map(s -> List.of(s.server().name(),
                        PlanText.value(s.server().facts(), Attribute.PRODUCT),
                        PlanText.value(s.server().facts(), Attribute.VERSION), scope.plan().target().toString(),
                        Long.toString(scope.clients().stream()
                                .filter(c -> c.client().subject().server().equals(s.server().name())).count()))).toList()),
                new Block.Text("An upgrade of a server reaches all its clients at once: only the work before it and the visits"
                        + " after it can be divided into waves."));
    }

    private static List<Block> impact(PaperScope scope) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Papers.totals(scope.clients()));
        for (ServerPlan server : scope.servers()) {
            blocks.add(new Block.Text(server.server().name() + ": " + PlanText.interval(server.cutOff())));
        }
        Map<String, List<Finding>> reasons = new LinkedHashMap<>();
        scope.clients().stream().filter(c -> c.verdict() == Verdict.BLOCKED || c.verdict() == Verdict.MANUAL)
                .forEach(c -> reasons(c).forEach(f -> reasons.computeIfAbsent(c.verdict() + ", " + PaperText.reason(f),
                        _ -> new ArrayList<>()).add(f)));
        reasons.forEach((reason, findings) -> {
            long different = findings.stream().map(Finding::consequence).distinct().count();
            blocks.add(new Block.Text(reason + " (" + PlanText.count(findings.size(), "client") + "). "
                    + (different == 1 ? "" : "For instance: ") + findings.getFirst().consequence()));
        });
        if (several(scope)) {
            blocks.add(new Block.Text(SEVERAL));
        }
        return blocks;
    }

    /** All findings that alone would give a client its verdict; of one rule the first. */
    private static Collection<Finding> reasons(ClientPlan client) {
        List<Finding> reasons = client.findings().stream().filter(f -> f.verdict() == client.verdict()).toList();
        return reasons.stream().filter(f -> reasons.size() == 1 || !f.rule().equals(CHECKLIST)).collect(Collectors.toMap(
                Finding::rule, f -> f, (first, _) -> first, LinkedHashMap::new)).values();
    }

    private static boolean several(PaperScope scope) {
        return scope.clients().stream().anyMatch(c -> c.verdict().compareTo(Verdict.MANUAL) <= 0 && reasons(c).size() > 1);
    }

    private static List<Block> risk(PaperScope scope) {
        Standings standings = new Standings(scope);
        Map<String, Integer> risks = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (ClientPlan client : scope.clients()) {
            if (client.verdict().compareTo(Verdict.MANUAL) <= 0) {
                for (Finding finding : reasons(client)) {
                    String risk = client.verdict() + ": " + finding.title();
                    risks.merge(risk, 1, Integer::sum);
                    answers.putIfAbsent(risk, standings.action(client, finding));
                }
            } else if (client.steps().stream().anyMatch(s -> s.phase() == Step.Phase.BEFORE)) {
                // nobody is called blocked for what is not known about space
                String risk = client.verdict() + ": Whether the disk has room for the database upgrade is not known";
                risks.merge(risk, 1, Integer::sum);
                answers.putIfAbsent(risk, standings.action(client));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        risks.forEach((risk, count) -> rows.add(List.of(risk, PlanText.count(count, "client"), answers.get(risk))));
        for (ServerPlan server : scope.servers()) {
            server.findings().stream().filter(f -> f.verdict() == Verdict.UNKNOWN).forEach(f -> rows.add(List.of(
                    server.server().name() + ": " + f.title() + ". " + Consequences.first(f), "not known how many",
                    f.remedies().isEmpty() ? "" : f.remedies().getFirst().title())));
            if (!server.unread().isEmpty()) {
                rows.add(List.of(server.server().name() + ": sources that could not be read",
                        PlanText.count(server.unread().size(), "file"), "Collect them again, and import them"));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(rows.isEmpty() ? new Block.Text("What is known shows no risk for anybody's e-mail in Outlook.")
                : new Block.Table(List.of("Risk", "How many", "What is done first about it"), rows));
        if (several(scope)) {
            blocks.add(new Block.Text(SEVERAL));
        }
        if (!scope.plan().nextChecks().isEmpty()) {
            blocks.add(new Block.Text("What makes it smaller, best first:"));
            blocks.add(new Block.Numbered(scope.plan().nextChecks().stream().map(PlanText::check).toList()));
        }
        return blocks;
    }

    /** One kind of step, however its figures differ from client to client. */
    private static final class Work {

        private final Set<String> titles = new TreeSet<>();
        private final Map<String, StepStates.Item> items = new LinkedHashMap<>();
        private final Step step;

        Work(Step step) {
            this.step = step;
        }

        boolean isLeft(Standings standings) {
            return items.values().stream().anyMatch(standings.states()::isLeft);
        }

        String text(Standings standings) {
            return (titles.size() == 1 ? "" : "For instance: ") + step.title() + " (" + PlanText.doer(step) + "): "
                    + (isLeft(standings) ? standings.times(items.values()) : standings.over(items.values()));
        }
    }

    private static List<Block> plan(PaperScope scope) {
        Standings standings = new Standings(scope);
        Map<Step.Phase, Map<String, Work>> phases = new EnumMap<>(Step.Phase.class);
        for (ServerPlan server : scope.servers()) {
            StepStates.of(server).forEach(i -> add(i, phases));
        }
        for (ClientPlan client : scope.clients()) {
            client.steps().forEach(s -> add(new StepStates.Item(client.stepId(s), s), phases));
        }
        List<Block> blocks = new ArrayList<>();
        if (!scope.scopedWaves().isEmpty()) {
            blocks.add(waves(scope.scopedWaves()));
        }
        for (Step.Phase phase : Step.Phase.values()) {
            Map<Boolean, List<Work>> steps = phases.getOrDefault(phase, Map.of()).values().stream()
                    .collect(Collectors.partitioningBy(w -> w.isLeft(standings)));
            List<Work> left = steps.getOrDefault(true, List.of());
            if (phase == Step.Phase.AT) {
                blocks.add(new Block.Text("Then the upgrade of the server itself, as its manual says."));
            }
            if (!left.isEmpty()) {
                blocks.add(new Block.Text(switch (phase) {
                    case BEFORE -> "Before the upgrade:";
                    case AT -> "While it is upgraded, and for who cannot wait:";
                    case AFTER -> "After the upgrade:";
                }));
                blocks.add(new Block.Numbered(left.stream().map(w -> w.text(standings)).toList()));
            }
            steps.getOrDefault(false, List.of()).forEach(w ->
                    blocks.add(new Block.Text("Not to be done any more: " + w.text(standings))));
        }
        return blocks;
    }

    private static void add(StepStates.Item item, Map<Step.Phase, Map<String, Work>> phases) {
        Step step = item.step();
        Work work = phases.computeIfAbsent(step.phase(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(step.task() + " " + step.actor() + step.needsElevation(), _ -> new Work(step));
        work.titles.add(step.title());
        work.items.put(item.id(), item);
    }

    private static List<Block> backOut(PaperScope scope) {
        List<String> versions = scope.servers().stream().map(s -> s.server().name() + " to "
                + PlanText.value(s.server().facts(), Attribute.VERSION)).toList();
        return List.of(new Block.Text("Those who lose e-mail in Outlook use WebMail or another e-mail program until"
                        + " Outlook works again; nothing on the server has to be taken back for that."),
                new Block.Text("The documents that this plan rests on do not tell how a server is taken back ("
                        + String.join(", ", versions) + "), nor whether an older connector opens a database that was"
                        + " upgraded. Before the change, write down from the server's manual and its backup how that is"
                        + " done, until when, and who decides:"),
                new Block.Ticks(List.of("Backup of the server, made and tried out: ______________________",
                        "Way back, tried out: ______________________", "Latest time for it: ______________________",
                        "Who decides: ______________________")));
    }

    private static List<Block> test(PaperScope scope) {
        List<String> tests = new ArrayList<>();
        tests.add("Pilot: " + pilot(scope));
        tests.add("Before the upgrade: import new evidence (lists of installed programs, the next report); \"lockkeeper steps\""
                + " shows no step of the pilot that is open or reopened");
        tests.add("Before the upgrade: this paper, made anew, no longer says \"Do not upgrade\" or \"Undecided\", or whoever"
                + " decides has accepted what it says");
        tests.add("After the upgrade: in the pilot, Outlook sends and receives, and shows that it is online");
        if (hasDatabases(scope)) {
            tests.add("After the upgrade: where a database is upgraded, Outlook stayed open until that ended");
        }
        tests.add("After the upgrade: WebMail is reached and works for those who were not prepared");
        return List.of(new Block.Ticks(tests));
    }

    private static String pilot(PaperScope scope) {
        return scope.scopedWaves().isEmpty() ? "the clients that \"lockkeeper waves --to " + scope.plan().target()
                + "\" puts first; they show every combination of connector, version, Outlook, right and remedy"
                : "the clients of " + scope.scopedWaves().getFirst().name() + ", before the other waves begin";
    }

    private static Block.Table waves(List<ScheduledWave> waves) {
        return new Block.Table(List.of("Wave", "Begins", "Ends", "Clients", "Before the next one"), waves.stream()
                .map(w -> List.of(w.name(), time(w.start()), w.end() == null ? "not told" : time(w.end()),
                        Integer.toString(w.clients().size()), w.exit())).toList());
    }

    private static String time(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }

    private static boolean hasDatabases(PaperScope scope) {
        return scope.clients().stream().anyMatch(c -> c.findings().stream().anyMatch(f -> f.rule().equals("LK-131")));
    }

    private static List<Block> communication(PaperScope scope) {
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long accounts = scope.clients().stream().filter(c -> c.verdict() == verdict)
                    .map(c -> c.client().subject().account()).filter(a -> a != null).distinct().count();
            if (accounts > 0 && verdict != Verdict.UNAFFECTED) {
                rows.add(List.of("Users whose Outlook is " + verdict, Long.toString(accounts), switch (verdict) {
                    case BLOCKED -> "That Outlook may stop sending and receiving, what is done before, and WebMail";
                    case UNKNOWN -> "That somebody has to look at their computer before, and WebMail";
                    case MANUAL -> "What somebody does to their Outlook, and when";
                    case AUTOMATIC -> "That Outlook updates itself at its first start, and may take its time";
                    case UNAFFECTED -> "";
                }));
            }
        }
        long nameless = scope.clients().stream().filter(c -> c.client().subject().account() == null).count();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.of("Who", "How many", "Is told"), rows));
        }
        blocks.add(new Block.Text("Drafts of the mails, in English, German and Czech: lockkeeper report --to "
                + scope.plan().target() + " --for user --format eml --out DIR. Nothing is sent."));
        if (nameless > 0) {
            blocks.add(new Block.Text(PlanText.count(nameless, "client") + " of unknown accounts: find out who uses the"
                    + " computers, so that somebody can be told."));
        }
        return blocks;
    }
}
