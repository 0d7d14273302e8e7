package org.lockkeeper.logs.internal.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lockkeeper.text.lines.ByteMarks;

/**
 * Finds a byte string in native memory: looks for its two rarest bytes at their distance, eight positions at a time and
 * without a branch for a kilobyte, and compares the rest only where both are there.
 */
public final class NeedleFinder {

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    /** So many of the rarest bytes are tried in pairs. */
    private static final int LOOKED_AT = 7;

    private static final int GROUP_WORDS = 128;
    private static final int PART_WORDS = 32;

    private final byte[] needle;
    private final byte[] fold;
    private final long[] words;
    private final long[] foldWords;
    private final int rare1;
    private final int rare2;
    private final long lanes1;
    private final long lanes2;
    private final long fold1;
    private final long fold2;
    private final int groupWords = GROUP_WORDS;
    private final int partWords = PART_WORDS;

    /**
     * @param needle what to find, at least one byte
     * @param ignoreCase whether ASCII letters match in either case
     * @param sample of what will be searched, in native memory
     */
    public NeedleFinder(byte[] needle, boolean ignoreCase, MemorySegment sample) {
        if (needle.length == 0) {
            throw new IllegalArgumentException("nothing to find");
        }
        this.needle = needle.clone();
        this.fold = new byte[needle.length];
        for (int i = 0; i < needle.length; i++) {
            int lower = needle[i] | 0x20;
            if (ignoreCase && lower >= 'a' && lower <= 'z') {
                this.needle[i] = (byte) lower;
                fold[i] = 0x20;
            }
        }
        this.words = words(this.needle);
        this.foldWords = words(fold);
        int[] pair = rarestPair(sample);
        this.rare1 = pair[0];
        this.rare2 = pair[1];
        this.lanes1 = lanes(rare1);
        this.lanes2 = lanes(rare2);
        this.fold1 = fold[rare1] * ONES;
        this.fold2 = fold[rare2] * ONES;
    }

    private long lanes(int position) {
        return (needle[position] & 0xffL) * ONES;
    }

    /**
     * The two positions whose bytes come together least often. Each being rare is not enough: "Kerio U" and "KOFF: U"
     * have the same two capitals at the same distance.
     */
    private int[] rarestPair(MemorySegment sample) {
        long[] counts = new long[256];
        for (long i = 0; i < sample.byteSize(); i++) {
            counts[sample.get(ValueLayout.JAVA_BYTE, i) & 0xff]++;
        }
        int[] rarest = IntStream.range(0, needle.length).boxed().sorted(Comparator.comparingLong(i -> {
            int b = needle[i] & 0xff;
            return counts[b] + (fold[i] != 0 ? counts[b ^ 0x20] : 0);
        })).mapToInt(i -> i).limit(LOOKED_AT).toArray();
        int[] best = {rarest[0], rarest[0]};
        long least = Long.MAX_VALUE;
        for (int a = 0; a < rarest.length; a++) {
            for (int b = a + 1; b < rarest.length; b++) {
                long together = together(sample, rarest[a], rarest[b]);
                if (together < least) {
                    least = together;
                    best = new int[] {rarest[a], rarest[b]};
                }
            }
        }
        return best;
    }

    private long together(MemorySegment s, int a, int b) {
        int n = (int) ((s.byteSize() - needle.length) >> 3);
        return n <= 0 ? 0 : count(s, a, b, lanes(a), lanes(b), fold[a] * ONES, fold[b] * ONES, n);
    }

    private static long count(MemorySegment s, long at1, long at2, long lanes1, long lanes2, long fold1, long fold2,
            int n) {
        long count = 0;
        for (int i = 0; i < n; i++) {
            long z = ((s.get(WORD, at1 + 8L * i) | fold1) ^ lanes1) | ((s.get(WORD, at2 + 8L * i) | fold2) ^ lanes2);
            count += Long.bitCount((z - ONES) & ~z & HIGH);
        }
        return count;
    }

    /** Length of the needle in bytes. */
    public int length() {
        return needle.length;
    }

