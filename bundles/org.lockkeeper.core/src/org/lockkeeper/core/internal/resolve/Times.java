package org.lockkeeper.core.internal.resolve;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * Which of two sightings of one server is the newer (ruling 4), and which times cannot be (ruling 12). A local time is
 * an interval of instants: exact where the server's offset is known, 26 hours wide where it is not.
 */
final class Times {

    private static final long DAY = 86_400;
    private static final long NEVER = Long.MAX_VALUE;

    private final Offsets offsets;
    // what certainly comes after this instant lies in the future
    private final long end;
    // what is written with an earlier time does not, whatever its offset
    private final long surelyPast;
    private final CollectionDates collected;
    private final Arrivals arrivals;
    private final @Nullable Moment asOf;

    /**
     * @param offsets what is known of the server's offset from UTC
     * @param asOf the date of judgement; {@code null} where none is known, then nothing lies in the future
     * @param collected when files of undated lists were collected
     * @param arrivals when files were imported
     */
    Times(Offsets offsets, @Nullable Moment asOf, CollectionDates collected, Arrivals arrivals) {
        this.asOf = asOf;
        this.offsets = offsets;
        this.collected = collected;
        this.arrivals = arrivals;
        if (asOf == null) {
            end = NEVER;
            surelyPast = NEVER;
        } else {
            end = latest(new Point(asOf, Point.SERVER_CLOCK)) + DAY;
            surelyPast = end - DAY;
        }
    }

    /** The date of judgement; {@code null} where none is known. */
    @Nullable Moment judgedAsOf() {
        return asOf;
    }

    /** When a file of an undated list of programs, or of a policy, was collected; {@code null} where that is not known. */
    @Nullable Moment collectedAt(SourceFile file) {
        return collected.of(file);
    }

    /** Whether a sighting bears no time that can be used: none at all, or one from the future. */
    boolean isUndated(Point point) {
        return point.second == Point.UNDATED || isFuture(point);
    }

    /** Whether a time lies more than a day after the date of judgement. What a person states is dated by ourselves. */
    boolean isFuture(Point point) {
        return point.second > surelyPast && !point.stated && earliest(point) > end;
    }

    /**
     * Whether a sighting of the Updater Service was made after the date of judgement, by its own time or by the day on
     * which the service was installed: an undated list that tells such a day is newer than it.
     */
    boolean isOfFutureService(Sighting sighting) {
        Moment installed = sighting.get(Attribute.UPDATER_INSTALLED_AT);
        return isFuture(sighting) || installed != null && !sighting.isStated()
                && isFuture(new Point(installed, sighting.clock));
    }

    /** Whether the first certainly comes after the second: by their times, or stated after the second was imported. */
    boolean isNewer(Point a, Point b) {
        if (arrivals.isStatedAfter(a, b)) {
            return true;
        }
        if (isUndated(a) || isUndated(b)) {
            return false;
        }
        if (a.local && b.local && isOneClock(a, b)) {
            return a.from() > b.second;
        }
        return earliest(a) > latest(b);
    }

    /** Whether the first certainly comes at the time of the second or before it. */
    boolean isAtOrBefore(Point a, Point b) {
        if (isUndated(a) || isUndated(b)) {
            return false;
        }
        if (a.local && b.local && isOneClock(a, b)) {
            return a.second <= b.from();
        }
        return latest(a) <= earliest(b);
    }

    /** Whether both certainly bear the same time. */
    boolean isSameTime(Point a, Point b) {
        return !isUndated(a) && !isUndated(b) && a.second == b.second && a.local == b.local
                && (!a.local || isOneClock(a, b));
    }

    private static boolean isOneClock(Point a, Point b) {
        if (a.clock != Point.NO_CLOCK || b.clock != Point.NO_CLOCK) {
            return a.clock == b.clock;
        }
        return a instanceof Sighting x && b instanceof Sighting y
                && x.observation.evidence().file().equals(y.observation.evidence().file());
    }

    private long earliest(Point point) {
        return point.local ? point.from() - offsets.greatest(point.second) : point.second;
    }

    private long latest(Point point) {
        return point.local ? point.second - offsets.least(point.second) : point.second;
    }

    /**
     * Newest first by the time as written, undated last; at one time by the kind of source, then by place: an order of
     * sightings for people, and of values on which nothing depends. Two sightings of one place are equal.
     */
    int newestFirst(Sighting a, Sighting b) {
        long one = isFuture(a) ? Point.UNDATED : a.second;
        long other = isFuture(b) ? Point.UNDATED : b.second;
        if (one != other) {
            return one > other ? -1 : 1;
        }
        SourceKind kind = a.observation.source();
        int bySource = b.observation.source().compareTo(kind);
        if (bySource != 0) {
            return bySource;
        }
        return byPlace(a, b);
    }

    /** By the place where they stand. */
    static int byPlace(Sighting a, Sighting b) {
        return byPlace(a.observation.evidence(), b.observation.evidence());
    }

    private static int byPlace(Evidence a, Evidence b) {
        if (a == b) {
            return 0;
        }
        if (a.file() != b.file()) {
            int byPath = a.file().path().compareTo(b.file().path());
            if (byPath != 0) {
                return byPath;
            }
            int byHash = String.valueOf(a.file().sha256()).compareTo(String.valueOf(b.file().sha256()));
            if (byHash != 0) {
                return byHash;
            }
        }
        return a.line() != b.line() ? Long.compare(a.line(), b.line()) : Long.compare(a.offset(), b.offset());
    }
}
