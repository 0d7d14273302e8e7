package org.lockkeeper.logs.internal.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs an {@link Nfa} over bytes as a deterministic automaton whose states are made when they are first reached. Thrown
 * away and begun anew where they become too many, so that memory is bounded and time linear. One thread only.
 */
public final class ByteDfa {

    /** The line matches, whatever follows. */
    public static final int MATCH = -1;
    /** The bytes are no UTF-8. */
    public static final int DEAD = -2;
    /** The line has ended and does not match. */
    public static final int NO_MATCH = -3;

    private static final int UNKNOWN = 0;
    private static final int MOST_STATES = 4096;

    private final Nfa nfa;
    private final int[] classes = new int[256];
    private final int[] classByte;
    private final int stride;
    private final int endClass;
    private int[] table;
    private Key[] states;
    private int count;
    private Map<Key, Integer> byKey = new HashMap<>();
    private final int[] stack;
    private final boolean[] seen;
    private int start;

    /** States of the NFA, and what was before: 0 something else, 1 a word character, 2 the start of the line. */
    private record Key(int[] set, int before) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && k.before == before && Arrays.equals(k.set, set);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(set) * 3 + before;
        }
    }

    /** A machine in its first state. */
    public ByteDfa(Nfa nfa) {
        this.nfa = nfa;
        byte[] ofBytes = nfa.byteClasses();
        int most = 0;
        for (int b = 0; b < 256; b++) {
            classes[b] = ofBytes[b] & 0xff;
            most = Math.max(most, classes[b]);
        }
        this.endClass = most + 1;
        this.stride = most + 2;
        this.classByte = new int[stride];
        for (int b = 255; b >= 0; b--) {
            classByte[classes[b]] = b;
        }
        classByte[endClass] = -1;
        this.stack = new int[nfa.size() * 2 + 2];
        this.seen = new boolean[nfa.size()];
        reset();
    }

    private void reset() {
        byKey = new HashMap<>();
        table = new int[stride * 16];
        states = new Key[16];
        count = 1;
        start = id(new Key(new int[] {nfa.start()}, nfa.hasPlaces() ? 2 : 0));
    }

    /** The state at the start of a line. Asked for anew for each line: states are renumbered now and then. */
    public int start() {
        return start;
    }

    /**
     * Runs over a part of a line.
     *
     * @param state from {@link #start()} or the part before; must have come from this machine's last call
     * @return the state after it, {@link #MATCH} or {@link #DEAD}
     */
    public int run(byte[] bytes, int from, int to, int state) {
        int[] t = table;
        int[] c = classes;
        int s = state;
        for (int i = from; i < to; i++) {
            int cls = c[bytes[i] & 0xff];
            int n = t[s + cls];
            if (n <= 0) {
                if (n != UNKNOWN) {
                    return n;
                }
                n = step(s, cls);
                if (n < 0) {
                    return n;
                }
                t = table;
            }
            s = n;
        }
        return s;
    }

    /**
     * What a line is that ends in this state: {@link #MATCH}, {@link #NO_MATCH}, or {@link #DEAD} where it ends within a
     * character.
     */
    public int atEnd(int state) {
        int n = table[state + endClass];
        return n == UNKNOWN ? step(state, endClass) : n;
    }

    private int id(Key key) {
        Integer known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if ((count + 1) * stride > table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
        }
        states[count] = key;
        int id = count * stride;
        byKey.put(key, id);
        count++;
        return id;
    }

    private int step(int state, int cls) {
        Key from = states[state / stride];
        int b = classByte[cls];
        int[] closed = closure(from, b);
        int target;
        if (closed == null) {
            target = MATCH;
        } else if (b < 0) {
            // the state that waits for the start of a character is there unless one has begun
            target = Arrays.binarySearch(from.set, nfa.start()) >= 0 ? NO_MATCH : DEAD;
        } else {
            int n = 0;
            int[] to = new int[closed.length];
            for (int s : closed) {
                if (nfa.kind[s] == Nfa.BYTES && b >= nfa.low[s] && b <= nfa.high[s]) {
                    to[n++] = nfa.next[s];
                }
            }
            int[] set = Arrays.stream(to, 0, n).sorted().distinct().toArray();
            if (n == 0) {
                target = DEAD;
            } else {
                int before = nfa.hasPlaces() && Nfa.isWord(b) ? 1 : 0;
                if (count >= MOST_STATES) {
                    reset();
                    return id(new Key(set, before));
                }
                target = id(new Key(set, before));
            }
        }
        table[state + cls] = target;
        return target;
    }

    /** All states reachable without taking a byte, or {@code null} where one of them is the match. */
    private int[] closure(Key from, int nextByte) {
        Arrays.fill(seen, false);
        int top = 0;
        int n = 0;
        int[] out = new int[nfa.size()];
        for (int s : from.set) {
            stack[top++] = s;
            while (top > 0) {
                int at = stack[--top];
                if (seen[at]) {
                    continue;
                }
                seen[at] = true;
                switch (nfa.kind[at]) {
                    case Nfa.MATCH -> {
                        return null;
                    }
                    case Nfa.SPLIT -> {
                        stack[top++] = nfa.next[at];
                        stack[top++] = nfa.other[at];
                    }
                    case Nfa.PLACE -> {
                        if (holds(Node.Place.values()[nfa.low[at]], from.before, nextByte)) {
                            stack[top++] = nfa.next[at];
                        }
                    }
                    default -> out[n++] = at;
                }
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static boolean holds(Node.Place place, int before, int nextByte) {
        boolean boundary = (before == 1) != (nextByte >= 0 && Nfa.isWord(nextByte));
        return switch (place) {
            case BEGIN -> before == 2;
            case END -> nextByte < 0;
            case WORD_BOUNDARY -> boundary;
            case NO_WORD_BOUNDARY -> !boundary;
        };
    }
}
