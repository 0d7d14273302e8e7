package org.lockkeeper.logs.time;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.internal.bytes.LineBreaks;

/**
 * The times of a file's lines: of each block of 64 KiB the earliest, the latest and the last, twelve bytes together. A
 * line without a time has that of the last line before it that has one. Clocks may run backwards: nothing here relies
 * on order. Grows with the file's index; may be read by any thread while another extends it.
 */
public final class LogTimes {

    private static final long TASK = 4L << 20;
    /** Times are kept as seconds from 2000 on, which lasts from 1932 to 2068; others are moved to those limits. */
    private static final long BASE = 946_684_800L;
    private static final int NO_TIME = Integer.MIN_VALUE;

    private final LogFile file;
    private volatile Blocks blocks = new Blocks(new int[0], new int[0], new int[0], 0, 0);

    /** Published as a whole, so that readers see one state. */
    private record Blocks(int[] earliest, int[] latest, int[] last, long lines, long bytes) {
    }

    private record Part(long from, long to, int[] earliest, int[] latest, int[] last, long lines, long bytes) {
    }

    /** Of a file whose times have not been read yet. */
    public LogTimes(LogFile file) {
        this.file = file;
    }

    /** The file. */
    public LogFile file() {
        return file;
    }

    /** How many lines have been looked at: those with a line end. */
    public long lines() {
        return blocks.lines;
    }

    /** Bytes that the times take up in memory. */
    public long memory() {
        return blocks.earliest.length * 12L;
    }

    /**
     * Reads the times of all lines that are indexed, have a line end and were not read yet. One thread at a time.
     *
     * @throws SourceChangedException where the file was cut meanwhile
     * @throws IOException where it cannot be read
     * @throws CancellationException where the progress says so; what was read stays
     */
    public synchronized void update(Workers workers, Progress progress) throws IOException {
        LineIndex index = file.index();
        long begin = blocks.bytes;
        long complete = index.completeLines();
        if (complete <= blocks.lines) {
            return;
        }
        long end = index.offsetOf(complete);
        var tasks = new Workers.TaskSequence<Part>() {
            private long from = begin;

            @Override
            public Workers.Task<Part> next() {
                if (from >= end) {
                    return null;
                }
                long start = from;
                from = Math.min(end, start / TASK * TASK + TASK);
                long stop = from;
                return () -> read(start, stop, progress);
            }
        };
        Blocks grown = room(end);
        long[] done = {blocks.lines, blocks.bytes};
        int[] carried = {lastBlock(begin) < 0 ? NO_TIME : grown.last[lastBlock(begin)]};
        workers.inOrder(tasks, part -> {
            merge(grown, part, carried);
            done[0] += part.lines;
            done[1] = Math.max(done[1], part.to);
            blocks = new Blocks(grown.earliest, grown.latest, grown.last, done[0], done[1]);
            progress.fraction(part.to / (double) end);
        }, progress);
    }

    private static int lastBlock(long bytes) {
        return (int) ((bytes - 1) / LineIndex.BLOCK) - (bytes == 0 ? 1 : 0);
    }

    private Blocks room(long bytes) {
        Blocks old = blocks;
        int n = (int) ((bytes + LineIndex.BLOCK - 1) / LineIndex.BLOCK);
        int had = old.earliest.length;
        int[] earliest = Arrays.copyOf(old.earliest, n);
        int[] latest = Arrays.copyOf(old.latest, n);
        int[] last = Arrays.copyOf(old.last, n);
        Arrays.fill(earliest, had, n, Integer.MAX_VALUE);
        Arrays.fill(latest, had, n, NO_TIME);
        Arrays.fill(last, had, n, NO_TIME);
        return new Blocks(earliest, latest, last, old.lines, old.bytes);
    }

    private static void merge(Blocks into, Part part, int[] carried) {
        int first = (int) (part.from / LineIndex.BLOCK);
        for (int i = 0; i < part.last.length; i++) {
            int b = first + i;
            into.earliest[b] = Math.min(into.earliest[b], part.earliest[i]);
            into.latest[b] = Math.max(into.latest[b], part.latest[i]);
            if (part.last[i] != NO_TIME) {
                carried[0] = part.last[i];
            }
            into.last[b] = carried[0];
        }
    }

    private Part read(long from, long to, Progress progress) throws IOException {
        int n = (int) ((to - 1) / LineIndex.BLOCK - from / LineIndex.BLOCK) + 1;
        int first = (int) (from / LineIndex.BLOCK);
        int[] earliest = new int[n];
        int[] latest = new int[n];
        int[] last = new int[n];
        Arrays.fill(earliest, Integer.MAX_VALUE);
        Arrays.fill(latest, NO_TIME);
        Arrays.fill(last, NO_TIME);
        Reading reading = new Reading(first, earliest, latest, last);
        Stamps stamps = new Stamps(file);
        long line = file.index().lineAtOrAfter(from);
        long lines = stamps.readsBytes() ? readBytes(line, to, stamps, reading, progress)
                : readLines(line, to, stamps, reading, progress);
        return new Part(from, to, earliest, latest, last, lines, to);
    }

