package org.lockkeeper.ui.grid;

import java.util.Objects;

/**
 * What rows are sorted by.
 *
 * @param column id of the column
 * @param descending whether the largest comes first
 */
public record SortKey(String column, boolean descending) {

    /** Checks that there is a column. */
    public SortKey {
        Objects.requireNonNull(column);
    }

    /** The smallest first. */
    public static SortKey up(String column) {
        return new SortKey(column, false);
    }

    /** The largest first. */
    public static SortKey down(String column) {
        return new SortKey(column, true);
    }
}
