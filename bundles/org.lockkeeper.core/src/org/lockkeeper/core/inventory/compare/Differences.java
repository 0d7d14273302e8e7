package org.lockkeeper.core.inventory.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ClientChange.FactChange;
import org.lockkeeper.core.inventory.history.KnownNames;

/**
 * How the clients of two states differ. Where both look at one server each and these are two, clients are the same that
 * agree in account, computer and connector. A client that the other state knows by another name, which one of them has
 * joined to its own, is the same.
 *
 * @param left the earlier state
 * @param right the later state
 * @param matrix how many clients have which verdicts in the two; those that are the same in both too
 * @param clients the clients that differ, in the order of the later state, those that are gone last
 */
public record Differences(State left, State right, List<Cell> matrix, List<ClientChange> clients) {

    // more tell no more than these
    private static final int MOST_EVIDENCE = 8;

    /** Copies the lists. */
    public Differences {
        Objects.requireNonNull(left);
        Objects.requireNonNull(right);
        matrix = List.copyOf(matrix);
        clients = List.copyOf(clients);
    }

    /**
     * So many clients have these verdicts.
     *
     * @param from in the earlier state; {@code null} where they are not there or not judged
     * @param to in the later state; {@code null} likewise
     * @param count how many
     */
    public record Cell(@Nullable Verdict from, @Nullable Verdict to, int count) {
    }

    private record Pair(@Nullable Verdict from, @Nullable Verdict to) {
    }

    /** A client in one state. */
    private record Side(Client client, @Nullable ClientPlan plan) {

        @Nullable Verdict verdict() {
            return plan == null ? null : plan.verdict();
        }
    }

    /** Compares two states. */
    public static Differences between(State left, State right) {
        boolean twoServers = left.server() != null && right.server() != null
                && !left.server().equalsIgnoreCase(right.server());
        Map<Subject.OfClient, Side> before = sides(left, twoServers);
        Map<Subject.OfClient, Side> after = sides(right, twoServers);
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        List<ClientChange> changes = new ArrayList<>();
        Map<Subject.OfClient, Subject.OfClient> renamed = twoServers ? Map.of() : renamed(left, before.keySet(), right,
                after.keySet());
        after.forEach((who, now) -> {
            Side earlier = before.remove(renamed.getOrDefault(who, who));
            counts.merge(new Pair(earlier == null ? null : earlier.verdict(), now.verdict()), 1, Integer::sum);
            ClientChange change = earlier == null ? only(ChangeKind.NEW, now) : changed(earlier, now);
            if (change != null) {
                changes.add(change);
            }
        });
        before.values().forEach(gone -> {
            counts.merge(new Pair(gone.verdict(), null), 1, Integer::sum);
            changes.add(only(ChangeKind.GONE, gone));
        });
        Comparator<Verdict> worstFirst = Comparator.nullsLast(Comparator.naturalOrder());
        List<Cell> matrix = counts.entrySet().stream()
                .map(e -> new Cell(e.getKey().from(), e.getKey().to(), e.getValue()))
                .sorted(Comparator.comparing(Cell::from, worstFirst).thenComparing(Cell::to, worstFirst)).toList();
        return new Differences(left, right, matrix, changes);
    }

    /** The clients that only the later state knows by this name, with that by which only the earlier one knows them. */
    private static Map<Subject.OfClient, Subject.OfClient> renamed(State left, Set<Subject.OfClient> before, State right,
            Set<Subject.OfClient> after) {
        Map<Subject.OfClient, Subject.OfClient> renamed = new HashMap<>();
        otherNames(before, KnownNames.of(right.model().joined()), after).forEach((then, now) -> renamed.put(now, then));
        Set<Subject.OfClient> taken = Set.copyOf(renamed.values());
        otherNames(after, KnownNames.of(left.model().joined()), before).forEach((now, then) -> {
            if (!taken.contains(then)) {
                renamed.putIfAbsent(now, then);
            }
        });
        return renamed;
    }

    /** Those of one state that the other one, and not the one, knows by another name; none of several of one name. */
    private static Map<Subject.OfClient, Subject.OfClient> otherNames(Set<Subject.OfClient> ofOne, KnownNames names,
            Set<Subject.OfClient> ofOther) {
        Map<Subject.OfClient, Subject.OfClient> others = new HashMap<>();
        Map<Subject.OfClient, Integer> counts = new HashMap<>();
        for (Subject.OfClient who : ofOne) {
            Subject.OfClient other = names.client(who);
            if (!ofOther.contains(who) && !ofOne.contains(other) && ofOther.contains(other)) {
                others.put(who, other);
                counts.merge(other, 1, Integer::sum);
            }
        }
        others.values().removeIf(other -> counts.getOrDefault(other, 0) > 1);
        return others;
    }

    /** How many clients differ in which way; every kind is there, with 0 too. */
    public Map<ChangeKind, Integer> counts() {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(kind, 0);
        }
        clients.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    /** How many clients differ in that way. */
    public int count(ChangeKind kind) {
        return (int) clients.stream().filter(change -> change.kind() == kind).count();
    }

    /** How many clients of both states are blocked in the later one only. */
    public int newlyBlocked() {
        return (int) clients.stream().filter(change -> change.kind() == ChangeKind.VERDICT
                && change.to() == Verdict.BLOCKED).count();
    }

    /** How many clients of both states were blocked and are ready: the upgrade does nothing to them, or all by itself. */
    public int repaired() {
        return (int) clients.stream().filter(change -> change.kind() == ChangeKind.VERDICT
                && change.from() == Verdict.BLOCKED
                && (change.to() == Verdict.AUTOMATIC || change.to() == Verdict.UNAFFECTED)).count();
    }

