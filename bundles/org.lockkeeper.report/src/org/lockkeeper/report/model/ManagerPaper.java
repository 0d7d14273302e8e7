package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;

/** For who answers for it: go or no-go, how many, what it costs, when; one page. */
final class ManagerPaper {

    private static final int MOST = 2;
    private static final int WAVES = 4;
    private static final int SERVERS = 3;
    private static final int PROBLEMS = 2;

    private ManagerPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("How many", List.of(Papers.totals(scope.clients()), new Block.Text(
                "A client is one person's Outlook on one computer. Who is cut off can use WebMail or another e-mail"
                        + " program until Outlook works again."))));
        Standings standings = new Standings(scope);
        List<Block> costs = new ArrayList<>(List.of(cost(scope, standings)));
        if (standings.isAnyKnown()) {
            costs.add(new Block.Text("How far the work is: " + standings.counts().entrySet().stream()
                    .map(e -> PlanText.count(e.getValue(), "step") + " " + PlanText.word(e.getKey()))
                    .collect(Collectors.joining(", ")) + ". The table counts what is left to do."));
        }
        sections.add(new Section("What it costs", costs));
        List<Block> when = new ArrayList<>();
        when.addAll(servers(scope.plan().servers()));
        if (!scope.scopedWaves().isEmpty()) {
            when.add(new Block.Text(waves(scope.scopedWaves())));
        }
        if (!scope.plan().nextChecks().isEmpty()) {
            when.add(new Block.Text("What tells most, next:"));
            when.add(new Block.Numbered(scope.plan().nextChecks().stream().limit(MOST).map(PlanText::check).toList()));
        }
        sections.add(new Section("When", when));
        return sections;
    }

    /** Those of which most may lose e-mail, and the others together: a page has no room for all. */
    private static List<Block> servers(List<ServerPlan> servers) {
        List<Block> texts = new ArrayList<>();
        int each = servers.size() > SERVERS ? SERVERS - 1 : SERVERS;
        List<ServerPlan> ordered = servers.size() <= SERVERS ? servers : servers.stream()
                .sorted(Comparator.comparingInt((ServerPlan s) -> s.cutOff().most()).reversed()).toList();
        ordered.stream().limit(each).forEach(server -> texts.add(new Block.Text(server.server().name() + ": "
                + PlanText.bounds(server.cutOff()) + (server.nextReportDue() == null ? ""
                : " The next report of affected users is due at the latest " + server.nextReportDue() + "."))));
        if (servers.size() > SERVERS) {
            texts.add(new Block.Text(PlanText.count(servers.size() - each, "more server") + " together: " + PlanText.bounds(
                    ordered.stream().skip(each).map(ServerPlan::cutOff).reduce(CutOff.NONE, CutOff::plus))
                    + " The paper for admin tells of each."));
        }
        return texts;
    }

    /** What could not be planned; the first of it where it is much. */
    static List<String> problems(List<String> problems) {
        if (problems.size() <= PROBLEMS) {
            return problems;
        }
        List<String> told = new ArrayList<>(problems.subList(0, PROBLEMS - 1));
        told.add(PlanText.count(problems.size() - told.size(), "more problem") + "; the paper for admin tells each.");
        return told;
    }

    /** The first waves, and when the last one is: a page has no room for all. */
    private static String waves(List<ScheduledWave> waves) {
        String told = waves.stream().limit(waves.size() > WAVES ? WAVES - 1 : WAVES).map(ManagerPaper::wave)
                .collect(Collectors.joining("; "));
        return "Work in waves, before the upgrade or as visits after it: " + told + (waves.size() > WAVES
                ? "; " + PlanText.count(waves.size() - WAVES, "wave") + " more; at last " + wave(waves.getLast()) : "") + ".";
    }

    private static String wave(ScheduledWave wave) {
        return wave.name() + " " + wave.start().toLocalDate() + " (" + PlanText.count(wave.clients().size(), "client") + ")";
    }

    /** Minutes that are known; what has no estimate is counted, and not taken for nothing. */
    private static Block.Table cost(PaperScope scope, Standings standings) {
        // what serves several clients of a computer is done once there
        Map<String, Step> left = new HashMap<>();
        Stream.concat(scope.servers().stream().flatMap(s -> StepStates.of(s).stream()),
                StepStates.of(scope.clients()).stream()).filter(standings.states()::isLeft)
                .forEach(i -> left.merge(i.id(), i.step(), ManagerPaper::longer));
        List<List<String>> rows = new ArrayList<>();
        for (Step.Actor actor : Step.Actor.values()) {
            List<Step> steps = left.values().stream().filter(step -> step.actor() == actor).toList();
            long minutes = steps.stream().filter(s -> s.minutes() != null).mapToLong(Step::minutes).sum();
            long open = steps.stream().filter(s -> s.minutes() == null).count();
            rows.add(List.of(switch (actor) {
                case ADMINISTRATOR -> "Administrators of computers";
                case SERVER_ADMINISTRATOR -> "Administrators of the servers";
                case USER -> "Users";
            }, Integer.toString(steps.size()), time(minutes), Long.toString(open)));
        }
        return new Block.Table(List.of("Who", "Steps", "Minutes known", "Steps without an estimate"), rows);
    }

    /** Many minutes as hours, too. */
    private static String time(long minutes) {
        return minutes < 120 ? Long.toString(minutes) : minutes + " (about " + Math.round(minutes / 60.0) + " hours)";
    }

    private static Step longer(Step one, Step other) {
        return one.minutes() == null || other.minutes() != null && other.minutes() > one.minutes() ? other : one;
    }
}
