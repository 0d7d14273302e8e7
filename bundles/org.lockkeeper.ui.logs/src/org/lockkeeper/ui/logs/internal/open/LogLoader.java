package org.lockkeeper.ui.logs.internal.open;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.view.document.LogFiles;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.LogScope;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Opens a log: its first screen at once, then its lines, its times, and whether it is what was imported. Each step in
 * the background. UI thread.
 */
final class LogLoader {

    private static final int GROWTH_MILLIS = 100;

    /** Hears how far it is; UI thread. */
    interface Listener {
        /** It is open, nothing of it is read yet. */
        void opened(OpenLog log);

        /** The first lines are there, or more of them. */
        void grown();

        /** All lines are counted. */
        void loaded();

        /** More times are read, or all. */
        void timed(boolean all);

        /** Whether it is what was imported. */
        void compared(LogFiles.Identity identity);

        /** Something went wrong. */
        void failed(String problem);

        /** There is something to know of a file before reading it. */
        void remark(String remark);

        /** Somebody stopped it. */
        void stopped();
    }

    private final LogDocument document;
    private final LogEngine engine;
    private final Listener listener;
    private final java.util.function.BiConsumer<Integer, Runnable> timer;
    private final List<Task> tasks = new ArrayList<>();
    private boolean complete;
    private boolean timed;

    /**
     * @param timer runs something on the UI thread after some milliseconds
     */
    LogLoader(LogDocument document, LogEngine engine, java.util.function.BiConsumer<Integer, Runnable> timer,
            Listener listener) {
        this.document = document;
        this.engine = engine;
        this.timer = timer;
        this.listener = listener;
    }

    /** Whether all lines are counted. */
    boolean isComplete() {
        return complete;
    }

    /** Whether all times are read. */
    boolean isTimed() {
        return timed;
    }

    /**
     * Opens a file in place of what is open.
     *
     * @param shifts seconds to add to the times of merged logs, by their titles
     */
    void open(SourceFile file, boolean rotated, List<String> others, Map<String, Long> shifts) {
        close();
        LogScope scope = document.scope();
        tasks.add(scope.<OpenLog>lasting(NLS.bind(LogMessages.Opening, file.fileName()), progress -> {
            OpenLog log = OpenLog.open(engine, file, rotated, others, progress);
            log.shift(shifts);
            // somebody may have gone elsewhere while it was unpacked
            scope.later(() -> opened(scope, log), log::close);
            if (progress.isCancelled()) {
                return log;
            }
            List<String> remarks = log.remarks();
            scope.later(() -> remarks.forEach(listener::remark));
            log.set().load(progress, () -> { });
            return log;
        }).onDone(log -> {
            if (scope.isOpen()) {
                loaded(scope, log, file);
            } else {
                log.close();
            }
        }).onProblem(problem -> scope.run(() -> failed(problem)))
                .onCancelled(() -> scope.run(this::cancelled)).start());
    }

    /** Closes what is open and stops what is under way. */
    void close() {
        tasks.forEach(Task::cancel);
        tasks.clear();
        complete = false;
        timed = false;
        document.close();
    }

    private void opened(LogScope scope, OpenLog log) {
        document.open(log);
        listener.opened(log);
        grow(scope);
    }

    private void grow(LogScope scope) {
        listener.grown();
        if (!complete) {
            timer.accept(GROWTH_MILLIS, () -> scope.run(() -> grow(scope)));
        }
    }

    private void loaded(LogScope scope, OpenLog log, SourceFile file) {
        complete = true;
        listener.grown();
        listener.loaded();
        log.set().problems().forEach(listener::failed);
        tasks.add(scope.<Void>task(NLS.bind(LogMessages.ReadingTimes, file.fileName()), progress -> {
            log.set().loadTimes(new NewsProgress(progress, () -> scope.later(() -> listener.timed(timed))));
            return null;
        }).quiet().onDone(_ -> timed(scope, file)).onProblem(this::failed).start());
    }

    private void timed(LogScope scope, SourceFile file) {
        timed = true;
        listener.timed(true);
        tasks.add(scope.<LogFiles.Identity>task(NLS.bind(LogMessages.Comparing, file.fileName()),
                progress -> LogFiles.identity(file, progress)).quiet().onDone(listener::compared)
                .onProblem(this::failed).start());
    }

    private void failed(String problem) {
        complete = true;
        listener.failed(problem);
    }

    private void cancelled() {
        complete = true;
        listener.stopped();
    }

    /** The row that an evidence names; told later, as it may have to be looked for. */
    void rowOf(Evidence evidence, Consumer<OpenLog.FoundRow> told) {
        OpenLog log = document.log();
        boolean all = complete;
        if (log.set().tracks().size() == 1) {
            try {
                told.accept(log.rowOf(evidence, all));
            } catch (IOException e) {
                failed(e.getMessage());
            }
            return;
        }
        tasks.add(document.scope().<OpenLog.FoundRow>task(LogMessages.GoTo, _ -> log.rowOf(evidence, all)).quiet()
                .onDone(told).start());
    }
}
