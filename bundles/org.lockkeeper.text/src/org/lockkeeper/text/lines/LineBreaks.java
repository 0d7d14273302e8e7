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
    private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
    private static final int STREAMS = 4;
    /** Fewer words at each place are not worth the start of a loop. */
    private static final int LEAST_WORDS = 64;
    /** A step adds eight at most to a counter of 16 bits. */
    private static final int MOST_WORDS = 4096;

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
        while (to - at >= 8L * STREAMS * LEAST_WORDS) {
            int words = (int) Math.min((to - at) / (8 * STREAMS), MOST_WORDS);
            total += unit == 1 ? inStreams8(s, at, words, lanes) : inStreams16(s, at, words, lanes);
            at += 8L * STREAMS * words;
        }
        int words = (int) ((to - at) >>> 3);
        total += unit == 1 ? count8(s, at, words, lanes) : count16(s, at, words, lanes);
        for (at += 8L * words; at <= to - unit; at += unit) {
            if (isBreak(s, at)) {
                total++;
            }
        }
        return total;
    }

    // The shape of these four loops matters: an int counter, no branch, one sum. C2 makes SIMD code of them. To sum up the bytes or bits
    // of each word costs as much as to find what to sum up; four words from four places are summed up as one, which halves all of it.
    // Six such places are too many for the compiler.
    private static long inStreams8(MemorySegment s, long from, int words, long lanes) {
        long second = from + 8L * words;
        long third = second + 8L * words;
        long fourth = third + 8L * words;
        // four counters of 16 bits each
        long others = 0;
        for (int i = 0; i < words; i++) {
            long a = s.get(WORD, from + 8L * i) ^ lanes;
            long b = s.get(WORD, second + 8L * i) ^ lanes;
            long c = s.get(WORD, third + 8L * i) ^ lanes;
            long d = s.get(WORD, fourth + 8L * i) ^ lanes;
            long bytes = ((((a & LOW_7) + LOW_7) | a) & HIGH_8) >>> 7;
            bytes += ((((b & LOW_7) + LOW_7) | b) & HIGH_8) >>> 7;
            bytes += ((((c & LOW_7) + LOW_7) | c) & HIGH_8) >>> 7;
            bytes += ((((d & LOW_7) + LOW_7) | d) & HIGH_8) >>> 7;
            others += (bytes & EVEN_BYTES) + (bytes >>> 8 & EVEN_BYTES);
        }
        return 8L * STREAMS * words - sum16(others);
    }

    private static long inStreams16(MemorySegment s, long from, int words, long lanes) {
        long second = from + 8L * words;
        long third = second + 8L * words;
        long fourth = third + 8L * words;
        long others = 0;
        for (int i = 0; i < words; i++) {
            long a = s.get(WORD, from + 8L * i) ^ lanes;
            long b = s.get(WORD, second + 8L * i) ^ lanes;
            long c = s.get(WORD, third + 8L * i) ^ lanes;
            long d = s.get(WORD, fourth + 8L * i) ^ lanes;
            others += ((((a & LOW_15) + LOW_15) | a) & HIGH_16) >>> 15;
            others += ((((b & LOW_15) + LOW_15) | b) & HIGH_16) >>> 15;
            others += ((((c & LOW_15) + LOW_15) | c) & HIGH_16) >>> 15;
            others += ((((d & LOW_15) + LOW_15) | d) & HIGH_16) >>> 15;
        }
        return 4L * STREAMS * words - sum16(others);
    }

    private static long sum16(long counters) {
        return (counters & 0xffff) + (counters >>> 16 & 0xffff) + (counters >>> 32 & 0xffff) + (counters >>> 48);
    }

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
     * All breaks in {@code [from, to)}, for breaks of one byte. Faster than one after the other with {@link #next} where lines are short.
     *
     * @param marks for as many bytes as the range has
     * @param into takes their distances from {@code from}; as long as the range, and one more
     * @return how many there are
     */
    public int all(MemorySegment s, long from, long to, ByteMarks marks, int[] into) {
        int words = (int) ((to - from) >>> 6) << 3;
        mark8(s, from, words, lanes, marks.words());
        return each(s, from, from + 8L * words, to, into, marks.places(words, into));
    }

    private static void mark8(MemorySegment s, long from, int words, long lanes, long[] marks) {
        for (int i = 0; i < words; i++) {
            long w = s.get(WORD, from + 8L * i) ^ lanes;
            marks[i] = ~((w & LOW_7) + LOW_7 | w) & HIGH_8;
        }
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
            long here = count(s, at, at + 2048);
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
