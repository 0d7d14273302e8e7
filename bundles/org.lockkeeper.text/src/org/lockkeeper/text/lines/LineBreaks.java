package org.lockkeeper.text.lines;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * Finds and counts line breaks in native memory, eight bytes at a time. A break is one unit of one byte ({@code \n} or
 * {@code \r}) or of two (UTF-16); offsets and lengths of two-byte units are even.
 */
public enum LineBreaks {

    /** {@code \n} in any encoding that keeps ASCII as single bytes. */
    LF(1, 0x0A0A0A0A0A0A0A0AL),
    /** {@code \r} in such an encoding, for files that have no {@code \n}. */
    CR(1, 0x0D0D0D0D0D0D0D0DL),
    /** {@code \n} in UTF-16, little-endian. */
    LF_UTF16LE(2, 0x000A000A000A000AL),
    /** {@code \n} in UTF-16, big-endian. */
    LF_UTF16BE(2, 0x0A000A000A000A00L),
    /** {@code \r} in UTF-16, little-endian. */
    CR_UTF16LE(2, 0x000D000D000D000DL),
    /** {@code \r} in UTF-16, big-endian. */
    CR_UTF16BE(2, 0x0D000D000D000D00L);

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_7 = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH_8 = 0x8080808080808080L;
    private static final long LOW_15 = 0x7FFF7FFF7FFF7FFFL;
    private static final long HIGH_16 = 0x8000800080008000L;

    private final int unit;
    private final long lanes;

    LineBreaks(int unit, long lanes) {
        this.unit = unit;
        this.lanes = lanes;
    }

    /** Those of a text in that encoding. */
    public static LineBreaks of(TextEncoding encoding) {
        if (encoding.charset().equals(StandardCharsets.UTF_16LE)) {
            return encoding.carriageReturns() ? CR_UTF16LE : LF_UTF16LE;
        }
        if (encoding.charset().equals(StandardCharsets.UTF_16BE)) {
            return encoding.carriageReturns() ? CR_UTF16BE : LF_UTF16BE;
        }
        return encoding.carriageReturns() ? CR : LF;
    }

    /** Bytes of one break: 1 or 2. */
    public int unit() {
        return unit;
    }

    /** The number of breaks in {@code [from, to)}. */
    public long count(MemorySegment s, long from, long to) {
        long total = 0;
        long at = from;
        while (to - at >= 8) {
            int words = (int) Math.min((to - at) >>> 3, 1 << 20);
            total += unit == 1 ? count8(s, at, words, lanes) : count16(s, at, words, lanes);
            at += 8L * words;
        }
        for (; at <= to - unit; at += unit) {
            if (isBreak(s, at)) {
                total++;
            }
        }
        return total;
    }

    // The shape of these two loops matters: an int counter, one load, no branch, a popcount summed up. C2 makes SIMD
    // code of it; with counters packed into bytes it does not, and takes twice as long.
    private static long count8(MemorySegment s, long from, int words, long lanes) {
        long total = 0;
        for (int i = 0; i < words; i++) {
            long w = s.get(WORD, from + 8L * i) ^ lanes;
            total += Long.bitCount(~(((w & LOW_7) + LOW_7) | w) & HIGH_8);
        }
        return total;
    }

    private static long count16(MemorySegment s, long from, int words, long lanes) {
        long total = 0;
        for (int i = 0; i < words; i++) {
            long w = s.get(WORD, from + 8L * i) ^ lanes;
            total += Long.bitCount(~(((w & LOW_15) + LOW_15) | w) & HIGH_16);
        }
        return total;
    }

    /** Where the first break in {@code [from, to)} begins, or -1. */
    public long next(MemorySegment s, long from, long to) {
        return unit == 1 ? next8(s, from, to) : next16(s, from, to);
    }

