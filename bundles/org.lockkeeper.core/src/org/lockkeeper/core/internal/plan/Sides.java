package org.lockkeeper.core.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.core.internal.plan.WhatIf.Alternative;

/**
 * Where the answers of rules about clients change, put together by fact: the values on both sides of every breakpoint.
 *
 * @param values the values of single facts that some rule tells apart, in the order of the rules
 * @param multiples pairs of numbers
 * @param laters pairs of times
 */
record Sides(List<Breakpoint.Values<?>> values, List<Breakpoint.Multiple> multiples, List<Breakpoint.Later> laters) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    // where both of two numbers or times are unknown, one is taken to be this: only their relation matters
    private static final long SOME_NUMBER = 1_000_000_000L;
    private static final Moment SOME_TIME = Moment.tryParse("2011-01-01T00:00:00").orElseThrow();

    /** A fact of a client or of its server. */
    private record Which(boolean ofServer, Attribute<?> attribute) {
    }

    static Sides of(List<RuleSet.Entry<ClientRule>> rules) {
        Map<Which, List<Object>> values = new LinkedHashMap<>();
        List<Breakpoint.Multiple> multiples = new ArrayList<>();
        List<Breakpoint.Later> laters = new ArrayList<>();
        for (RuleSet.Entry<ClientRule> rule : rules) {
            for (Breakpoint breakpoint : rule.breakpoints().orElse(List.of())) {
                switch (breakpoint) {
                    case Breakpoint.Values<?> v -> values.computeIfAbsent(new Which(v.ofServer(), v.attribute()),
                            _ -> new ArrayList<>()).addAll(v.values());
                    case Breakpoint.Multiple m -> addOnce(m, multiples);
                    case Breakpoint.Later l -> addOnce(l, laters);
                    // the target and the date are given, not facts that may turn out otherwise
                    case Breakpoint.Target _, Breakpoint.ReportAge _ -> {
                    }
                }
            }
        }
        List<Breakpoint.Values<?>> merged = new ArrayList<>();
        values.forEach((which, all) -> merged.add(merged(which.ofServer(), which.attribute(), all)));
        return new Sides(merged, multiples, laters);
    }

    private static <T> void addOnce(T breakpoint, List<T> into) {
        if (!into.contains(breakpoint)) {
            into.add(breakpoint);
        }
    }

    private static <T> Breakpoint.Values<T> merged(boolean ofServer, Attribute<T> attribute, Collection<?> values) {
        List<T> sorted = new ArrayList<>();
        for (Object value : new TreeSet<>(values)) {
            sorted.add(attribute.type().cast(value));
        }
        return new Breakpoint.Values<>(ofServer, attribute, sorted);
    }

    /** Which stretch of values a value lies in, from 0. */
    static <T> int stretch(Breakpoint.Values<T> breakpoint, T value) {
        List<T> values = breakpoint.values();
        int stretch = 0;
        for (int i = 1; i < values.size(); i++) {
            if (isAtLeast(value, values.get(i))) {
                stretch = i;
            }
        }
        return stretch;
    }

    @SuppressWarnings("unchecked") // every type of values that an attribute has is ordered
    private static <T> boolean isAtLeast(T value, T other) {
        return ((Comparable<Object>) value).compareTo(other) >= 0;
    }

    /** A value out of every stretch that some fact may be in that is not known, fact by fact. */
    List<List<Alternative<?>>> ofUnknown(ClientCase c) {
        Map<Which, List<Alternative<?>>> unknown = new LinkedHashMap<>();
        for (Breakpoint.Values<?> breakpoint : values) {
            addUnknown(breakpoint, c, unknown);
        }
        for (Breakpoint.Multiple breakpoint : multiples) {
            addUnknown(breakpoint, c, unknown);
        }
        for (Breakpoint.Later breakpoint : laters) {
            addUnknown(breakpoint, c, unknown);
        }
        return new ArrayList<>(unknown.values());
    }

    private static <T> void addUnknown(Breakpoint.Values<T> breakpoint, ClientCase c,
            Map<Which, List<Alternative<?>>> unknown) {
        if (!known(breakpoint.ofServer(), breakpoint.attribute(), c)) {
            breakpoint.values().forEach(v -> add(breakpoint.ofServer(), breakpoint.attribute(), v, unknown));
        }
    }

    private static void addUnknown(Breakpoint.Multiple m, ClientCase c, Map<Which, List<Alternative<?>>> unknown) {
        Long number = c.client().facts().get(m.attribute()).value();
        Long other = c.client().facts().get(m.other()).value();
        if (other == null && number != null) {
            add(false, m.other(), Math.max(0, number) / m.factor(), unknown);
            add(false, m.other(), Math.max(0, number) / m.factor() + 1, unknown);
        } else if (other == null) {
            add(false, m.other(), SOME_NUMBER, unknown);
        }
        if (number == null) {
            long threshold = m.threshold(other == null ? SOME_NUMBER : other);
            add(false, m.attribute(), threshold, unknown);
            if (threshold > 0) {
                add(false, m.attribute(), threshold - 1, unknown);
            }
        }
    }

    private static void addUnknown(Breakpoint.Later l, ClientCase c, Map<Which, List<Alternative<?>>> unknown) {
        Moment time = c.client().facts().get(l.attribute()).value();
        Moment other = c.client().facts().get(l.other()).value();
        if (other == null && time != null) {
            add(false, l.other(), time, unknown);
            add(false, l.other(), time.plus(SECOND.negated()), unknown);
        } else if (other == null) {
            add(false, l.other(), SOME_TIME, unknown);
        }
        if (time == null) {
            List<Alternative<?>> others = other != null ? List.of() : unknown.getOrDefault(new Which(false, l.other()), List.of());
            List<Moment> references = new ArrayList<>();
            if (other != null) {
                references.add(other);
            }
            others.forEach(o -> references.add((Moment) o.value()));
            for (Moment reference : references) {
                add(false, l.attribute(), reference, unknown);
                add(false, l.attribute(), reference.plus(SECOND), unknown);
            }
        }
    }

    private static <T> void add(boolean ofServer, Attribute<T> attribute, T value,
            Map<Which, List<Alternative<?>>> into) {
        addOnce(new Alternative<>(ofServer, attribute, value),
                into.computeIfAbsent(new Which(ofServer, attribute), _ -> new ArrayList<>()));
    }

    private static boolean known(boolean ofServer, Attribute<?> attribute, ClientCase c) {
        return (ofServer ? c.server().facts() : c.client().facts()).get(attribute).isKnown();
    }

    /** Whether a value may depend on what else is known of a client, as of two numbers one does on the other. */
    boolean differs(Alternative<?> alternative) {
        return !alternative.ofServer()
                && (multiples.stream().anyMatch(m -> m.attribute() == alternative.attribute()
                        || m.other() == alternative.attribute())
                || laters.stream().anyMatch(l -> l.attribute() == alternative.attribute()
                        || l.other() == alternative.attribute()));
    }

    /**
     * Values on the other side of some breakpoint, of facts that are known and of facts that are not. Of two numbers
     * the given one stays as it is where it is known.
     */
    List<Alternative<?>> others(ClientCase c) {
        List<Alternative<?>> others = new ArrayList<>();
        List<List<Alternative<?>>> unknown = ofUnknown(c);
        for (Breakpoint.Values<?> breakpoint : values) {
            addOthers(breakpoint, c, others);
            addUnknown(breakpoint.ofServer(), breakpoint.attribute(), unknown, others);
        }
        for (Breakpoint.Multiple m : multiples) {
            Long number = c.client().facts().get(m.attribute()).value();
            Long other = c.client().facts().get(m.other()).value();
            if (number != null && other != null) {
                long threshold = m.threshold(other);
                if (number < threshold) {
                    addOnce(new Alternative<>(false, m.attribute(), threshold), others);
                } else if (threshold > 0) {
                    addOnce(new Alternative<>(false, m.attribute(), threshold - 1), others);
                }
            }
            addUnknown(false, m.attribute(), unknown, others);
            addUnknown(false, m.other(), unknown, others);
        }
        for (Breakpoint.Later l : laters) {
            Moment time = c.client().facts().get(l.attribute()).value();
            Moment other = c.client().facts().get(l.other()).value();
            if (time != null && other != null) {
                boolean later = time.orderSecond() > other.orderSecond();
                addOnce(new Alternative<>(false, l.attribute(), later ? other : other.plus(SECOND)), others);
                addOnce(new Alternative<>(false, l.other(), later ? time : time.plus(SECOND.negated())), others);
            }
            addUnknown(false, l.attribute(), unknown, others);
            addUnknown(false, l.other(), unknown, others);
        }
        return others;
    }

    private static <T> void addOthers(Breakpoint.Values<T> breakpoint, ClientCase c, List<Alternative<?>> others) {
        T present = (breakpoint.ofServer() ? c.server().facts() : c.client().facts()).get(breakpoint.attribute())
                .value();
        if (present != null) {
            int stretch = stretch(breakpoint, present);
            for (int i = 0; i < breakpoint.values().size(); i++) {
                if (i != stretch) {
                    addOnce(new Alternative<>(breakpoint.ofServer(), breakpoint.attribute(),
                            breakpoint.values().get(i)), others);
                }
            }
        }
    }

    private static void addUnknown(boolean ofServer, Attribute<?> attribute, List<List<Alternative<?>>> unknown,
            List<Alternative<?>> others) {
        for (List<Alternative<?>> fact : unknown) {
            if (fact.getFirst().ofServer() == ofServer && fact.getFirst().attribute() == attribute) {
                fact.forEach(a -> addOnce(a, others));
            }
        }
    }
}
