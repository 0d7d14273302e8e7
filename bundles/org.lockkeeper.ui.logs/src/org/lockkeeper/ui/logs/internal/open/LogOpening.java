package org.lockkeeper.ui.logs.internal.open;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.view.document.LogFiles.Identity;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.document.OpenLog.FileLine;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.view.LogView;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Which file is open, with which others: opens it, says how far that is, and goes to the line that was asked for as
 * soon as it is there. UI thread.
 */
public final class LogOpening implements LogLoader.Listener {

    private final LogView view;
    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogLoader loader;
    private final LogPosition position;
    private final Listener listener;
    private SourceFile file;
    private List<String> others = List.of();
    private Map<String, Long> shifts = Map.of();
    /** The line that an evidence names; {@code null} for none. */
    private Evidence wantedLine;
    private long wantedRow;
    private FileLine wanted;

    /** Hears what has to follow; UI thread. */
    public interface Listener {
        /** What was open is void: another file is being opened. */
        void closing();

        /** A file has begun to open. */
        void opening(SourceFile opened);

        /** All lines are counted. */
        void loaded();

        /** More times are read, or all. */
        void timed(boolean all);

        /** It could not be opened at all. */
        void refused(String problem);

        /** A row is to be seen, whatever the filters say. */
        void uncover(long row);
    }

    /**
     * @param listener hears what has to follow
     */
    public LogOpening(LogView view, LogDocument document, LogEngine engine, LogPosition position,
            Listener listener) {
        this.view = view;
        this.document = document;
        this.canvas = view.canvas();
        this.position = position;
        this.listener = listener;
        loader = new LogLoader(document, engine, (millis, action) -> canvas.getDisplay().timerExec(millis, action),
                this);
    }

    /** The file that is open; {@code null} for none. */
    public SourceFile file() {
        return file;
    }

    /** Locations of the logs that it is merged with. */
    public List<String> others() {
        return others;
    }

    /** Seconds that are added to the times of the logs, by their titles. */
    public Map<String, Long> shifts() {
        return shifts;
    }

    /** Opens the same anew with other shifts; the current line stays. */
    public void shift(Map<String, Long> seconds) {
        keepingLine(() -> {
            shifts = Map.copyOf(seconds);
            load(file);
        });
    }

    /** Whether all lines are counted. */
    public boolean isComplete() {
        return loader.isComplete();
    }

    /** Whether all times are read. */
    boolean isTimed() {
        return loader.isTimed();
    }

    /** Stops and closes everything. */
    public void close() {
        loader.close();
    }

    /** Whether just this file is open, with no other. */
    public boolean isAlone(SourceFile wanted) {
        // merged with others a line would have another number than people were told
        return others.isEmpty() && file != null && document.log() != null
                && Objects.equals(file.location(), wanted.location());
    }

    /** Opens what was open once. */
    public void open(LogState state) {
        others = state.others();
        shifts = state.shifts();
        wantedLine = null;
        wantedRow = state.row();
        view.tools().set(LogAction.WHOLE_LOG, state.rotated());
        load(state.file());
    }

    /** Opens the file of an evidence by itself and goes to its line, where it has one. */
    public void open(Evidence evidence) {
        open(evidence.file(), List.of());
        wantedLine = evidence.line() > 0 ? evidence : null;
    }

    /** Opens a file with others, at its start. */
    public void open(SourceFile wanted, List<String> with) {
        view.tools().set(LogAction.WHOLE_LOG, false);
        wantedLine = null;
        wantedRow = 0;
        others = with;
        shifts = Map.of();
        load(wanted);
    }

    /** Opens the same file with others; the current line stays. */
    public void merge(List<String> with) {
        keepingLine(() -> {
            others = with;
            load(file);
        });
    }

    /** Opens the same again, perhaps with the other files of its rotated set; the current line stays where it can. */
    public void reload() {
        keepingLine(() -> load(file));
    }

    private void keepingLine(Runnable reopen) {
        OpenLog log = document.log();
        long row = canvas.currentRow();
        if (log == null || row <= 0) {
            reopen.run();
            return;
        }
        document.scope().<FileLine>task(LogMessages.GoTo, _ -> log.lineAt(row)).quiet().onDone(line -> {
            reopen.run();
            wanted = line;
        }).onProblem(_ -> reopen.run()).start();
    }

    private void goToKept() {
        FileLine line = wanted;
        wanted = null;
        if (line != null) {
            OpenLog log = document.log();
            document.scope().<Long>task(LogMessages.GoTo, _ -> log.rowOf(line)).quiet().onDone(row -> {
                // unless somebody went elsewhere meanwhile
                if (row >= 0) {
                    document.backTo(row);
                }
            }).onProblem(_ -> { }).start();
        }
    }

    private void load(SourceFile opened) {
        file = opened;
        wanted = null;
        listener.closing();
        loader.open(opened, view.tools().isOn(LogAction.WHOLE_LOG), others, shifts);
        view.header().showFile(opened);
        view.header().status(LogMessages.Counting);
        listener.opening(opened);
    }

    @Override
    public void opened(OpenLog log) {
        int files = log.rotatedFiles();
        view.tools().set(LogAction.WHOLE_LOG, files > 1, files > 1 ? NLS.bind(LogMessages.WholeLogOf, files)
                : LogMessages.WholeLog);
        view.showPage();
    }

    /** Goes to the line of an evidence of the file that is open. */
    public void goTo(Evidence evidence) {
        wantedLine = evidence.line() > 0 ? evidence : null;
        wantedRow = 0;
        goToWanted();
    }

    @Override
    public void grown() {
        canvas.grown();
        goToWanted();
    }

    // the line may come to be known only while lines are being counted
    private void goToWanted() {
        Evidence line = wantedLine;
        if (line != null) {
            loader.rowOf(line, found -> {
                if (found.row() >= 0) {
                    listener.uncover(found.row());
                    canvas.mark(found.row());
                    wantedLine = wantedLine == line ? null : wantedLine;
                    if (!found.agrees()) {
                        view.header().warn(NLS.bind(LogMessages.Moved, line.line(), file.fileName()));
                    }
                } else if (loader.isComplete() && wantedLine == line) {
                    view.header().warn(NLS.bind(LogMessages.Shorter, line.line(), document.rowCount()));
                    wantedLine = null;
                }
            });
        }
        showPosition();
    }

    @Override
    public void loaded() {
        if (wantedRow > 0) {
            canvas.reveal(wantedRow);
            wantedRow = 0;
        }
        goToKept();
        listener.loaded();
        showPosition();
    }

    @Override
    public void timed(boolean all) {
        listener.timed(all);
    }

    @Override
    public void compared(Identity identity) {
        switch (identity) {
            case SAME -> view.header().verified();
            case CHANGED -> view.header().warn(NLS.bind(LogMessages.Changed, file.fileName()));
            case NOT_KNOWN -> { }
        }
    }

    @Override
    public void failed(String problem) {
        if (document.log() == null) {
            listener.refused(problem);
        } else {
            showPosition();
            view.header().warn(problem);
        }
    }

    @Override
    public void remark(String remark) {
        view.header().warn(remark);
    }

    @Override
    public void stopped() {
        showPosition();
        view.header().warn(NLS.bind(LogMessages.Cancelled, document.rowCount()));
    }

    private void showPosition() {
        position.show(loader.isComplete());
    }
}
