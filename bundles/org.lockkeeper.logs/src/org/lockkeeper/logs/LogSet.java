package org.lockkeeper.logs;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.logs.time.LogTimes;
import org.lockkeeper.logs.time.MergedRows;
import org.lockkeeper.text.time.Stamps;

/**
 * One or several logs opened together: rows in time order, their texts, searches and times. Rows may be read by any
 * thread while others load and search. Long methods ({@link #load}, {@link #loadTimes}, {@link #histogram}) belong on a
 * background thread.
 */
public final class LogSet implements AutoCloseable {

    private final List<LogTrack> tracks;
    private final List<String> refused;
    private final Workers workers;
    private final Refresher refresher;
    private final Map<LogFile, LogTimes> times = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<LogTrack, Long> shifts = new ConcurrentHashMap<>();
    private volatile boolean merged;
    private volatile LogRows rows;
    private volatile boolean loaded;
    private volatile boolean growing;

    /** @param refused what is not read of the archives that were named, a sentence for each */
    LogSet(List<LogTrack> tracks, List<String> refused, LogOpener opener, LogOpener.Options options, Workers workers) {
        this.tracks = List.copyOf(tracks);
        this.refused = List.copyOf(refused);
        this.workers = workers;
        this.refresher = new Refresher(this.tracks, opener, options, workers);
        this.merged = true;
        this.rows = newRows();
    }

    private LogRows newRows() {
        if (tracks.size() == 1) {
            return tracks.getFirst();
        }
        return merged ? new MergedRows(tracks.stream().map(t -> new MergedRows.Input(t, shift(t))).toList())
                : new ChainedRows(tracks);
    }

    /** The logs, in the order of their names. */
    public List<LogTrack> tracks() {
        return tracks;
    }

    /** The rows as they are now. Another object after {@link #setMerged}, {@link #setShift} or where rows became void. */
    public LogRows rows() {
        return rows;
    }

    /** How many rows there are by now. */
    public long count() {
        return rows.count();
    }

    /** Whether everything that the files held when they were opened or last refreshed is indexed. */
    public boolean isLoaded() {
        return loaded;
    }

    /**
     * Several logs merged by time, or one after the other, for clocks that were not set. Rows are void afterwards: load
     * again, which costs a moment for merging only.
     */
    public synchronized void setMerged(boolean merged) {
        this.merged = merged;
        rows = newRows();
        loaded = false;
    }

    /** Whether several logs are merged by time. */
    public boolean isMerged() {
        return merged;
    }

    /**
     * Tells that the logs are being written, before they are loaded: where several are merged, last lines that have no
     * end yet then come after all others, {@link LogRows#settled()}, and not where their time is.
     */
    public void expectGrowth() {
        growing = true;
    }

    /** Seconds added to a log's own times when logs are merged. Never waits for what loads. */
    public long shift(LogTrack track) {
        Long set = shifts.get(track);
        return set != null ? set : shiftToFirst(track);
    }

    /** Lines that tell their distance from UTC are shown by the clock of the first log whose lines do. */
    private long shiftToFirst(LogTrack track) {
        ZoneOffset own = offset(track);
        return own == null ? 0 : tracks.stream().map(LogSet::offset).filter(Objects::nonNull).findFirst()
                .map(o -> (long) o.getTotalSeconds() - own.getTotalSeconds()).orElse(0L);
    }

