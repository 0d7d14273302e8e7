package org.lockkeeper.logs.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.time.LogTimes;

/**
 * Searches rows for one or several conditions at once. What is found can be read while the search runs; run it again
 * for rows that were added since.
 */
public final class LogSearch {

    private final LogRows rows;
    private final List<Condition> conditions;
    private final Matches within;
    private final Function<LogFile, LogTimes> times;
    private final ToLongFunction<LogFile> shifts;
    private final Workers workers;
    private final List<Matches> matches;
    private final Map<LogFile, List<Test>> tests = new ConcurrentHashMap<>();
    private volatile long searched;
    private boolean unfinished;

    /**
     * @param rows where to search
     * @param conditions what to search for, each on its own
     * @param within rows to search among, {@code null} for all
     * @param times the times of each file, for conditions on them
     * @throws ProblemException where a pattern is wrong
     */
    public LogSearch(LogRows rows, List<Condition> conditions, Matches within, Function<LogFile, LogTimes> times,
            Workers workers) throws ProblemException {
        this(rows, conditions, within, times, _ -> 0, workers);
    }

    /**
     * @param rows where to search
     * @param conditions what to search for, each on its own
     * @param within rows to search among, {@code null} for all
     * @param times the times of each file, for conditions on them
     * @param shifts seconds to add to a file's own times, for conditions on them
     * @throws ProblemException where a pattern is wrong
     */
    public LogSearch(LogRows rows, List<Condition> conditions, Matches within, Function<LogFile, LogTimes> times,
            ToLongFunction<LogFile> shifts, Workers workers) throws ProblemException {
        this.rows = Objects.requireNonNull(rows);
        this.conditions = List.copyOf(conditions);
        this.within = within;
        this.times = Objects.requireNonNull(times);
        this.shifts = Objects.requireNonNull(shifts);
        this.workers = Objects.requireNonNull(workers);
        List<Matches> all = new ArrayList<>();
        for (Condition condition : conditions) {
            check(condition);
            all.add(new Matches());
        }
        this.matches = List.copyOf(all);
    }

    private static void check(Condition condition) throws ProblemException {
        switch (condition) {
            case Condition.Regex(String pattern, boolean ignoreCase) -> Patterns.re2(pattern, ignoreCase);
            case Condition.Not(Condition of) -> check(of);
            case Condition.WholeRecord(Condition of) -> check(of);
            case Condition.All(List<Condition> of) -> {
                for (Condition c : of) {
                    check(c);
                }
            }
            case Condition.Any(List<Condition> of) -> {
                for (Condition c : of) {
                    check(c);
                }
            }
            case Condition.Text _, Condition.Field _, Condition.Time _ -> {
                // always possible
            }
        }
    }

    /** The rows searched. */
    public LogRows rows() {
        return rows;
    }

    /** What each condition found by now, in the order of the conditions. */
    public List<Matches> matches() {
        return matches;
    }

    /** How many rows have been searched. */
    public long searched() {
        return searched;
    }

    private record Found(RowSlice slice, boolean unfinished, List<long[]> rows) {
    }

    /**
     * Searches all rows that there are by now and were not searched yet, and a last line again that had no line end.
     * Returns when it is done. One thread at a time, and not one of the workers'.
     *
     * @param news told on this thread after each part, some ten thousand rows, that searched something new
     * @throws SourceChangedException where a file was cut meanwhile: what was found is void, search again
     * @throws IOException where a file cannot be read
     * @throws ProblemException where a text or pattern is too long
     * @throws CancellationException where the progress says so; what was found stays
     */
    public synchronized void run(Progress progress, Runnable news) throws IOException, ProblemException {
        if (unfinished && searched > 0) {
            searched--;
            for (Matches m : matches) {
                m.removeFrom(searched);
            }
            unfinished = false;
        }
        long begin = searched;
        long end = rows.count();
        List<LogFile> files = rows.files();
        try {
            for (LogFile file : files) {
                prepare(file);
            }
        } catch (IllegalStateException e) {
            throw new CancellationException("the log was closed");
        }
        var tasks = new Workers.TaskSequence<Found>() {
            private long row = begin;

            @Override
            public Workers.Task<Found> next() throws IOException {
                if (row >= end) {
                    return null;
                }
                RowSlice slice = slice(row);
                row += slice.rows();
                List<LogFile> now = prepared(slice, files);
                return () -> search(slice, now, progress);
            }
        };
        workers.inOrder(tasks, found -> {
            for (int c = 0; c < matches.size(); c++) {
                for (long row : found.rows.get(c)) {
                    matches.get(c).add(row);
                }
            }
            searched = found.slice.firstRow() + found.slice.rows();
            unfinished = found.unfinished;
            progress.fraction(searched / (double) Math.max(searched, end));
            news.run();
        }, progress);
    }

