package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.PlanText;

/** How far the steps are that a paper is about: what is left to do stands apart from what is done, verified or waived. */
final class Standings {

    private final PaperScope scope;
    private final Map<String, StepStanding> known = new HashMap<>();

    Standings(PaperScope scope) {
        this.scope = scope;
        scope.standings().forEach(s -> known.put(s.id(), s));
    }

    /**
     * A step with the id that the plan gives it.
     *
     * @param id its id
     * @param step what to do
     */
    record Item(String id, Step step) {
    }

    /** The steps of a server. */
    static List<Item> of(ServerPlan plan) {
        return plan.steps().stream().map(s -> new Item(plan.stepId(s), s)).distinct().toList();
    }

    /** The steps of some clients, each once, by their phases. */
    static List<Item> of(Collection<ClientPlan> plans) {
        return plans.stream().flatMap(c -> c.steps().stream().map(s -> new Item(c.stepId(s), s))).distinct()
                .sorted(Comparator.comparing(i -> i.step().phase())).toList();
    }

    StepState state(Item item) {
        StepStanding standing = known.get(item.id());
        return standing == null ? StepState.OPEN : standing.state();
    }

    boolean isLeft(Item item) {
        return state(item).isLeft();
    }

    /** Whether something of a client is left to do. */
    boolean isLeft(ClientPlan plan) {
        return plan.steps().stream().anyMatch(s -> isLeft(new Item(plan.stepId(s), s)));
    }

    /** What is known of a step; {@code null} for one that is open. */
    @Nullable StepStanding standing(Item item) {
        return known.get(item.id());
    }

    /** What is left to do, as lines to tick off, each once. */
    List<String> left(Collection<Item> items) {
        return items.stream().filter(this::isLeft).map(this::line).distinct().toList();
    }

    /** What is not to be done any more, as lines, each once. */
    List<String> settled(Collection<Item> items) {
        return items.stream().filter(i -> !isLeft(i)).map(this::line).distinct().toList();
    }

    /** A step, and how far it is where that is known. */
    private String line(Item item) {
        StepStanding standing = known.get(item.id());
        String how = standing == null ? "" : PlanText.standing(standing);
        return PaperText.step(item.step()) + (how.isEmpty() ? "" : ": " + how);
    }

    /** What is done first for a client of what is left in the first phase, by which clients are grouped. */
    String action(ClientPlan plan) {
        if (plan.steps().isEmpty()) {
            return "Nothing to do";
        }
        Step.Phase phase = plan.steps().getFirst().phase();
        return left(plan, phase).findFirst().map(Step::title)
                .orElseGet(() -> "Nothing left to do " + PlanText.phase(phase) + "; new evidence will tell");
    }

    private Stream<Step> left(ClientPlan plan, Step.Phase phase) {
        return plan.steps().stream().filter(s -> s.phase() == phase && isLeft(new Item(plan.stepId(s), s)));
    }

    /** Ways besides the recommended ones, each as a line; none instead of what is not to be done any more. */
    List<String> otherWays(List<ClientPlan> plans) {
        return plans.stream().flatMap(c -> PlanText.otherWays(c.ways()).stream()
                        .filter(w -> c.steps().isEmpty() || w.remedy().steps().stream()
                                .allMatch(s -> s.phase() != c.steps().getFirst().phase() || left(c, s.phase()).findAny().isPresent())))
                .map(w -> w.remedy().title() + ": " + PlanText.steps(w.remedy())).distinct().toList();
    }

    /** A client's steps in their order as one text, those that are left or the others. */
    String numbered(ClientPlan plan, boolean left) {
        List<String> lines = new ArrayList<>();
        int order = 1;
        for (Step step : plan.steps()) {
            Item item = new Item(plan.stepId(step), step);
            if (isLeft(item) == left) {
                lines.add(order + ". " + line(item));
            }
            order++;
        }
        return String.join("; ", lines);
    }

