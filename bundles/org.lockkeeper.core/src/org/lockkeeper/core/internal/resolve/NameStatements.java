package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;

/**
 * What is told of pairs of names, of accounts or of computers: that they are one, or that they are two. A person's word
 * counts before a directory's, then the newer one; of two at one time, that they are two.
 */
final class NameStatements {

    /** Two names, the lesser first. */
    record Pair(String one, String other) implements Comparable<Pair> {

        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }

        @Override
        public int compareTo(Pair that) {
            int byOne = one.compareTo(that.one);
            return byOne != 0 ? byOne : other.compareTo(that.other);
        }
    }

    /** What sources say about a pair. */
    record Told(boolean same, boolean stated, Evidence evidence) {
    }

    private final Map<Pair, Told> told = new TreeMap<>();
    // the name that stands for all that are one by statements
    private Map<String, String> representatives = Map.of();
    private final Set<Pair> parted = new HashSet<>();
    private final Map<String, Evidence> places = new HashMap<>();

    boolean isEmpty() {
        return told.isEmpty();
    }

    void add(String a, String b, Told what) {
        if (!a.equals(b)) {
            told.merge(Pair.of(a, b), what, NameStatements::stronger);
        }
    }

    private static Told stronger(Told one, Told other) {
        if (one.stated() != other.stated()) {
            return one.stated() ? one : other;
        }
        Moment first = one.evidence().observedAt();
        Moment second = other.evidence().observedAt();
        int order = first == null || second == null ? Boolean.compare(first != null, second != null)
                : first.compareTo(second);
        if (order != 0) {
            return order > 0 ? one : other;
        }
        return one.same() ? other : one;
    }

    /** Joins what is told to be one, but for what would make one of two that are told to be two. */
    void settle() {
        Map<String, String> parents = new HashMap<>();
        List<Pair> apart = new ArrayList<>();
        told.forEach((pair, what) -> {
            if (!what.same()) {
                apart.add(pair);
            }
        });
        told.forEach((pair, what) -> {
            if (what.same()) {
                String one = root(parents, pair.one());
                String other = root(parents, pair.other());
                places.putIfAbsent(pair.one(), what.evidence());
                places.putIfAbsent(pair.other(), what.evidence());
                if (!one.equals(other) && apart.stream().noneMatch(p -> Pair.of(one, other).equals(
                        Pair.of(root(parents, p.one()), root(parents, p.other()))))) {
                    boolean first = isBetter(one, other);
                    parents.put(first ? other : one, first ? one : other);
                }
            }
        });
        representatives = new HashMap<>();
        for (String name : List.copyOf(parents.keySet())) {
            representatives.put(name, root(parents, name));
        }
        apart.forEach(p -> parted.add(Pair.of(as(p.one()), as(p.other()))));
    }

    private static String root(Map<String, String> parents, String name) {
        String root = name;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        return root;
    }

    /** Whether the first names better whom it means: by address, by domain, by whatever. */
    private static boolean isBetter(String one, String other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank < 0 : one.compareTo(other) < 0;
    }

    private static int rank(String name) {
        return name.indexOf('@') > 0 ? 0 : name.indexOf('.') > 0 ? 1 : name.indexOf('\\') > 0 ? 2 : 3;
    }

    /** The name that stands for it by statements alone; the name itself where there is none. */
    String as(String name) {
        return representatives.getOrDefault(name, name);
    }

    /** Whether two names are told to be of two. */
    boolean areParted(String a, String b) {
        return !parted.isEmpty() && parted.contains(Pair.of(as(a), as(b)));
    }

    /** The names that stand for none, being told to be another's, each with its better one. */
    Map<String, String> joined() {
        return representatives;
    }

    /** Where it is told that a name is another one's; {@code null} where it is not. */
    @Nullable Evidence evidence(String name) {
        return places.get(name);
    }
}
