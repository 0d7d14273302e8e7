package org.lockkeeper.logs.view.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a log has no line for much longer than is usual for it. The rule: a pause that comes at most twice, or
 * in a log of many days at most once in ten days, is not usual; a gap is one that is at least {@value #FACTOR} times
 * as long as the longest usual pause. So nights, and over weeks week-ends, are no gaps of a log in which they are
 * always quiet. That lines are missing does not follow: nothing may have happened.
 *
 * @param gaps in the order of time
 * @param usual the longest usual pause in seconds; at least what can be told apart
 */
record Pauses(List<TimeRange> gaps, long usual) {

    static final int FACTOR = 3;
    private static final int UNUSUAL = 2;
    private static final long TEN_DAYS = 864_000;
    private static final int MOST = 200;

    /**
     * @param counts lines in equal spans
     * @param from first second of the first
     * @param width seconds of each: shorter pauses are not seen
     */
    static Pauses of(long[] counts, long from, long width) {
        List<TimeRange> pauses = new ArrayList<>();
        for (int i = 0; i < counts.length;) {
            int end = i;
            while (end < counts.length && counts[end] == 0) {
                end++;
            }
            if (end > i && i > 0 && end < counts.length) {
                pauses.add(new TimeRange(from + i * width, from + end * width));
            }
            i = Math.max(end, i + 1);
        }
        List<TimeRange> byLength = pauses.stream().sorted(Comparator.comparingLong(TimeRange::length).reversed())
                .toList();
        int unusual = (int) Math.max(UNUSUAL, counts.length * width / TEN_DAYS);
        long usual = Math.max(width, byLength.size() > unusual ? byLength.get(unusual).length() : 0);
        return new Pauses(pauses.stream().filter(p -> p.length() >= FACTOR * usual)
                .sorted(Comparator.comparingLong(TimeRange::length).reversed()).limit(MOST)
                .sorted(Comparator.comparingLong(TimeRange::from)).toList(), usual);
    }
}
