package org.lockkeeper.core.internal.resolve;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * What is known of a server's offset from UTC, and when: its description tells it with the time of collection, its logs
 * with Queue-IDs. Between two times of one offset it is that one, as far as no summer lies between; elsewhere the
 * nearest ones are taken, and an hour more to both sides for the change to and from summer time.
 */
final class Offsets {

    private static final long LEAST = -12 * 3600;
    private static final long GREATEST = 14 * 3600;
    private static final long HOUR = 3600;
    private static final long NEAR = 86_400;
    // shorter than a winter or a summer, so that none is hidden between two times of one offset
    private static final long ONE_SEASON = 100 * 86_400L;

    // pairs of time and offset, by time
    private final long[][] known;

    private Offsets(long[][] known) {
        this.known = known;
    }

    /** Collects what is known. */
    static final class Builder {

        private final Map<Long, long[]> known = new HashMap<>();

        /** The server's clock showed that time. One in UTC proves nothing: tools write exact times so. */
        void add(@Nullable Moment at) {
            if (at != null && at.offset() != null && !at.offset().equals(ZoneOffset.UTC)) {
                add(at.local().toEpochSecond(ZoneOffset.UTC), at.offset().getTotalSeconds());
            }
        }

        /** The server had that offset at that time, {@code +02:00} for instance; what is none is passed over. */
        void add(@Nullable Moment at, @Nullable String offset) {
            if (at != null && offset != null) {
                try {
                    int seconds = ZoneOffset.of(offset).getTotalSeconds();
                    add(at.orderSecond() + (at.offset() == null ? 0 : seconds), seconds);
                } catch (DateTimeException e) {
                    // then the offset stays unknown
                }
            }
        }

        private void add(long local, long offset) {
            long[] before = known.get(local);
            // two offsets at one time: either may be
            known.put(local, before == null ? new long[] {local, offset, offset}
                    : new long[] {local, Math.min(before[1], offset), Math.max(before[2], offset)});
        }

        Offsets build() {
            long[][] all = known.values().toArray(new long[0][]);
            Arrays.sort(all, (a, b) -> Long.compare(a[0], b[0]));
            return new Offsets(all);
        }
    }

    /** The least offset that the server may have had at a local time, in seconds. */
    long least(long local) {
        if (known.length == 0) {
            return LEAST;
        }
        int after = after(local);
        long least = Math.min(known[Math.max(0, after - 1)][1], known[Math.min(known.length - 1, after)][1]);
        return isCertain(local, after) ? least : Math.max(LEAST, least - HOUR);
    }

    /** The greatest offset that the server may have had at a local time, in seconds. */
    long greatest(long local) {
        if (known.length == 0) {
            return GREATEST;
        }
        int after = after(local);
        long greatest = Math.max(known[Math.max(0, after - 1)][2], known[Math.min(known.length - 1, after)][2]);
        return isCertain(local, after) ? greatest : Math.min(GREATEST, greatest + HOUR);
    }

    /** Index of the first known time after this one. */
    private int after(long local) {
        int low = 0;
        int high = known.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known[middle][0] > local) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isCertain(long local, int after) {
        boolean before = after > 0;
        boolean later = after < known.length;
        return before && local - known[after - 1][0] <= NEAR || later && known[after][0] - local <= NEAR
                || before && later && known[after][0] - known[after - 1][0] <= ONE_SEASON;
    }
}
