package org.lockkeeper.logs.view.rows;

import java.util.Arrays;
import org.lockkeeper.logs.search.Matches;

/** Matching rows with some rows before and after each. Made once the search is over; fixed. */
public final class ContextRows implements RowView {

    /** So many matches can be shown with context. */
    public static final int MOST = 1_000_000;

    private long[] first = new long[64];
    private long[] before = new long[64];
    private int size;
    private long count;

    /**
     * @param matches at most {@link #MOST}
     * @param lines rows before and after each, at least 1
     * @param rows how many rows there are
     */
    public ContextRows(Matches matches, int lines, long rows) {
        long end = 0;
        for (long n = 0; n < matches.size(); n++) {
            long row = matches.get(n);
            long from = Math.max(0, row - lines);
            if (size == 0 || from > end) {
                begin(from);
                end = from;
            }
            long to = Math.min(rows, row + lines + 1);
            count += Math.max(0, to - end);
            end = Math.max(end, to);
        }
    }

    private void begin(long row) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        first[size] = row;
        before[size++] = count;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long row(long place) {
        int at = Arrays.binarySearch(before, 0, size, place);
        int run = at >= 0 ? at : -at - 2;
        return first[run] + place - before[run];
    }

    @Override
    public long placeOf(long row) {
        int at = Arrays.binarySearch(first, 0, size, row);
        int run = at >= 0 ? at : -at - 2;
        if (run < 0) {
            return 0;
        }
        long end = run + 1 < size ? before[run + 1] : count;
        return Math.min(before[run] + row - first[run], end);
    }
}
