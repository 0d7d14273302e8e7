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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
 * for rows that were added since: lines that have got their end, or another place, and records that have gone on are
 * searched again then.
 */
public final class LogSearch {

    private final LogRows rows;
    private final List<Condition> conditions;
    private final @Nullable Matches within;
    private final Function<LogFile, LogTimes> times;
    private final ToLongFunction<LogFile> shifts;
    private final ContextFields context;
    private final Workers workers;
    private final List<Matches> matches;
    private final Map<LogFile, List<LineMatcher>> matchers = new ConcurrentHashMap<>();
    /** {@code null} where no condition looks at whole records. */
    private final @Nullable OpenRecords records;
    private volatile long searched;
    private volatile LogRows.Moment seen;
    private volatile LogRows.Moment seenWithin = () -> Long.MAX_VALUE;

    /**
     * @param rows where to search
     * @param conditions what to search for, each on its own
     * @param within rows to search among, {@code null} for all
     * @param times the times of each file, for conditions on them
     * @throws ProblemException where a pattern is wrong
     */
    public LogSearch(LogRows rows, List<Condition> conditions, @Nullable Matches within,
            Function<LogFile, LogTimes> times, Workers workers) throws ProblemException {
        this(rows, conditions, within, times, _ -> 0, ContextFields.NONE, workers);
    }

