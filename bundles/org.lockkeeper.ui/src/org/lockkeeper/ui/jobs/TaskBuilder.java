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

    /**
     * Keeps it out of the Progress view: for short work that nobody has to know of. Once its {@link Task#cancel()} was
     * called on the UI thread, what came out is discarded even where the work had come to its end: the result of a task
     * that was superseded never replaces that of the newer one.
     */
    TaskBuilder<T> quiet();

    /**
     * Lets it end without a word in the status line, so that what was told last, and what can be done about it, stays: for
     * work that nobody asked for just now. It is told while it runs, and where it fails.
     */
    TaskBuilder<T> aside();

    /** Starts it. May be called from any thread. */
    Task start();
}
