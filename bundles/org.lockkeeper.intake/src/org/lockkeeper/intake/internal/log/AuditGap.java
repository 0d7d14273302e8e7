package org.lockkeeper.intake.internal.log;

import java.time.Duration;
import org.lockkeeper.api.evidence.Moment;

/**
 * A hole in an audit log: on a server in use somebody signs in every week, so longer silence says that lines are missing
 * or nothing was logged, and proves nothing (ruling 8).
 */
public final class AuditGap {

    private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

    private AuditGap() {
    }

    /** Whether there is one between the times of two lines that follow each other. */
    public static boolean isBetween(Moment before, Moment after) {
        return before.until(after).compareTo(LONGEST_SILENCE) > 0;
    }

    /** How it is described. */
    public static String text(Moment before, Moment after) {
        return before + " to " + after;
    }
}
