package org.lockkeeper.logs.internal.regex;

import java.util.Arrays;

/** Goes from a set of states of an {@link Nfa} to those after a byte. One thread only. */
final class NfaSteps {

    /** In place of a byte: the line has ended. */
    static final int END = -1;

    private final Nfa nfa;
    private final int[] stack;
    /** The round in which a state of the NFA was seen last, so that nothing has to be cleared between rounds. */
    private final int[] seen;
    private final int[] closed;
    private int round;

    NfaSteps(Nfa nfa) {
        this.nfa = nfa;
        this.stack = new int[nfa.size() * 2 + 2];
        this.seen = new int[nfa.size()];
        this.closed = new int[nfa.size()];
    }

    /** Where a byte leads to from the first states of {@link #closed}, each once, ascending. */
    int[] after(int n, int b) {
        int[] to = new int[n];
        int taken = 0;
        round++;
        for (int i = 0; i < n; i++) {
            int s = closed[i];
            if (b >= nfa.low[s] && b <= nfa.high[s] && seen[nfa.next[s]] != round) {
                seen[nfa.next[s]] = round;
                to[taken++] = nfa.next[s];
            }
        }
        int[] set = Arrays.copyOf(to, taken);
        Arrays.sort(set);
        return set;
    }

    /**
     * Puts all states that take a byte and are reachable without taking one into {@link #closed}.
     *
     * @param from states
     * @param before what stood before: 0 something else, 1 a word character, 2 the start of the line
     * @param nextByte what comes next, or {@link #END}
     * @return how many they are, or -1 where the match is among what is reachable
     */
    int closure(int[] from, int before, int nextByte) {
        round++;
        int top = 0;
        int n = 0;
        for (int s : from) {
            stack[top++] = s;
            while (top > 0) {
                int at = stack[--top];
                if (seen[at] == round) {
                    continue;
                }
                seen[at] = round;
                switch (nfa.kind[at]) {
                    case Nfa.MATCH -> {
                        return -1;
                    }
                    case Nfa.SPLIT -> {
                        stack[top++] = nfa.next[at];
                        stack[top++] = nfa.other[at];
                    }
                    case Nfa.PLACE -> {
                        if (holds(Node.Place.values()[nfa.low[at]], before, nextByte)) {
                            stack[top++] = nfa.next[at];
                        }
                    }
                    default -> closed[n++] = at;
                }
            }
        }
        return n;
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
