package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.text.time.Stamps;

/**
 * The times of a file's lines: of each block of 64 KiB the earliest, the latest and the last, twelve bytes together. A
 * line without a time has that of the last line before it that has one. Clocks may run backwards: nothing here relies
 * on order. Grows with the file's index; may be read by any thread while another extends it.
 */
public final class LogTimes {

    /** Bytes of a block. */
    static final int BLOCK = 1 << 16;
    /** Stands for no time where times are packed. */
    static final int NO_TIME = Integer.MIN_VALUE;

    private static final long TASK = 4L << 20;
    /** Times are kept as seconds from 2000 on, which is enough for those that {@link Stamps} reads. */
    private static final long BASE = 946_684_800L;

    private final LogFile file;
    private volatile Blocks blocks = new Blocks(new int[0], new int[0], new int[0], 0, 0, false, NO_TIME);

    /**
     * What is known; published as a whole, so that readers see one state.
     *
     * @param lines lines with a line end, and {@code bytes} where the last of them ends
     * @param hasTail whether there is a line after them, without a line end; {@code tail} is its own time
     */
    record Blocks(int[] earliest, int[] latest, int[] last, long lines, long bytes, boolean hasTail, int tail) {

        int count() {
            return last.length;
        }

        /** The last time before a block. */
        int before(int block) {
            return block == 0 ? NO_TIME : last[block - 1];
        }

        /** The time that lines at the start of a block have which have none of their own. */
        long carriedInto(int block) {
            int time = block > last.length ? NO_TIME : before(block);
            return time == NO_TIME ? Stamps.NONE : unpack(time);
        }
    }

    /** Of a file whose times have not been read yet. */
    public LogTimes(LogFile file) {
        this.file = file;
    }

    /** The file. */
    public LogFile file() {
        return file;
    }

    /** How many lines have been looked at; a last line without a line end is one of them. */
    public long lines() {
        Blocks b = blocks;
        return b.lines + (b.hasTail ? 1 : 0);
    }

    /** How many of them have a line end, so that they are as they were when they were looked at. */
    public long completeLines() {
        return blocks.lines;
    }

    Blocks blocks() {
        return blocks;
    }

    /** Bytes that the times take up in memory. */
    public long memory() {
        return blocks.count() * 12L;
    }

    /**
     * Reads the times of all lines that are indexed and were not read yet, and of a last line without a line end anew.
     * One thread at a time.
     *
     * @throws SourceChangedException where the file was cut meanwhile
     * @throws IOException where it cannot be read
     * @throws CancellationException where the progress says so; what was read stays
     */
    public synchronized void update(Workers workers, Progress progress) throws IOException {
        LineIndex index = file.index();
        long complete = index.completeLines();
        if (complete > blocks.lines) {
            extend(index.offsetOf(complete), workers, progress);
        }
        readTail();
    }

    private void extend(long end, Workers workers, Progress progress) throws IOException {
        long begin = blocks.bytes;
        var tasks = new Workers.TaskSequence<TimeReader.Part>() {
            private long from = begin;

            @Override
            public Workers.@Nullable Task<TimeReader.Part> next() {
                if (from >= end) {
                    return null;
                }
                long start = from;
                from = Math.min(end, start / TASK * TASK + TASK);
                long stop = from;
                return () -> new TimeReader(file, start, stop, progress).read();
            }
        };
        Blocks grown = room(end);
        long[] done = {grown.lines, grown.bytes};
        int[] carried = {begin == 0 ? NO_TIME : grown.last[(int) ((begin - 1) / BLOCK)]};
        workers.inOrder(tasks, part -> {
            merge(grown, part, carried);
            done[0] += part.lines();
            done[1] = Math.max(done[1], part.to());
            blocks = new Blocks(grown.earliest, grown.latest, grown.last, done[0], done[1], false, NO_TIME);
            progress.fraction(part.to() / (double) end);
        }, progress);
    }

    private void readTail() throws IOException {
        Blocks b = blocks;
        boolean there = file.index().lines() > b.lines;
        int time = !there ? NO_TIME : Workers.guarded(() -> {
            try (LineCursor cursor = file.cursor(b.lines)) {
                long own = cursor.next() ? new FileStamps(file).read(cursor) : Stamps.NONE;
                return own == Stamps.NONE ? NO_TIME : pack(own);
            }
        });
        if (there != b.hasTail || time != b.tail) {
            blocks = new Blocks(b.earliest, b.latest, b.last, b.lines, b.bytes, there, time);
        }
    }

    private Blocks room(long bytes) {
        Blocks old = blocks;
        int n = (int) ((bytes + BLOCK - 1) / BLOCK);
        int had = old.count();
        int[] earliest = Arrays.copyOf(old.earliest, n);
        int[] latest = Arrays.copyOf(old.latest, n);
        int[] last = Arrays.copyOf(old.last, n);
        Arrays.fill(earliest, had, n, Integer.MAX_VALUE);
        Arrays.fill(latest, had, n, NO_TIME);
        Arrays.fill(last, had, n, NO_TIME);
        return new Blocks(earliest, latest, last, old.lines, old.bytes, false, NO_TIME);
    }

    private static void merge(Blocks into, TimeReader.Part part, int[] carried) {
        int first = (int) (part.from() / BLOCK);
        for (int i = 0; i < part.last().length; i++) {
            int b = first + i;
            into.earliest[b] = Math.min(into.earliest[b], part.earliest()[i]);
            into.latest[b] = Math.max(into.latest[b], part.latest()[i]);
            if (part.last()[i] != NO_TIME) {
                carried[0] = part.last()[i];
            }
            into.last[b] = carried[0];
        }
    }

