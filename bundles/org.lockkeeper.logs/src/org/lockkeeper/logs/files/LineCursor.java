package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.lockkeeper.text.lines.LineBreaks;

/**
 * Walks over lines that follow each other without decoding them. One thread. Of a line longer than
 * {@link ByteReader#CAPACITY} only the beginning is in memory.
 */
public final class LineCursor implements AutoCloseable {

    private final LogFile file;
    private final ByteReader reader;
    private final LineBreaks breaks;
    private final long end;
    private long window;
    private int windowLength;
    /** So many bytes at the end of a very long line are looked at for returns at once. */
    private static final int RETURNS = 256;

    private long line;
    private long offset;
    private long next;
    private long bytes;

    /**
     * @param first the line that the first {@link #next()} goes to
     * @throws IOException where the file cannot be read
     */
    LineCursor(LogFile file, long first) throws IOException {
        this.file = file;
        this.breaks = LineBreaks.of(file.encoding());
        this.end = file.index().bytes();
        this.line = first - 1;
        this.next = first >= file.index().lines() ? end : file.index().offsetOf(first);
        this.reader = file.source().reader();
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one among those indexed when the cursor was made
     * @throws IOException where the file cannot be read
     */
    public boolean next() throws IOException {
        offset = next;
        if (offset >= end) {
            return false;
        }
        line++;
        if (offset >= window + windowLength || offset < window) {
            load(offset);
        }
        long hit = find();
        if (hit < 0 && offset > window && window + windowLength < end) {
            load(offset);
            hit = find();
        }
        if (hit >= 0) {
            next = hit + breaks.unit();
            bytes = hit - offset;
            while (bytes >= breaks.unit() && isReturn(memory(), at() + bytes - breaks.unit())) {
                bytes -= breaks.unit();
            }
        } else if (window + windowLength >= end) {
            next = end;
            bytes = end - offset;
        } else {
            next = file.index().offsetOf(Math.min(line + 1, file.index().lines()));
            bytes = lengthOfLongLine();
        }
        return true;
    }

    private void load(long position) throws IOException {
        window = position;
        windowLength = reader.load(position, (int) Math.min(ByteReader.CAPACITY, end - position));
        if (windowLength <= 0) {
            throw new SourceChangedException(file.source().name());
        }
    }

    /** The position of the next break in the window, or -1. */
    private long find() {
        long base = reader.offset() - window;
        long hit = breaks.next(reader.memory(), base + offset, base + window + windowLength);
        return hit < 0 ? -1 : hit - base;
    }

    private long lengthOfLongLine() throws IOException {
        int unit = breaks.unit();
        try (ByteReader tail = file.source().reader()) {
            if (tail.load(next - unit, unit) != unit || !breaks.isBreak(tail.memory(), tail.offset())) {
                return next - offset;
            }
            long last = next - unit;
            while (last > offset) {
                int n = tail.load(Math.max(offset, last - RETURNS), (int) Math.min(RETURNS, last - offset));
                int left = n;
                while (left >= unit && isReturn(tail.memory(), tail.offset() + left - unit)) {
                    left -= unit;
                }
                last -= n - left;
                if (left > 0 || n <= 0) {
                    break;
                }
            }
            return last - offset;
        }
    }

    /**
     * Whether there is a {@code \r} that belongs to the line end after it, as all do that stand before a line feed: files
     * that were carried between systems as text have two.
     */
    private boolean isReturn(MemorySegment s, long at) {
        return switch (breaks) {
            case LF -> s.get(ValueLayout.JAVA_BYTE, at) == '\r';
            case LF_UTF16LE -> s.get(ValueLayout.JAVA_BYTE, at) == '\r' && s.get(ValueLayout.JAVA_BYTE, at + 1) == 0;
            case LF_UTF16BE -> s.get(ValueLayout.JAVA_BYTE, at) == 0 && s.get(ValueLayout.JAVA_BYTE, at + 1) == '\r';
            default -> false;
        };
    }

    /** Number of the current line. */
    public long line() {
        return line;
    }

    /** Where the current line begins in the file. */
    public long offset() {
        return offset;
    }

    /** Where the line after it begins, or the end. */
    public long nextOffset() {
        return next;
    }

    /** Length of the current line in bytes, without its line end. */
    public long bytes() {
        return bytes;
    }

    /** The memory that holds the current line's beginning. */
    public MemorySegment memory() {
        return reader.memory();
    }

    /** Where in {@link #memory()} the current line begins. */
    public long at() {
        return reader.offset() + offset - window;
    }

    /** How much of the current line is in memory: {@link #bytes()}, or less of a very long line. */
    public int inMemory() {
        return (int) Math.min(bytes, window + windowLength - offset);
    }

    /**
     * The current line's text.
     *
     * @param mostBytes how much to decode
     * @throws IOException where the file cannot be read
     */
    public String text(int mostBytes) throws IOException {
        int length = (int) Math.min(bytes, mostBytes);
        byte[] copy = new byte[length];
        int ready = Math.min(length, inMemory());
        MemorySegment.copy(memory(), ValueLayout.JAVA_BYTE, at(), copy, 0, ready);
        if (ready < length) {
            try (ByteReader more = file.source().reader()) {
                while (ready < length) {
                    int n = more.load(offset + ready, Math.min(ByteReader.CAPACITY, length - ready));
                    if (n <= 0) {
                        throw new SourceChangedException(file.source().name());
                    }
                    MemorySegment.copy(more.memory(), ValueLayout.JAVA_BYTE, more.offset(), copy, ready, n);
                    ready += n;
                }
            }
        }
        return file.encoding().decode(copy, length < bytes);
    }

    @Override
    public void close() {
        reader.close();
    }
}
