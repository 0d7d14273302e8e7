package org.lockkeeper.ui.jobs;

import java.time.Instant;

/** A piece of work in the background as the Progress view shows it. All methods may be called from any thread. */
public interface Task {

    /** How far a task is in its life. */
    enum Status {
        /** Not begun. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Asked to stop, not yet stopped. */
        CANCELLING,
        /** Came to its end. */
        DONE,
        /** Could not be done. */
        FAILED,
        /** Stopped because somebody asked to. */
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** What it does, as a short phrase for people: "Importing harbor". */
    String title();

    /** How far it is in its life. */
    Status status();

    /** What it does just now, or why it failed; {@code ""} where there is nothing to say. */
    String detail();

    /** How much is done, 0.0 to 1.0; negative where not known. */
    double fraction();

    /** When it was started. */
    Instant startedAt();

    /** When it was over; {@code null} before. */
    Instant endedAt();

    /** Whether the status line tells how it came to its end. */
    boolean isToldAtItsEnd();

    /** Asks it to stop. Once it is over nothing happens, but that the result of a quiet one is discarded until taken. */
    void cancel();
}
