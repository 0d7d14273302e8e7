package org.lockkeeper.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.search.Matches;

/** Lines of one file, ascending; eight bytes each. */
final class MatchingLines {

    private long[] values = new long[16];
    private int size;

    /**
     * Matching rows as lines of each file.
     *
     * @return for each of the rows' files its lines
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    static List<PrimitiveIterator.OfLong> byFile(LogRows rows, Matches matches, Progress progress) throws IOException {
        // rows that are added meanwhile may be of files that are not among these
        long count = rows.count();
        List<MatchingLines> byFile = new ArrayList<>();
        rows.files().forEach(_ -> byFile.add(new MatchingLines()));
        for (long row = matches.atOrAfter(0); row >= 0 && row < count;) {
            progress.checkCancelled();
            RowSlice slice = rows.slice(row);
            long end = Math.min(count, slice.firstRow() + slice.rows());
            if (slice.ranges().size() == 1) {
                MatchingLines lines = byFile.get(slice.ranges().getFirst().file());
                long toLine = slice.ranges().getFirst().first() - slice.firstRow();
                matches.forEach(row, end, r -> lines.add(r + toLine));
            } else {
                merged(slice, (int) (end - slice.firstRow()), matches, byFile);
            }
            row = matches.atOrAfter(end);
        }
        return byFile.stream().map(MatchingLines::iterator).toList();
    }

    private static void merged(RowSlice slice, int wanted, Matches matches, List<MatchingLines> byFile)
            throws IOException {
        int[] order = slice.order().ranges();
        int[] used = new int[slice.ranges().size()];
        for (int i = 0; i < wanted; i++) {
            int line = used[order[i]]++;
            if (matches.contains(slice.firstRow() + i)) {
                byFile.get(slice.ranges().get(order[i]).file()).add(slice.ranges().get(order[i]).first() + line);
            }
        }
    }

    private void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    private PrimitiveIterator.OfLong iterator() {
        return Arrays.stream(values, 0, size).iterator();
    }
}