    /** Whether the states differ in nothing that is compared. */
    public boolean isEmpty() {
        return clients.isEmpty() && servers().isEmpty();
    }

    /** The servers that both states look at and whose answer is another, by name; none where one state is not judged. */
    public List<ServerChange> servers() {
        if (left.plan() == null || right.plan() == null) {
            return List.of();
        }
        Map<String, Verdict> before = left.plan().worstByServer();
        Map<String, Verdict> after = right.plan().worstByServer();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().filter(name -> left.looksAt(name) && right.looksAt(name))
                .filter(name -> ServerChange.isAnother(before.get(name), after.get(name)))
                .map(name -> new ServerChange(name, before.get(name), after.get(name))).toList();
    }

    private static Map<Subject.OfClient, Side> sides(State state, boolean anyServer) {
        Map<Subject.OfClient, ClientPlan> plans = new LinkedHashMap<>();
        if (state.plan() != null) {
            state.plan().clients().forEach(plan -> plans.put(plan.client().subject(), plan));
        }
        Map<Subject.OfClient, Side> sides = new LinkedHashMap<>();
        for (Client client : state.model().clients()) {
            Subject.OfClient who = client.subject();
            if (state.looksAt(who.server())) {
                sides.put(anyServer ? new Subject.OfClient("", who.account(), who.computer(), who.connector()) : who,
                        new Side(client, plans.get(who)));
            }
        }
        return sides;
    }

    private static ClientChange only(ChangeKind kind, Side side) {
        Verdict verdict = side.verdict();
        boolean isNew = kind == ChangeKind.NEW;
        Set<Evidence> because = new LinkedHashSet<>(side.client().sightings());
        return new ClientChange(side.client().subject(), kind, isNew ? null : verdict, isNew ? verdict : null,
                List.of(), because.stream().limit(MOST_EVIDENCE).toList());
    }

    /** How a client changed; {@code null} where it did not. */
    private static @Nullable ClientChange changed(Side before, Side after) {
        if (before.client() == after.client() && before.verdict() == after.verdict()) {
            return null;
        }
        List<Attribute<?>> attributes = differing(before.client().facts(), after.client().facts());
        boolean verdict = before.verdict() != after.verdict();
        if (!verdict && attributes.isEmpty()) {
            return null;
        }
        List<FactChange> facts = attributes.stream().map(a -> new FactChange(a, text(before.client().facts().get(a)),
                text(after.client().facts().get(a)), disputed(after.client().facts().get(a)))).toList();
        return new ClientChange(after.client().subject(), verdict ? ChangeKind.VERDICT : ChangeKind.FACT,
                before.verdict(), after.verdict(), facts, because(before, after, attributes, verdict));
    }

    private static List<Attribute<?>> differing(Facts one, Facts other) {
        Set<Attribute<?>> attributes = new TreeSet<>();
        one.forEach((attribute, _) -> attributes.add(attribute));
        other.forEach((attribute, _) -> attributes.add(attribute));
        attributes.removeIf(a -> Objects.equals(one.get(a).value(), other.get(a).value())
                && disputed(one.get(a)).equals(disputed(other.get(a))));
        return List.copyOf(attributes);
    }

    /** What sources say where nothing tells which of it holds, each once and in the order of text. */
    private static List<String> disputed(Fact<?> fact) {
        return !fact.isDisputed() ? List.of() : fact.conflicts().stream().filter(Fact.Conflict::open)
                .map(conflict -> conflict.value().toString()).distinct().sorted().toList();
    }

    private static @Nullable String text(Fact<?> fact) {
        return fact.optional().map(Object::toString).orElse(null);
    }

    /**
     * The evidence that made the difference: of what is known otherwise and, where the verdict changed, counts for it;
     * else, of what the deciding findings rest on, that which only one state has, or all of it.
     */
    private static List<Evidence> because(Side before, Side after, List<Attribute<?>> attributes, boolean verdict) {
        Set<Attribute<?>> used = new LinkedHashSet<>();
        if (verdict) {
            used.addAll(used(before.plan()));
            used.addAll(used(after.plan()));
        }
        Set<Evidence> because = new LinkedHashSet<>();
        for (Attribute<?> attribute : attributes) {
            if (!verdict || used.contains(attribute)) {
                addEvidence(attribute, before.client().facts(), after.client().facts(), because);
            }
        }
        if (because.isEmpty() && verdict) {
            because.addAll(decisive(after.plan()));
            Set<Evidence> earlier = decisive(before.plan());
            if (!earlier.containsAll(because)) {
                because.removeAll(earlier);
            } else {
                because.addAll(earlier);
            }
        }
        return because.stream().limit(MOST_EVIDENCE).toList();
    }

    private static void addEvidence(Attribute<?> attribute, Facts before, Facts after, Set<Evidence> into) {
        Fact<?> now = after.get(attribute);
        int size = into.size();
        into.addAll(now.evidence());
        now.conflicts().stream().filter(Fact.Conflict::open).forEach(c -> into.add(c.evidence()));
        if (into.size() == size) {
            // what no longer holds made the difference
            into.addAll(before.get(attribute).evidence());
        }
    }

    private static Set<Attribute<?>> used(@Nullable ClientPlan plan) {
        Set<Attribute<?>> used = new LinkedHashSet<>();
        if (plan != null) {
            plan.findings().forEach(f -> f.facts().stream().map(UsedFact::attribute).forEach(used::add));
        }
        return used;
    }

    private static Set<Evidence> decisive(@Nullable ClientPlan plan) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        if (plan != null) {
            plan.findings().stream().filter(f -> f.verdict() == plan.verdict()).map(Finding::evidence)
                    .forEach(evidence::addAll);
        }
        return evidence;
    }
}
