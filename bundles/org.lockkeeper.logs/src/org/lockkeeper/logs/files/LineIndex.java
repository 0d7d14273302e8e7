package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineBreaks;

/**
 * Where the lines of a source begin: the number of line breaks before each block of 32 KiB, eight bytes a block
 * whatever the lines are like, 0.26 MB for a gigabyte. The rest is counted when it is asked for, in microseconds.
 * Grows with its source; may be read by any thread while another extends it.
 */
public final class LineIndex {

    /** Bytes of a block. */
    public static final int BLOCK = 1 << 15;

    private static final int SHIFT = 15;
    private static final int STEP = 8 << 10;
    private static final int TASK = 4 << 20;
    private static final int PAGE_SHIFT = 12;

    private final LogSource source;
    private final LineBreaks breaks;
    private final int mark;
    private volatile long[][] pages = {new long[1 << PAGE_SHIFT]};
    private volatile State state;

    private record State(long bytes, long lineBreaks, boolean endsWithBreak) {
    }

    LineIndex(LogSource source, TextEncoding encoding) {
        this.source = source;
        this.breaks = LineBreaks.of(encoding);
        this.mark = encoding.mark();
        this.state = new State(0, 0, false);
    }

    /** How many bytes have been indexed. */
    public long bytes() {
        return state.bytes;
    }

    /** How many lines there are in the bytes indexed; a last line without a line end counts. */
    public long lines() {
        return lines(state);
    }

    private long lines(State s) {
        return s.lineBreaks + (s.endsWithBreak || s.bytes <= mark ? 0 : 1);
    }

    /** How many lines have a line end, so that they can only change where the file is rewritten. */
    public long completeLines() {
        return state.lineBreaks;
    }

    /** Bytes that the index takes up in memory. */
    public long memory() {
        return (long) pages.length << (PAGE_SHIFT + 3);
    }

    /**
     * Indexes what the source holds and has not been indexed yet; of a source that is still being unpacked, all of it.
     * One thread at a time.
     *
     * @throws SourceChangedException where the file was cut meanwhile
     * @throws IOException where it cannot be read
     * @throws CancellationException where the progress says so; what was indexed stays
     */
    public synchronized void update(Workers workers, Progress progress) throws IOException {
        while (true) {
            boolean arrived = source.isArrived();
            long size = readable();
            if (size > state.bytes) {
                extend(size, workers, progress);
            } else if (arrived) {
                return;
            } else {
                progress.checkCancelled();
                try {
                    source.awaitMoreThan(source.size());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("interrupted");
                }
            }
        }
    }

    /** Whether everything that the source holds now is indexed, and nothing is still arriving. */
    public boolean isWhole() {
        return source.isArrived() && state.bytes >= readable();
    }

    /** Half a unit at the end is no character yet. */
    private long readable() {
        return source.size() & -breaks.unit();
    }

    private record Counts(long from, long to, int[] breaks, boolean endsWithBreak) {
    }

    private void extend(long size, Workers workers, Progress progress) throws IOException {
        long start = state.bytes;
        var next = new Workers.TaskSequence<Counts>() {
            private long from = start;

            @Override
            public Workers.@Nullable Task<Counts> next() {
                if (from >= size) {
                    return null;
                }
                long begin = from;
                // the first tasks are short so that there is something to show at once
                long length = begin - start < TASK ? TASK / 16 : TASK;
                from = Math.min(size, (begin + length) & -BLOCK);
                if (from <= begin) {
                    from = Math.min(size, begin + BLOCK);
                }
                long end = from;
                return () -> count(begin, end, progress);
            }
        };
        workers.inOrder(next, counts -> {
            publish(counts);
            progress.fraction(counts.to / (double) size);
        }, progress);
    }

    private Counts count(long from, long to, Progress progress) throws IOException {
        int[] counts = new int[(int) (((to - 1) >>> SHIFT) - (from >>> SHIFT)) + 1];
        boolean endsWithBreak = false;
        try (ByteReader reader = source.firstScanner()) {
            for (long at = from; at < to;) {
                progress.checkCancelled();
                int length = reader.load(at, (int) Math.min(ByteReader.CAPACITY, to - at));
                if (length <= 0) {
                    throw new SourceChangedException(source.name());
                }
                MemorySegment memory = reader.memory();
                for (int done = 0; done < length;) {
                    // counts never cross a block; a unit never crosses one either
                    long position = at + done;
                    int part = (int) Math.min(length - done, BLOCK - (position & BLOCK - 1));
                    long offset = reader.offset() + done;
                    counts[(int) ((position >>> SHIFT) - (from >>> SHIFT))] +=
                            (int) breaks.count(memory, offset, offset + part);
                    done += part;
                }
                at += length;
                if (at >= to && length >= breaks.unit()) {
                    long last = reader.offset() + length - breaks.unit();
                    endsWithBreak = breaks.isBreak(memory, last);
                }
            }
        }
        return new Counts(from, to, counts, endsWithBreak);
    }

