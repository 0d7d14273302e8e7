package org.lockkeeper.logs.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.lockkeeper.text.time.Stamps;

/**
 * How many lines fall into each of equal spans of time. Spans without lines are there with zero.
 *
 * @param from start of the first span, in seconds as {@link Stamps} reads them
 * @param width length of a span in seconds, at least 1
 * @param counts lines in each span; the caller must not change them
 * @param outside lines before the first span or after the last
 * @param untimed lines before the first time of their file
 */
public record Histogram(long from, long width, long[] counts, long outside, long untimed) {

    /** The start of a span as the log's own time. */
    public LocalDateTime start(int span) {
        return LocalDateTime.ofEpochSecond(from + span * width, 0, ZoneOffset.UTC);
    }

    /** Lines in all spans together. */
    public long total() {
        long total = 0;
        for (long n : counts) {
            total += n;
        }
        return total;
    }

    /** The width among those that people count in that divides a duration into at most so many spans. */
    public static long niceWidth(long seconds, int most) {
        long[] nice = {1, 5, 10, 30, 60, 300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86400, 7 * 86400L,
            30 * 86400L, 365 * 86400L};
        for (long width : nice) {
            if (seconds / width < most) {
                return width;
            }
        }
        return Math.max(nice[nice.length - 1], seconds / most + 1);
    }
}
