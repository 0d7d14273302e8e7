package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of code points as sorted ranges that neither touch nor overlap. */
public final class CodeSet {

    /** Every code point. */
    public static final CodeSet ALL = range(0, Character.MAX_CODE_POINT);

    private final int[] ranges;

    private CodeSet(int[] ranges) {
        this.ranges = ranges;
    }

    /** All from one to the other, both included. */
    public static CodeSet range(int from, int to) {
        return new CodeSet(new int[] {from, to});
    }

    /** One alone. */
    public static CodeSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** What is in any of them. */
    public static CodeSet union(List<CodeSet> sets) {
        List<int[]> all = new ArrayList<>();
        for (CodeSet set : sets) {
            for (int i = 0; i < set.ranges.length; i += 2) {
                all.add(new int[] {set.ranges[i], set.ranges[i + 1]});
            }
        }
        all.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[] merged = new int[all.size() * 2];
        int n = 0;
        for (int[] r : all) {
            if (n > 0 && r[0] <= merged[n - 1] + 1) {
                merged[n - 1] = Math.max(merged[n - 1], r[1]);
            } else {
                merged[n++] = r[0];
                merged[n++] = r[1];
            }
        }
        return new CodeSet(Arrays.copyOf(merged, n));
    }

    /** Everything else. */
    public CodeSet negated() {
        int[] others = new int[ranges.length + 2];
        int n = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                others[n++] = next;
                others[n++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others[n++] = next;
            others[n++] = Character.MAX_CODE_POINT;
        }
        return new CodeSet(Arrays.copyOf(others, n));
    }

    /** Bounds of the ranges: from, to, from, to; both included. The caller must not change them. */
    int[] ranges() {
        return ranges;
    }

    /** Whether the code point is in it. */
    public boolean contains(int codePoint) {
        // the place among the bounds tells; a set may have hundreds of ranges
        int at = Arrays.binarySearch(ranges, codePoint);
        return at >= 0 || (-at - 1 & 1) == 1;
    }

    /** How many there are in it. */
    int size() {
        int size = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            size += ranges[i + 1] - ranges[i] + 1;
        }
        return size;
    }

    /** The smallest; the set must not be empty. */
    int first() {
        return ranges[0];
    }

    /** A character class that other engines read too. */
    @Override
    public String toString() {
        if (ranges.length == 0) {
            return "[^\\x{0}-\\x{10FFFF}]";
        }
        if (ranges.length == 2 && ranges[0] == ranges[1]) {
            // engines that backtrack look for texts many times as fast as for sets of one character each
            return "\\x{" + Integer.toHexString(ranges[0]) + "}";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < ranges.length; i += 2) {
            text.append("\\x{").append(Integer.toHexString(ranges[i])).append("}-\\x{")
                    .append(Integer.toHexString(ranges[i + 1])).append('}');
        }
        return text.append(']').toString();
    }
}
