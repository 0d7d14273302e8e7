package org.lockkeeper.ui.logs.internal.actions;

/**
 * One thing that the Log view does with the log that is open. Features hear of the log in the order in which the view
 * names them, and know of each other only what they were given. UI thread.
 */
public interface LogFeature {

    /** Says which of the view's actions it performs. */
    default void offer(LogActions to) {
    }

    /** What was open is void: another log takes its place. */
    default void closing() {
    }

    /** Another log is being opened; nothing of it is known yet. */
    default void opening() {
    }

    /** All its lines are counted. */
    default void loaded() {
    }

    /** What was read of it is void, as it was cut or replaced; {@link #grown} follows. */
    default void voided() {
    }

    /**
     * It has more rows, or other ones.
     *
     * @param anew whether none is as it was
     */
    default void grown(boolean anew) {
    }

    /**
     * More of its times have been read.
     *
     * @param all whether all
     */
    default void timed(boolean all) {
    }

    /** Its tab is closed. */
    default void closed() {
    }
}
