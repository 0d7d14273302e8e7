package org.lockkeeper.api.jobs;

import java.util.concurrent.CompletionStage;

/**
 * A job that was started. All methods may be called from any thread.
 *
 * @param <T> type of what comes out
 * @since 0.1
 */
public interface Job<T> {

    /** What it does, as a short phrase for people. */
    String title();

    /** Asks it to stop; does nothing once it is over. */
    void cancel();

    /**
     * What comes out, when it is over. Where it could not be done it ends with a
     * {@link org.lockkeeper.api.util.ProblemException} for people, where it was cancelled with a
     * {@link java.util.concurrent.CancellationException}. What depends on it runs on whichever thread: a view goes back to
     * the UI thread by itself.
     */
    CompletionStage<T> result();
}