    private static @Nullable ZoneOffset offset(LogTrack track) {
        return track.files().stream().map(f -> f.clock().offset()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Makes a log's clock agree with the others'. Rows are void afterwards: load again. */
    public synchronized void setShift(LogTrack track, long seconds) {
        shifts.put(track, seconds);
        rows = newRows();
        loaded = false;
    }

    /**
     * Indexes what the files hold and merges them. The first rows appear at once; {@link #count()} grows meanwhile.
     *
     * @param news told now and then on this thread that there are more rows
     * @throws SourceChangedException where a file was cut meanwhile: {@link #refresh} and load again
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so; what was indexed stays
     */
    public synchronized void load(Progress progress, Runnable news) throws IOException {
        LogRows into = rows;
        for (LogTrack track : tracks) {
            progress.task("Reading " + track.title());
            track.update(workers, progress.telling(news));
        }
        if (into instanceof MergedRows m) {
            progress.task("Merging by time");
            m.update(growing, progress.telling(news));
        }
        loaded = true;
        news.run();
    }

    /**
     * Reads the times of all lines, for {@link #rowAt}, {@link #histogram} and conditions on time.
     *
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public void loadTimes(Progress progress) throws IOException {
        progress.task("Reading times");
        for (LogFile file : rows.files()) {
            times(file).update(workers, progress);
        }
    }

    /** The times of a file of this set. */
    public LogTimes times(LogFile file) {
        return times.computeIfAbsent(file, LogTimes::new);
    }

    /** Where a row comes from. */
    public LinePlace place(long row) throws IOException {
        return rows.place(row);
    }

    /**
     * The texts of rows that follow each other, decoded up to {@link LogFile#SHOWN_BYTES}.
     *
     * @throws IOException where a file cannot be read
     */
    public List<LogLine> lines(long row, int count) throws IOException {
        return rows.lines(row, count, LogFile.SHOWN_BYTES);
    }

    /**
     * A search over the rows; call its {@link LogSearch#run} on a background thread.
     *
     * @param conditions each on its own
     * @param within rows to search among, {@code null} for all
     * @throws ProblemException where a pattern is wrong
     */
    public LogSearch search(List<Condition> conditions, @Nullable Matches within) throws ProblemException {
        return new LogSearch(rows, conditions, within, this::times, this::shiftOf, UnclearLines.FIELDS, workers);
    }

    /**
     * How many lines of a log of this set stand among those of a report of affected users and may name somebody in words
     * that are not known.
     *
     * @throws IOException where a file cannot be read
     */
    public long unclearLines(LogTrack track, Progress progress) throws IOException, ProblemException {
        return UnclearLines.count(track, workers, progress);
    }

    /**
     * The first row, in the order of rows, whose time is that second or later.
     *
     * @param second since 1970 as {@link Stamps} reads it; {@link #loadTimes} first
     * @return {@link #count()} where there is none
     * @throws IOException where a file cannot be read
     */
    public long rowAt(long second) throws IOException {
        long best = count();
        List<LogFile> files = rows.files();
        for (int i = 0; i < files.size(); i++) {
            LogTimes t = times(files.get(i));
            long line = t.firstAtOrAfter(second - shiftOf(files.get(i)));
            if (line < t.lines()) {
                long row = rows.rowOf(i, line);
                best = row >= 0 && row < best ? row : best;
            }
        }
        return best;
    }

    private long shiftOf(LogFile file) {
        if (!merged || tracks.size() == 1) {
            return 0;
        }
        return tracks.stream().filter(t -> t.files().contains(file)).mapToLong(this::shift).findFirst().orElse(0);
    }

    /** The earliest time of all rows; {@link #loadTimes} first. */
    public OptionalLong earliest() {
        return rows.files().stream().map(f -> plus(times(f).earliest(), shiftOf(f))).filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong).min();
    }

    /** The latest time of all rows; {@link #loadTimes} first. */
    public OptionalLong latest() {
        return rows.files().stream().map(f -> plus(times(f).latest(), shiftOf(f))).filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong).max();
    }

    private static OptionalLong plus(OptionalLong time, long shift) {
        return time.isPresent() ? OptionalLong.of(time.getAsLong() + shift) : time;
    }

    /**
     * What span of time a file covers, for showing gaps.
     *
     * @param file one of the set's
     * @param from earliest second
     * @param to latest second
     */
    public record Coverage(LogFile file, long from, long to) {
    }

