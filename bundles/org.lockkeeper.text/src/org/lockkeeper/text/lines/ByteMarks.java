package org.lockkeeper.text.lines;

/**
 * Room for a mark at each byte of a piece of memory, eight to a word, and the way from marks to places. To mark bytes first, word by
 * word into an array, and to list the places afterwards takes half the time of both at once: the first loop has no jumps, so that the
 * compiler makes SIMD code of it. One thread at a time.
 */
public final class ByteMarks {

    private final long[] words;

    /** @param bytes the longest piece */
    public ByteMarks(int bytes) {
        words = new long[bytes + 63 >>> 6 << 3];
    }

    /** To be set by a loop: the highest bit of each byte that is marked, the first byte lowest, and no other bits. */
    public long[] words() {
        return words;
    }

    /**
     * Lists the places of the marks. No jump depends on how far they are from each other, which processors cannot foresee, unless two
     * are within 64 bytes.
     *
     * @param count how many words are set, a multiple of eight
     * @param into takes the places, ascending; one longer than there are marks
     * @return how many marks there are
     */
    public int places(int count, int[] into) {
        long[] m = words;
        int n = 0;
        for (int g = 0; g < count; g += 8) {
            // of each eight bytes one bit each; bit 8 b + w is byte b of word w
            long any = m[g] >>> 7 | m[g + 1] >>> 6 | m[g + 2] >>> 5 | m[g + 3] >>> 4 | m[g + 4] >>> 3 | m[g + 5] >>> 2 | m[g + 6] >>> 1
                    | m[g + 7];
            if ((any & any - 1) == 0) {
                // one or none, written in either case
                int bit = Long.numberOfTrailingZeros(any);
                into[n] = 8 * g + (bit & 7) * 8 + (bit >>> 3);
                n += any == 0 ? 0 : 1;
            } else {
                for (int w = g; w < g + 8; w++) {
                    for (long left = m[w]; left != 0; left &= left - 1) {
                        into[n++] = 8 * w + (Long.numberOfTrailingZeros(left) >>> 3);
                    }
                }
            }
        }
        return n;
    }
}
