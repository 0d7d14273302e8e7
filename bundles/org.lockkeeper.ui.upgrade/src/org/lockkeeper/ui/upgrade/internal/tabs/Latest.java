package org.lockkeeper.ui.upgrade.internal.tabs;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;

/**
 * Runs one computation at a time: a newer one cancels the one before, and superseded results are discarded. To be used on
 * the UI thread.
 */
public final class Latest {

    private final Background background;
    private final Widget owner;
    private Task running;

    /**
     * @param owner what shows the results; none are handed over once it is disposed of
     */
    public Latest(Background background, Widget owner) {
        this.background = background;
        this.owner = owner;
        owner.addListener(org.eclipse.swt.SWT.Dispose, _ -> cancel());
    }

    /** Computes something that nobody has to know of; problems are told by a dialog. */
    public <T> void run(String title, Work<T> work, Consumer<? super T> done) {
        start(background.<T>task(title, work).quiet(), done, null, () -> { });
    }

    /**
     * Computes something that takes a while, seen in the Progress view, where it can be stopped too.
     *
     * @param problem told why it could not be done
     * @param stopped called where somebody stopped it
     */
    public <T> void runSeen(String title, Work<T> work, Consumer<? super T> done, Consumer<String> problem,
            Runnable stopped) {
        start(background.task(title, work), done, problem, stopped);
    }

    /**
     * Computes something that nobody has to know of, and that may be impossible.
     *
     * @param problem told why it could not be done
     */
    public <T> void runQuiet(String title, Work<T> work, Consumer<? super T> done, Consumer<String> problem) {
        start(background.<T>task(title, work).quiet(), done, problem, () -> { });
    }

    private <T> void start(TaskBuilder<T> builder, Consumer<? super T> done, Consumer<String> problem,
            Runnable stopped) {
        cancel();
        Task[] self = new Task[1];
        builder.onDone(result -> {
            if (isCurrent(self[0])) {
                running = null;
                done.accept(result);
            }
        }).onCancelled(() -> {
            if (isCurrent(self[0])) {
                running = null;
                stopped.run();
            }
        });
        if (problem != null) {
            builder.onProblem(reason -> {
                if (isCurrent(self[0])) {
                    running = null;
                    problem.accept(reason);
                }
            });
        }
        self[0] = builder.start();
        running = self[0];
    }

    private boolean isCurrent(Task task) {
        return task == running && !owner.isDisposed();
    }

    /** Whether something is being computed. */
    public boolean isRunning() {
        return running != null && !running.status().isOver();
    }

    /** Stops what is being computed; whoever asked for it hears nothing more, unless the task was told to tell. */
    public void cancel() {
        Task before = running;
        running = null;
        if (before != null) {
            before.cancel();
        }
    }

    /** Asks what is being computed to stop, and lets it tell when it has. */
    public void stop() {
        if (running != null) {
            running.cancel();
        }
    }
}
