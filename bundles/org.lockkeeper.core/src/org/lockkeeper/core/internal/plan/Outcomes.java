package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.NextCheck.Kind;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.internal.rules.Lk107NewerThanTarget;
import org.lockkeeper.core.internal.rules.SharedDisk;
import org.lockkeeper.core.internal.plan.WhatIf.Alternative;

/**
 * Reckons with everything that the unknown facts about a client may turn out to be: asks the rules about every
 * combination of values on both sides of their breakpoints. Clients of which the same is known, as far as the rules
 * tell it apart, are asked about once.
 */
final class Outcomes {

    /** More combinations are not tried; the client then counts as undecided, which is always right. */
    private static final int MOST = 4096;
    private static final int BITS = 4;
    /** The {@link #key} of a client that has none. */
    static final long NOT_PACKED = -1;

    private final Judge judge;
    private final Map<Connector, Sides> sides = new EnumMap<>(Connector.class);
    private final Sides ofUnknownConnector;
    // rules that do not tell what they depend on: what they say of the facts as they are holds
    private final Set<String> silent = new HashSet<>();
    // by server, then by what is known about a client
    private final Map<ServerTask, Map<Long, Outcome>> known = new ConcurrentHashMap<>();

    Outcomes(RuleSet rules, Failures failures) {
        RuleSet telling = rules.telling();
        judge = new Judge(telling, failures);
        for (Connector connector : Connector.values()) {
            sides.put(connector, Sides.of(telling.clientRules(connector)));
        }
        ofUnknownConnector = Sides.of(telling.clientRules((Connector) null));
        rules.clientRules().stream().filter(e -> e.breakpoints().isEmpty()).forEach(e -> silent.add(e.id()));
    }

    Sides sides(@Nullable Connector connector) {
        return connector == null ? ofUnknownConnector : Objects.requireNonNull(sides.get(connector));
    }

    /** What may become of a client. One that is undecided may lose e-mail, and something can be looked at. */
    Outcome of(ServerTask task, ClientPlan plan) {
        Outcome outcome = reckoned(task, plan);
        boolean open = plan.verdict() == Verdict.UNKNOWN && (outcome.certain() || outcome.checks() == 0)
                || plan.verdict() == Verdict.BLOCKED && !outcome.possible();
        if (!open && !outcome.possible() && task.isShared(plan.client().subject().computer())
                && SharedDisk.mayLackRoom(task.clientCase(plan.client()))) {
            return new Outcome(false, true, bit(Kind.DISK_SPACE));
        }
        return open ? new Outcome(false, true, bit(Kind.OTHER)) : outcome;
    }

    private Outcome reckoned(ServerTask task, ClientPlan plan) {
        Outcome outcome = told(task, plan);
        if (silent.isEmpty() || outcome.certain()) {
            return outcome;
        }
        Verdict worst = Verdict.UNAFFECTED;
        for (Finding finding : plan.findings()) {
            if (finding.verdict() != null && silent.contains(finding.rule())) {
                worst = Verdict.worse(worst, finding.verdict());
            }
        }
        return switch (worst) {
            case BLOCKED -> new Outcome(true, true, 0);
            case UNKNOWN -> new Outcome(false, true, outcome.checks() | bit(Kind.OTHER));
            case MANUAL, AUTOMATIC, UNAFFECTED -> outcome;
        };
    }

    private Outcome told(ServerTask task, ClientPlan plan) {
        var subject = plan.client().subject();
        Sides of = sides(subject.connector());
        long key = key(plan, of, task.target());
        if (key == NOT_PACKED) {
            return reckon(task.clientCase(plan.client()), of);
        }
        Map<Long, Outcome> outcomes = known.computeIfAbsent(task, _ -> new ConcurrentHashMap<>());
        Outcome outcome = outcomes.get(key);
        if (outcome == null) {
            outcome = reckon(task.clientCase(plan.client()), of);
            outcomes.put(key, outcome);
        }
        return outcome;
    }

    /**
     * What the rules tell apart of what is known about a client, in one number; negative where it has no room, or for a
     * connector newer than the target, which no breakpoint tells.
     */
    static long key(ClientPlan plan, Sides sides, ProductVersion target) {
        int count = sides.values().size() + sides.multiples().size() + sides.laters().size();
        if (count > 14 || Lk107NewerThanTarget.isNewer(plan.client().facts().get(Attribute.VERSION).value(), target)) {
            return NOT_PACKED;
        }
        var subject = plan.client().subject();
        Facts facts = plan.client().facts();
        long key = subject.connector() == null ? 0 : subject.connector().ordinal() + 1;
        key = key << 3 | (subject.account() == null ? 0 : 1) | (subject.computer() == null ? 0 : 2)
                | (plan.client().unexplained() == null ? 0 : 4);
        for (int i = 0; i < sides.values().size(); i++) {
            Breakpoint.Values<?> breakpoint = sides.values().get(i);
            if (breakpoint.values().size() > 14) {
                return NOT_PACKED;
            }
            key = key << BITS | (breakpoint.ofServer() ? 0 : stretch(breakpoint, facts));
        }
        for (int i = 0; i < sides.multiples().size(); i++) {
            key = key << BITS | relation(sides.multiples().get(i), facts);
        }
        int oneSided = 0;
        for (int i = 0; i < sides.laters().size(); i++) {
            int relation = relation(sides.laters().get(i), facts);
            oneSided += relation == 3 ? 1 : 0;
            key = key << BITS | relation;
        }
        // two known times, each compared with the same unknown one: their own order counts then
        return oneSided > 1 ? NOT_PACKED : key;
    }

