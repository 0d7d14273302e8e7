package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/** Searches loaded rows and prints what is found while the search goes on; later again, for rows that were added. */
final class LinePass {

    /** About twenty megabytes. */
    private static final int MOST_ROWS = 100_000;

    private final LogSet logs;
    private final LogRequest request;
    private final @Nullable Matches within;
    private final RowPrinter printer;
    private final OutputStream out;
    private LogRows rows;
    /** Whether rows are to be asked for anew. */
    private boolean stale = true;
    /** {@code null} where every line is printed. */
    private @Nullable LogSearch search;
    private final Map<LogFile, Passed> passed = new IdentityHashMap<>();
    private boolean begun;
    private long next;
    private long due;

    /**
     * @param within rows to search among, {@code null} for all
     */
    LinePass(LogSet logs, LogRequest request, @Nullable Matches within, RowPrinter printer, OutputStream out) {
        this.logs = logs;
        this.rows = logs.rows();
        this.request = request;
        this.within = within;
        this.printer = printer;
        this.out = out;
    }

    /** Begins again: rows are others than before. What was printed or passed over is not looked at again. */
    void restart() {
        stale = true;
    }

    /**
     * Searches and prints what of a single log is loaded by now, while the rest is: whoever has seen enough need not
     * wait. A search goes on after each part at first, then seldom enough for all processors to have something to do.
     *
     * @throws UncheckedIOException where a log cannot be read or the output not written
     */
    void runLoaded(Progress progress) {
        if (logs.count() < due) {
            return;
        }
        try {
            run(false, Progress.until(progress::isCancelled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            // told when all is loaded, and it is searched again
            due = Long.MAX_VALUE;
            return;
        }
        // what is only printed is best printed while it is at hand
        due = search == null ? 0 : logs.count() + Math.min(logs.count(), MOST_ROWS);
    }

    /**
     * Searches what is new and prints it.
     *
     * @param whole whether a last line without line end counts: nothing more will come
     * @throws IOException where a log cannot be read or the output not written
     */
    void run(boolean whole, Progress progress) throws IOException, ProblemException {
        if (stale) {
            begin();
        }
        if (!request.range().isAll()) {
            logs.loadTimes(progress);
        }
        long last = whole ? rows.count() : rows.settled();
        boolean tail = !begun && request.last() >= 0;
        LogSearch running = search;
        if (running != null) {
            try {
                running.run(progress, () -> {
                    if (!tail) {
                        printUnchecked(Math.min(last, running.searched()), progress);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        if (tail) {
            Matches found = search == null ? null : search.matches().getFirst();
            long there = found == null ? last : found.rank(last);
            long skipped = Math.max(0, there - request.last());
            next = skipped == 0 ? 0 : skipped == there ? last : found == null ? skipped : found.get(skipped);
        }
        print(last, progress);
        begun = true;
        pass(whole);
    }

    private void begin() throws IOException, ProblemException {
        rows = logs.rows();
        stale = false;
        search = request.isAll() && within == null ? null : logs.search(List.of(request.condition()), within);
        next = begun ? firstToPass() : 0;
        if (search != null && next > 0) {
            search.startAt(next);
        }
    }

    /** The first row that has not been passed; before it there may be rows that have, as after it. */
    private long firstToPass() throws IOException {
        List<LogFile> files = rows.files();
        passed.keySet().retainAll(files);
        printer.keep(files);
        long first = rows.count();
        for (int i = 0; i < files.size(); i++) {
            LogFile file = files.get(i);
            Passed before = passed.get(file);
            long line = before == null ? 0 : before.lines(file);
            printer.passed(file, line);
            long row = line < file.lines() ? rows.rowOf(i, line) : -1;
            first = row < 0 ? first : Math.min(first, row);
        }
        return first;
    }

    /**
     * How far a file has been printed or passed over.
     *
     * @param complete how many of the lines had an end
     * @param bytes of the file, then
     */
    private record Passed(long lines, long complete, long bytes) {

        /** A last line that has gone on though the file was rotated is printed again, as a whole. */
        long lines(LogFile file) {
            return file.index().bytes() == bytes ? lines : complete;
        }
    }

    private void pass(boolean whole) {
        for (LogTrack track : logs.tracks()) {
            for (LogFile file : track.files()) {
                LineIndex index = file.index();
                boolean ends = whole || file != track.newest();
                long lines = ends && index.isWhole() ? index.lines() : index.completeLines();
                passed.put(file, new Passed(lines, index.completeLines(), index.bytes()));
                printer.passed(file, lines);
            }
        }
    }

    private void printUnchecked(long to, Progress progress) {
        try {
            print(to, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(long to, Progress progress) throws IOException {
        if (to > next) {
            printer.print(rows, search == null ? null : search.matches().getFirst(), next, to,
                    progress);
            next = to;
            out.flush();
        }
    }
}
