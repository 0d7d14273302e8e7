package org.lockkeeper.logs.view.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.TrackHistograms;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.logs.view.time.Bars.Part;
import org.lockkeeper.logs.view.time.Bars.Shade;

/** Counts the lines of logs over time. Reads: on a background thread. */
public final class BarCount {

    private static final int DAY = 86_400;
    /** Widths that people count in, in seconds. */
    private static final long[] WIDTHS = {1, 2, 5, 10, 15, 30, 60, 2 * 60, 5 * 60, 10 * 60, 15 * 60, 30 * 60, 3600,
        2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY};
    /** 1970-01-05: weeks begin on Mondays. */
    private static final long MONDAY = 4 * DAY;

    private BarCount() {
    }

    /** The width among those that people count in with which a range needs at most so many bars. */
    static long width(long seconds, int most) {
        for (long width : WIDTHS) {
            if (seconds / width < most) {
                return width;
            }
        }
        return Math.max(WIDTHS[WIDTHS.length - 1], seconds / most + 1);
    }

    /**
     * Counts.
     *
     * @param set what of its times was read by now is counted
     * @param split what to tell apart
     * @param shown the rows to count; {@code null} for all
     * @param range which time; {@code null} for all that there is
     * @param most how many bars at most
     * @param complete whether all times have been read
     * @return {@code null} where no line has a time
     * @throws IOException where a file cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static @Nullable Bars count(LogSet set, Split split, @Nullable Matches shown, @Nullable TimeRange range,
            int most, boolean complete, Progress progress) throws IOException {
        OptionalLong first = set.earliest();
        OptionalLong last = set.latest();
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        long begin = range == null ? first.getAsLong() : range.from();
        long end = range == null ? last.getAsLong() : range.to() - 1;
        long width = width(end - begin, most);
        long align = width >= 7L * DAY ? MONDAY : 0;
        long from = Math.floorDiv(begin - align, width) * width + align;
        int count = (int) Math.min(20_000, (end - from) / width + 1);
        return new Bars(from, width, parts(set, split, shown, from, width, count, progress),
                recorded(set, from, width, count), complete);
    }

    private static List<Part> parts(LogSet set, Split split, @Nullable Matches shown, long from, long width, int count,
            Progress progress) throws IOException {
        return switch (split) {
            case Split.None(String name) -> List.of(new Part(name, Shade.MAIN,
                    set.histogram(from, width, count, shown, progress).counts()));
            case Split.Logs() -> logs(set, shown, from, width, count, progress);
            case Split.Found(List<Split.Group> sets, String rest) -> {
                List<Part> parts = new ArrayList<>();
                long[] left = set.histogram(from, width, count, shown, progress).counts();
                for (Split.Group group : sets) {
                    long[] counts = set.histogram(from, width, count, group.rows(), progress).counts();
                    for (int i = 0; i < count; i++) {
                        // lines may come in meanwhile
                        counts[i] = Math.min(counts[i], left[i]);
                        left[i] -= counts[i];
                    }
                    parts.add(new Part(group.name(), group.shade(), counts));
                }
                parts.add(new Part(rest, Shade.REST, left));
                yield parts;
            }
        };
    }

    private static List<Part> logs(LogSet set, @Nullable Matches shown, long from, long width, int count,
            Progress progress) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<long[]> some = shown == null ? List.of()
                : TrackHistograms.of(set, from, width, count, shown, progress);
        for (LogTrack track : set.tracks()) {
            parts.add(new Part(Coverage.name(set, track),
                    set.tracks().size() == 1 ? Shade.MAIN : Shade.series(parts.size()),
                    shown == null ? counts(set, track, from, width, count, progress) : some.get(parts.size())));
        }
        return parts;
    }

    /** Lines of one log over time, in the time that it has among the others. */
    static long[] counts(LogSet set, LogTrack track, long from, long width, int count, Progress progress)
            throws IOException {
        long[] counts = new long[count];
        for (LogFile file : track.files()) {
            Histogram one = set.times(file).histogram(from, width, count, shift(set, track), null, progress);
            for (int i = 0; i < count; i++) {
                counts[i] += one.counts()[i];
            }
        }
        return counts;
    }

    /** Seconds by which a log's own times are moved at present. */
    static long shift(LogSet set, LogTrack track) {
        return set.tracks().size() > 1 && set.isMerged() ? set.shift(track) : 0;
    }

    private static BitSet recorded(LogSet set, long from, long width, int count) {
        BitSet recorded = new BitSet(count);
        for (LogSet.Coverage c : set.coverage()) {
            long first = Math.floorDiv(c.from() - from, width);
            long last = Math.floorDiv(c.to() - from, width);
            if (last >= 0 && first < count) {
                recorded.set((int) Math.max(0, first), (int) Math.min(count, last + 1));
            }
        }
        return recorded;
    }
}
