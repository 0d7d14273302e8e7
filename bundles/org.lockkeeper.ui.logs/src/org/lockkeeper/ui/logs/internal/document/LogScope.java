package org.lockkeeper.ui.logs.internal.document;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.view.document.LogFiles.GoneException;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * The time from when a log is asked for until another takes its place or its tab is closed. What was begun in it in the
 * background is void after it: it is discarded, however late it ends, without anybody having to ask. Any thread.
 */
public final class LogScope {

    private static final long NEWS_NANOS = 80_000_000L;

    private final Background background;
    private final UISynchronize ui;
    private final BooleanSupplier seen;
    private volatile boolean closed;

    /**
     * @param seen whether there is still anything to show it in; asked on the UI thread
     */
    LogScope(Background background, UISynchronize ui, BooleanSupplier seen) {
        this.background = background;
        this.ui = ui;
        this.seen = seen;
    }

    /** The next one, after which this one is over. UI thread. */
    LogScope next() {
        closed = true;
        return new LogScope(background, ui, seen);
    }

    /** Whether it is not over. UI thread. */
    public boolean isOpen() {
        return !closed && seen.getAsBoolean();
    }

    /** Runs something on the UI thread, unless it is over then. */
    public void later(Runnable action) {
        later(action, () -> { });
    }

    /** Runs something on the UI thread, or where it is over then, something other. */
    public void later(Runnable action, Runnable otherwise) {
        ui.asyncExec(() -> (isOpen() ? action : otherwise).run());
    }

    /** Runs something unless it is over. UI thread. */
    public void run(Runnable action) {
        if (isOpen()) {
            action.run();
        }
    }

    /** What runs something on the UI thread like {@link #later}, but not more often than it can be seen. One thread. */
    public Runnable seldom(Runnable action) {
        return seldom(NEWS_NANOS, System.nanoTime() - NEWS_NANOS, action);
    }

    /** The same, for the first time after so many nanoseconds, and not again before as many have passed. One thread. */
    public Runnable seldom(long nanos, Runnable action) {
        return seldom(nanos, System.nanoTime(), action);
    }

    private Runnable seldom(long nanos, long since, Runnable action) {
        long[] told = {since};
        return () -> {
            long now = System.nanoTime();
            if (now - told[0] >= nanos) {
                told[0] = now;
                later(action);
            }
        };
    }

    /**
     * A task that reads the log. Nobody hears of it any more once this is over. An error that comes of the log's being
     * closed or cut meanwhile is none.
     */
    public <T> TaskBuilder<T> task(String title, Work<T> work) {
        return new Scoped<>(lasting(title, work));
    }

    /** Like {@link #task}, but what comes of it is told even where this is over then: for what has to be tidied up. */
    public <T> TaskBuilder<T> lasting(String title, Work<T> work) {
        return background.task(title, progress -> read(work, progress));
    }

    private <T> T read(Work<T> work, Progress progress) throws Exception {
        try {
            return work.run(progress);
        } catch (GoneException e) {
            SourceFile file = e.file();
            throw new ProblemException(file.sha256() == null ? NLS.bind(LogMessages.GoneChosen, file.location())
                    : NLS.bind(LogMessages.GoneImported, file.path(), file.location()), e);
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (progress.isCancelled() || closed) {
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

    private final class Scoped<T> implements TaskBuilder<T> {

        private final TaskBuilder<T> task;

        Scoped(TaskBuilder<T> task) {
            this.task = task;
        }

        @Override
        public TaskBuilder<T> onDone(Consumer<? super T> consumer) {
            task.onDone(done -> run(() -> consumer.accept(done)));
            return this;
        }

        @Override
        public TaskBuilder<T> onProblem(Consumer<String> consumer) {
            task.onProblem(problem -> run(() -> consumer.accept(problem)));
            return this;
        }

        @Override
        public TaskBuilder<T> onCancelled(Runnable runnable) {
            task.onCancelled(() -> run(runnable));
            return this;
        }

        @Override
        public TaskBuilder<T> quiet() {
            task.quiet();
            return this;
        }

        @Override
        public TaskBuilder<T> aside() {
            task.aside();
            return this;
        }

        @Override
        public Task start() {
            return task.start();
        }
    }
}
