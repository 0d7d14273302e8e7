package org.lockkeeper.logs.internal.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs an {@link Nfa} over bytes as a deterministic automaton whose states are made when they are first reached. Thrown
 * away and begun anew where they become too many, so that memory is bounded and time linear. One thread only.
 */
public final class ByteDfa {

    /** The line matches, whatever follows. */
    public static final int MATCH = 1;
    /** The bytes are no UTF-8. */
    public static final int DEAD = 2;
    /** The line has ended and does not match. */
    public static final int NO_MATCH = 3;

    private static final int UNKNOWN = 0;
    private static final int END = NfaSteps.END;
    private static final int MOST_STATES = 4096;
    /** States of the NFA in all states together: 8 MB. */
    private static final int MOST_KEPT = 2 << 20;
    /** Nothing up to here is a state. */
    private static final int DECIDED = 3;
    /** Any state. */
    private static final int FIRST = 4;

    private final Nfa nfa;
    private final int[] classes = new int[256];
    private final int endClass;
    private final int stride;
    private int[] table;
    private Key[] states;
    private int[] returns;
    private int count;
    private Map<Key, Integer> byKey = new HashMap<>();
    private final NfaSteps steps;
    private int kept;
    private int start;
    private final int[] within = new int[2];
    /** How often the states were thrown away: numbers of states from before mean nothing any more. */
    private int made;
    /** The state of {@link #begun}, and when it was found. */
    private int begun;
    private int begunIn = -1;

    /** States of the NFA, and what was before: 0 something else, 1 a word character, 2 the start of the line. */
    private record Key(int[] set, int before) {
        @Override
        public boolean equals(@Nullable Object o) {
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
        for (int b = 0; b < 256; b++) {
            classes[b] = ofBytes[b] & 0xff;
        }
        this.endClass = classes[255] + 1;
        this.stride = endClass + 1;
        this.steps = new NfaSteps(nfa);
        reset();
    }

    private void reset() {
        made++;
        kept = 0;
        byKey = new HashMap<>();
        table = new int[stride * 16];
        states = new Key[16];
        returns = new int[16];
        count = 1;
        Arrays.fill(within, UNKNOWN);
        start = id(new Key(new int[] {nfa.start()}, nfa.hasPlaces() ? 2 : 0));
    }

    /** Whether it is a state to go on from, and not {@link #MATCH} or {@link #DEAD}. */
    public static boolean isOpen(int state) {
        return state > DECIDED;
    }

    /** The state at the start of a line. Asked for anew for each line: states are renumbered now and then. */
    public int start() {
        return start;
    }

    /**
     * The state within a line, where a match may begin.
     *
     * @param before the byte before, 0 to 255
     */
    public int startAfter(int before) {
        if (!nfa.hasPlaces()) {
            return start;
        }
        int word = Nfa.isWord(before) ? 1 : 0;
        if (within[word] == UNKNOWN) {
            within[word] = id(new Key(new int[] {nfa.start()}, word));
        }
        return within[word];
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
            int n = t[s + c[bytes[i] & 0xff]];
            if (n <= DECIDED) {
                if (n != UNKNOWN) {
                    return n;
                }
                n = bytes[i] == '\r' ? afterReturn(s) : step(s, bytes[i] & 0xff);
                if (n <= DECIDED) {
                    return n;
                }
                t = table;
            }
            s = n;
        }
        return s;
    }

    /** Whether {@link #runWhileBegun} may be used: not where it matters what was before a match. */
    public boolean knowsBegun() {
        return !nfa.hasPlaces();
    }

    /**
     * Runs over a part of a line for as long as some match has begun.
     *
     * @param from a byte with which a match may begin, or after {@link #begun} the first byte that it did not run over
     * @param state {@link #start()}, or what {@link #begun} gave
     * @return the state at the end, {@link #MATCH} or {@link #DEAD}; or {@code ~place} where from that place on the line
     *         is as good as new
     */
    public int runWhileBegun(byte[] bytes, int from, int to, int state) {
        int[] t = table;
        int[] c = classes;
        int idle = start;
        int s = state;
        for (int i = from; i < to; i++) {
            int n = t[s + c[bytes[i] & 0xff]];
            if (n <= DECIDED) {
                if (n != UNKNOWN) {
                    return n;
                }
                n = bytes[i] == '\r' ? afterReturn(s) : step(s, bytes[i] & 0xff);
                if (n <= DECIDED) {
                    return n;
                }
                t = table;
                idle = start;
            }
            s = n;
            if (s == idle) {
                return ~(i + 1);
            }
        }
        return s;
    }

    /**
     * The state in which a text leaves the machine with which every match begins; kept from one call to the next.
     *
     * @param bytes holds the text, the same in each call
     * @param length of the text
     * @return {@link #MATCH} where the text is one
     */
    public int begun(byte[] bytes, int length) {
        if (begunIn != made) {
            int state = run(bytes, 0, length, start);
            // may have thrown away states
            begun = state;
            begunIn = made;
        }
        return begun;
    }

    /** Takes what {@link #scan} finds. */
    public interface Found {
        /**
         * A line that matches.
         *
         * @param line its number among those scanned
         */
        void matches(int line);

        /**
         * A line that is no UTF-8.
         *
         * @param line its number among those scanned
         * @param from where it begins
         * @param to where the next begins
         */
        void undecodable(int line, int from, int to);
    }