    /**
     * @param rows where to search
     * @param conditions what to search for, each on its own
     * @param within rows to search among, {@code null} for all
     * @param times the times of each file, for conditions on them
     * @param shifts seconds to add to a file's own times, for conditions on them
     * @param context fields that no line tells alone, for conditions on them
     * @throws ProblemException where a pattern is wrong
     */
    public LogSearch(LogRows rows, List<Condition> conditions, @Nullable Matches within,
            Function<LogFile, LogTimes> times, ToLongFunction<LogFile> shifts, ContextFields context, Workers workers)
            throws ProblemException {
        this.rows = Objects.requireNonNull(rows);
        this.conditions = List.copyOf(conditions);
        this.within = within;
        this.times = Objects.requireNonNull(times);
        this.shifts = Objects.requireNonNull(shifts);
        this.context = Objects.requireNonNull(context);
        this.workers = Objects.requireNonNull(workers);
        List<Matches> all = new ArrayList<>();
        for (Condition condition : conditions) {
            check(condition);
            Matches found = new Matches();
            found.decided(0);
            all.add(found);
        }
        this.matches = List.copyOf(all);
        this.records = conditions.stream().anyMatch(Condition::isOfRecords) ? new OpenRecords(this::ofRecords) : null;
        this.seen = rows.moment();
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

    /** Whether there are rows that {@link #run} would search. */
    public boolean isBehind() {
        return searched < end() || seen.unchanged() < searched || seenWithin.unchanged() < searched;
    }

    /**
     * Leaves rows out.
     *
     * @param row the first to be searched; before the first run
     */
    public synchronized void startAt(long row) {
        searched = row;
        matches.forEach(m -> m.decided(row));
    }

    private long end() {
        return within == null ? rows.count() : Math.min(rows.count(), within.decided());
    }

    private record Found(RowSlice slice, List<long[]> rows) {
    }

    /**
     * Searches all rows that there are by now and were not searched yet, or are others than they were; among rows that
     * another search finds, as far as that has come. Returns when it is done. One thread at a time, and not one of the
     * workers'.
     *
     * @param news told on this thread after each part, some ten thousand rows, that searched something new
     * @throws SourceChangedException where a file was cut meanwhile: what was found is void, search again
     * @throws IOException where a file cannot be read
     * @throws ProblemException where a text or pattern is too long
     * @throws CancellationException where the progress says so; what was found stays
     */
    public synchronized void run(Progress progress, Runnable news) throws IOException, ProblemException {
        // asked first, so that whatever changes from now on is searched next time
        LogRows.Moment now = rows.moment();
        LogRows.Moment nowWithin = within == null ? seenWithin : within.moment();
        long end = end();
        List<LogFile> files = rows.files();
        try {
            for (LogFile file : files) {
                prepare(file);
            }
        } catch (IllegalStateException e) {
            throw new CancellationException("the log was closed");
        }
        goBack(now, nowWithin, progress);
        if (records == null) {
            search(end, files, progress, news);
            return;
        }
        Map<LogFile, OpenRecords.Seen> begun = records.begin(files);
        boolean whole = false;
        try {
            search(end, files, progress, news);
            whole = true;
        } finally {
            records.searched(begun, whole, progress);
        }
    }

    /** Forgets what was found among rows that are others now. */
    private void goBack(LogRows.Moment now, LogRows.Moment nowWithin, Progress progress) throws IOException {
        long back = Math.min(seen.unchanged(), seenWithin.unchanged());
        if (records != null && searched > 0) {
            back = Math.min(back, records.changed(rows, progress));
        }
        if (back < searched) {
            for (Matches m : matches) {
                m.removeFrom(back);
            }
            searched = back;
        }
        seen = now;
        seenWithin = nowWithin;
    }

    private void search(long end, List<LogFile> files, Progress progress, Runnable news) throws IOException {
        long begin = searched;
        var tasks = new Workers.TaskSequence<Found>() {
            private long row = begin;

            @Override
            public Workers.@Nullable Task<Found> next() throws IOException {
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
            long last = found.slice.firstRow() + found.slice.rows();
            // of rows added meanwhile it is not known whether they are among those to search
            long to = within == null ? last : Math.min(last, end);
            for (int c = 0; c < matches.size(); c++) {
                for (long row : found.rows.get(c)) {
                    if (row < to) {
                        matches.get(c).add(row);
                    }
                }
                matches.get(c).decided(to);
            }
            searched = to;
            progress.fraction(searched / (double) Math.max(searched, end));
            news.run();
        }, progress);
    }

    private List<LineMatcher> ofRecords(LogFile file) {
        List<LineMatcher> all = matchers.getOrDefault(file, List.of());
        return IntStream.range(0, all.size()).filter(c -> conditions.get(c).isOfRecords()).mapToObj(all::get).toList();
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
        if (!matchers.containsKey(file) && file.index().bytes() > 0) {
            MatcherFactory factory = Workers.guarded(() -> new MatcherFactory(file, times, shifts.applyAsLong(file), context));
            List<LineMatcher> ofFile = new ArrayList<>();
            for (Condition condition : conditions) {
                ofFile.add(factory.matcher(condition));
            }
            matchers.put(file, ofFile);
        }
    }

    /** The matchers of a file that has lines: they were made before its lines were handed out. */
    private List<LineMatcher> prepared(LogFile file) {
        return Objects.requireNonNull(matchers.get(file));
    }

    private Found search(RowSlice slice, List<LogFile> files, Progress progress) throws IOException {
        List<LineRange> ranges = slice.ranges();
        int @Nullable [] order = null;
        if (within != null && ranges.size() > 1 && within.atOrAfter(slice.firstRow()) >= 0) {
            order = slice.order().ranges();
        }
        @Nullable LineSet[] among = within == null ? new @Nullable LineSet[ranges.size()] : among(within, slice, order);
        @Nullable LineSet[][] found = new @Nullable LineSet[conditions.size()][ranges.size()];
        boolean[] any = new boolean[conditions.size()];
        for (int r = 0; r < ranges.size(); r++) {
            LogFile file = files.get(ranges.get(r).file());
            Part part = Part.of(file, ranges.get(r), progress);
            for (int c = 0; c < conditions.size(); c++) {
                if (among[r] != null && among[r].isEmpty()) {
                    continue;
                }
                progress.checkCancelled();
                LineSet lines = prepared(file).get(c).lines(part, among[r]);
                lines = among[r] == null ? lines : lines.and(among[r]);
                found[c][r] = lines;
                any[c] |= !lines.isEmpty();
            }
        }
        List<long[]> rowsFound = new ArrayList<>();
        for (int c = 0; c < conditions.size(); c++) {
            if (any[c] && ranges.size() > 1 && order == null) {
                order = slice.order().ranges();
            }
            rowsFound.add(any[c] ? rows(slice, found[c], order) : new long[0]);
        }
        return new Found(slice, rowsFound);
    }

    private static LineSet[] among(Matches within, RowSlice slice, int @Nullable [] order) {
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

    private static long[] rows(RowSlice slice, @Nullable LineSet[] found, int @Nullable [] order) {
        int n = 0;
        for (LineSet lines : found) {
            n += lines == null ? 0 : lines.size();
        }
        long[] rows = new long[n];
        int at = 0;
        LineSet only = found[0];
        if (order == null && only != null) {
            for (int line = only.next(0); line >= 0; line = only.next(line + 1)) {
                rows[at++] = slice.firstRow() + line;
            }
        } else if (order != null) {
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
