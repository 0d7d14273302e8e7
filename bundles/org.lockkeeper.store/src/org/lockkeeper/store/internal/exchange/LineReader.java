package org.lockkeeper.store.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as bytes, into one buffer that grows with the longest line, up to a limit. */
final class LineReader {

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[4096];
    private int length;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line.
     *
     * @return {@code false} at the end
     * @throws Fields.BadLineException where the line is longer than any that an export has
     */
    boolean next() throws IOException, Fields.BadLineException {
        length = 0;
        boolean any = false;
        while (true) {
            if (at == end) {
                end = Math.max(0, in.read(block));
                at = 0;
                if (end == 0) {
                    if (any) {
                        number++;
                    }
                    return any;
                }
            }
            any = true;
            int start = at;
            while (at < end && block[at] != '\n') {
                at++;
            }
            append(start);
            if (at < end) {
                at++;
                number++;
                return true;
            }
        }
    }

    private void append(int start) throws Fields.BadLineException {
        int more = at - start;
        if (length + more > ExportFormat.LONGEST_LINE) {
            number++;
            throw new Fields.BadLineException("longer than " + ExportFormat.LONGEST_LINE + " bytes");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(block, start, line, length, more);
        length += more;
    }

    /** The bytes of the line, in a buffer that the next call overwrites. */
    byte[] bytes() {
        return line;
    }

    /** How many bytes of the buffer are the line. */
    int length() {
        return length;
    }

    /** 1-based number of the line. */
    long number() {
        return number;
    }
}
