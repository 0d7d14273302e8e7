package org.lockkeeper.ui.logs.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.e4.ui.di.UISynchronize;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.RowPager;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;

/** The log that is open and what is shown of it: which rows, how marked. UI thread, unless it says otherwise. */
final class LogScene {

    private static final long NEWS_NANOS = 80_000_000L;

    private final LineCanvas canvas;
    private final Background background;
    private final UISynchronize ui;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("Log lines").factory());
    private volatile Decorator decorator = new Decorator(List.of(), null);
    private List<Highlighter> highlighters = List.of();
    private FindText find;
    private volatile OpenLog log;
    private RowPager pager;
    private Matches within;
    private volatile int generation;

    LogScene(LineCanvas canvas, Background background, UISynchronize ui) {
        this.canvas = canvas;
        this.background = background;
        this.ui = ui;
        canvas.decorate(decorator);
    }

    /** The log that is open; {@code null} for none. */
    OpenLog log() {
        return log;
    }

    /** How many rows the log has by now. Any thread. */
    long rowCount() {
        OpenLog now = log;
        return now == null ? 0 : now.set().count();
    }

    /** Counts what was opened, so that news of what is closed meanwhile can be told. */
    int generation() {
        return generation;
    }

    /** Whether what was opened then is still there to be seen. */
    boolean isCurrent(int then) {
        return then == generation && !canvas.isDisposed();
    }

    /** Shows a log, from its start, with all its rows. */
    void open(OpenLog opened) {
        log = opened;
        within = null;
        pager = pager(RowView.all(opened.set()::count));
        canvas.show(pager);
    }

    /** Closes what is open, and makes all news of it void. */
    void close() {
        generation++;
        if (!canvas.isDisposed()) {
            canvas.show(null);
        }
        if (log != null) {
            OpenLog closing = log;
            // a read may be under way
            reader.execute(closing::close);
        }
        log = null;
        pager = null;
        within = null;
    }

    /** Closes what is open for good. */
    void dispose() {
        close();
        reader.shutdown();
    }

    /**
     * Shows other rows of the same log; the current line stays where it can.
     *
     * @param view which rows
     * @param matches the rows that a filter lets in; {@code null} for all
     */
    void show(RowView view, Matches matches) {
        within = matches;
        pager = pager(view);
        canvas.reshow(pager);
    }

    /** Shows all rows again. */
    void showAll() {
        show(RowView.all(log.set()::count), null);
    }

    /** Reads the rows that are seen anew: their fields are others. */
    void reread() {
        show(view(), within);
    }

    /** Number of the current row, from 0; -1 where there is none. */
    long currentRow() {
        return canvas.currentRow();
    }

    /** Goes back to a row, or the next that is seen, where nobody went elsewhere since fewer rows are seen. */
    void backTo(long row) {
        if (row > 0 && canvas.selectionStart() == 0 && canvas.selectionCount() == 1) {
            canvas.reveal(row);
        }
    }

    /** The rows that a filter lets in; {@code null} where all are seen. */
    Matches within() {
        return within;
    }

    /** New columns for the fields that the log has. */
    LogColumns columns() {
        return new LogColumns(log.aspects(), log.set().tracks().size() > 1, LogMessages.ColumnTime,
                LogMessages.ColumnLog, LogMessages.ColumnText);
    }

    /** The rows that are seen. */
    RowView view() {
        return pager == null ? null : pager.view();
    }

    /** Reads anew from a row on; {@link Long#MAX_VALUE} for none. */
    void forgetRows(long from) {
        if (pager != null && from < Long.MAX_VALUE) {
            pager.forgetFrom(pager.view().placeOf(from));
            canvas.grown();
        }
    }

    private RowPager pager(RowView view) {
        return new RowPager(view, new RowReader(log, () -> decorator)::read, reader, () -> ui.asyncExec(() -> {
            if (!canvas.isDisposed()) {
                canvas.redraw();
            }
        }));
    }

    /** Colours lines by these. */
    void highlight(List<Highlighter> by) {
        highlighters = List.copyOf(by);
        decorate();
    }

    /** The highlighters in use. */
    List<Highlighter> highlighters() {
        return highlighters;
    }

    /** Frames a text wherever it is seen; {@code null} for none. */
    void find(FindText text) {
        find = text;
        decorate();
    }

    private void decorate() {
        if (canvas.isDisposed()) {
            // what was read for a tab that was closed meanwhile
            return;
        }
        decorator = new Decorator(highlighters, find);
        canvas.decorate(decorator);
    }

    /** A task that reads the log: an error that comes of its being closed or cut meanwhile is none. */
    <T> TaskBuilder<T> task(String title, Work<T> work) {
        int mine = generation;
        return background.task(title, progress -> read(work, progress, mine));
    }

    private <T> T read(Work<T> work, Progress progress, int then) throws Exception {
        try {
            return work.run(progress);
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (progress.isCancelled() || then != generation) {
                throw new CancellationException();
            }
            if (e instanceof SourceChangedException) {
                throw new ProblemException(LogMessages.CutMeanwhile, null);
            }
            if (e instanceof IOException) {
                throw new ProblemException(e.getMessage(), e);
            }
            throw e;
        }
    }

    /** Runs something on the UI thread where the log is still open then. Any thread. */
    void later(int then, Runnable action) {
        later(then, action, () -> { });
    }

    /** What runs something on the UI thread like {@link #later}, but not more often than it can be seen. One thread. */
    Runnable seldom(int then, Runnable action) {
        long[] told = {0};
        return () -> {
            long now = System.nanoTime();
            if (now - told[0] > NEWS_NANOS) {
                told[0] = now;
                later(then, action);
            }
        };
    }

    /** Runs something on the UI thread where the log is still open then, else something other. Any thread. */
    void later(int then, Runnable action, Runnable otherwise) {
        ui.asyncExec(() -> (isCurrent(then) ? action : otherwise).run());
    }
}
