package org.lockkeeper.ui.jobs;

import java.util.function.Consumer;

/**
 * What is to happen around a piece of work. All consumers are called on the UI thread, exactly one of them per task.
 *
 * @param <T> type of what comes out
 */
public interface TaskBuilder<T> {

    /** Takes what came out. */
    TaskBuilder<T> onDone(Consumer<? super T> consumer);

    /**
     * Takes the reason, a sentence or two for people, where it could not be done. Without this a dialog shows it.
     */
    TaskBuilder<T> onProblem(Consumer<String> consumer);

    /** Is called where it was cancelled. */
    TaskBuilder<T> onCancelled(Runnable runnable);

    /** Keeps it out of the Progress view: for short work that nobody has to know of. */
    TaskBuilder<T> quiet();

    /** Starts it. May be called from any thread. */
    Task start();
}