    /** Collects times by block. */
    private record Reading(int first, int[] earliest, int[] latest, int[] last) {
        void add(long offset, long time) {
            if (time != Stamps.NONE) {
                int b = (int) (offset / LineIndex.BLOCK) - first;
                int t = pack(time);
                earliest[b] = Math.min(earliest[b], t);
                latest[b] = Math.max(latest[b], t);
                last[b] = t;
            }
        }
    }

    private long readLines(long line, long to, Stamps stamps, Reading reading, Progress progress) throws IOException {
        long lines = 0;
        try (LineCursor cursor = file.cursor(line)) {
            while (cursor.next() && cursor.offset() < to) {
                if ((++lines & 0xFFF) == 0) {
                    progress.checkCancelled();
                }
                reading.add(cursor.offset(), stamps.read(cursor));
            }
        }
        return lines;
    }

    /** The same for bytes that need no decoding: about twice as fast, as it looks at a line's start and its end only. */
    private long readBytes(long firstLine, long to, Stamps stamps, Reading reading, Progress progress)
            throws IOException {
        LineBreaks breaks = file.encoding().carriageReturns() ? LineBreaks.CR : LineBreaks.LF;
        long end = file.index().bytes();
        long lines = 0;
        long position = firstLine >= file.index().lines() ? end : file.index().offsetOf(firstLine);
        try (ByteReader reader = file.source().reader()) {
            while (position < to) {
                progress.checkCancelled();
                int length = reader.load(position, (int) Math.min(ByteReader.CAPACITY, end - position));
                MemorySegment s = reader.memory();
                long base = reader.offset();
                long stop = base + length;
                long at = base;
                while (position + at - base < to && (stop - at >= Stamps.LONGEST || position + length >= end)) {
                    boolean bracketed = stop - at >= Stamps.SHORTEST && s.get(ValueLayout.JAVA_BYTE, at) == '[';
                    long time = bracketed ? stamps.bracketed(s, at) : Stamps.NONE;
                    long next = breaks.next(s, time == Stamps.NONE ? at : at + Stamps.SHORTEST - 1, stop);
                    if (!bracketed) {
                        time = stamps.other(s, at, (int) ((next < 0 ? stop : next) - at));
                    }
                    reading.add(position + at - base, time);
                    lines++;
                    if (next < 0) {
                        // a line that is longer than what is loaded: on with the one after it
                        long after = firstLine + lines;
                        position = after >= file.index().lines() ? end : file.index().offsetOf(after);
                        at = base - 1;
                        break;
                    }
                    at = next + 1;
                }
                if (at >= base) {
                    position += at - base;
                }
            }
        }
        return lines;
    }

    private static int pack(long time) {
        return (int) Math.max(NO_TIME + 1, Math.min(Integer.MAX_VALUE - 1, time - BASE));
    }

    /** The earliest time in the file. */
    public OptionalLong earliest() {
        return Arrays.stream(blocks.earliest).filter(t -> t != Integer.MAX_VALUE).asLongStream().map(t -> t + BASE).min();
    }

    /** The latest time in the file. */
    public OptionalLong latest() {
        return Arrays.stream(blocks.latest).filter(t -> t != NO_TIME).asLongStream().map(t -> t + BASE).max();
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
        int block = (int) (offset / LineIndex.BLOCK);
        if (block < b.earliest.length && b.earliest[block] == b.latest[block] && before(b, block) == b.latest[block]) {
            return b.latest[block] + BASE;
        }
        return Workers.guarded(() -> {
            long start = file.index().lineAtOrAfter((long) block * LineIndex.BLOCK);
            // most lines have a time of their own; only where this one has none the block is read from its start
            Stamps stamps = new Stamps(file);
            try (LineCursor cursor = file.cursor(line)) {
                long own = cursor.next() ? stamps.read(cursor) : Stamps.NONE;
                if (own != Stamps.NONE) {
                    return own;
                }
            }
            long time = carriedInto(block);
            try (LineCursor cursor = file.cursor(start)) {
                while (cursor.next() && cursor.line() <= line) {
                    long t = stamps.read(cursor);
                    time = t == Stamps.NONE ? time : t;
                }
            }
            return time;
        });
    }

    private static int before(Blocks b, int block) {
        return block == 0 ? NO_TIME : b.last[block - 1];
    }

