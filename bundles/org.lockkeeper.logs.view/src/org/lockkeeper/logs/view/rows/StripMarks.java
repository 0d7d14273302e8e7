package org.lockkeeper.logs.view.rows;

import java.util.Arrays;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.search.Matches;

/**
 * Which pixels of a strip that stands for all lines have something to mark, and how much: as many questions as there
 * are pixels, however many lines there are. Immutable, for any thread.
 */
public final class StripMarks {

    private static final int FAINTEST = 35;

    private final long[] counts;
    private final long most;
    private final long marked;

    private StripMarks(long[] counts, long marked) {
        this.counts = counts;
        this.marked = marked;
        this.most = Arrays.stream(counts).max().orElse(0);
    }

    /** How many rows are marked, of those known by now. */
    public long marked() {
        return marked;
    }

    /** How strongly a pixel is to be drawn: 0 for not at all, 100 for the one with most marks. */
    public int strength(int y) {
        return y < 0 || y >= counts.length || counts[y] == 0 ? 0
                : FAINTEST + (int) ((100 - FAINTEST) * Math.sqrt(counts[y] / (double) most));
    }

    /** For how many pixels it was counted. */
    public int height() {
        return counts.length;
    }

    /** Rows that are marked, in ascending order. May grow meanwhile. */
    public interface Rows {
        /** How many there are by now. */
        long size();

        /** How many of them are above a row. */
        long rank(long row);

        /** What a search found. */
        static Rows of(Matches matches) {
            return new Rows() {
                @Override
                public long size() {
                    return matches.size();
                }

                @Override
                public long rank(long row) {
                    return matches.rank(row);
                }
            };
        }
    }

    /**
     * Finds the pixels to mark.
     *
     * @param view which rows the strip stands for
     * @param height of the strip in pixels, at least 1
     * @param marked what to mark
     * @param progress asked whether to stop
     */
    public static StripMarks of(RowView view, int height, Rows marked, Progress progress) {
        long count = view.count();
        long[] counts = new long[Math.max(1, height)];
        long size = marked.size();
        if (count == 0 || size == 0) {
            return new StripMarks(counts, size);
        }
        long above = marked.rank(row(view, 0, count));
        for (int y = 0; y < height; y++) {
            progress.checkCancelled();
            // lines that share a pixel are asked for together; a line that is several pixels high marks its first
            long below = marked.rank(row(view, place(y + 1, height, count), count));
            if (below > above) {
                int at = count >= height ? y : (int) (place(y + 1, height, count) - 1) * height / (int) count;
                counts[at] = below - above;
            }
            above = below;
        }
        return new StripMarks(counts, size);
    }

    private static long row(RowView view, long place, long count) {
        return place < count ? view.row(place) : view.row(count - 1) + 1;
    }

    /** The place that a pixel stands for, of as many as there are. */
    public static long place(int y, int height, long count) {
        // exact for any number of lines: a double is not
        return Math.clamp(count / height * y + count % height * y / height, 0, count);
    }

    /** The pixel that stands for a place. */
    public static int pixel(long place, int height, long count) {
        return count == 0 ? 0 : (int) Math.clamp((long) (place / (double) count * height), 0L, (long) height);
    }
}
