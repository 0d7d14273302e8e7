package org.lockkeeper.text.lines;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a large 8-bit text in chunks of whole lines, for searching in bytes at the speed of the disk. Lines longer than
 * {@link LineReader#MAX_LINE} are passed over. Complete lines before a failure are delivered before the failure.
 */
public final class LineChunks {

    private static final int BUFFER = 2 * LineReader.MAX_LINE;

    private LineChunks() {
    }

    /** Takes chunks of whole lines. */
    public interface Consumer {

        /**
         * Takes a chunk. Its last line may lack the line feed at the end of the file.
         *
         * @param line number of the chunk's first line
         * @param offset byte offset of {@code bytes[from]} in the file
         */
        void lines(byte[] bytes, int from, int to, long line, long offset);

        /** Receives a line that was passed over for its length. */
        void tooLong(long line, long offset);
    }

    /** Reads a stream to its end. */
    public static void read(InputStream in, Consumer consumer) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        long offset = 0;
        long line = 1;
        boolean skipping = false;
        IOException failure = null;
        while (true) {
            int n;
            try {
                n = in.read(buffer, filled, BUFFER - filled);
            } catch (IOException e) {
                failure = e;
                break;
            }
            if (n < 0) {
                break;
            }
            int last = lastLineFeed(buffer, filled, filled + n);
            filled += n;
            if (skipping && last >= 0) {
                int first = firstLineFeed(buffer, filled);
                offset += first + 1;
                line++;
                skipping = false;
                System.arraycopy(buffer, first + 1, buffer, 0, filled - first - 1);
                filled -= first + 1;
                last -= first + 1;
            }
            if (last >= 0) {
                consumer.lines(buffer, 0, last + 1, line, offset);
                line += LineFeeds.count(buffer, 0, last + 1);
                offset += last + 1;
                System.arraycopy(buffer, last + 1, buffer, 0, filled - last - 1);
                filled -= last + 1;
            }
            if (skipping || filled >= LineReader.MAX_LINE) {
                if (!skipping) {
                    consumer.tooLong(line, offset);
                }
                skipping = true;
                offset += filled;
                filled = 0;
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (filled > 0 && !skipping) {
            consumer.lines(buffer, 0, filled, line, offset);
        }
    }

    private static int lastLineFeed(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int firstLineFeed(byte[] bytes, int to) {
        int i = 0;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
