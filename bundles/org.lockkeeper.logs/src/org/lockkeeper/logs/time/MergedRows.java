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
    private final MergeMarks marks;

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
        this.marks = new MergeMarks(inputs.size());
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
        return marks.count();
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
                stop[i] = Math.max(marks.end()[i], track.count() - (unfinished ? 1 : 0));
                total += stop[i];
            }
            marks.mark(marks.count(), marks.end());
            try (Merger merger = new Merger(inputs, marks.end(), stop)) {
                long row = marks.count();
                while (merger.next() >= 0) {
                    row++;
                    if (row % STEP == 0) {
                        marks.publish(row, merger.state());
                        marks.mark(row, marks.end());
                        progress.fraction(row / (double) total);
                        progress.checkCancelled();
                    }
                }
                marks.publish(row, merger.state());
            }
            return null;
        });
    }

    /** A merger that stands before a row. */
    private Merger at(long row) throws IOException {
        if (row < 0 || row > count()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + count());
        }
        int n = marks.markBefore(row);
        Merger merger = new Merger(inputs, marks, n);
        for (long r = marks.mark(n).row(); r < row; r++) {
            merger.next();
        }
        return merger;
    }

    private LinePlace place(Merger merger) throws IOException {
        return merger.take((file, cursor) -> new LinePlace(number(file), cursor.line()));
    }

    @Override
    public LinePlace place(long row) throws IOException {
        return Workers.guarded(() -> {
            try (Merger merger = at(row)) {
                if (row >= count()) {
                    throw new IndexOutOfBoundsException("row " + row + " of " + count());
                }
                return place(merger);
            }
        });
    }

    @Override
    public List<LinePlace> places(long row, int wanted) throws IOException {
        return Workers.guarded(() -> {
            int n = (int) Math.max(0, Math.min(wanted, count() - row));
            List<LinePlace> places = new ArrayList<>(n);
            if (n > 0) {
                try (Merger merger = at(row)) {
                    for (int i = 0; i < n; i++) {
                        places.add(place(merger));
                    }
                }
            }
            return places;
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
        int low = marks.markBefore(input, trackRow);
        long row = marks.mark(low).row();
        try (Merger merger = new Merger(inputs, marks, low)) {
            for (; row < count(); row++) {
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
            int n = marks.markBefore(row);
            boolean whole = marks.isMark(n + SLICE_STEPS);
            long stop = whole ? marks.mark(n + SLICE_STEPS).row() : count();
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
            int n = (int) Math.max(0, Math.min(wanted, count() - row));
            List<LogLine> lines = new ArrayList<>(n);
            if (n > 0) {
                try (Merger merger = at(row)) {
                    for (int i = 0; i < n; i++) {
                        lines.add(merger.take((_, c) -> new LogLine(c.line(), c.offset(), c.bytes(), c.text(mostBytes),
                                c.bytes() > mostBytes)));
                    }
                }
            }
            return lines;
        });
    }
}
