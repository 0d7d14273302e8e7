package org.lockkeeper.core.internal.resolve;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * A time as a source told it, ready to be compared by {@link Times}. A local time has a clock: times of one clock are
 * compared with each other as they are written.
 */
class Point {

    /** Second of what bears no time. */
    static final long UNDATED = Long.MIN_VALUE;

    /** The clock of nobody else: such a local time is in order with no other one that is near. */
    static final byte NO_CLOCK = 0;
    /** The clock of a server, which all its logs show. */
    static final byte SERVER_CLOCK = 1;
    private static final byte KIND_CLOCKS = 2;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final long DAY = 86_400;

    /** Seconds since 1970 of the time as it is written, as if it were UTC where it tells no offset. */
    final long second;
    /** Whether the time tells no offset. */
    final boolean local;
    /** Whether only the day is known: the time is its last second. */
    final boolean day;
    final byte clock;
    /** Whether a person states it: such a time is one of ours, and lies in nobody's future. */
    final boolean stated;

    Point(@Nullable Moment at, byte clock) {
        this(at, clock, false);
    }

    Point(@Nullable Moment at, byte clock, boolean stated) {
        this.clock = clock;
        this.stated = stated;
        second = at == null ? UNDATED : at.orderSecond();
        local = at != null && at.offset() == null;
        // no log line is meant: a list of that time that is a second off does no harm
        day = at != null && local && clock != SERVER_CLOCK && at.local().toLocalTime().equals(END_OF_DAY);
    }

    /** The time of what a fact rests on. */
    static Point of(Evidence evidence) {
        return new Point(evidence.observedAt(), NO_CLOCK, evidence.file().isStatement()) {
            @Override
            Evidence evidence() {
                return evidence;
            }
        };
    }

    /** Where it stands; {@code null} for a time alone. */
    @Nullable Evidence evidence() {
        return null;
    }

    /** The first second that the time may mean, as it is written. */
    final long from() {
        return day ? second - DAY + 1 : second;
    }

    /** The clock that a kind of source shows: its local times come from one tool at one site. */
    static byte clock(SourceKind kind) {
        return switch (kind) {
            case REPORT, ACTIVITY_LOG, CONFIGURATION, SERVER_DESCRIPTION -> SERVER_CLOCK;
            case OTHER -> NO_CLOCK;
            default -> (byte) (KIND_CLOCKS + kind.ordinal());
        };
    }
}
