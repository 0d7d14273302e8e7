package org.lockkeeper.logs.view.rows;

import java.util.function.LongSupplier;
import org.lockkeeper.logs.search.Matches;

/** Which rows of a log are seen, in their order. May grow at its end; may be asked by any thread, never blocks long. */
public interface RowView {

    /** How many rows are seen by now. */
    long count();

    /** The row at a place, 0 to {@link #count()} - 1. */
    long row(long place);

    /** The place of a row, or of the first that is seen after it, or {@link #count()}. */
    long placeOf(long row);

    /** All rows. */
    static RowView all(LongSupplier count) {
        return new RowView() {
            @Override
            public long count() {
                return count.getAsLong();
            }

            @Override
            public long row(long place) {
                return place;
            }

            @Override
            public long placeOf(long row) {
                return Math.min(row, count());
            }
        };
    }

    /** The rows that match. */
    static RowView of(Matches matches) {
        return new RowView() {
            @Override
            public long count() {
                return matches.size();
            }

            @Override
            public long row(long place) {
                return matches.get(place);
            }

            @Override
            public long placeOf(long row) {
                return matches.rank(row);
            }
        };
    }
}