    /** The time that lines at the start of a block have which have none of their own. */
    long carriedInto(int block) {
        Blocks b = blocks;
        int t = block == 0 || block > b.last.length ? NO_TIME : b.last[block - 1];
        return t == NO_TIME ? Stamps.NONE : t + BASE;
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
        return b.lines;
    }

    private long firstInBlock(int block, long second) throws IOException {
        return Workers.guarded(() -> {
            Stamps stamps = new Stamps(file);
            try (LineCursor cursor = file.cursor(file.index().lineAtOrAfter((long) block * LineIndex.BLOCK))) {
                while (cursor.next() && cursor.offset() / LineIndex.BLOCK == block) {
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
        int block = (int) (offset / LineIndex.BLOCK);
        if (block >= b.latest.length || (block + 1L) * LineIndex.BLOCK > b.bytes) {
            return Inside.SOME;
        }
        int carried = before(b, block);
        if (carried == NO_TIME && b.latest[block] == NO_TIME) {
            return Inside.NONE;
        }
        if (carried == NO_TIME) {
            return Inside.SOME;
        }
        long earliest = Math.min(carried, b.earliest[block]) + BASE;
        long latest = Math.max(carried, b.latest[block]) + BASE;
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
    public Histogram histogram(long from, long width, int spans, long shift, PrimitiveIterator.OfLong lines,
            Progress progress) throws IOException {
        Counter counter = new Counter(from - shift, width, spans);
        if (lines == null) {
            countAll(counter, progress);
        } else {
            countSome(counter, lines, progress);
        }
        return new Histogram(from, width, counter.counts, counter.outside, counter.untimed);
    }

    private void countAll(Counter counter, Progress progress) throws IOException {
        Blocks b = blocks;
        long line = 0;
        for (int block = 0; block < b.earliest.length; block++) {
            if ((block & 15) == 0) {
                progress.checkCancelled();
            }
            long next = block + 1 == b.earliest.length ? b.lines
                    : Math.min(b.lines, file.index().lineAtOrAfter((block + 1L) * LineIndex.BLOCK));
            long one = oneTime(counter, b, block);
            if (one != Stamps.NONE) {
                counter.add(one, next - line);
            } else if (next > line) {
                countBlock(counter, block, line, next);
            }
            line = next;
        }
    }

    /** A time that stands for all lines of the block, as they all fall into one span. */
    private long oneTime(Counter counter, Blocks b, int block) {
        int carried = before(b, block);
        if (carried == NO_TIME) {
            return Stamps.NONE;
        }
        long earliest = Math.min(carried, b.earliest[block]) + BASE;
        long latest = Math.max(carried, b.latest[block]) + BASE;
        return counter.span(earliest) == counter.span(latest) ? latest : Stamps.NONE;
    }

    private void countBlock(Counter counter, int block, long first, long end) throws IOException {
        Workers.guarded(() -> {
            long time = carriedInto(block);
            Stamps stamps = new Stamps(file);
            try (LineCursor cursor = file.cursor(first)) {
                while (cursor.next() && cursor.line() < end) {
                    long t = stamps.read(cursor);
                    time = t == Stamps.NONE ? time : t;
                    counter.add(time, 1);
                }
            }
            return null;
        });
    }

    private void countSome(Counter counter, PrimitiveIterator.OfLong lines, Progress progress) throws IOException {
        Blocks b = blocks;
        long n = 0;
        long blockEnd = -1;
        long one = Stamps.NONE;
        while (lines.hasNext()) {
            long line = lines.nextLong();
            if ((++n & 0xFF) == 0) {
                progress.checkCancelled();
            }
            if (line >= b.lines) {
                continue;
            }
            if (line >= blockEnd) {
                int block = (int) (file.index().offsetOf(line) / LineIndex.BLOCK);
                one = oneTime(counter, b, block);
                blockEnd = file.index().lineAtOrAfter((block + 1L) * LineIndex.BLOCK);
            }
            counter.add(one != Stamps.NONE ? one : timeOf(line), 1);
        }
    }

    private static final class Counter {
        private final long from;
        private final long width;
        private final long[] counts;
        private long outside;
        private long untimed;

        Counter(long from, long width, int spans) {
            this.from = from;
            this.width = width;
            this.counts = new long[spans];
        }

        /** The number of the span, -1 before the first and as many as there are after the last. */
        long span(long time) {
            return time < from ? -1 : Math.min(counts.length, (time - from) / width);
        }

        void add(long time, long lines) {
            if (time == Stamps.NONE) {
                untimed += lines;
                return;
            }
            long span = span(time);
            if (span < 0 || span >= counts.length) {
                outside += lines;
            } else {
                counts[(int) span] += lines;
            }
        }
    }
}
