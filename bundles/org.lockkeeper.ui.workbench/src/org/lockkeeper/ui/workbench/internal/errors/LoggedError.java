package org.lockkeeper.ui.workbench.internal.errors;

import java.time.Instant;
import java.util.Objects;

/**
 * An unexpected error.
 *
 * @param number tells it apart, from 1
 * @param at when it happened last
 * @param message what failed; may be in English, since it is written by programs
 * @param bundle symbolic name of the bundle that told of it
 * @param trace the whole trace; {@code ""} where there is none
 * @param times how often it happened
 */
record LoggedError(long number, Instant at, String message, String bundle, String trace, int times) {

    /** Checks that nothing is missing. */
    LoggedError {
        Objects.requireNonNull(at);
        Objects.requireNonNull(message);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(trace);
    }

    /** Whether the same happened. */
    boolean isLike(LoggedError other) {
        return message.equals(other.message) && bundle.equals(other.bundle) && trace.equals(other.trace);
    }

    /** The same once more. */
    LoggedError again(Instant when) {
        return new LoggedError(number, when, message, bundle, trace, times + 1);
    }
}
