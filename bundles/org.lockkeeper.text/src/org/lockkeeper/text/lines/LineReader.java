package org.lockkeeper.text.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * Lines of a stream with their number and byte offset, in bounded memory: of a line longer than {@link #MAX_LINE} only
 * the start is kept. Lines end with LF, and the carriage returns before it belong to
 * the line end, however many; in a text without any LF lines end with CR. Complete lines before a
 * failure of the stream are delivered before the failure.
 */
public final class LineReader implements Closeable {

    /** Bytes kept of a line. */
    public static final int MAX_LINE = 1 << 20;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final TextEncoding encoding;
    private final boolean little;
    private final int unit;
    private final byte end;
    private byte[] buffer;
    private int from;
    private int to;
    private long bufferOffset;
    private boolean atEnd;
    private @Nullable IOException failure;
    private int lastShift;

    private int lineStart;
    private int lineEnd;
    private long number;
    private long offset;
    // of a line that is too long; null for every other
    private byte @Nullable [] longStart;

    /** Reads lines of a text in that encoding. */
    public LineReader(InputStream in, TextEncoding encoding) {
        this(in, encoding, BUFFER);
    }

    /**
     * The same for a text of about so many bytes: of one that is small no more is taken than it needs.
     *
     * @param expected bytes
     */
    public LineReader(InputStream in, TextEncoding encoding, int expected) {
        this.in = in;
        // one more, so that its end is seen without room being made
        buffer = new byte[Math.clamp(expected + 1L, 2, BUFFER)];
        this.encoding = encoding;
        this.little = encoding.charset().equals(StandardCharsets.UTF_16LE);
        this.unit = encoding.unit();
        this.end = (byte) (encoding.carriageReturns() ? '\r' : '\n');
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     */
    public boolean next() throws IOException {
        longStart = null;
        int searched = from;
        while (true) {
            int lf = find(searched);
            if (lf >= 0) {
                take(lf, lf + unit);
                return true;
            }
            searched = from + (to - from) / unit * unit;
            if (to - from >= MAX_LINE) {
                skipLongLine();
                return true;
            }
            if (!fill()) {
                if (failure != null) {
                    throw failure;
                }
                if (from == to) {
                    return false;
                }
                take(to, to);
                return true;
            }
            searched -= lastShift;
        }
    }

    private void take(int endOfText, int nextLine) {
        lineStart = from;
        lineEnd = endOfText;
        offset = bufferOffset + from;
        number++;
        from = nextLine;
    }

    private void skipLongLine() throws IOException {
        offset = bufferOffset + from;
        number++;
        byte[] start = Arrays.copyOfRange(buffer, from, from + MAX_LINE);
        while (true) {
            int lf = find(from);
            if (lf >= 0) {
                from = lf + unit;
                break;
            }
            int odd = (to - from) % unit;
            bufferOffset += to - odd;
            System.arraycopy(buffer, to - odd, buffer, 0, odd);
            from = 0;
            to = odd;
            if (!fill()) {
                from = to;
                break;
            }
        }
        longStart = start;
    }

    private int find(int start) {
        byte[] b = buffer;
        if (unit == 1) {
            for (int i = start; i < to; i++) {
                if (b[i] == end) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = start; i + 1 < to; i += 2) {
            if (little ? b[i] == end && b[i + 1] == 0 : b[i] == 0 && b[i + 1] == end) {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        lastShift = 0;
        if (atEnd) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            bufferOffset += from;
            to -= from;
            lastShift = from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n;
        try {
            n = in.read(buffer, to, buffer.length - to);
        } catch (IOException e) {
            failure = e;
            n = -1;
        }
        if (n < 0) {
            atEnd = true;
            return false;
        }
        to += n;
        return true;
    }

    /** 1-based number of the line. */
    public long number() {
        return number;
    }

    /** Byte offset of the line's first byte. */
    public long offset() {
        return offset;
    }

    /** Whether the line is longer than {@link #MAX_LINE}, so that only its start is known. */
    public boolean isTooLong() {
        return longStart != null;
    }

    /** The line's text without line end. */
    public String text() {
        if (longStart != null) {
            return encoding.line(longStart, 0, longStart.length);
        }
        int last = lineEnd;
        while (last - unit >= lineStart && isCr(last - unit)) {
            last -= unit;
        }
        return encoding.line(buffer, lineStart, last);
    }

    private boolean isCr(int at) {
        if (unit == 1) {
            return buffer[at] == '\r';
        }
        return little ? buffer[at] == '\r' && buffer[at + 1] == 0 : buffer[at] == 0 && buffer[at + 1] == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
