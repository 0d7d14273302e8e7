package org.lockkeeper.core.internal.resolve;

/**
 * A line of the journal: when something was imported.
 *
 * @param second when it was written, since 1970
 * @param number its place in the order of the journal, which tells within a second
 */
record Arrival(long second, long number) {

    static final Arrival UNKNOWN = new Arrival(Long.MIN_VALUE, Long.MIN_VALUE);

    boolean isBefore(long second, Arrival stated) {
        return this.second < second || this.second == second && number < stated.number;
    }

    /** The later of the two. A clock that was set back does not make the later import the earlier: see {@link Rereads}. */
    static Arrival later(Arrival one, Arrival other) {
        return one.number < other.number ? other : one;
    }
}