    /** What spans of time the files cover, in the order of the files; files without times are missing. */
    public List<Coverage> coverage() {
        List<Coverage> all = new ArrayList<>();
        for (LogFile file : rows.files()) {
            LogTimes t = times(file);
            if (t.earliest().isPresent()) {
                long shift = shiftOf(file);
                all.add(new Coverage(file, t.earliest().getAsLong() + shift, t.latest().getAsLong() + shift));
            }
        }
        return all;
    }

    /**
     * Counts rows by time. {@link #loadTimes} first.
     *
     * @param from start of the first span in seconds
     * @param width of a span in seconds; {@link Histogram#niceWidth} proposes one
     * @param spans how many
     * @param matches which rows; {@code null} for all
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public Histogram histogram(long from, long width, int spans, @Nullable Matches matches, Progress progress)
            throws IOException {
        LogRows of = rows;
        List<LogFile> files = of.files();
        List<PrimitiveIterator.OfLong> lines = matches == null ? Collections.nCopies(files.size(), null)
                : MatchingLines.byFile(of, matches, progress);
        long[] counts = new long[spans];
        long outside = 0;
        long untimed = 0;
        for (int i = 0; i < files.size(); i++) {
            Histogram h = times(files.get(i)).histogram(from, width, spans, shiftOf(files.get(i)), lines.get(i),
                    progress);
            for (int s = 0; s < spans; s++) {
                counts[s] += h.counts()[s];
            }
            outside += h.outside();
            untimed += h.untimed();
        }
        return new Histogram(from, width, counts, outside, untimed);
    }

    /** What is wrong with files, and what of archives is not read, for people. */
    public List<String> problems() {
        return Stream.concat(refused.stream(), rows.files().stream().flatMap(f -> f.source().problem().stream())).toList();
    }

    /**
     * Looks whether files have grown or been cut, renamed or deleted, and opens anew what must be. Load afterwards.
     *
     * @return what happened, in the order of the logs
     * @throws ProblemException where a new file cannot be opened
     * @throws IOException where a file cannot be read
     */
    public List<Happened> refresh() throws IOException, ProblemException {
        return refresh(false);
    }

    /**
     * The same.
     *
     * @param drop whether rotated files that were deleted meanwhile are closed, so that the system gives their space
     *        free, and leave the rows, which is told as {@link Happened.What#RENUMBERED}; otherwise they stay open, as do
     *        always those that were compressed, until what became of them is deleted too
     * @return what happened, in the order of the logs
     * @throws ProblemException where a new file cannot be opened
     * @throws IOException where a file cannot be read
     */
    public synchronized List<Happened> refresh(boolean drop) throws IOException, ProblemException {
        List<Happened> all = refresher.refresh(drop);
        if (all.stream().anyMatch(h -> h.what().isVoid())) {
            renumber();
        }
        return all;
    }

    /**
     * Closes rotated files that were deleted, or of which only a compressed file is left: for who needs their lines no
     * longer. Load afterwards.
     *
     * @return whether there were such files; the rows are void then
     */
    public synchronized boolean dropDeleted() {
        boolean dropped = !refresher.drop(true).isEmpty();
        if (dropped) {
            renumber();
        }
        return dropped;
    }

    private void renumber() {
        times.keySet().retainAll(tracks.stream().flatMap(t -> t.files().stream()).toList());
        rows = newRows();
        loaded = false;
    }

    /**
     * What happened to a log.
     *
     * @param track the log
     * @param what what happened
     */
    public record Happened(LogTrack track, What what) {
        /** What may happen to a log. */
        public enum What {
            /** Lines were added. */
            GREW,
            /** A file was cut or rewritten; rows are others now. */
            TRUNCATED,
            /**
             * Rows are others now, though nothing was written anew: a rotated file was deleted, or one was written to
             * after it had been rotated.
             */
            RENUMBERED,
            /** A new file has begun; rows go on. */
            ROTATED,
            /** The file is gone; what was read of it stays. */
            VANISHED;

            /** Whether what was known of rows and searches is void. */
            public boolean isVoid() {
                return this == TRUNCATED || this == RENUMBERED;
            }
        }
    }

    @Override
    public void close() {
        tracks.forEach(LogTrack::close);
    }
}
