package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.RowChanges;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.text.time.Stamps;

/**
 * Several logs merged by time. Each log keeps its own order, whatever its clock did; of the logs' next lines the one
 * with the earliest time comes first, of equal ones that of the log named first. Keeps the places of every 4,096th row
 * only and merges the rows between again when they are asked for. Lines that arrive late, in a log that grows, come at
 * the end; behind them, in the order of time, last lines that have no end yet and are being written. One that has none
 * when it is first merged has its place among the others; once it goes on, the rows from there on are merged again.
 */
public final class MergedRows implements LogRows {

    private static final int STEP = 4096;
    private static final int SLICE_STEPS = 8;

    private final List<Input> inputs;
    private final CopyOnWriteArrayList<LogFile> files = new CopyOnWriteArrayList<>();
    private final Map<LogFile, Integer> fileNumbers = new HashMap<>();
    private final RowChanges changes = new RowChanges();
    /** Which logs have been seen to go on with a last line. */
    private final boolean[] live;
    private volatile MergeView view;

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
        this.live = new boolean[inputs.size()];
        this.view = new MergeView(new MergeMarks(inputs.size()), List.of());
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
        return view.count();
    }

    @Override
    public long settled() {
        return view.marks().count();
    }

    @Override
    public Moment moment() {
        return changes.moment();
    }

    /**
     * Merges what the logs have by now. One thread at a time, and not while the logs are indexed.
     *
     * @param growing whether last lines without line end are sure to be of logs that are being written
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so; what was merged stays
     */
    public void update(boolean growing, Progress progress) throws IOException {
        Workers.runGuarded(() -> {
            MergeMarks before = view.marks();
            MergeMarks kept = kept(before);
            boolean again = kept != before;
            merge(kept, growing, again, progress);
            if (again) {
                changes.from(kept.count());
            }
        });
    }

    /** The rows before the first line that had no end and has gone on since. */
    private MergeMarks kept(MergeMarks marks) throws IOException {
        long first = marks.count();
        for (int i = 0; i < inputs.size(); i++) {
            MergeMarks.Pin pin = marks.pins()[i];
            if (pin != null && pin.row() < marks.end()[i] && pin.isChanged()) {
                live[i] = true;
                first = Math.min(first, rowOfTrackRow(marks, i, pin.row()));
            }
        }
        if (first == marks.count()) {
            return marks;
        }
        try (Merger merger = at(marks, first)) {
            return marks.cut(first, merger.state());
        }
    }

    private void merge(MergeMarks from, boolean growing, boolean again, Progress progress) throws IOException {
        long total = 0;
        long[] stop = new long[inputs.size()];
        MergeMarks.@Nullable Pin[] pins = from.pins().clone();
        for (int i = 0; i < stop.length; i++) {
            LogTrack track = inputs.get(i).track;
            track.files().forEach(this::number);
            LogFile newest = track.newest();
            if (pins[i] != null && pins[i].row() >= from.end()[i]) {
                // merging was stopped before
                pins[i] = null;
            }
            boolean open = newest.index().completeLines() < newest.lines();
            live[i] |= open && growing;
            stop[i] = Math.max(from.end()[i], track.count() - (open && live[i] ? 1 : 0));
            if (open && stop[i] > from.end()[i] && stop[i] == track.count()) {
                pins[i] = new MergeMarks.Pin(newest, newest.index().bytes(), stop[i] - 1, ownTime(newest));
            }
            total += stop[i];
        }
        MergeMarks marks = from.marked().pinned(pins);
        try (Merger merger = new Merger(inputs, marks.end(), stop, pins)) {
            long row = marks.count();
            while (merger.next() >= 0) {
                row++;
                if (row % STEP == 0) {
                    marks = marks.grown(row, merger.state()).marked();
                    if (!again) {
                        // rows that are merged again appear all at once: never are there fewer than before
                        publish(new MergeView(marks, List.of()));
                    }
                    progress.fraction(row / (double) total);
                    progress.checkCancelled();
                }
            }
            marks = marks.grown(row, merger.state());
        }
        publish(new MergeView(marks, tail(marks)));
    }

    private static long ownTime(LogFile file) throws IOException {
        try (LineCursor cursor = file.cursor(file.lines() - 1)) {
            return cursor.next() ? new FileStamps(file).read(cursor) : Stamps.NONE;
        }
    }

    private List<MergeView.Open> tail(MergeMarks marks) throws IOException {
        List<MergeView.Open> tail = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (marks.end()[i] < inputs.get(i).track.count()) {
                LogFile newest = inputs.get(i).track.newest();
                long own = ownTime(newest);
                tail.add(new MergeView.Open(i, newest, newest.index().bytes(),
                        own == Stamps.NONE ? marks.end()[inputs.size() + i] : own + inputs.get(i).shift));
            }
        }
        tail.sort(Comparator.comparingLong(MergeView.Open::time));
        return List.copyOf(tail);
    }

    private void publish(MergeView next) {
        MergeView before = view;
        view = next;
        // told afterwards: who reads in between reads again, and nobody takes old rows for new ones
        long settled = before.marks().count();
        if (!before.tail().isEmpty() && (next.marks().count() != settled || !next.tail().equals(before.tail()))) {
            changes.from(settled);
        }
    }

    /** A merger that stands before a row. */
    private Merger at(MergeMarks marks, long row) throws IOException {
        if (row < 0 || row > marks.count()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + marks.count());
        }
        int n = marks.markBefore(row);
        Merger merger = new Merger(inputs, marks, n);
        for (long r = marks.mark(n).row(); r < row; r++) {
            merger.next();
        }
        return merger;
    }

    /** The place of a line behind the rows that stay. */
    private LinePlace place(MergeView v, MergeView.Open open) {
        return new LinePlace(number(open.file()),
                inputs.get(open.input()).track.place(v.marks().end()[open.input()]).line());
    }

    private LinePlace place(Merger merger) throws IOException {
        return merger.take((file, cursor) -> new LinePlace(number(file), cursor.line()));
    }

    @Override
    public LinePlace place(long row) throws IOException {
        MergeView v = view;
        if (row < 0 || row >= v.count()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + v.count());
        }
        return Workers.guarded(() -> {
            if (row >= v.marks().count()) {
                return place(v, v.tail().get((int) (row - v.marks().count())));
            }
            try (Merger merger = at(v.marks(), row)) {
                return place(merger);
            }
        });
    }

    @Override
    public List<LinePlace> places(long row, int wanted) throws IOException {
        MergeView v = view;
        return Workers.guarded(() -> {
            long end = Math.min(v.count(), row + wanted);
            List<LinePlace> places = new ArrayList<>((int) Math.max(0, end - row));
            long settled = Math.min(end, v.marks().count());
            if (row < settled) {
                try (Merger merger = at(v.marks(), row)) {
                    for (long i = row; i < settled; i++) {
                        places.add(place(merger));
                    }
                }
            }
            for (long i = Math.max(row, settled); i < end; i++) {
                places.add(place(v, v.tail().get((int) (i - v.marks().count()))));
            }
            return places;
        });
    }

    @Override
    public long rowOf(int file, long line) throws IOException {
        MergeView v = view;
        return Workers.guarded(() -> {
            LogFile wanted = files.get(file);
            for (int i = 0; i < inputs.size(); i++) {
                int within = inputs.get(i).track.files().indexOf(wanted);
                if (within >= 0) {
                    long trackRow = inputs.get(i).track.rowOf(within, line);
                    if (trackRow >= 0 && trackRow < v.marks().end()[i]) {
                        return rowOfTrackRow(v.marks(), i, trackRow);
                    }
                    int tail = v.tailOf(i);
                    return trackRow == v.marks().end()[i] && tail >= 0 ? v.marks().count() + tail : -1L;
                }
            }
            return -1L;
        });
    }

    /** The row of a line that is among the rows that stay. */
    private long rowOfTrackRow(MergeMarks marks, int input, long trackRow) throws IOException {
        int low = marks.markBefore(input, trackRow);
        long row = marks.mark(low).row();
        try (Merger merger = new Merger(inputs, marks, low)) {
            for (; row < marks.count(); row++) {
                long next = merger.position(input);
                if (merger.next() == input && next == trackRow) {
                    return row;
                }
            }
        }
        throw new IndexOutOfBoundsException("line " + trackRow + " of a log");
    }

    @Override
    public RowSlice slice(long row) throws IOException {
        MergeView v = view;
        MergeMarks marks = v.marks();
        if (row >= marks.count()) {
            return tailSlice(v, row);
        }
        return Workers.guarded(() -> {
            int n = marks.markBefore(row);
            boolean whole = marks.isMark(n + SLICE_STEPS);
            long stop = whole ? marks.mark(n + SLICE_STEPS).row() : marks.count();
            stop = Math.min(stop, row + (long) SLICE_STEPS * STEP);
            int rows = (int) (stop - row);
            long[] from;
            long[] to;
            try (Merger merger = at(marks, row)) {
                from = merger.state();
            }
            try (Merger merger = at(marks, stop)) {
                to = merger.state();
            }
            List<LineRange> ranges = new ArrayList<>();
            int[] firstRange = new int[inputs.size()];
            for (int i = 0; i < inputs.size(); i++) {
                firstRange[i] = ranges.size();
                addRanges(inputs.get(i).track, from[i], to[i], ranges);
            }
            return new RowSlice(row, rows, ranges, () -> order(marks, row, rows, ranges, firstRange));
        });
    }

    private RowSlice tailSlice(MergeView v, long row) {
        if (row >= v.count()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + v.count());
        }
        List<LineRange> ranges = new ArrayList<>();
        for (MergeView.Open open : v.tail().subList((int) (row - v.marks().count()), v.tail().size())) {
            LinePlace place = place(v, open);
            ranges.add(new LineRange(place.file(), place.line(), 1));
        }
        return new RowSlice(row, ranges.size(), ranges, () -> IntStream.range(0, ranges.size()).toArray());
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

    private int[] order(MergeMarks marks, long row, int rows, List<LineRange> ranges, int[] firstRange)
            throws IOException {
        int[] order = new int[rows];
        int[] range = firstRange.clone();
        int[] used = new int[inputs.size()];
        try (Merger merger = at(marks, row)) {
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
        MergeView v = view;
        return Workers.guarded(() -> {
            long end = Math.min(v.count(), row + wanted);
            List<LogLine> lines = new ArrayList<>((int) Math.max(0, end - row));
            long settled = Math.min(end, v.marks().count());
            if (row < settled) {
                try (Merger merger = at(v.marks(), row)) {
                    for (long i = row; i < settled; i++) {
                        lines.add(merger.take((_, c) -> new LogLine(c.line(), c.offset(), c.bytes(), c.text(mostBytes),
                                c.bytes() > mostBytes)));
                    }
                }
            }
            for (long i = Math.max(row, settled); i < end; i++) {
                MergeView.Open open = v.tail().get((int) (i - v.marks().count()));
                lines.addAll(open.file().read(place(v, open).line(), 1, mostBytes));
            }
            return lines;
        });
    }
}
