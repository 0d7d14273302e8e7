package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.PrimitiveIterator;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.text.time.Stamps;

/** Counts the lines of one file by time. One thread. */
final class TimeCounter {

    private final LogTimes times;
    private final LogFile file;
    private final long from;
    private final long width;
    private final long[] counts;
    private long outside;
    private long untimed;

    /**
     * @param from start of the first span in the file's own time
     * @param spans how many, each {@code width} seconds long
     */
    TimeCounter(LogTimes times, long from, long width, int spans) {
        this.times = times;
        this.file = times.file();
        this.from = from;
        this.width = width;
        this.counts = new long[spans];
    }

    /**
     * What was counted.
     *
     * @param shown start of the first span as it is shown
     */
    Histogram histogram(long shown) {
        return new Histogram(shown, width, counts, outside, untimed);
    }

    void countAll(Progress progress) throws IOException {
        LogTimes.Blocks b = times.blocks();
        long line = 0;
        long run = Stamps.NONE;
        for (int block = 0; block < b.count(); block++) {
            if ((block & 15) == 0) {
                progress.checkCancelled();
            }
            long one = oneTime(b, block);
            if (run != Stamps.NONE && one != Stamps.NONE && span(one) == span(run)) {
                // how many lines such blocks have is asked once for all
                continue;
            }
            if (run != Stamps.NONE) {
                long begin = Math.min(b.lines(), firstAfter(block - 1));
                add(run, begin - line);
                line = begin;
            }
            run = one;
            if (one == Stamps.NONE) {
                long next = block + 1 == b.count() ? b.lines() : Math.min(b.lines(), firstAfter(block));
                if (next > line) {
                    countBlock(b, block, line, next);
                }
                line = next;
            }
        }
        if (run != Stamps.NONE) {
            add(run, b.lines() - line);
        }
        if (b.hasTail()) {
            add(times.timeOf(b.lines()), 1);
        }
    }

    private long firstAfter(int block) throws IOException {
        return file.index().lineAtOrAfter((block + 1L) * LogTimes.BLOCK);
    }

    /** A time that stands for all lines of the block, as they all fall into one span. */
    private long oneTime(LogTimes.Blocks b, int block) {
        int carried = b.before(block);
        if (carried == LogTimes.NO_TIME) {
            return Stamps.NONE;
        }
        long least = LogTimes.unpack(Math.min(carried, b.earliest()[block]));
        long most = LogTimes.unpack(Math.max(carried, b.latest()[block]));
        return span(least) == span(most) ? most : Stamps.NONE;
    }

    private void countBlock(LogTimes.Blocks b, int block, long first, long end) throws IOException {
        Workers.runGuarded(() -> {
            long time = b.carriedInto(block);
            FileStamps stamps = new FileStamps(file);
            try (LineCursor cursor = file.cursor(first)) {
                while (cursor.next() && cursor.line() < end) {
                    long own = stamps.read(cursor);
                    time = own == Stamps.NONE ? time : own;
                    add(time, 1);
                }
            }
        });
    }

    /**
     * Counts some lines: each block that one of them lies in is read once.
     *
     * @param lines ascending
     */
    void countSome(PrimitiveIterator.OfLong lines, Progress progress) throws IOException {
        LogTimes.Blocks b = times.blocks();
        long line = lines.hasNext() ? lines.nextLong() : Long.MAX_VALUE;
        while (line < b.lines()) {
            progress.checkCancelled();
            int block = (int) (file.index().offsetOf(line) / LogTimes.BLOCK);
            long end = block + 1 >= b.count() ? b.lines() : Math.min(b.lines(), firstAfter(block));
            long one = oneTime(b, block);
            if (one != Stamps.NONE) {
                long n = 0;
                for (; line < end; line = lines.hasNext() ? lines.nextLong() : Long.MAX_VALUE) {
                    n++;
                }
                add(one, n);
            } else {
                line = countSomeIn(b, block, line, end, lines);
            }
        }
        if (b.hasTail() && line == b.lines()) {
            add(times.timeOf(line), 1);
        }
    }

    /** Counts the lines of one block, from one on; returns the first line after it. */
    private long countSomeIn(LogTimes.Blocks b, int block, long line, long end, PrimitiveIterator.OfLong lines)
            throws IOException {
        return Workers.guarded(() -> {
            long wanted = line;
            long time = b.carriedInto(block);
            FileStamps stamps = new FileStamps(file);
            try (LineCursor cursor = file.cursor(file.index().lineAtOrAfter((long) block * LogTimes.BLOCK))) {
                while (wanted < end && cursor.next()) {
                    long own = stamps.read(cursor);
                    time = own == Stamps.NONE ? time : own;
                    if (cursor.line() == wanted) {
                        add(time, 1);
                        wanted = lines.hasNext() ? lines.nextLong() : Long.MAX_VALUE;
                    }
                }
            }
            return wanted;
        });
    }

    /** The number of the span, -1 before the first and as many as there are after the last. */
    private long span(long time) {
        return time < from ? -1 : Math.min(counts.length, (time - from) / width);
    }

    private void add(long time, long lines) {
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