    private static <T> int stretch(Breakpoint.Values<T> breakpoint, Facts facts) {
        T value = facts.get(breakpoint.attribute()).value();
        return value == null ? 15 : Sides.stretch(breakpoint, value);
    }

    private static int relation(Breakpoint.Multiple m, Facts facts) {
        Long number = facts.get(m.attribute()).value();
        Long other = facts.get(m.other()).value();
        if (other == null) {
            return number == null ? 0 : 3;
        }
        long threshold = m.threshold(other);
        // nothing is below a multiple of nothing
        return number == null ? threshold == 0 ? 4 : 5 : number < threshold ? 2 : threshold == 0 ? 6 : 1;
    }

    private static int relation(Breakpoint.Later l, Facts facts) {
        Moment time = facts.get(l.attribute()).value();
        Moment other = facts.get(l.other()).value();
        if (other == null) {
            return time == null ? 0 : 3;
        }
        return time == null ? 4 : time.orderSecond() > other.orderSecond() ? 1 : 2;
    }

    private Outcome reckon(ClientCase c, Sides of) {
        List<List<Alternative<?>>> unknown = of.ofUnknown(c);
        long combinations = 1;
        for (List<Alternative<?>> fact : unknown) {
            combinations *= fact.size();
            if (combinations > MOST) {
                return new Outcome(false, true, checks(unknown));
            }
        }
        Verdict[] verdicts = new Verdict[(int) combinations];
        for (int i = 0; i < verdicts.length; i++) {
            List<Alternative<?>> chosen = new ArrayList<>(unknown.size());
            int rest = i;
            for (List<Alternative<?>> fact : unknown) {
                chosen.add(fact.get(rest % fact.size()));
                rest /= fact.size();
            }
            verdicts[i] = judge.verdict(WhatIf.supposing(c, chosen));
        }
        boolean certain = true;
        boolean possible = false;
        boolean stillUnknown = false;
        for (Verdict verdict : verdicts) {
            certain &= verdict == Verdict.BLOCKED;
            possible |= verdict == Verdict.BLOCKED || verdict == Verdict.UNKNOWN;
            stillUnknown |= verdict == Verdict.UNKNOWN;
        }
        if (!possible) {
            return Outcome.SAFE;
        }
        return new Outcome(certain, true, certain ? 0 : checks(c, unknown, verdicts, stillUnknown));
    }

    private static int checks(List<List<Alternative<?>>> unknown) {
        int checks = 0;
        for (List<Alternative<?>> fact : unknown) {
            checks |= bit(kind(fact.getFirst().attribute()));
        }
        return checks;
    }

    /** The checks whose facts decide the verdict under some values of the others. */
    private static int checks(ClientCase c, List<List<Alternative<?>>> unknown, Verdict[] verdicts,
            boolean stillUnknown) {
        int checks = 0;
        int step = 1;
        for (List<Alternative<?>> fact : unknown) {
            for (int i = 0; i < verdicts.length; i++) {
                // the same combination but for this fact's first value
                int first = i - i / step % fact.size() * step;
                if (rank(verdicts[i]) != rank(verdicts[first])) {
                    checks |= bit(kind(fact.getFirst().attribute()));
                    break;
                }
            }
            step *= fact.size();
        }
        var subject = c.client().subject();
        boolean reported = subject.connector() == Connector.KOFF && subject.account() != null
                && (checks & bit(Kind.INSTALLED_PROGRAMS)) != 0;
        if (stillUnknown && subject.connector() == null) {
            checks |= bit(subject.computer() == null ? Kind.FIND_COMPUTER : Kind.INSTALLED_PROGRAMS);
        } else if (subject.computer() == null || c.client().unexplained() != null) {
            // nothing can be looked at before it is known where
            checks = bit(Kind.FIND_COMPUTER);
            reported |= c.client().unexplained() != null;
        }
        return reported ? checks | bit(Kind.REPORT) : checks;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> 2;
            case UNKNOWN -> 1;
            case MANUAL, AUTOMATIC, UNAFFECTED -> 0;
        };
    }

    static int bit(Kind kind) {
        return 1 << kind.ordinal();
    }

    /** What has to be looked at to know a fact. */
    private static Kind kind(Attribute<?> attribute) {
        if (attribute == Attribute.UPDATER_SERVICE || attribute == Attribute.VERSION || attribute == Attribute.OUTLOOK
                || attribute == Attribute.OUTLOOK_INSTALLED_AT || attribute == Attribute.CONNECTOR_INSTALLED_AT) {
            return Kind.INSTALLED_PROGRAMS;
        }
        if (attribute == Attribute.LOCAL_ADMIN) {
            return Kind.LOCAL_ADMIN;
        }
        return attribute == Attribute.DATABASE_BYTES || attribute == Attribute.FREE_BYTES ? Kind.DISK_SPACE
                : Kind.OTHER;
    }
}
