package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;

/**
 * What would change the verdicts of a plan. Clients of one server about which the same is known are searched for once.
 */
final class PlanWhatIf implements Function<ClientPlan, List<Flip>> {

    private final RuleSet rules;
    private final Outcomes outcomes;
    private final Map<String, ServerTask> tasks = new HashMap<>();
    private final Map<Key, List<WhatIf.Found>> known = new ConcurrentHashMap<>();
    private final boolean allTell;

    /** What the search depends on; the rules that found something stand for who shares the computer. */
    private record Key(ServerTask task, Connector connector, boolean account, boolean computer, boolean unexplained,
            List<String> rules, List<Object> values) {
    }

    PlanWhatIf(RuleSet rules, Outcomes outcomes, List<ServerTask> tasks) {
        this.rules = rules;
        this.outcomes = outcomes;
        tasks.forEach(t -> this.tasks.put(t.server().name(), t));
        allTell = rules.clientRules().stream().allMatch(r -> r.breakpoints().isPresent());
    }

    @Override
    public List<Flip> apply(ClientPlan plan) {
        ServerTask task = tasks.get(plan.client().subject().server());
        if (task == null) {
            throw new IllegalArgumentException("the client is not of this plan: " + plan.client().subject());
        }
        ClientCase c = task.clientCase(plan.client());
        Sides sides = outcomes.sides(plan.client().subject().connector());
        // an added rule that does not tell what it depends on may tell these clients apart
        List<WhatIf.Found> found = allTell
                ? known.computeIfAbsent(key(task, plan, sides), _ -> search(c, plan, sides)) : search(c, plan, sides);
        return found.stream().map(f -> f.of(c)).toList();
    }

    private List<WhatIf.Found> search(ClientCase c, ClientPlan plan, Sides sides) {
        // a rule that fails on supposed facts is passed over for them: the plan stands
        return new WhatIf(new Judge(rules, new Failures()), c, plan, sides).smallest();
    }

    private static Key key(ServerTask task, ClientPlan plan, Sides sides) {
        var subject = plan.client().subject();
        Facts facts = plan.client().facts();
        List<Object> values = new ArrayList<>();
        sides.values().stream().filter(v -> !v.ofServer()).forEach(v -> add(v.attribute(), facts, values));
        for (Breakpoint.Multiple m : sides.multiples()) {
            add(m.attribute(), facts, values);
            add(m.other(), facts, values);
        }
        for (Breakpoint.Later l : sides.laters()) {
            add(l.attribute(), facts, values);
            add(l.other(), facts, values);
        }
        return new Key(task, subject.connector(), subject.account() != null, subject.computer() != null,
                plan.client().unexplained() != null, plan.findings().stream().map(Finding::rule).toList(), values);
    }

    private static <T> void add(Attribute<T> attribute, Facts facts, List<Object> values) {
        var fact = facts.get(attribute);
        // what a fact may be that sources disagree on counts too
        values.add(fact.isKnown() ? fact.value()
                : fact.conflicts().stream().filter(o -> o.open()).map(o -> o.value()).sorted().toList());
    }
}
