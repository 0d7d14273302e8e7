package org.lockkeeper.ui.logs.internal.model;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.Histogram;

/**
 * Lines over time: all of them, and those found or filtered. Spans without lines are there with zero.
 *
 * @param all all lines
 * @param some those found or filtered; {@code null} where there are none to tell apart
 * @param gaps the longest times without a line, longest first
 */
public record Timeline(Histogram all, Histogram some, List<Gap> gaps) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_GAPS = 5;

    /**
     * A time without lines.
     *
     * @param from first second of the first empty span
     * @param to the second after the last
     */
    public record Gap(long from, long to) {
        /** For people. */
        @Override
        public String toString() {
            return time(from) + " \u2013 " + time(to);
        }
    }

    /** Copies the gaps. */
    public Timeline {
        gaps = List.copyOf(gaps);
    }

    /**
     * Counts; on a background thread.
     *
     * @param set whose times are read
     * @param some which lines to count apart; {@code null} for none
     * @param spans how many at most
     * @return {@code null} where no line has a time
     * @throws IOException where a file cannot be read
     */
    public static Timeline of(LogSet set, Matches some, int spans, Progress progress) throws IOException {
        OptionalLong first = set.earliest();
        OptionalLong last = set.latest();
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        long width = Histogram.niceWidth(last.getAsLong() - first.getAsLong(), spans);
        long from = Math.floorDiv(first.getAsLong(), width) * width;
        int count = (int) Math.min(10_000, (last.getAsLong() - from) / width + 1);
        Histogram all = set.histogram(from, width, count, null, progress);
        Histogram part = some == null ? null : set.histogram(from, width, count, some, progress);
        return new Timeline(all, part, gaps(all));
    }

    /** The longest runs of empty spans, of at least two. */
    static List<Gap> gaps(Histogram all) {
        List<Gap> gaps = new ArrayList<>();
        long[] counts = all.counts();
        for (int i = 0; i < counts.length;) {
            int end = i;
            while (end < counts.length && counts[end] == 0) {
                end++;
            }
            if (end - i >= 2) {
                gaps.add(new Gap(all.from() + i * all.width(), all.from() + end * all.width()));
            }
            i = Math.max(end, i + 1);
        }
        gaps.sort(Comparator.comparingLong((Gap g) -> g.from - g.to));
        return List.copyOf(gaps.subList(0, Math.min(MOST_GAPS, gaps.size())));
    }

    /** The span of a second; clamped to those there are. */
    public int span(long second) {
        return Math.clamp(Math.floorDiv(second - all.from(), all.width()), 0, all.counts().length - 1);
    }

    /** First second of a span. */
    public long start(int span) {
        return all.from() + span * all.width();
    }

    /** The largest count of a span. */
    public long highest() {
        long most = 1;
        for (long n : all.counts()) {
            most = Math.max(most, n);
        }
        return most;
    }

    /** The span with the most lines. */
    public int busiest() {
        int best = 0;
        for (int i = 0; i < all.counts().length; i++) {
            best = all.counts()[i] > all.counts()[best] ? i : best;
        }
        return best;
    }

    /** A second as the log's own time, for people. */
    public static String time(long second) {
        return MINUTE.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }
}
