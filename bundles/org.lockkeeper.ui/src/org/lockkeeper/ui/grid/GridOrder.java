package org.lockkeeper.ui.grid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lockkeeper.api.util.Progress;

/**
 * Puts rows into an order, on all processors where there are many. What a row is ordered by is worked out once; where a
 * column has ranks, rows are ordered as numbers that hold rank and row, and only those of one rank are compared.
 */
final class GridOrder<R> {

    private static final int ROWS_PER_CHECK = 16 * GridModel.ROWS_PER_CHECK;
    private static final int INDEX_BITS = 63 - GridColumn.RANK_BITS - 1;
    private static final Object[] NO_MORE = {};

    private final List<GridColumn<R>> by;
    private final List<SortKey> keys;
    private final List<R> rows;
    private final Progress progress;
    private int comparisons;

    private GridOrder(List<GridColumn<R>> by, List<SortKey> keys, List<R> rows, Progress progress) {
        this.by = by;
        this.keys = keys;
        this.rows = rows;
        this.progress = progress;
    }

    /** A row and what it is ordered by. */
    private record Sortable(int index, Object key, Object[] more) {
    }

    /**
     * The rows of some indexes in an order; keys of columns that are gone are passed over.
     *
     * @param indexes of rows, ascending
     * @param progress asked whether to stop
     */
    static <R> int[] of(List<GridColumn<R>> columns, List<R> rows, List<SortKey> keys, int[] indexes, Progress progress) {
        List<SortKey> known = keys.stream().filter(k -> GridModel.find(columns, k.column()).isPresent()).toList();
        if (known.isEmpty()) {
            return indexes;
        }
        GridOrder<R> order = new GridOrder<>(known.stream().map(k -> GridModel.find(columns, k.column()).orElseThrow())
                .toList(), known, rows, progress);
        return order.by.getFirst().isRanked() && indexes.length < 1 << INDEX_BITS ? order.byRank(indexes)
                : order.byKey(indexes);
    }

    private int[] byKey(int[] indexes) {
        Sortable[] sortable = each(indexes.length).mapToObj(i -> sortable(indexes[i])).toArray(Sortable[]::new);
        progress.checkCancelled();
        Arrays.parallelSort(sortable, comparator());
        return Arrays.stream(sortable).mapToInt(Sortable::index).toArray();
    }

    private int[] byRank(int[] indexes) {
        GridColumn<R> first = by.getFirst();
        boolean descending = keys.getFirst().descending();
        long[] ranked = each(indexes.length).mapToLong(i -> first.rank(rows.get(indexes[i]), descending) << INDEX_BITS | i)
                .toArray();
        progress.checkCancelled();
        Arrays.parallelSort(ranked);
        int[] sorted = new int[indexes.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = indexes[(int) (ranked[i] & (1L << INDEX_BITS) - 1)];
        }
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || ranked[i] >> INDEX_BITS != ranked[from] >> INDEX_BITS) {
                compareWithin(sorted, from, i);
                from = i;
            }
        }
        return sorted;
    }

    /** Those of one rank, which stand in the order of their rows so far. */
    private void compareWithin(int[] sorted, int from, int to) {
        if (to - from > 1) {
            Sortable[] same = new Sortable[to - from];
            for (int i = from; i < to; i++) {
                same[i - from] = sortable(sorted[i]);
            }
            Arrays.sort(same, comparator());
            for (int i = from; i < to; i++) {
                sorted[i] = same[i - from].index();
            }
        }
    }

    private static IntStream each(int count) {
        IntStream all = IntStream.range(0, count);
        return count > GridModel.ROWS_PER_CHECK ? all.parallel() : all;
    }

    private Sortable sortable(int index) {
        R row = rows.get(index);
        return new Sortable(index, by.getFirst().sortKey(row),
                by.size() == 1 ? NO_MORE : by.stream().skip(1).map(c -> c.sortKey(row)).toArray());
    }

    private Comparator<Sortable> comparator() {
        GridColumn<R> first = by.getFirst();
        boolean descending = keys.getFirst().descending();
        return (a, b) -> {
            // several threads count without agreeing, which is exact enough
            if (++comparisons % ROWS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            int result = first.compareKeys(a.key(), b.key(), descending);
            for (int k = 1; result == 0 && k < keys.size(); k++) {
                result = by.get(k).compareKeys(a.more()[k - 1], b.more()[k - 1], keys.get(k).descending());
            }
            return result != 0 ? result : Integer.compare(a.index(), b.index());
        };
    }
}
