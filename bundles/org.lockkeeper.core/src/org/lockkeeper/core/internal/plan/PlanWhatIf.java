package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation.Change;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.internal.plan.WhatIf.Alternative;

/**
 * What would change the verdicts of a plan. Clients of one server about which the same is known are searched for once.
 */
final class PlanWhatIf implements Function<ClientPlan, List<Flip>>, Supposing {

    private final RuleSet rules;
    private final Outcomes outcomes;
    private final Map<String, ServerTask> tasks = new HashMap<>();
    private final Map<Key, List<Positions>> known = new ConcurrentHashMap<>();
    private final boolean allTell;
    private final Supposing supposed;

    /**
     * What the search depends on.
     *
     * @param known what rules tell apart of what is known about a client
     * @param rules those that found something; they stand for who shares the computer
     * @param disputed what facts may be that sources disagree on
     */
    private record Key(ServerTask task, long known, List<String> rules, List<Object> disputed) {

        // written out: those that records get by themselves are method handles, slow without the optimizing compiler
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && known == that.known && task.equals(that.task) && rules.equals(that.rules)
                    && disputed.equals(that.disputed);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * task.hashCode() + Long.hashCode(known)) + rules.hashCode();
        }
    }

    /**
     * Changes that give another verdict, by their places among the values that might be instead: some of these differ from
     * client to client (twice the size of a database), their order does not.
     *
     * @param same the changes, where they are the same for all; {@code null} where they differ
     */
    private record Positions(int[] places, @Nullable List<Alternative<?>> same, Verdict verdict) {
    }

    PlanWhatIf(RuleSet rules, Outcomes outcomes, List<ServerTask> tasks) {
        this.rules = rules;
        this.outcomes = outcomes;
        tasks.forEach(t -> this.tasks.put(t.server().name(), t));
        supposed = new SupposedVerdicts(rules, tasks);
        allTell = rules.clientRules().stream().allMatch(r -> r.breakpoints().isPresent());
    }

    /** A server as it was planned; {@code null} where it was not. */
    @Nullable ServerTask task(String server) {
        return tasks.get(server);
    }

    /** Whether it asks these rules. */
    boolean isOf(RuleSet others) {
        return rules.isSameAs(others);
    }

    @Override
    public List<Flip> apply(ClientPlan plan) {
        ServerTask task = tasks.get(plan.client().subject().server());
        if (task == null) {
            throw new IllegalArgumentException("the client is not of this plan: " + plan.client().subject());
        }
        ClientCase c = task.clientCase(plan.client());
        Sides sides = outcomes.sides(plan.client().subject().connector());
        long same = Outcomes.key(plan, sides, task.target());
        // an added rule that does not tell what it depends on may tell these clients apart
        if (!allTell || same == Outcomes.NOT_PACKED) {
            return search(c, plan, sides).stream().map(f -> f.of(c)).toList();
        }
        List<Positions> found = known.computeIfAbsent(new Key(task, same, rules(plan), disputed(plan, sides)),
                _ -> positions(c, plan, sides));
        // to list which values might be instead is half of the work, and seldom needed
        List<Alternative<?>> own = found.stream().allMatch(f -> f.same() != null) ? List.of()
                : Alternatives.of(c, plan, sides);
        List<Flip> flips = new ArrayList<>(found.size());
        for (Positions positions : found) {
            List<Alternative<?>> shared = positions.same();
            List<Change> changes = new ArrayList<>(positions.places().length);
            for (int i = 0; i < positions.places().length; i++) {
                changes.add((shared != null ? shared.get(i) : own.get(positions.places()[i])).change(c));
            }
            flips.add(new Flip(changes, positions.verdict()));
        }
        return flips;
    }

    @Override
    public Optional<Verdict> verdict(Client client, Facts facts) {
        return supposed.verdict(client, facts);
    }

    private List<Positions> positions(ClientCase c, ClientPlan plan, Sides sides) {
        List<Alternative<?>> alternatives = Alternatives.of(c, plan, sides);
        return search(c, plan, sides).stream().map(f -> new Positions(
                f.changes().stream().mapToInt(alternatives::indexOf).toArray(),
                f.changes().stream().noneMatch(sides::differs) ? f.changes() : null, f.verdict())).toList();
    }

    private List<WhatIf.Found> search(ClientCase c, ClientPlan plan, Sides sides) {
        // a rule that fails on supposed facts is passed over for them: the plan stands
        return new WhatIf(new Judge(rules, new Failures()), c, plan, sides).smallest();
    }

    private static List<String> rules(ClientPlan plan) {
        List<String> rules = new ArrayList<>(plan.findings().size());
        plan.findings().forEach(f -> rules.add(f.rule()));
        return rules;
    }

    private static List<Object> disputed(ClientPlan plan, Sides sides) {
        List<Object> disputed = new ArrayList<>(0);
        for (Breakpoint.Values<?> v : sides.values()) {
            Fact<?> fact = plan.client().facts().get(v.attribute());
            if (!v.ofServer() && fact.isDisputed()) {
                disputed.add(v.attribute());
                fact.conflicts().stream().filter(o -> o.open()).map(o -> o.value()).distinct().forEach(disputed::add);
            }
        }
        return disputed;
    }
}
