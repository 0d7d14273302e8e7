package org.lockkeeper.ui.logs.internal.document;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.e4.ui.di.UISynchronize;
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
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.AspectTitles;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The log that is open and what is shown of it: which rows, how marked. UI thread, unless it says otherwise. */
public final class LogDocument {

    private final LineCanvas canvas;
    private final UISynchronize ui;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("Log lines").factory());
    private volatile Decorator decorator = new Decorator(List.of(), null);
    private List<Highlighter> highlighters = List.of();
    private FindText find;
    private volatile OpenLog log;
    private RowPager pager;
    private Matches within;
    private LogScope scope;

    /** To be shown in the canvas; nothing is open yet. */
    public LogDocument(LineCanvas canvas, Background background, UISynchronize ui) {
        this.canvas = canvas;
        this.ui = ui;
        this.scope = new LogScope(background, ui, () -> !canvas.isDisposed());
        canvas.decorate(decorator);
    }

    /** The log that is open; {@code null} for none. */
    public OpenLog log() {
        return log;
    }

    /** How many rows the log has by now. Any thread. */
    public long rowCount() {
        OpenLog now = log;
        return now == null ? 0 : now.set().count();
    }

    /** As long as this log is open: for all that is begun in the background and is void once it is closed. */
    public LogScope scope() {
        return scope;
    }

    /** Shows a log, from its start, with all its rows. */
    public void open(OpenLog opened) {
        log = opened;
        within = null;
        pager = pager(RowView.all(opened.set()::count));
        canvas.show(pager);
    }

    /** Closes what is open, and makes all news of it void. */
    public void close() {
        scope = scope.next();
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
    public void dispose() {
        close();
        reader.shutdown();
    }

    /**
     * Shows other rows of the same log; the current line stays where it can.
     *
     * @param view which rows
     * @param matches the rows that a filter lets in; {@code null} for all
     */
    public void show(RowView view, Matches matches) {
        within = matches;
        pager = pager(view);
        canvas.reshow(pager);
    }

    /** Shows all rows again. */
    public void showAll() {
        show(RowView.all(log.set()::count), null);
    }

    /** Reads the rows that are seen anew: their fields are others. */
    public void reread() {
        show(view(), within);
    }

    /** Number of the current row, from 0; -1 where there is none. */
    public long currentRow() {
        return canvas.currentRow();
    }

    /** Goes back to a row, or the next that is seen, where nobody went elsewhere since fewer rows are seen. */
    public void backTo(long row) {
        if (row > 0 && canvas.selectionStart() == 0 && canvas.selectionCount() == 1) {
            canvas.reveal(row);
        }
    }

    /** The rows that a filter lets in; {@code null} where all are seen. */
    public Matches within() {
        return within;
    }

    /** New columns for the fields that the log has. */
    public LogColumns columns() {
        return new LogColumns(AspectTitles.of(log.aspects()), log.set().tracks().size() > 1,
                LogMessages.ColumnTime, LogMessages.ColumnLog, LogMessages.ColumnText);
    }

    /** The rows that are seen. */
    public RowView view() {
        return pager == null ? null : pager.view();
    }

    /** Reads anew from a row on; {@link Long#MAX_VALUE} for none. */
    public void forgetRows(long from) {
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
    public void highlight(List<Highlighter> by) {
        highlighters = List.copyOf(by);
        decorate();
    }

    /** The highlighters in use. */
    public List<Highlighter> highlighters() {
        return highlighters;
    }

    /** Frames a text wherever it is seen; {@code null} for none. */
    public void find(FindText text) {
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
}