    static int pack(long time) {
        return (int) Math.max(NO_TIME + 1, Math.min(Integer.MAX_VALUE - 1, time - BASE));
    }

    static long unpack(int time) {
        return time + BASE;
    }

    /** The earliest time in the file. */
    public OptionalLong earliest() {
        Blocks b = blocks;
        int least = b.tail == NO_TIME ? Integer.MAX_VALUE : b.tail;
        for (int time : b.earliest) {
            least = Math.min(least, time);
        }
        return least == Integer.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(unpack(least));
    }

    /** The latest time in the file. */
    public OptionalLong latest() {
        Blocks b = blocks;
        int most = b.tail;
        for (int time : b.latest) {
            most = Math.max(most, time);
        }
        return most == NO_TIME ? OptionalLong.empty() : OptionalLong.of(unpack(most));
    }

    /**
     * The time of a line, or of the last before it that has one.
     *
     * @param line 0 to {@link #lines()} - 1
     * @return seconds since 1970, or {@link Stamps#NONE} before the first time
     * @throws IOException where the file cannot be read
     */
    public long timeOf(long line) throws IOException {
        Blocks b = blocks;
        long offset = file.index().offsetOf(line);
        int block = (int) (offset / BLOCK);
        if (line < b.lines && b.earliest[block] == b.latest[block] && b.before(block) == b.latest[block]) {
            return unpack(b.latest[block]);
        }
        return Workers.guarded(() -> {
            // most lines have a time of their own; only where this one has none the block is read from its start
            FileStamps stamps = new FileStamps(file);
            try (LineCursor cursor = file.cursor(line)) {
                long own = cursor.next() ? stamps.read(cursor) : Stamps.NONE;
                if (own != Stamps.NONE) {
                    return own;
                }
            }
            long time = b.carriedInto(block);
            try (LineCursor cursor = file.cursor(file.index().lineAtOrAfter((long) block * BLOCK))) {
                while (cursor.next() && cursor.line() <= line) {
                    long t = stamps.read(cursor);
                    time = t == Stamps.NONE ? time : t;
                }
            }
            return time;
        });
    }

    /**
     * The first line, in the file's order, whose time is that second or later.
     *
     * @return {@link #lines()} where there is none
     * @throws IOException where the file cannot be read
     */
    public long firstAtOrAfter(long second) throws IOException {
        Blocks b = blocks;
        int wanted = pack(second);
        for (int block = 0; block < b.latest.length; block++) {
            if (b.latest[block] != NO_TIME && b.latest[block] >= wanted) {
                long found = firstInBlock(block, second);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return b.lines + (b.hasTail && (b.tail == NO_TIME || b.tail < wanted) ? 1 : 0);
    }

    private long firstInBlock(int block, long second) throws IOException {
        return Workers.guarded(() -> {
            FileStamps stamps = new FileStamps(file);
            try (LineCursor cursor = file.cursor(file.index().lineAtOrAfter((long) block * BLOCK))) {
                while (cursor.next() && cursor.offset() / BLOCK == block) {
                    long time = stamps.read(cursor);
                    if (time != Stamps.NONE && time >= second) {
                        return cursor.line();
                    }
                }
            }
            return -1L;
        });
    }

    /**
     * Whether all lines that begin in the block of a byte have times in a range, or none has.
     *
     * @param offset in bytes
     * @param from first second
     * @param to the second after the last
     */
    public Inside inside(long offset, long from, long to) {
        Blocks b = blocks;
        int block = (int) (offset / BLOCK);
        if (block >= b.latest.length || (block + 1L) * BLOCK > b.bytes) {
            return Inside.SOME;
        }
        int carried = b.before(block);
        if (carried == NO_TIME && b.latest[block] == NO_TIME) {
            return Inside.NONE;
        }
        if (carried == NO_TIME) {
            return Inside.SOME;
        }
        long earliest = unpack(Math.min(carried, b.earliest[block]));
        long latest = unpack(Math.max(carried, b.latest[block]));
        return earliest >= from && latest < to ? Inside.ALL : latest < from || earliest >= to ? Inside.NONE : Inside.SOME;
    }

    /** How much of a block is in a range of time. */
    public enum Inside {
        /** No line. */
        NONE,
        /** Some lines, perhaps. */
        SOME,
        /** Every line. */
        ALL
    }

    /**
     * Counts lines by time.
     *
     * @param from start of the first span in seconds
     * @param width of a span in seconds, at least 1
     * @param spans how many
     * @param shift seconds to add to the file's own times
     * @param lines which lines, ascending; {@code null} for all
     * @throws IOException where the file cannot be read
     * @throws CancellationException where the progress says so
     */
    public Histogram histogram(long from, long width, int spans, long shift, PrimitiveIterator.@Nullable OfLong lines,
            Progress progress) throws IOException {
        TimeCounter counter = new TimeCounter(this, from - shift, width, spans);
        if (lines == null) {
            counter.countAll(progress);
        } else {
            counter.countSome(lines, progress);
        }
        return counter.histogram(from);
    }

    /** Where the block of a byte ends. */
    public static long blockEnd(long offset) {
        return (offset / BLOCK + 1) * BLOCK;
    }
}
