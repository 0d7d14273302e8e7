package org.lockkeeper.logs.view.time;

/**
 * A range of time in the log's own time.
 *
 * @param from first second, since 1970 as the engine counts
 * @param to the second after the last, later than {@code from}
 */
public record TimeRange(long from, long to) {

    /** Checks that it is not empty. */
    public TimeRange {
        if (to <= from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Its length in seconds. */
    public long length() {
        return to - from;
    }

    /** Whether a second lies in it. */
    public boolean has(long second) {
        return second >= from && second < to;
    }

    /** Whether a second of it lies in another range. */
    public boolean touches(long otherFrom, long otherTo) {
        return from < otherTo && otherFrom < to;
    }

    /** For people, in the log's own time. */
    @Override
    public String toString() {
        return Times.text(from, to);
    }
}
