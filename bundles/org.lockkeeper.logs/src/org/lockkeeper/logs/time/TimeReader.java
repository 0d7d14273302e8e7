package org.lockkeeper.logs.time;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.text.lines.ByteMarks;
import org.lockkeeper.text.lines.LineBreaks;
import org.lockkeeper.text.time.Stamps;

/** Reads the times of the lines that begin in a range of bytes, for {@link LogTimes}. One thread. */
final class TimeReader {

    private final LogFile file;
    private final FileStamps ofFile;
    private final Stamps stamps;
    private final Progress progress;
    private final long from;
    private final long to;
    private final int[] earliest;
    private final int[] latest;
    private final int[] last;
    private final ByteMarks marks = new ByteMarks(Window.PIECE);
    private final int[] ends = new int[Window.PIECE + 1];

    /**
     * What was read, by blocks, the first of which holds {@code from}.
     *
     * @param lines how many lines begin in the range
     */
    record Part(long from, long to, int[] earliest, int[] latest, int[] last, long lines) {
    }

    /**
     * @param from a multiple of the block, or where a line begins
     * @param to the same
     */
    TimeReader(LogFile file, long from, long to, Progress progress) {
        this.file = file;
        this.ofFile = new FileStamps(file);
        this.stamps = ofFile.stamps();
        this.progress = progress;
        this.from = from;
        this.to = to;
        int n = (int) ((to - 1) / LogTimes.BLOCK - from / LogTimes.BLOCK) + 1;
        this.earliest = filled(n, Integer.MAX_VALUE);
        this.latest = filled(n, LogTimes.NO_TIME);
        this.last = filled(n, LogTimes.NO_TIME);
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }

    Part read() throws IOException {
        long line = file.index().lineAtOrAfter(from);
        long lines = ofFile.readsBytes() ? readBytes(line) : readLines(line);
        return new Part(from, to, earliest, latest, last, lines);
    }

    private long readLines(long line) throws IOException {
        long lines = 0;
        try (LineCursor cursor = file.cursor(line)) {
            while (cursor.next() && cursor.offset() < to) {
                if ((++lines & 0xFFF) == 0) {
                    progress.checkCancelled();
                }
                long time = ofFile.read(cursor);
                if (time != Stamps.NONE) {
                    int t = LogTimes.pack(time);
                    collect(cursor.offset(), t, t, t);
                }
            }
        }
        return lines;
    }

    /** Adds times of lines that begin in the block of a byte; {@code newest} is that of the last of them. */
    private void collect(long offset, int least, int most, int newest) {
        int block = (int) (offset / LogTimes.BLOCK - from / LogTimes.BLOCK);
        earliest[block] = Math.min(earliest[block], least);
        latest[block] = Math.max(latest[block], most);
        last[block] = newest;
    }

    /** The same for bytes that need no decoding: in half the time, as it looks at line ends and at times only. */
    private long readBytes(long firstLine) throws IOException {
        long end = file.index().bytes();
        long lines = 0;
        long position = firstLine >= file.index().lines() ? end : file.index().offsetOf(firstLine);
        try (ByteReader reader = file.source().scanner()) {
            while (position < to) {
                progress.checkCancelled();
                int length = reader.load(position, (int) Math.min(ByteReader.CAPACITY, end - position));
                if (length <= 0) {
                    throw new SourceChangedException(file.source().name());
                }
                Window window = new Window(reader.memory(), reader.offset(), length, position, position + length < end);
                lines += window.read();
                if (window.at > window.base) {
                    position += window.at - window.base;
                } else {
                    // a line that is longer than what is loaded: on with the one after it
                    lines++;
                    long after = firstLine + lines;
                    position = after >= file.index().lines() ? end : file.index().offsetOf(after);
                }
            }
        }
        return lines;
    }

    /** A piece of the file in memory. */
    private final class Window {
        private static final int PIECE = 16 << 10;

        private final LineBreaks breaks = file.encoding().carriageReturns() ? LineBreaks.CR : LineBreaks.LF;
        private final MemorySegment s;
        private final long base;
        private final long stop;
        private final long position;
        private final boolean cut;
        private final long most;
        private long at;
        private long blockEnd;
        private int least = Integer.MAX_VALUE;
        private int greatest = LogTimes.NO_TIME;
        private int newest = LogTimes.NO_TIME;

        /**
         * @param cut whether there is more of the file after it
         */
        Window(MemorySegment s, long base, int length, long position, boolean cut) {
            this.s = s;
            this.base = base;
            this.stop = base + length;
            this.position = position;
            this.cut = cut;
            this.at = base;
            this.blockEnd = LogTimes.blockEnd(position) - position + base;
            // what begins before is in memory as far as its time reaches
            this.most = Math.min(base + to - position, cut ? stop - Stamps.LONGEST + 1 : stop);
        }

        /**
         * Reads the lines that end in the window, or with the file, and leaves {@link #at} behind the last. Of a line
         * that fills the whole window only the time is read.
         *
         * @return how many ended
         */
        long read() {
            long lines = 0;
            for (long piece = base; piece < stop && at < most; piece += PIECE) {
                int n = breaks.all(s, piece, Math.min(stop, piece + PIECE), marks, ends);
                lines += read(piece, n);
            }
            if (at < most && (!cut || at == base)) {
                // a last line without an end, or the start of one that is longer than the window
                ends[0] = (int) (stop - at);
                long begin = at;
                lines += read(begin, 1);
                at = stop;
                if (cut) {
                    at = begin;
                    lines--;
                }
            }
            flush(stop);
            return lines;
        }

        /** Reads the lines that end in a piece, one after the other: all that changes is in registers. */
        private int read(long piece, int n) {
            int[] to = ends;
            long begin = at;
            int i = 0;
            while (i < n && begin < most) {
                if (begin >= blockEnd) {
                    flush(begin);
                }
                int lowest = least;
                int highest = greatest;
                int last = newest;
                long limit = Math.min(most, blockEnd);
                for (; i < n && begin < limit; i++) {
                    long end = piece + to[i];
                    long time = time(begin, end);
                    if (time != Stamps.NONE) {
                        last = LogTimes.pack(time);
                        lowest = Math.min(lowest, last);
                        highest = Math.max(highest, last);
                    }
                    begin = end + 1;
                }
                least = lowest;
                greatest = highest;
                newest = last;
            }
            at = begin;
            return i;
        }

        private long time(long begin, long end) {
            return stop - begin >= Stamps.SHORTEST && s.get(ValueLayout.JAVA_BYTE, begin) == '['
                    ? stamps.bracketed(s, begin) : stamps.other(s, begin, (int) (end - begin));
        }

        /** Hands in what is known of a block, and goes on with the one that a byte of the window is in. */
        private void flush(long next) {
            if (newest != LogTimes.NO_TIME) {
                collect(position + blockEnd - base - LogTimes.BLOCK, least, greatest, newest);
                least = Integer.MAX_VALUE;
                greatest = LogTimes.NO_TIME;
                newest = LogTimes.NO_TIME;
            }
            blockEnd = LogTimes.blockEnd(position + next - base) - position + base;
        }
    }
}
