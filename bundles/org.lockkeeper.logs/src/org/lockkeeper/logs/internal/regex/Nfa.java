package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression as a nondeterministic automaton over the bytes of UTF-8. It may begin anywhere in a line, but only
 * at the start of a character: on bytes that are no UTF-8 all states die, which tells that the line needs decoding.
 */
public final class Nfa {

    static final int BYTES = 0;
    static final int SPLIT = 1;
    static final int PLACE = 2;
    static final int MATCH = 3;

    /** Larger ones are refused: at worst each byte of a log has to do with all of the states. */
    public static final int MOST_STATES = 40_000;

    /** What kind each state is. */
    int[] kind = new int[64];
    /** Of BYTES: lowest byte; of PLACE: ordinal of the place. */
    int[] low = new int[64];
    /** Of BYTES: highest byte. */
    int[] high = new int[64];
    /** Next state, of SPLIT the first. */
    int[] next = new int[64];
    /** Of SPLIT: the second. */
    int[] other = new int[64];
    private final Map<CodeSet, List<int[]>> sequences = new IdentityHashMap<>();
    private int size;
    private int start;
    private boolean places;

    private Nfa() {
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    /**
     * Compiles an expression.
     *
     * @return empty where it would be too large
     */
    public static Optional<Nfa> of(Node node) {
        try {
            Nfa nfa = new Nfa();
            int match = nfa.add(MATCH, 0, 0, 0, 0);
            int body = nfa.compile(node, match);
            int loop = nfa.add(SPLIT, 0, 0, body, 0);
            int any = nfa.compile(new Node.Chars(CodeSet.ALL), loop);
            nfa.other[loop] = any;
            nfa.start = loop;
            return Optional.of(nfa);
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    int start() {
        return start;
    }

    int size() {
        return size;
    }

    /** Whether it looks at places: line ends or word boundaries. */
    boolean hasPlaces() {
        return places;
    }

    private int add(int ofKind, int lowest, int highest, int to, int orTo) {
        if (size == MOST_STATES) {
            throw new TooLarge();
        }
        if (size == kind.length) {
            kind = Arrays.copyOf(kind, size * 2);
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
            next = Arrays.copyOf(next, size * 2);
            other = Arrays.copyOf(other, size * 2);
        }
        kind[size] = ofKind;
        low[size] = lowest;
        high[size] = highest;
        next[size] = to;
        other[size] = orTo;
        return size++;
    }

    private int compile(Node node, int to) {
        return switch (node) {
            case Node.Empty _ -> to;
            case Node.Chars(CodeSet set) -> chars(set, to);
            case Node.Group(Node part, _) -> compile(part, to);
            case Node.Place place -> {
                places = true;
                yield add(PLACE, place.ordinal(), 0, to, 0);
            }
            case Node.Cat(List<Node> parts) -> {
                int at = to;
                for (int i = parts.size() - 1; i >= 0; i--) {
                    at = compile(parts.get(i), at);
                }
                yield at;
            }
            case Node.Alt(List<Node> parts) -> {
                int at = compile(parts.getLast(), to);
                for (int i = parts.size() - 2; i >= 0; i--) {
                    at = add(SPLIT, 0, 0, compile(parts.get(i), to), at);
                }
                yield at;
            }
            case Node.Repeat(Node part, int min, int max, _) -> repeat(part, min, max, to);
        };
    }

    private int repeat(Node part, int min, int max, int to) {
        int at = to;
        if (max < 0) {
            int loop = add(SPLIT, 0, 0, 0, to);
            int body = compile(part, loop);
            next[loop] = body;
            at = loop;
        } else {
            for (int i = max; i > min; i--) {
                at = add(SPLIT, 0, 0, compile(part, at), to);
            }
        }
        for (int i = 0; i < min; i++) {
            at = compile(part, at);
        }
        return at;
    }

    /** A state of a class of characters: a byte of a range and the state after it, or where {@code low} is -1 a split. */
    private record Shared(int low, int high, int next) {
    }

    private int chars(CodeSet set, int to) {
        List<int[]> known = sequences.computeIfAbsent(set, Nfa::sequences);
        // an empty set: a state that no byte leaves
        return known.isEmpty() ? add(BYTES, 1, 0, to, 0) : alternatives(known, 0, to, new HashMap<>());
    }

    private static List<int[]> sequences(CodeSet set) {
        List<int[]> sequences = new ArrayList<>();
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            // surrogates are no characters and have no UTF-8
            utf8(ranges[i], Math.min(ranges[i + 1], 0xD7FF), sequences);
            utf8(Math.max(ranges[i], 0xE000), ranges[i + 1], sequences);
        }
        return sequences;
    }

    /**
     * States for sequences of bytes that are alike before a place. They share their beginnings and, by {@code known},
     * their ends: letters of all scripts are hundreds of ranges.
     *
     * @param place where in the sequences, which hold a lowest and a highest byte each
     */
    private int alternatives(List<int[]> sequences, int place, int to, Map<Shared, Integer> known) {
        int at = -1;
        for (int end = sequences.size(); end > 0;) {
            int[] s = sequences.get(end - 1);
            int begin = end - 1;
            while (begin > 0 && sequences.get(begin - 1)[place] == s[place] && sequences.get(begin - 1)[place + 1] == s[place + 1]) {
                begin--;
            }
            int next = place + 2 == s.length ? to : alternatives(sequences.subList(begin, end), place + 2, to, known);
            int path = shared(new Shared(s[place], s[place + 1], next), known, BYTES, next, 0);
            at = at < 0 ? path : shared(new Shared(-1, path, at), known, SPLIT, path, at);
            end = begin;
        }
        return at;
    }

    private int shared(Shared state, Map<Shared, Integer> known, int ofKind, int to, int orTo) {
        Integer there = known.get(state);
        if (there == null) {
            there = ofKind == BYTES ? add(BYTES, state.low, state.high, to, 0) : add(SPLIT, 0, 0, to, orTo);
            known.put(state, there);
        }
        return there;
    }

    /** Splits a range of code points into sequences of byte ranges: low, high, low, high. */
    private static void utf8(int from, int to, List<int[]> out) {
        if (from > to) {
            return;
        }
        int[] ends = {0x7F, 0x7FF, 0xFFFF};
        for (int end : ends) {
            if (from <= end && to > end) {
                utf8(from, end, out);
                utf8(end + 1, to, out);
                return;
            }
        }
        if (to <= 0x7F) {
            out.add(new int[] {from, to});
            return;
        }
        for (int bits = 6; bits <= 18; bits += 6) {
            int mask = (1 << bits) - 1;
            if ((from & ~mask) != (to & ~mask)) {
                if ((from & mask) != 0) {
                    utf8(from, from | mask, out);
                    utf8((from | mask) + 1, to, out);
                    return;
                }
                if ((to & mask) != mask) {
                    utf8(from, (to & ~mask) - 1, out);
                    utf8(to & ~mask, to, out);
                    return;
                }
            }
        }
        byte[] a = Character.toString(from).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] b = Character.toString(to).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int[] sequence = new int[a.length * 2];
        for (int i = 0; i < a.length; i++) {
            sequence[2 * i] = a[i] & 0xff;
            sequence[2 * i + 1] = b[i] & 0xff;
        }
        out.add(sequence);
    }

    /** For each byte the number of its class; bytes of a class are never told apart. */
    byte[] byteClasses() {
        boolean[] startsClass = new boolean[257];
        startsClass[0] = true;
        // line ends have classes of their own
        for (char c : new char[] {'\n', '\r'}) {
            startsClass[c] = true;
            startsClass[c + 1] = true;
        }
        for (int s = 0; s < size; s++) {
            if (kind[s] == BYTES && low[s] <= high[s]) {
                startsClass[low[s]] = true;
                startsClass[high[s] + 1] = true;
            }
        }
        if (places) {
            for (int b = 1; b < 256; b++) {
                startsClass[b] |= isWord(b) != isWord(b - 1);
            }
        }
        byte[] classes = new byte[256];
        int n = -1;
        for (int b = 0; b < 256; b++) {
            n += startsClass[b] ? 1 : 0;
            classes[b] = (byte) n;
        }
        return classes;
    }

    static boolean isWord(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
