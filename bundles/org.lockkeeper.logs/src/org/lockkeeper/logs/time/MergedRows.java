package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.files.Workers;

/**
 * Several logs merged by time. Each log keeps its own order, whatever its clock did; of the logs' next lines the one
 * with the earliest time comes first, of equal ones that of the log named first. Keeps the places of every 4,096th row
 * only and merges the rows between again when they are asked for. Lines that arrive late, in a log that grows, come at
 * the end.
 */
public final class MergedRows implements LogRows {

    private static final int STEP = 4096;
    private static final int SLICE_STEPS = 8;

    private final List<Input> inputs;
    private final CopyOnWriteArrayList<LogFile> files = new CopyOnWriteArrayList<>();
    private final Map<LogFile, Integer> fileNumbers = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private volatile long count;
    private volatile long[] end;

    /**
     * A place to begin from: for each log its next line, then for each log the last time before that. Between two marks
     * no log gives more lines than it did when they were made, so that the same rows come out whenever it is done again.
     */
    private record Mark(long row, long[] state) {
    }

    /**
     * One log to merge.
     *
     * @param track its lines
     * @param shift seconds to add to its times, to make its clock agree with the others'
     */
    public record Input(LogTrack track, long shift) {
        /** Checks that there is a log. */
        public Input {
            Objects.requireNonNull(track);
        }
    }

    /**
     * Without rows until {@link #update}.
     *
     * @param inputs at least one
     */
    public MergedRows(List<Input> inputs) {
        this.inputs = List.copyOf(inputs);
        this.end = new long[inputs.size() * 2];
        java.util.Arrays.fill(end, inputs.size(), end.length, Stamps.NONE);
        marks.add(new Mark(0, end));
        for (Input input : inputs) {
            input.track.files().forEach(this::number);
        }
    }

    /** The logs. */
    public List<Input> inputs() {
        return inputs;
    }

    private synchronized int number(LogFile file) {
        Integer known = fileNumbers.get(file);
        if (known != null) {
            return known;
        }
        files.add(file);
        fileNumbers.put(file, files.size() - 1);
        return files.size() - 1;
    }

    @Override
    public List<LogFile> files() {
        return List.copyOf(files);
    }

    @Override
    public long count() {
        return count;
    }

    /**
     * Merges what the logs have by now. One thread at a time.
     *
     * @param growing whether a last line without line end is left for later, because it may not be all of it
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so; what was merged stays
     */
    public void update(boolean growing, Progress progress) throws IOException {
        Workers.guarded(() -> {
            long total = 0;
            long[] stop = new long[inputs.size()];
            for (int i = 0; i < stop.length; i++) {
                LogTrack track = inputs.get(i).track;
                track.files().forEach(this::number);
                boolean unfinished = growing && track.newest().index().completeLines() < track.newest().lines();
                stop[i] = Math.max(end[i], track.count() - (unfinished ? 1 : 0));
                total += stop[i];
            }
            mark(count, end);
            try (Merger merger = new Merger(end, stop)) {
                long row = count;
                while (merger.next() >= 0) {
                    row++;
                    if (row % STEP == 0) {
                        publish(row, merger.state());
                        mark(row, end);
                        progress.fraction(row / (double) total);
                        progress.checkCancelled();
                    }
                }
                publish(row, merger.state());
            }
            return null;
        });
    }

    private synchronized void publish(long row, long[] state) {
        end = state;
        count = row;
    }

    private synchronized void mark(long row, long[] state) {
        if (marks.getLast().row < row) {
            marks.add(new Mark(row, state));
        }
    }