    private long next8(MemorySegment s, long from, long to) {
        long at = from;
        for (; to - at >= 32; at += 32) {
            long a = s.get(WORD, at) ^ lanes;
            long b = s.get(WORD, at + 8) ^ lanes;
            long c = s.get(WORD, at + 16) ^ lanes;
            long d = s.get(WORD, at + 24) ^ lanes;
            if (((a - ONES & ~a | b - ONES & ~b | c - ONES & ~c | d - ONES & ~d) & HIGH_8) != 0) {
                break;
            }
        }
        for (; to - at >= 8; at += 8) {
            long w = s.get(WORD, at) ^ lanes;
            // may mark a byte above a true zero wrongly, but never the lowest
            long hit = w - ONES & ~w & HIGH_8;
            if (hit != 0) {
                return at + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (s.get(ValueLayout.JAVA_BYTE, at) == (byte) lanes) {
                return at;
            }
        }
        return -1;
    }

    /**
     * All breaks in {@code [from, to)}, for breaks of one byte. Faster than one after the other with {@link #next}: no
     * jump depends on how long the lines are, which processors cannot foresee.
     *
     * @param into takes their distances from {@code from}; as long as the range, and one more
     * @return how many there are
     */
    public int all(MemorySegment s, long from, long to, int[] into) {
        int n = 0;
        int groups = (int) ((to - from) >>> 6);
        for (int g = 0; g < groups; g++) {
            long at = from + 64L * g;
            // of each eight bytes one bit each; bit 8 b + w is byte b of word w
            long found = breaks(s.get(WORD, at)) >>> 7 | breaks(s.get(WORD, at + 8)) >>> 6
                    | breaks(s.get(WORD, at + 16)) >>> 5 | breaks(s.get(WORD, at + 24)) >>> 4
                    | breaks(s.get(WORD, at + 32)) >>> 3 | breaks(s.get(WORD, at + 40)) >>> 2
                    | breaks(s.get(WORD, at + 48)) >>> 1 | breaks(s.get(WORD, at + 56));
            if ((found & found - 1) == 0) {
                // one or none, written in either case
                int bit = Long.numberOfTrailingZeros(found);
                into[n] = 64 * g + (bit & 7) * 8 + (bit >>> 3);
                n += found == 0 ? 0 : 1;
            } else {
                n = each(s, from, at, at + 64, into, n);
            }
        }
        return each(s, from, from + 64L * groups, to, into, n);
    }

    /** The highest bit of each byte that is a break. */
    private long breaks(long word) {
        long w = word ^ lanes;
        return ~((w & LOW_7) + LOW_7 | w) & HIGH_8;
    }

    private int each(MemorySegment s, long base, long from, long to, int[] into, int found) {
        int n = found;
        for (long at = from; at < to; at++) {
            if (s.get(ValueLayout.JAVA_BYTE, at) == (byte) lanes) {
                into[n++] = (int) (at - base);
            }
        }
        return n;
    }

    /**
     * Where the line begins that a byte is in: after the last break in {@code [from, at)}, or {@code from}. For breaks
     * of one byte.
     */
    public long lineStart(MemorySegment s, long from, long at) {
        long end = at;
        for (; end - from >= 8; end -= 8) {
            long w = s.get(WORD, end - 8) ^ lanes;
            long hit = ~((w & LOW_7) + LOW_7 | w) & HIGH_8;
            if (hit != 0) {
                return end - (Long.numberOfLeadingZeros(hit) >>> 3);
            }
        }
        while (end > from && s.get(ValueLayout.JAVA_BYTE, end - 1) != (byte) lanes) {
            end--;
        }
        return end;
    }

    private long next16(MemorySegment s, long from, long to) {
        long at = from;
        for (; to - at >= 8; at += 8) {
            long w = s.get(WORD, at) ^ lanes;
            long hit = ~(((w & LOW_15) + LOW_15) | w) & HIGH_16;
            if (hit != 0) {
                return at + (Long.numberOfTrailingZeros(hit) >>> 3 & ~1);
            }
        }
        for (; at <= to - unit; at += unit) {
            if (isBreak(s, at)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Where the n-th break in {@code [from, to)} ends, or -1 where there are fewer.
     *
     * @param n at least 1
     */
    public long afterNth(MemorySegment s, long from, long to, long n) {
        long left = n;
        long at = from;
        for (; to - at >= 2048; at += 2048) {
            long here = unit == 1 ? count8(s, at, 256, lanes) : count16(s, at, 256, lanes);
            if (here >= left) {
                break;
            }
            left -= here;
        }
        while (true) {
            long hit = next(s, at, to);
            if (hit < 0) {
                return -1;
            }
            at = hit + unit;
            if (--left == 0) {
                return at;
            }
        }
    }

    /** Whether a break begins there; the unit must lie within the segment. */
    public boolean isBreak(MemorySegment s, long at) {
        boolean first = s.get(ValueLayout.JAVA_BYTE, at) == (byte) lanes;
        return first && (unit == 1 || s.get(ValueLayout.JAVA_BYTE, at + 1) == (byte) (lanes >>> 8));
    }
}