    /** Whether there are letters in it that match in either case. */
    public boolean ignoresCase() {
        for (byte b : fold) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the first occurrence that lies wholly in {@code [from, to)} begins, or -1. */
    public long next(MemorySegment s, long from, long to) {
        long last = to - needle.length;
        long at = from;
        boolean folded = (fold1 | fold2) != 0;
        // where hits are dense the next is near, and looking at a whole group for each would look at every byte several times
        for (int near = 0; near < groupWords && last - at >= 8L * partWords; near += partWords) {
            long hit = inPart(s, at, folded);
            if (hit >= 0) {
                return hit;
            }
            at += 8L * partWords;
        }
        while (last - at >= 8L * groupWords) {
            long any = folded ? anyFolded(s, at + rare1, at + rare2, lanes1, lanes2, fold1, fold2, groupWords)
                    : any(s, at + rare1, at + rare2, lanes1, lanes2, groupWords);
            if ((any & HIGH) != 0) {
                long hit = inGroup(s, at, folded);
                if (hit >= 0) {
                    return hit;
                }
            }
            at += 8L * groupWords;
        }
        int wordsLeft = (int) Math.max(0, (last - at + 1) >> 3);
        long hit = inWords(s, at, wordsLeft);
        if (hit >= 0) {
            return hit;
        }
        for (at += 8L * wordsLeft; at <= last; at++) {
            if (isAt(s, at)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Where all occurrences begin that begin in {@code [from, to)} and end at {@code end} or before. Faster than {@link #next} for a
     * needle that is frequent.
     *
     * @param end at least {@code to}
     * @param marks for as many bytes as the range has
     * @param into takes their distances from {@code from}, ascending; as long as the range, and one more
     * @return how many there are
     */
    public int all(MemorySegment s, long from, long to, long end, ByteMarks marks, int[] into) {
        long beyond = Math.min(to, end - needle.length + 1);
        int words = (int) (Math.max(0, beyond - from) >>> 6) << 3;
        if ((fold1 | fold2) == 0) {
            mark(s, from + rare1, from + rare2, lanes1, lanes2, words, marks.words());
        } else {
            markFolded(s, from + rare1, from + rare2, lanes1, lanes2, fold1, fold2, words, marks.words());
        }
        int marked = marks.places(words, into);
        int n = 0;
        for (int i = 0; i < marked; i++) {
            int place = into[i];
            if (isAt(s, from + place)) {
                into[n++] = place;
            }
        }
        for (long at = from + 8L * words; at < beyond; at++) {
            if (isAt(s, at)) {
                into[n++] = (int) (at - from);
            }
        }
        return n;
    }

    private static void mark(MemorySegment s, long at1, long at2, long lanes1, long lanes2, int n, long[] marks) {
        for (int i = 0; i < n; i++) {
            long z = (s.get(WORD, at1 + 8L * i) ^ lanes1) | (s.get(WORD, at2 + 8L * i) ^ lanes2);
            marks[i] = z - ONES & ~z & HIGH;
        }
    }

    private static void markFolded(MemorySegment s, long at1, long at2, long lanes1, long lanes2, long fold1, long fold2, int n,
            long[] marks) {
        for (int i = 0; i < n; i++) {
            long z = ((s.get(WORD, at1 + 8L * i) | fold1) ^ lanes1) | ((s.get(WORD, at2 + 8L * i) | fold2) ^ lanes2);
            marks[i] = z - ONES & ~z & HIGH;
        }
    }

    /** The highest bit of each of eight places where both bytes may be; a false one only behind a true one. */
    private long both(MemorySegment s, long at) {
        long z = ((s.get(WORD, at + rare1) | fold1) ^ lanes1) | ((s.get(WORD, at + rare2) | fold2) ^ lanes2);
        return z - ONES & ~z & HIGH;
    }

    // The number of words is no constant to the compiler: a loop of constant length it unrolls instead of making SIMD
    // code of it.
    private static long any(MemorySegment s, long at1, long at2, long lanes1, long lanes2, int n) {
        long any = 0;
        for (int i = 0; i < n; i++) {
            long z = (s.get(WORD, at1 + 8L * i) ^ lanes1) | (s.get(WORD, at2 + 8L * i) ^ lanes2);
            any |= (z - ONES) & ~z;
        }
        return any;
    }

    private static long anyFolded(MemorySegment s, long at1, long at2, long lanes1, long lanes2, long fold1,
            long fold2, int n) {
        long any = 0;
        for (int i = 0; i < n; i++) {
            long z = ((s.get(WORD, at1 + 8L * i) | fold1) ^ lanes1) | ((s.get(WORD, at2 + 8L * i) | fold2) ^ lanes2);
            any |= (z - ONES) & ~z;
        }
        return any;
    }

    /** Looks at the parts of a group that hold both bytes. */
    private long inGroup(MemorySegment s, long from, boolean folded) {
        for (int part = 0; part < groupWords; part += partWords) {
            long hit = inPart(s, from + 8L * part, folded);
            if (hit >= 0) {
                return hit;
            }
        }
        return -1;
    }

    private long inPart(MemorySegment s, long at, boolean folded) {
        long any = folded ? anyFolded(s, at + rare1, at + rare2, lanes1, lanes2, fold1, fold2, partWords)
                : any(s, at + rare1, at + rare2, lanes1, lanes2, partWords);
        return (any & HIGH) == 0 ? -1 : inWords(s, at, partWords);
    }

    private long inWords(MemorySegment s, long from, int n) {
        for (int i = 0; i < n; i++) {
            long at = from + 8L * i;
            // the comparison sorts out what is marked falsely
            for (long hits = both(s, at); hits != 0; hits &= hits - 1) {
                long candidate = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (isAt(s, candidate)) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private boolean isAt(MemorySegment s, long at) {
        for (int i = 0; i < words.length; i++) {
            int offset = Math.min(8 * i, needle.length - 8);
            if ((s.get(WORD, at + offset) | foldWords[i]) != words[i]) {
                return false;
            }
        }
        for (int i = 8 * words.length; i < needle.length; i++) {
            if ((byte) (s.get(ValueLayout.JAVA_BYTE, at + i) | fold[i]) != needle[i]) {
                return false;
            }
        }
        return true;
    }

    /** Eight bytes each; the last may overlap the one before. None where there are fewer than eight. */
    private static long[] words(byte[] bytes) {
        long[] words = new long[bytes.length < 8 ? 0 : (bytes.length + 7) / 8];
        MemorySegment s = MemorySegment.ofArray(bytes);
        for (int i = 0; i < words.length; i++) {
            words[i] = s.get(WORD, Math.min(8 * i, bytes.length - 8));
        }
        return words;
    }
}