    private RowSlice slice(long row) throws IOException {
        try {
            return rows.slice(row);
        } catch (IndexOutOfBoundsException e) {
            // there were as many rows when the search began
            throw new SourceChangedException("A log");
        }
    }

    /** The files as they are now: a slice may reach into one that was begun, or got its first line, since. */
    private List<LogFile> prepared(RowSlice slice, List<LogFile> before) throws IOException {
        List<LogFile> now = rows.files();
        if (now.size() < before.size() || !now.subList(0, before.size()).equals(before)) {
            throw new SourceChangedException("A log");
        }
        for (LineRange range : slice.ranges()) {
            try {
                prepare(now.get(range.file()));
            } catch (ProblemException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return now;
    }

    private void prepare(LogFile file) throws IOException, ProblemException {
        // an empty file tells nothing about its bytes yet
        if (!tests.containsKey(file) && file.index().bytes() > 0) {
            TestFactory factory = Workers.guarded(() -> new TestFactory(file, times, shifts.applyAsLong(file)));
            List<Test> ofFile = new ArrayList<>();
            for (Condition condition : conditions) {
                ofFile.add(factory.test(condition));
            }
            tests.put(file, ofFile);
        }
    }

    private Found search(RowSlice slice, List<LogFile> files, Progress progress) throws IOException {
        List<LineRange> ranges = slice.ranges();
        int[] order = null;
        if (within != null && ranges.size() > 1 && within.atOrAfter(slice.firstRow()) >= 0) {
            order = slice.order().ranges();
        }
        LineSet[] among = within == null ? new LineSet[ranges.size()] : among(slice, order);
        LineSet[][] found = new LineSet[conditions.size()][ranges.size()];
        boolean[] any = new boolean[conditions.size()];
        boolean last = false;
        for (int r = 0; r < ranges.size(); r++) {
            LogFile file = files.get(ranges.get(r).file());
            // asked first: a line that is finished from now on is searched as it was, and has to be searched again
            long complete = file.index().completeLines();
            Part part = Part.of(file, ranges.get(r), progress);
            last |= part.first() + part.lines() > complete;
            for (int c = 0; c < conditions.size(); c++) {
                if (among[r] != null && among[r].isEmpty()) {
                    continue;
                }
                progress.checkCancelled();
                LineSet lines = tests.get(file).get(c).lines(part, among[r]);
                found[c][r] = among[r] == null ? lines : lines.and(among[r]);
                any[c] |= !found[c][r].isEmpty();
            }
        }
        List<long[]> rowsFound = new ArrayList<>();
        for (int c = 0; c < conditions.size(); c++) {
            if (any[c] && ranges.size() > 1 && order == null) {
                order = slice.order().ranges();
            }
            rowsFound.add(any[c] ? rows(slice, found[c], order) : new long[0]);
        }
        return new Found(slice, last, rowsFound);
    }

    private LineSet[] among(RowSlice slice, int[] order) {
        LineSet[] among = new LineSet[slice.ranges().size()];
        for (int r = 0; r < among.length; r++) {
            among[r] = new LineSet(slice.ranges().get(r).count());
        }
        if (order == null) {
            within.forEach(slice.firstRow(), slice.firstRow() + slice.rows(),
                    row -> among[0].set((int) (row - slice.firstRow())));
        } else {
            int[] used = new int[among.length];
            for (int i = 0; i < order.length; i++) {
                int r = order[i];
                if (within.contains(slice.firstRow() + i)) {
                    among[r].set(used[r]);
                }
                used[r]++;
            }
        }
        return among;
    }

    private static long[] rows(RowSlice slice, LineSet[] found, int[] order) {
        int n = 0;
        for (LineSet lines : found) {
            n += lines == null ? 0 : lines.size();
        }
        long[] rows = new long[n];
        int at = 0;
        if (order == null) {
            for (int line = found[0].next(0); line >= 0; line = found[0].next(line + 1)) {
                rows[at++] = slice.firstRow() + line;
            }
        } else {
            int[] used = new int[found.length];
            for (int i = 0; i < order.length; i++) {
                int r = order[i];
                if (found[r] != null && found[r].get(used[r])) {
                    rows[at++] = slice.firstRow() + i;
                }
                used[r]++;
            }
        }
        return rows;
    }
}
