package org.lockkeeper.logs.files;

import java.io.IOException;
import java.util.List;

/**
 * Rows that follow each other, and the lines that they are made of.
 *
 * @param firstRow number of the first row
 * @param rows how many rows, at least 1
 * @param ranges the lines, at most one range of each file; their counts add up to {@code rows}
 * @param order tells the order of the lines where there are several ranges
 */
public record RowSlice(long firstRow, int rows, List<LineRange> ranges, Order order) {

    /** Tells how the ranges of a slice are interleaved. */
    @FunctionalInterface
    public interface Order {
        /**
         * For each row of the slice the index of its range. Each range's lines appear in their own order.
         *
         * @throws IOException where a file cannot be read
         */
        int[] ranges() throws IOException;
    }

    /** Copies the ranges. */
    public RowSlice {
        ranges = List.copyOf(ranges);
    }
}