    /** Number of the last mark at or before a row. */
    private synchronized int markBefore(long row) {
        int low = 0;
        int high = marks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks.get(middle).row <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private synchronized Mark mark(int n) {
        return marks.get(n);
    }

    /** Where the logs stand at the mark after that one, or at the end. */
    private synchronized long[] stopAfter(int n) {
        return n + 1 < marks.size() ? marks.get(n + 1).state : end;
    }

    private synchronized boolean isMark(int n) {
        return n < marks.size();
    }

    /** A merger that stands before a row. */
    private Merger at(long row) throws IOException {
        if (row < 0 || row > count) {
            throw new IndexOutOfBoundsException("row " + row + " of " + count);
        }
        int n = markBefore(row);
        Merger merger = new Merger(n);
        for (long r = mark(n).row; r < row; r++) {
            merger.next();
        }
        return merger;
    }

    @Override
    public LinePlace place(long row) throws IOException {
        return Workers.guarded(() -> {
            try (Merger merger = at(row)) {
                if (row >= count) {
                    throw new IndexOutOfBoundsException("row " + row + " of " + count);
                }
                return merger.takePlace();
            }
        });
    }

    @Override
    public long rowOf(int file, long line) throws IOException {
        return Workers.guarded(() -> {
            LogFile wanted = files.get(file);
            for (int i = 0; i < inputs.size(); i++) {
                int within = inputs.get(i).track.files().indexOf(wanted);
                if (within >= 0) {
                    long trackRow = inputs.get(i).track.rowOf(within, line);
                    return trackRow < 0 ? -1L : rowOfTrackRow(i, trackRow);
                }
            }
            return -1L;
        });
    }

    private long rowOfTrackRow(int input, long trackRow) throws IOException {
        int low = 0;
        synchronized (this) {
            int high = marks.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (marks.get(middle).state[input] <= trackRow) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
        }
        long row = mark(low).row;
        try (Merger merger = new Merger(low)) {
            for (; row < count; row++) {
                long next = merger.position(input);
                if (merger.next() == input && next == trackRow) {
                    return row;
                }
            }
        }
        return -1;
    }

    @Override
    public RowSlice slice(long row) throws IOException {
        return Workers.guarded(() -> {
            int n = markBefore(row);
            boolean whole = isMark(n + SLICE_STEPS);
            long stop = whole ? mark(n + SLICE_STEPS).row : count;
            stop = Math.min(stop, row + (long) SLICE_STEPS * STEP);
            int rows = (int) (stop - row);
            long[] from;
            long[] to;
            try (Merger merger = at(row)) {
                from = merger.state();
            }
            try (Merger merger = at(stop)) {
                to = merger.state();
            }
            List<LineRange> ranges = new ArrayList<>();
            int[] firstRange = new int[inputs.size()];
            for (int i = 0; i < inputs.size(); i++) {
                firstRange[i] = ranges.size();
                addRanges(inputs.get(i).track, from[i], to[i], ranges);
            }
            return new RowSlice(row, rows, ranges, () -> order(row, rows, ranges, firstRange));
        });
    }

    private void addRanges(LogTrack track, long from, long to, List<LineRange> ranges) {
        for (long at = from; at < to;) {
            LinePlace place = track.place(at);
            LogFile file = track.files().get(place.file());
            long n = Math.min(to - at, file.lines() - place.line());
            ranges.add(new LineRange(number(file), place.line(), (int) n));
            at += n;
        }
    }

    private int[] order(long row, int rows, List<LineRange> ranges, int[] firstRange) throws IOException {
        int[] order = new int[rows];
        int[] range = firstRange.clone();
        int[] used = new int[inputs.size()];
        try (Merger merger = at(row)) {
            for (int r = 0; r < rows; r++) {
                int input = merger.next();
                if (used[input] == ranges.get(range[input]).count()) {
                    range[input]++;
                    used[input] = 0;
                }
                used[input]++;
                order[r] = range[input];
            }
        }
        return order;
    }

    @Override
    public List<LogLine> lines(long row, int wanted, int mostBytes) throws IOException {
        return Workers.guarded(() -> {
            int n = (int) Math.max(0, Math.min(wanted, count - row));
            List<LogLine> lines = new ArrayList<>(n);
            if (n > 0) {
                try (Merger merger = at(row)) {
                    for (int i = 0; i < n; i++) {
                        lines.add(merger.takeLine(mostBytes));
                    }
                }
            }
            return lines;
        });
    }

    /** The places of rows that follow each other. */
    public List<LinePlace> places(long row, int wanted) throws IOException {
        return Workers.guarded(() -> {
            int n = (int) Math.max(0, Math.min(wanted, count - row));
            List<LinePlace> places = new ArrayList<>(n);
            if (n > 0) {
                try (Merger merger = at(row)) {
                    for (int i = 0; i < n; i++) {
                        places.add(merger.takePlace());
                    }
                }
            }
            return places;
        });
    }

    /** Takes lines from all logs in the order of time. One thread. */
    private final class Merger implements AutoCloseable {

        private final Head[] heads = new Head[inputs.size()];
        private int current = -1;
        private long limit;
        private int limitInput;
        private long[] stop;
        private int segment;

        /** From a mark on to the end. */
        Merger(int mark) throws IOException {
            this(mark(mark).state, stopAfter(mark));
            this.segment = mark;
        }

        /** From one place to another. */
        Merger(long[] state, long[] stop) throws IOException {
            this.stop = stop;
            this.segment = Integer.MAX_VALUE - 1;
            for (int i = 0; i < heads.length; i++) {
                heads[i] = new Head(inputs.get(i), state[i], state[heads.length + i], stop[i]);
            }
        }

        long position(int input) {
            return heads[input].row;
        }

        long[] state() {
            long[] state = new long[heads.length * 2];
            for (int i = 0; i < heads.length; i++) {
                state[i] = heads[i].row;
                state[heads.length + i] = heads[i].before;
            }
            return state;
        }

        /** The log whose line is next, or -1. */
        private int choose() throws IOException {
            int chosen = chooseInSegment();
            while (chosen < 0 && isMark(segment + 1)) {
                segment++;
                stop = stopAfter(segment);
                for (int i = 0; i < heads.length; i++) {
                    heads[i].allow(stop[i]);
                }
                chosen = chooseInSegment();
            }
            return chosen;
        }

        private int chooseInSegment() {
            if (current >= 0 && heads[current].more
                    && (heads[current].time < limit || heads[current].time == limit && current < limitInput)) {
                return current;
            }
            int best = -1;
            limit = Long.MAX_VALUE;
            limitInput = heads.length;
            for (int i = 0; i < heads.length; i++) {
                if (!heads[i].more) {
                    continue;
                }
                if (best < 0 || heads[i].time < heads[best].time) {
                    if (best >= 0) {
                        limit = heads[best].time;
                        limitInput = best;
                    }
                    best = i;
                } else if (heads[i].time < limit) {
                    limit = heads[i].time;
                    limitInput = i;
                }
            }
            current = best;
            return best;
        }

        /** Passes over the next line and tells its log, or -1 at the end. */
        int next() throws IOException {
            int input = choose();
            if (input >= 0) {
                heads[input].advance();
            }
            return input;
        }

        LinePlace takePlace() throws IOException {
            Head head = heads[choose()];
            LinePlace place = new LinePlace(number(head.file), head.cursor.line());
            head.advance();
            return place;
        }

        LogLine takeLine(int mostBytes) throws IOException {
            Head head = heads[choose()];
            LineCursor c = head.cursor;
            LogLine line = new LogLine(c.line(), c.offset(), c.bytes(), c.text(mostBytes), c.bytes() > mostBytes);
            head.advance();
            return line;
        }

        @Override
        public void close() {
            for (Head head : heads) {
                head.close();
            }
        }
    }

    /** The next line of one log. */
    private static final class Head {

        private final Input input;
        private final List<LogFile> trackFiles;
        private long stop;
        private int fileIndex;
        private LogFile file;
        private LineCursor cursor;
        private Stamps stamps;
        private long row;
        private long before;
        private long time;
        private boolean more;

        Head(Input input, long row, long before, long stop) throws IOException {
            this.input = input;
            this.row = row;
            this.before = before;
            this.time = before;
            this.stop = stop;
            this.trackFiles = input.track.files();
            read();
        }

        /** Lets lines up to another place be taken. */
        void allow(long newStop) throws IOException {
            stop = newStop;
            if (!more) {
                read();
            }
        }

        private void open(int index, long line) throws IOException {
            close();
            fileIndex = index;
            file = trackFiles.get(index);
            cursor = file.cursor(line);
            stamps = new Stamps(file);
        }

        /** Goes to the next line. */
        void advance() throws IOException {
            before = time;
            row++;
            read();
        }

        private void read() throws IOException {
            more = row < stop;
            if (!more) {
                return;
            }
            if (cursor == null) {
                LinePlace place = input.track.place(row);
                open(place.file(), place.line());
            }
            while (!cursor.next()) {
                if (fileIndex + 1 == trackFiles.size()) {
                    // appended to since the cursor was made
                    LinePlace place = input.track.place(row);
                    open(place.file(), place.line());
                } else {
                    open(fileIndex + 1, 0);
                }
            }
            long t = stamps.read(cursor);
            if (t != Stamps.NONE) {
                time = t + input.shift;
            }
        }

        void close() {
            if (cursor != null) {
                cursor.close();
            }
        }
    }
}
