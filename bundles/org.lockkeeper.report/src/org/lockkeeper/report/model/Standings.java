package org.lockkeeper.report.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;

/** How far the steps are that a paper is about. */
final class Standings {

    private static final String FIND_COMPUTER = "find-computer";

    private final PaperScope scope;
    private final StepStates states;

    Standings(PaperScope scope) {
        this.scope = scope;
        states = new StepStates(scope.plan());
    }

    StepStates states() {
        return states;
    }

    /** What is done first for a client of what is left in the first phase, by which clients are grouped. */
    String action(ClientPlan plan) {
        if (plan.steps().isEmpty()) {
            return "Nothing to do";
        }
        Step.Phase phase = plan.steps().getFirst().phase();
        return states.left(plan, phase).findFirst().map(s -> title(plan, s))
                .orElseGet(() -> "Nothing left to do " + PlanText.phase(phase) + "; new evidence will tell");
    }

    /** What is done first against one of a client's findings: its best remedy, where something of that is left. */
    String action(ClientPlan plan, Finding finding) {
        return finding.remedies().stream().limit(1).filter(r -> StepStates.of(plan).stream()
                .anyMatch(i -> r.steps().contains(i.step()) && states.isLeft(i))).map(Remedy::title).findFirst()
                .orElseGet(() -> action(plan));
    }

    /** A step by the remedy that it belongs to, which tells why; which computer it is has to be found out for any. */
    private static String title(ClientPlan plan, Step step) {
        return step.task().equals(FIND_COMPUTER) ? step.title() : plan.ways().stream()
                .filter(w -> w.recommended() && w.remedy().steps().contains(step)).findFirst()
                .map(w -> w.remedy().title()).orElse(step.title());
    }

    /** Ways besides the recommended ones, each as a line; none instead of what is not to be done any more. */
    List<String> otherWays(List<ClientPlan> plans) {
        return plans.stream().flatMap(c -> states.otherWays(c).stream())
                .map(PlanText::way).distinct().toList();
    }

    /**
     * How many there are of each of several steps: {@code "8 times"}, {@code "5 times, 1 of them reopened; 2 more are done"}.
     * Empty where none of them is left.
     */
    String times(Collection<StepStates.Item> items) {
        Map<StepState, Integer> counts = counts(items.stream().map(states::state).toList());
        int left = items.stream().filter(states::isLeft).mapToInt(_ -> 1).sum();
        if (left == 0) {
            return "";
        }
        String some = Stream.of(StepState.DOING, StepState.REOPENED).filter(counts::containsKey)
                .map(s -> counts.get(s) + " of them " + PlanText.word(s)).collect(Collectors.joining(", "));
        return (left == 1 ? "once" : left + " times") + (some.isEmpty() ? "" : ", " + some)
                + (left == items.size() ? "" : "; more " + over(counts));
    }

    /** {@code "2 done, 1 waived"}. */
    String over(Collection<StepStates.Item> items) {
        return over(counts(items.stream().map(states::state).toList()));
    }

    private static String over(Map<StepState, Integer> counts) {
        return Stream.of(StepState.DONE, StepState.VERIFIED, StepState.WAIVED).filter(counts::containsKey)
                .map(s -> counts.get(s) + " " + PlanText.word(s)).collect(Collectors.joining(", "));
    }

    private static Map<StepState, Integer> counts(Collection<StepState> states) {
        Map<StepState, Integer> counts = new EnumMap<>(StepState.class);
        states.forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts;
    }

    /** Whether something is known of any step in scope. */
    boolean isAnyKnown() {
        return !inScope().isEmpty();
    }

    /** What is known of the steps in scope: with a filter those of its clients, gone ones too. */
    List<StepStanding> inScope() {
        if (scope.filter() == null) {
            return scope.plan().standings();
        }
        Set<Subject.OfClient> clients = new HashSet<>();
        scope.clients().forEach(c -> clients.add(c.client().subject()));
        Set<String> servers = scope.servers().stream().map(s -> s.server().name()).collect(Collectors.toSet());
        return scope.plan().standings().stream().filter(s -> s.clients().isEmpty() ? servers.contains(s.server())
                : s.clients().stream().anyMatch(clients::contains)).toList();
    }

    /** How many steps in scope are how far, each once; those that evidence verified are none of the plan any more. */
    Map<StepState, Integer> counts() {
        Set<StepStates.Item> items = new LinkedHashSet<>(StepStates.of(scope.clients()));
        scope.servers().forEach(s -> items.addAll(StepStates.of(s)));
        Map<String, StepState> all = new LinkedHashMap<>();
        items.forEach(i -> all.put(i.id(), states.state(i)));
        inScope().forEach(s -> all.put(s.id(), s.state()));
        return counts(all.values());
    }

    /** The counts as a table of one row a state. */
    Block.Table summary() {
        return new Block.Table(List.of("How far", "Steps"), counts().entrySet().stream()
                .map(e -> List.of(PlanText.word(e.getKey()), Integer.toString(e.getValue()))).toList());
    }

    /** What is known of steps, as rows: those that are left first. */
    Block.Table table(Collection<StepStanding> standings) {
        return new Block.Table(List.of("Step", "For", "How far"), standings.stream()
                .sorted(Comparator.comparing((StepStanding s) -> !s.state().isLeft()))
                .map(s -> List.of(s.step().title(), PlanText.whom(s), s.state() + ": " + PlanText.standing(s))).toList());
    }
}
