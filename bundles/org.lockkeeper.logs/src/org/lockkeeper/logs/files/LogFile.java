package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.encoding.BinaryContent;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * One log file: its bytes, encoding, format and lines. May be read by several threads while it is being indexed; lines
 * appear as the index reaches them.
 */
public final class LogFile implements AutoCloseable {

    /** As much of a line as is worth showing at once. */
    public static final int SHOWN_BYTES = 64 << 10;

    /**
     * As much of a line as is printed, copied or saved. It is held in memory several times until it is written; a line of
     * a log that is longer is damage.
     */
    public static final int WRITTEN_BYTES = 4 << 20;

    private final LogSource source;
    private final TextEncoding encoding;
    private final @Nullable LogFormat format;
    private final LineIndex index;
    private final LineClock clock;

    /**
     * @param format what its lines are; {@code null} where no format recognises them
     * @param clock what its lines were written by
     */
    public LogFile(LogSource source, TextEncoding encoding, @Nullable LogFormat format, LineClock clock) {
        this.clock = Objects.requireNonNull(clock);
        this.source = Objects.requireNonNull(source);
        this.encoding = Objects.requireNonNull(encoding);
        this.format = format;
        this.index = new LineIndex(source, encoding);
    }

    /** The bytes. */
    public LogSource source() {
        return source;
    }

    /** How bytes become text. */
    public TextEncoding encoding() {
        return encoding;
    }

    /** The clock that the lines were written by. */
    public LineClock clock() {
        return clock;
    }

    /** A day that no line is later than by more than one: when the file was written last, by this computer's clock. */
    public LocalDate newest() {
        return LocalDate.ofInstant(source.written(), ZoneId.systemDefault());
    }

    /** What the lines are; {@code null} where no format recognises them. */
    public @Nullable LogFormat format() {
        return format;
    }

    /**
     * What the file seems to be where it is no text; empty for text, and for a file without a byte.
     *
     * @throws IOException where it cannot be read
     */
    public Optional<BinaryContent> binaryContent() throws IOException {
        return Workers.guarded(() -> {
            try (ByteReader reader = source.reader()) {
                int n = reader.load(0, (int) Math.min(BinaryContent.LOOKED_AT, source.size()));
                byte[] start = new byte[Math.max(0, n)];
                MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE, reader.offset(), start, 0, start.length);
                return BinaryContent.of(start, encoding);
            }
        });
    }

    /** Where the lines are. */
    public LineIndex index() {
        return index;
    }

    /** How many lines are indexed. */
    public long lines() {
        return index.lines();
    }

    /**
     * Indexes what has not been indexed yet.
     *
     * @throws SourceChangedException where the file was cut meanwhile
     * @throws IOException where it cannot be read
     * @throws CancellationException where the progress says so
     */
    public void update(Workers workers, Progress progress) throws IOException {
        index.update(workers, progress);
    }

    /**
     * Lines that follow each other.
     *
     * @param first number of the first, from 0
     * @param count how many; fewer are returned where the index ends before
     * @param mostBytes how much of each to decode, 1 or more
     * @throws IOException where the file cannot be read
     */
    public List<LogLine> read(long first, int count, int mostBytes) throws IOException {
        long last = Math.min(index.lines(), first + count);
        List<LogLine> lines = new ArrayList<>((int) Math.max(0, last - first));
        if (first >= last) {
            return lines;
        }
        return Workers.guarded(() -> {
            try (LineCursor cursor = cursor(first)) {
                while (lines.size() < last - first && cursor.next()) {
                    lines.add(new LogLine(cursor.line(), cursor.offset(), cursor.bytes(), cursor.text(mostBytes),
                            cursor.bytes() > mostBytes));
                }
            }
            return lines;
        });
    }

    /**
     * Walks over the lines from one on, without decoding them.
     *
     * @param first 0 or more
     * @throws IOException where the file cannot be read
     */
    public LineCursor cursor(long first) throws IOException {
        return new LineCursor(this, first);
    }

    /**
     * One line, decoded up to {@link #SHOWN_BYTES}.
     *
     * @throws IOException where the file cannot be read
     */
    public LogLine read(long line) throws IOException {
        List<LogLine> lines = read(line, 1, SHOWN_BYTES);
        if (lines.isEmpty()) {
            throw new IndexOutOfBoundsException("line " + line + " of " + index.lines());
        }
        return lines.getFirst();
    }

    /**
     * A piece of a line that is too long to be shown as a whole.
     *
     * @param line its number
     * @param from bytes from the start of the line; a character begun before is left out
     * @param length bytes
     * @throws IOException where the file cannot be read
     */
    public String piece(long line, long from, int length) throws IOException {
        return Workers.guarded(() -> {
            try (LineCursor cursor = cursor(line); ByteReader reader = source.reader()) {
                if (!cursor.next()) {
                    throw new IndexOutOfBoundsException("line " + line + " of " + index.lines());
                }
                long start = Math.min(cursor.bytes(), encoding.isWide() ? from & ~1L : from);
                byte[] bytes = new byte[(int) Math.min(length, cursor.bytes() - start)];
                for (int done = 0; done < bytes.length;) {
                    int n = reader.load(cursor.offset() + start + done,
                            Math.min(ByteReader.CAPACITY, bytes.length - done));
                    if (n <= 0) {
                        throw new SourceChangedException(source.name());
                    }
                    MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE, reader.offset(), bytes, done, n);
                    done += n;
                }
                int skip = 0;
                while (encoding.isUtf8() && start > 0 && skip < Math.min(3, bytes.length)
                        && (bytes[skip] & 0xC0) == 0x80) {
                    skip++;
                }
                return encoding.decode(Arrays.copyOfRange(bytes, skip, bytes.length),
                        start + bytes.length < cursor.bytes());
            }
        });
    }

    @Override
    public void close() {
        source.close();
    }
}