    /**
     * How many there are of each of several steps: {@code "8 times"}, {@code "5 times, 1 of them reopened; 2 more are done"}.
     * Empty where none of them is left.
     */
    String times(Collection<Item> items) {
        Map<StepState, Integer> counts = counts(items.stream().map(this::state).toList());
        int left = items.stream().filter(this::isLeft).mapToInt(_ -> 1).sum();
        if (left == 0) {
            return "";
        }
        String some = Stream.of(StepState.DOING, StepState.REOPENED).filter(counts::containsKey)
                .map(s -> counts.get(s) + " of them " + word(s)).collect(Collectors.joining(", "));
        return (left == 1 ? "once" : left + " times") + (some.isEmpty() ? "" : ", " + some)
                + (left == items.size() ? "" : "; more " + over(counts));
    }

    /** {@code "2 done, 1 waived"}. */
    String over(Collection<Item> items) {
        return over(counts(items.stream().map(this::state).toList()));
    }

    private static String over(Map<StepState, Integer> counts) {
        return Stream.of(StepState.DONE, StepState.VERIFIED, StepState.WAIVED).filter(counts::containsKey)
                .map(s -> counts.get(s) + " " + word(s)).collect(Collectors.joining(", "));
    }

    private static Map<StepState, Integer> counts(Collection<StepState> states) {
        Map<StepState, Integer> counts = new EnumMap<>(StepState.class);
        states.forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts;
    }

    static String word(StepState state) {
        return switch (state) {
            case OPEN -> "open";
            case DOING -> "begun";
            case DONE -> "said to be done";
            case VERIFIED -> "verified by newer evidence";
            case REOPENED -> "reopened by newer evidence";
            case WAIVED -> "waived";
        };
    }

    /** Whether something is known of any step in scope. */
    boolean isAnyKnown() {
        return !inScope().isEmpty();
    }

    /** What is known of the steps in scope: with a filter those of its clients, gone ones too. */
    List<StepStanding> inScope() {
        if (scope.filter() == null) {
            return scope.standings();
        }
        Set<Subject.OfClient> clients = new HashSet<>();
        scope.clients().forEach(c -> clients.add(c.client().subject()));
        Set<String> servers = scope.servers().stream().map(s -> s.server().name()).collect(Collectors.toSet());
        return scope.standings().stream().filter(s -> s.clients().isEmpty() ? servers.contains(s.server())
                : s.clients().stream().anyMatch(clients::contains)).toList();
    }

    /** How many steps in scope are how far, each once; those that evidence verified are none of the plan any more. */
    Map<StepState, Integer> counts() {
        Set<Item> items = new LinkedHashSet<>(of(scope.clients()));
        scope.servers().forEach(s -> items.addAll(of(s)));
        Map<String, StepState> states = new LinkedHashMap<>();
        items.forEach(i -> states.put(i.id(), state(i)));
        inScope().forEach(s -> states.put(s.id(), s.state()));
        return counts(states.values());
    }

    /** The counts as a table of one row a state. */
    Block.Table summary() {
        return new Block.Table(List.of("How far", "Steps"), counts().entrySet().stream()
                .map(e -> List.of(word(e.getKey()), Integer.toString(e.getValue()))).toList());
    }

    /** What is known of steps, as rows: those that are left first. */
    Block.Table table(Collection<StepStanding> standings) {
        return new Block.Table(List.of("Step", "For", "How far"), standings.stream()
                .sorted(Comparator.comparing((StepStanding s) -> !s.state().isLeft()))
                .map(s -> List.of(s.step().title(), whom(s), s.state() + ": " + PlanText.standing(s))).toList());
    }

    /** Whom a step serves, in a few words. */
    static String whom(StepStanding standing) {
        if (standing.clients().isEmpty()) {
            return standing.server();
        }
        return standing.server() + ": " + Stream.of(names(standing, Subject.OfClient::computer),
                names(standing, Subject.OfClient::account)).filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
    }

    static String names(StepStanding standing, Function<Subject.OfClient, @Nullable String> name) {
        Set<String> names = new LinkedHashSet<>();
        for (Subject.OfClient client : standing.clients()) {
            String one = name.apply(client);
            if (one != null) {
                names.add(one);
            }
        }
        return String.join(", ", names);
    }
}
