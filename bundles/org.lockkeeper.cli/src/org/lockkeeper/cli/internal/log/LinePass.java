package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
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
    private final Matches within;
    private final RowPrinter printer;
    private final OutputStream out;
    private LogRows rows;
    private LogSearch search;
    private long next;
    private long due;

    /**
     * @param within rows to search among, {@code null} for all
     */
    LinePass(LogSet logs, LogRequest request, Matches within, RowPrinter printer, OutputStream out) {
        this.logs = logs;
        this.request = request;
        this.within = within;
        this.printer = printer;
        this.out = out;
    }

    /** Begins again: rows are others than before. What was printed is not printed again. */
    void restart() {
        rows = null;
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
        boolean first = rows == null;
        if (first) {
            rows = logs.rows();
            next = 0;
            search = request.isAll() && within == null ? null : logs.search(List.of(request.condition()), within);
        }
        if (!request.range().isAll()) {
            logs.loadTimes(progress);
        }
        long last = rows.count() - (whole || !isLastUnfinished() ? 0 : 1);
        boolean tail = first && request.last() >= 0;
        if (search != null) {
            try {
                search.run(progress, () -> {
                    if (!tail) {
                        printUnchecked(Math.min(last, search.searched()), progress);
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
    }

    /** Rows of one log end with a line that is still being written; merged rows leave such lines out themselves. */
    private boolean isLastUnfinished() {
        if (!(rows instanceof LogTrack track)) {
            return false;
        }
        // while a rotated set is loaded, it is the file that is indexed now
        LogFile growing = track.files().stream().filter(f -> !f.index().isWhole()).findFirst().orElse(track.newest());
        return growing.index().completeLines() < growing.lines();
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