    /**
     * Runs over whole lines that end with {@code \n}, any {@code \r} before it belonging to the end. Two lines from
     * different places at a time: at each byte a machine waits for memory, and with two it waits half as long.
     *
     * @param from where the first line begins
     * @param middle where a line begins, best in the middle
     * @param to after the last line's end
     * @param middleLine number of the line that begins in the middle
     */
    public void scan(byte[] bytes, int from, int middle, int to, int middleLine, Found found) {
        Place a = new Place(from, middle, 0, start);
        Place b = new Place(middle, to, middleLine, start);
        int[] c = classes;
        while (a.at < a.end && b.at < b.end) {
            int[] t = table;
            int s1 = a.state;
            int s2 = b.state;
            int i = a.at;
            int j = b.at;
            int n1 = FIRST;
            int n2 = FIRST;
            while (i < a.end && j < b.end) {
                n1 = t[s1 + c[bytes[i] & 0xff]];
                n2 = t[s2 + c[bytes[j] & 0xff]];
                if (n1 <= DECIDED || n2 <= DECIDED) {
                    break;
                }
                s1 = n1;
                s2 = n2;
                i++;
                j++;
            }
            a.state = s1;
            a.at = i;
            b.state = s2;
            b.at = j;
            if (n1 <= DECIDED || n2 <= DECIDED) {
                int before = made;
                special(bytes, a, n1, found);
                if (made != before) {
                    // numbers of states mean nothing any more
                    b.at = b.lineStart;
                    b.state = start;
                } else {
                    special(bytes, b, n2, found);
                    if (made != before) {
                        a.at = a.lineStart;
                        a.state = start;
                    }
                }
            }
        }
        rest(bytes, a, found);
        rest(bytes, b, found);
    }

    /** Where one of the two scans stands. */
    private static final class Place {
        private final int end;
        private int at;
        private int line;
        private int lineStart;
        private int state;

        Place(int from, int end, int line, int state) {
            this.at = from;
            this.lineStart = from;
            this.end = end;
            this.line = line;
            this.state = state;
        }
    }

    private void rest(byte[] bytes, Place p, Found found) {
        while (p.at < p.end) {
            if (p.at == p.lineStart) {
                p.state = start;
            }
            int n = table[p.state + classes[bytes[p.at] & 0xff]];
            special(bytes, p, n, found);
        }
    }

    /** Takes one byte, for which the table gave {@code n}; where that decides the line, goes to the next. */
    private void special(byte[] bytes, Place p, int n, Found found) {
        byte b = bytes[p.at];
        int result = n;
        if (n == UNKNOWN) {
            boolean end = b == '\n' || b == '\r' && endsLine(bytes, p.at + 1);
            result = end ? atEnd(p.state) : b == '\r' ? afterReturn(p.state) : step(p.state, b & 0xff);
        }
        if (result > DECIDED) {
            p.state = result;
            p.at++;
            return;
        }
        int next = p.at;
        while (bytes[next] != '\n') {
            next++;
        }
        next++;
        if (result == MATCH) {
            found.matches(p.line);
        } else if (result == DEAD) {
            found.undecodable(p.line, p.lineStart, next);
        }
        p.line++;
        p.at = next;
        p.lineStart = next;
        p.state = start;
    }

    /** Whether only returns stand before the line break that follows. */
    private static boolean endsLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == '\r') {
            at++;
        }
        return bytes[at] == '\n';
    }

    /** Line ends are not in the table, so that a scan stops there; a return within a line is looked up aside. */
    private int afterReturn(int state) {
        int known = returns[state / stride];
        if (known != UNKNOWN) {
            return known;
        }
        int before = made;
        int target = step(state, '\r');
        if (made == before) {
            returns[state / stride] = target;
        }
        return target;
    }

    /**
     * What a line is that ends in this state: {@link #MATCH}, {@link #NO_MATCH}, or {@link #DEAD} where it ends within a
     * character.
     */
    public int atEnd(int state) {
        int n = table[state + endClass];
        return n == UNKNOWN ? step(state, END) : n;
    }

    private int id(Key key) {
        Integer known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if (count == states.length) {
            table = Arrays.copyOf(table, table.length * 2);
            states = Arrays.copyOf(states, count * 2);
            returns = Arrays.copyOf(returns, count * 2);
        }
        kept += key.set.length;
        states[count] = key;
        int id = count * stride;
        byKey.put(key, id);
        count++;
        return id;
    }

    /** The state after a byte, or after {@link #END}; kept for all bytes that are never told apart from it. */
    private int step(int state, int b) {
        Key from = states[state / stride];
        int n = steps.closure(from.set, from.before, b);
        int target;
        if (n < 0) {
            target = MATCH;
        } else if (b < 0) {
            // the state that waits for the start of a character is there unless one has begun
            target = Arrays.binarySearch(from.set, nfa.start()) >= 0 ? NO_MATCH : DEAD;
        } else {
            int[] set = steps.after(n, b);
            if (set.length == 0) {
                target = DEAD;
            } else {
                int before = nfa.hasPlaces() && Nfa.isWord(b) ? 1 : 0;
                if (count >= MOST_STATES || kept > MOST_KEPT) {
                    reset();
                    return id(new Key(set, before));
                }
                target = id(new Key(set, before));
            }
        }
        if (b < 0) {
            table[state + endClass] = target;
        } else if (b != '\n' && b != '\r') {
            table[state + classes[b]] = target;
        }
        return target;
    }
}