    private void publish(Counts counts) {
        long total = state.lineBreaks;
        long block = counts.from >>> SHIFT;
        for (int n : counts.breaks) {
            total += n;
            block++;
            // right for blocks that are full; the entry after an unfinished one is written again when it grows
            put(block, total);
        }
        state = new State(counts.to, total, counts.endsWithBreak);
    }

    private void put(long block, long value) {
        int page = (int) (block >>> PAGE_SHIFT);
        if (page >= pages.length) {
            long[][] more = Arrays.copyOf(pages, page + 1);
            more[page] = new long[1 << PAGE_SHIFT];
            pages = more;
        }
        pages[page][(int) block & (1 << PAGE_SHIFT) - 1] = value;
    }

    private long before(long block) {
        return pages[(int) (block >>> PAGE_SHIFT)][(int) block & (1 << PAGE_SHIFT) - 1];
    }

    /**
     * The line that a byte belongs to; a line end belongs to the line that it ends.
     *
     * @param offset 0 to {@link #bytes()}
     * @throws IOException where the source cannot be read
     */
    public long lineOf(long offset) throws IOException {
        State s = state;
        if (offset < 0 || offset > s.bytes) {
            throw new IndexOutOfBoundsException("byte " + offset + " of " + s.bytes);
        }
        long block = offset >>> SHIFT;
        long blockStart = block << SHIFT;
        if (offset == blockStart) {
            return block == 0 ? 0 : before(block);
        }
        try (ByteReader reader = source.reader()) {
            int length = load(reader, blockStart, (int) (offset - blockStart));
            return before(block) + breaks.count(reader.memory(), reader.offset(), reader.offset() + length);
        }
    }

    /**
     * Where a line begins.
     *
     * @param line 0 to {@link #lines()}; that number itself gives the end of what is indexed
     * @throws IOException where the source cannot be read
     */
    public long offsetOf(long line) throws IOException {
        State s = state;
        if (line < 0 || line > lines(s)) {
            throw new IndexOutOfBoundsException("line " + line + " of " + lines(s));
        }
        if (line == 0) {
            return Math.min(mark, s.bytes);
        }
        if (line > s.lineBreaks) {
            return s.bytes;
        }
        // the last block that has fewer breaks than the line's number before it holds the break that ends line - 1
        long low = 0;
        long high = (s.bytes - 1) >>> SHIFT;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (before(middle) < line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return afterBreak(low << SHIFT, line - before(low), s);
    }

    /** Where the n-th break from a block's start on ends: reads no more of the block than is needed. */
    private long afterBreak(long blockStart, long n, State s) throws IOException {
        long left = n;
        try (ByteReader reader = source.reader()) {
            for (long at = blockStart; at < blockStart + BLOCK && at < s.bytes; at += STEP) {
                int length = load(reader, at, (int) Math.min(STEP, s.bytes - at));
                long from = reader.offset();
                long here = breaks.count(reader.memory(), from, from + length);
                if (here >= left) {
                    return at + breaks.afterNth(reader.memory(), from, from + length, left) - from;
                }
                left -= here;
            }
        }
        throw new SourceChangedException(source.name());
    }

    /**
     * The first line that begins at or after a byte.
     *
     * @param offset 0 or more
     * @return {@link #lines()} where there is none
     * @throws IOException where the source cannot be read
     */
    public long lineAtOrAfter(long offset) throws IOException {
        State s = state;
        if (offset <= mark) {
            return 0;
        }
        if (offset >= s.bytes) {
            return lines(s);
        }
        if ((offset & BLOCK - 1) == 0) {
            // what is before a block is known: only whether a line ends right there has to be looked at
            try (ByteReader reader = source.reader()) {
                int length = load(reader, offset - breaks.unit(), breaks.unit());
                boolean ends = breaks.count(reader.memory(), reader.offset(), reader.offset() + length) > 0;
                return before(offset >>> SHIFT) + (ends ? 0 : 1);
            }
        }
        // the line of the byte before either ends right there or goes on past the offset; both ways the next is it
        return lineOf(offset - breaks.unit()) + 1;
    }

    private int load(ByteReader reader, long position, int length) throws IOException {
        if (reader.load(position, length) < length) {
            throw new SourceChangedException(source.name());
        }
        return length;
    }
}
