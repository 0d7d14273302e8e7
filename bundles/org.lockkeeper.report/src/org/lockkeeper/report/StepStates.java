package org.lockkeeper.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.rules.Step;

/** How far the steps of a plan are: what is left to do stands apart from what is done, verified or waived. */
public final class StepStates {

    private final UpgradePlan plan;
    private final Map<String, StepStanding> known = new HashMap<>();

    /** The states that a plan tells. */
    public StepStates(UpgradePlan plan) {
        this.plan = plan;
        plan.standings().forEach(s -> known.put(s.id(), s));
    }

    /**
     * A step with the id that the plan gives it.
     *
     * @param id its id
     * @param step what to do
     */
    public record Item(String id, Step step) {
    }

    /** The steps of a server. */
    public static List<Item> of(ServerPlan plan) {
        return plan.steps().stream().map(s -> new Item(plan.stepId(s), s)).distinct().toList();
    }

    /** The steps of a client, in its order. */
    public static List<Item> of(ClientPlan plan) {
        return plan.steps().stream().map(s -> new Item(plan.stepId(s), s)).toList();
    }

    /** The steps of some clients, each once, by their phases. */
    public static List<Item> of(Collection<ClientPlan> plans) {
        return plans.stream().flatMap(c -> of(c).stream()).distinct().sorted(Comparator.comparing(i -> i.step().phase()))
                .toList();
    }

    /** How far a step is. */
    public StepState state(Item item) {
        return plan.stepState(item.id());
    }

    /** Whether a step is still to be done. */
    public boolean isLeft(Item item) {
        return state(item).isLeft();
    }

    /** Whether something of a client is left to do. */
    public boolean isLeft(ClientPlan client) {
        return of(client).stream().anyMatch(this::isLeft);
    }

    /** What is known of a step; {@code null} for one that is open. */
    public @Nullable StepStanding standing(Item item) {
        return known.get(item.id());
    }

    /** What is left to do, as lines to tick off, each once. */
    public List<String> left(Collection<Item> items) {
        return items.stream().filter(this::isLeft).map(this::line).distinct().toList();
    }

    /** What is not to be done any more, as lines, each once. */
    public List<String> settled(Collection<Item> items) {
        return items.stream().filter(i -> !isLeft(i)).map(this::line).distinct().toList();
    }

    /** A step, and how far it is where that is known. */
    public String line(Item item) {
        String how = how(item);
        return PlanText.step(item.step()) + (how.isEmpty() ? "" : ": " + how);
    }

    /** How far a step is, by whom and by what; empty for one that is open. */
    public String how(Item item) {
        StepStanding standing = known.get(item.id());
        if (standing == null) {
            StepState state = state(item);
            return state == StepState.OPEN ? "" : PlanText.word(state);
        }
        return PlanText.standing(standing);
    }

    /** Steps in their order as one text, those that are left or the others; each keeps its number. */
    public String numbered(List<Item> items, boolean left) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (isLeft(items.get(i)) == left) {
                lines.add(i + 1 + ". " + line(items.get(i)));
            }
        }
        return String.join("; ", lines);
    }

    /** What is left to do for a client in a phase. */
    public Stream<Step> left(ClientPlan client, Step.Phase phase) {
        return of(client).stream().filter(i -> i.step().phase() == phase && isLeft(i)).map(Item::step);
    }

    /** Ways besides the recommended ones; none instead of what is not to be done any more. */
    public List<Way> otherWays(ClientPlan client) {
        List<Way> ways = PlanText.otherWays(client.ways());
        // ids take their time, and where nothing was said of any step the first one is left
        if (ways.isEmpty() || client.steps().isEmpty() || plan.stepStates().isEmpty()) {
            return ways;
        }
        Step.Phase first = client.steps().getFirst().phase();
        return ways.stream().filter(w -> w.remedy().steps().stream().allMatch(s -> s.phase() != first)
                || left(client, first).findAny().isPresent()).toList();
    }

    /** What newer evidence verified, so that the plan asks for it no more. */
    public List<StepStanding> gone() {
        if (plan.standings().stream().noneMatch(s -> s.state() == StepState.VERIFIED)) {
            return List.of();
        }
        Set<String> asked = new HashSet<>();
        plan.servers().forEach(s -> of(s).forEach(i -> asked.add(i.id())));
        plan.clients().forEach(c -> of(c).forEach(i -> asked.add(i.id())));
        return plan.standings().stream().filter(s -> s.state() == StepState.VERIFIED && !asked.contains(s.id())).toList();
    }
}
