package org.lockkeeper.api.util;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Progress of one long task, reported by the worker and shown by whoever started it. All methods may be called from
 * any thread; implementations are cheap enough to be called once per few thousand rows.
 */
public interface Progress {

    /** Reports nothing and is never cancelled. */
    Progress NONE = until(() -> false);

    /**
     * Reports nothing, for a task that nobody watches but somebody may stop.
     *
     * @param cancelled whether somebody asked to stop; asked often and from any thread
     */
    static Progress until(BooleanSupplier cancelled) {
        return new ProgressUntil(null, null, Objects.requireNonNull(cancelled));
    }

    /**
     * This progress, cancelled also where somebody else asks to stop.
     *
     * @param cancelled whether they did; asked often and from any thread
     */
    default Progress orUntil(BooleanSupplier cancelled) {
        Objects.requireNonNull(cancelled);
        return new ProgressUntil(this, null, () -> cancelled.getAsBoolean() || isCancelled());
    }

    /**
     * This progress, which also has something done whenever it gets on.
     *
     * @param news run after each {@link #fraction}, on the same thread
     */
    default Progress telling(Runnable news) {
        return new ProgressUntil(this, Objects.requireNonNull(news), this::isCancelled);
    }

    /**
     * Names what is being done now, as a short phrase for people ("Reading mail1/warning.log").
     *
     * @param name never {@code null}
     */
    void task(String name);

    /**
     * Tells how much of the whole is done.
     *
     * @param done 0.0 to 1.0; a negative number where the end is not known
     */
    void fraction(double done);

    /** Whether somebody asked to stop. */
    boolean isCancelled();

    /**
     * Stops the worker where somebody asked to.
     *
     * @throws CancellationException where {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
