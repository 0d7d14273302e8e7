package org.lockkeeper.ui.logs.internal.model;

import java.util.BitSet;
import java.util.Objects;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.search.Matches;

/**
 * Which pixels of a strip that stands for all lines have something to mark: as many questions as there are pixels,
 * however many lines there are. For any thread.
 *
 * @param pixels those marked, from the top
 * @param marked how many rows are marked, of those known by now
 */
public record StripMarks(BitSet pixels, long marked) {

    /** Checks that there are pixels. */
    public StripMarks {
        Objects.requireNonNull(pixels);
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
        BitSet pixels = new BitSet(height);
        long size = marked.size();
        if (count == 0 || size == 0) {
            return new StripMarks(pixels, size);
        }
        long above = marked.rank(row(view, 0, count));
        for (int y = 0; y < height; y++) {
            progress.checkCancelled();
            // lines that share a pixel are asked for together; a line that is several pixels high marks its first
            long below = marked.rank(row(view, place(y + 1, height, count), count));
            if (below > above) {
                pixels.set(count >= height ? y : (int) (place(y + 1, height, count) - 1) * height / (int) count);
            }
            above = below;
        }
        return new StripMarks(pixels, size);
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
