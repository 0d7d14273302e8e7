package org.lockkeeper.text.lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * Remembers where lines start while somebody else reads and parses the bytes. Line ends are LF, CR LF or CR, as CSV,
 * JSON and XML parsers count them. Lines have to be asked for in ascending order: what lies before the last one asked
 * for is forgotten, so that memory is bounded by the parser's buffer.
 */
public final class LineTracker extends FilterInputStream {

    private final TextEncoding encoding;
    private final boolean little;
    private long position;
    private boolean afterCr;
    private long firstLine = 1;
    private long[] starts = new long[256];
    private int head;
    private int count = 1;
    private int carry = -1;

    /** Follows the bytes of a text. */
    public LineTracker(InputStream in, TextEncoding encoding) {
        super(in);
        this.encoding = encoding;
        this.little = encoding.charset().equals(StandardCharsets.UTF_16LE);
    }

    /**
     * Byte offset of a line's first byte; of the nearest known line where that one was forgotten or not yet read.
     *
     * @param line 1-based
     */
    public long offsetOf(long line) {
        while (line > firstLine && count > 1) {
            head = (head + 1) & (starts.length - 1);
            firstLine++;
            count--;
        }
        return starts[head];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        if (n > 0) {
            if (!encoding.isWide()) {
                follow(target, from, n);
            } else {
                followUnits(target, from, n);
            }
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void follow(byte[] bytes, int from, int n) {
        for (int i = from; i < from + n; i++) {
            byte b = bytes[i];
            if (afterCr || b == '\n') {
                unit(b, position + (i - from), 1);
            } else if (b == '\r') {
                afterCr = true;
            }
        }
        position += n;
    }

    private void followUnits(byte[] bytes, int from, int n) {
        for (int i = from; i < from + n; i++) {
            int b = bytes[i] & 0xFF;
            if (carry < 0) {
                carry = b;
            } else {
                int unit = little ? carry | b << 8 : carry << 8 | b;
                carry = -1;
                if (afterCr || unit == '\n') {
                    unit(unit, position - 1, 2);
                } else if (unit == '\r') {
                    afterCr = true;
                }
            }
            position++;
        }
    }

    private void unit(int unit, long at, int width) {
        if (unit == '\n') {
            add(at + width);
            afterCr = false;
        } else {
            // the CR before stood alone
            add(at);
            afterCr = unit == '\r';
        }
    }

    private void add(long start) {
        if (count == starts.length) {
            long[] larger = new long[2 * starts.length];
            for (int i = 0; i < count; i++) {
                larger[i] = starts[(head + i) & (starts.length - 1)];
            }
            starts = larger;
            head = 0;
        }
        starts[(head + count) & (starts.length - 1)] = start;
        count++;
    }
}
