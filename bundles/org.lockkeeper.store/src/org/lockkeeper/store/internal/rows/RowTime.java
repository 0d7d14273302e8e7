package org.lockkeeper.store.internal.rows;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/** Moments as the database has them: seconds since 1970 as written, and the offset from UTC in seconds. */
final class RowTime {

    /** An offset that no time has: that of the time is not known. */
    static final int LOCAL = Integer.MAX_VALUE;

    private RowTime() {
    }

    static @Nullable Long seconds(@Nullable Moment moment) {
        return moment == null ? null : (Long) moment.local().toEpochSecond(ZoneOffset.UTC);
    }

    static @Nullable Long offset(@Nullable Moment moment) {
        return moment == null || moment.offset() == null ? null : (Long) (long) moment.offset().getTotalSeconds();
    }

    /**
     * The moment.
     *
     * @param offset {@link #LOCAL} where it is not known
     */
    static Moment moment(long seconds, long offset) {
        return new Moment(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC),
                offset == LOCAL ? null : ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)));
    }
}
