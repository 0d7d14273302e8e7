package org.lockkeeper.text.encoding;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By which of its bytes the encoding of a file is told: by the first, and where those are plain ASCII, true of many
 * encodings, by pieces from further on too.
 */
public final class EncodingSample {

    /** As many of the first bytes are looked at. */
    public static final int HEAD = 64 << 10;
    /** Length of a piece from further on. */
    public static final int PIECE = 4096;

    private static final int PIECES = 8;
    private static final int HEAD_WITH_PIECES = 16 << 10;

    private EncodingSample() {
    }

    /**
     * Where in a file the pieces begin.
     *
     * @param size of the file in bytes
     * @return in ascending order; none for a short file
     */
    public static List<Long> pieces(long size) {
        return size <= HEAD ? List.of()
                : IntStream.rangeClosed(1, PIECES).mapToObj(i -> (size - PIECE) / PIECES * i).toList();
    }

    /** Whether the first bytes tell the encoding of letters alone. */
    public static boolean isTelling(byte[] head) {
        for (byte b : head) {
            if (b <= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * What {@link TextEncoding#detect} is to be given.
     *
     * @param head the first bytes, at most {@link #HEAD}
     * @param pieces what stands at {@link #pieces}; not needed where the head is telling
     */
    public static byte[] of(byte[] head, List<byte[]> pieces) {
        if (isTelling(head) || pieces.isEmpty()) {
            return head;
        }
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        sample.write(head, 0, Math.min(head.length, HEAD_WITH_PIECES));
        for (byte[] piece : pieces) {
            // it may begin and end within a character
            int from = 0;
            while (from < piece.length && piece[from] < 0) {
                from++;
            }
            int to = piece.length;
            while (to > from && piece[to - 1] < 0) {
                to--;
            }
            sample.write(piece, from, to - from);
        }
        return sample.toByteArray();
    }
}
