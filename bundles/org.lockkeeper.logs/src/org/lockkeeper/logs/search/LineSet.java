package org.lockkeeper.logs.search;

import java.util.Arrays;

/** A set of lines of a part, by their numbers within it. */
final class LineSet {

    private final int lines;
    private final long[] bits;

    LineSet(int lines) {
        this.lines = lines;
        this.bits = new long[(lines + 63) >>> 6];
    }

    static LineSet all(int lines) {
        LineSet set = new LineSet(lines);
        set.set(0, lines);
        return set;
    }

    int lines() {
        return lines;
    }

    void set(int line) {
        bits[line >>> 6] |= 1L << line;
    }

    /** Sets all lines from one to one before another. */
    void set(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long low = -1L << from;
        long high = -1L >>> -to;
        if (first == last) {
            bits[first] |= low & high;
        } else {
            bits[first] |= low;
            Arrays.fill(bits, first + 1, last, -1L);
            bits[last] |= high;
        }
    }

    void clear(int line) {
        bits[line >>> 6] &= ~(1L << line);
    }

    boolean get(int line) {
        return (bits[line >>> 6] >>> line & 1) != 0;
    }

    LineSet and(LineSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= other.bits[i];
        }
        return this;
    }

    LineSet or(LineSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
        return this;
    }

    LineSet andNot(LineSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~other.bits[i];
        }
        return this;
    }

    int size() {
        int size = 0;
        for (long b : bits) {
            size += Long.bitCount(b);
        }
        return size;
    }

    boolean isEmpty() {
        for (long b : bits) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first line at or after one that is in the set, or -1. */
    int next(int from) {
        int word = from >>> 6;
        if (word >= bits.length) {
            return -1;
        }
        long b = bits[word] & -1L << from;
        while (b == 0) {
            if (++word == bits.length) {
                return -1;
            }
            b = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(b);
    }

    /** The first line that is in one of two sets of the same lines only; {@link Integer#MAX_VALUE} for none. */
    int firstDifference(LineSet other) {
        for (int i = 0; i < bits.length; i++) {
            long differ = bits[i] ^ other.bits[i];
            if (differ != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(differ);
            }
        }
        return Integer.MAX_VALUE;
    }

    LineSet copy() {
        return new LineSet(lines).or(this);
    }
}
