package org.lockkeeper.logs.internal.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Finds a byte string in native memory: looks for its two rarest bytes at their distance, eight positions at a time and
 * without a branch for half a kilobyte, and compares the rest only where both are there.
 */
public final class NeedleFinder {

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int GROUP_WORDS = 64;

    private final byte[] needle;
    private final byte[] fold;
    private final int rare1;
    private final int rare2;
    private final long lanes1;
    private final long lanes2;
    private final long fold1;
    private final long fold2;

    /**
     * @param needle what to find, at least one byte
     * @param ignoreCase whether ASCII letters match in either case
     * @param histogram how often each of the 256 bytes occurs in a sample of what will be searched
     */
    public NeedleFinder(byte[] needle, boolean ignoreCase, int[] histogram) {
        if (needle.length == 0) {
            throw new IllegalArgumentException("nothing to find");
        }
        this.needle = needle.clone();
        this.fold = new byte[needle.length];
        long[] cost = new long[needle.length];
        for (int i = 0; i < needle.length; i++) {
            int lower = needle[i] | 0x20;
            boolean letter = ignoreCase && lower >= 'a' && lower <= 'z';
            if (letter) {
                this.needle[i] = (byte) lower;
                fold[i] = 0x20;
            }
            int b = this.needle[i] & 0xff;
            cost[i] = histogram[b] + (letter ? histogram[b ^ 0x20] : 0L);
        }
        int first = 0;
        for (int i = 1; i < needle.length; i++) {
            first = cost[i] < cost[first] ? i : first;
        }
        int second = first == 0 ? needle.length - 1 : 0;
        for (int i = 0; i < needle.length; i++) {
            // two different bytes: a doubled letter says little more than one
            boolean other = this.needle[i] != this.needle[first];
            if (i != first && (cost[i] < cost[second] || this.needle[second] == this.needle[first]) && other) {
                second = i;
            }
        }
        this.rare1 = first;
        this.rare2 = second;
        this.lanes1 = (this.needle[first] & 0xffL) * ONES;
        this.lanes2 = (this.needle[second] & 0xffL) * ONES;
        this.fold1 = fold[first] * ONES;
        this.fold2 = fold[second] * ONES;
    }

    /** Length of the needle in bytes. */
    public int length() {
        return needle.length;
    }

    /** Where the first occurrence that lies wholly in {@code [from, to)} begins, or -1. */
    public long next(MemorySegment s, long from, long to) {
        long last = to - needle.length;
        long at = from;
        boolean folded = (fold1 | fold2) != 0;
        while (last - at >= 8L * GROUP_WORDS) {
            long any = folded ? anyFolded(s, at + rare1, at + rare2, lanes1, lanes2, fold1, fold2)
                    : any(s, at + rare1, at + rare2, lanes1, lanes2);
            if ((any & HIGH) != 0) {
                long hit = inWords(s, at, GROUP_WORDS);
                if (hit >= 0) {
                    return hit;
                }
            }
            at += 8L * GROUP_WORDS;
        }
        int words = (int) Math.max(0, (last - at + 1) >> 3);
        long hit = inWords(s, at, words);
        if (hit >= 0) {
            return hit;
        }
        for (at += 8L * words; at <= last; at++) {
            if (isAt(s, at)) {
                return at;
            }
        }
        return -1;
    }

    private static long any(MemorySegment s, long at1, long at2, long lanes1, long lanes2) {
        long any = 0;
        for (int i = 0; i < GROUP_WORDS; i++) {
            long z = (s.get(WORD, at1 + 8L * i) ^ lanes1) | (s.get(WORD, at2 + 8L * i) ^ lanes2);
            any |= (z - ONES) & ~z;
        }
        return any;
    }

    private static long anyFolded(MemorySegment s, long at1, long at2, long lanes1, long lanes2, long fold1,
            long fold2) {
        long any = 0;
        for (int i = 0; i < GROUP_WORDS; i++) {
            long z = ((s.get(WORD, at1 + 8L * i) | fold1) ^ lanes1) | ((s.get(WORD, at2 + 8L * i) | fold2) ^ lanes2);
            any |= (z - ONES) & ~z;
        }
        return any;
    }

    private long inWords(MemorySegment s, long from, int words) {
        for (int i = 0; i < words; i++) {
            long at = from + 8L * i;
            long z = ((s.get(WORD, at + rare1) | fold1) ^ lanes1) | ((s.get(WORD, at + rare2) | fold2) ^ lanes2);
            // above a true zero byte this may mark a false one; the comparison sorts it out
            for (long hits = (z - ONES) & ~z & HIGH; hits != 0; hits &= hits - 1) {
                long candidate = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (isAt(s, candidate)) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private boolean isAt(MemorySegment s, long at) {
        for (int i = 0; i < needle.length; i++) {
            if ((byte) (s.get(ValueLayout.JAVA_BYTE, at + i) | fold[i]) != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
