package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.util.Objects;
import org.lockkeeper.core.rehearsal.world.Program;

/**
 * What a piece of evidence says, and when that was so. Evidence is drawn from a world, so everything it says was true
 * when it was seen.
 *
 * @param what what is said
 * @param account whose, {@code null} where it is a computer's or not told
 * @param machine on which computer, {@code null} where it is not told
 * @param program of which program, {@code null} where it does not matter
 * @param value the value
 * @param seen when it really was so
 * @param dated whether the evidence tells that time
 * @param told the time that it tells: another one where a clock was wrong, or its offset
 */
public record Claim(What what, String account, String machine, Program program, Object value, Instant seen,
        boolean dated, Instant told) {

    /** What can be said. */
    public enum What {
        /** Whether the Updater Service is on a computer; {@code Boolean}. */
        UPDATER,
        /** When the Updater Service was installed on a computer; {@code Instant}. */
        UPDATER_INSTALLED,
        /** Whether a person is a local administrator of a computer; {@code Boolean}. */
        ADMIN,
        /** Version of a program on a computer. */
        VERSION,
        /** Size of the database; {@code Long}. */
        DATABASE,
        /** Free space; {@code Long}. */
        FREE,
        /** A report names the account; the value is the report's {@code Instant}. */
        NAMED,
        /** Somebody noted that the service is missing on one of the account's computers, not on which. */
        MISSING_SOMEWHERE,
        /** Somebody stated that the account does not use Outlook. */
        NOT_USED,
        /** That the account works at the computer. */
        LINK,
        /** That a program is on a computer, whatever its version. */
        PROGRAM,
        /** That the version of a program is told so that nobody can read it; whether it says something of it. */
        VERSION_UNCLEAR,
        /** That a folder was collected. */
        COLLECTED,
        /** Days of which a log has nothing, up to a week; the value is the {@code Instant} at which they end. */
        HOLE,
        /** That there is such an account, or such a computer. */
        HEARD
    }

    /** What it is about and when it was seen is always there. */
    public Claim {
        Objects.requireNonNull(what);
        Objects.requireNonNull(seen);
        Objects.requireNonNull(told);
    }

    /** A claim whose time is told as it was, if it is. */
    public Claim(What what, String account, String machine, Program program, Object value, Instant seen,
            boolean dated) {
        this(what, account, machine, program, value, seen, dated, seen);
    }

    /** The same, told to be of a time. */
    public Claim toldAs(Instant time) {
        return new Claim(what, account, machine, program, value, seen, dated, time);
    }

    /** The same as if it were of the time that is told. */
    public Claim seenAsTold() {
        return new Claim(what, account, machine, program, what == What.NAMED ? told : value, told, dated, told);
    }

    /** The same, dated or not. */
    public Claim dated(boolean whether) {
        return new Claim(what, account, machine, program, value, seen, whether, told);
    }

    /**
     * Whether one value lets a client look readier than another.
     *
     * @param one a value of the same kind as the other
     */
    @SuppressWarnings("unchecked")
    public static boolean isMoreReassuring(What what, Object one, Object other) {
        int order = ((Comparable<Object>) one).compareTo(other);
        return what == What.DATABASE ? order < 0 : order > 0;
    }

    @Override
    public String toString() {
        return what + (account == null ? "" : " " + account) + (machine == null ? "" : " " + machine)
                + (program == null ? "" : " " + program) + " " + value + " (" + seen + (dated ? "" : ", undated")
                + (told.equals(seen) ? "" : ", told " + told) + ")";
    }
}
