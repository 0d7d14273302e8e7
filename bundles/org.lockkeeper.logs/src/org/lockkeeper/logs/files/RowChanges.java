package org.lockkeeper.logs.files;

import java.util.Arrays;

/**
 * Remembers from which row on rows have become others, so that who read them before can tell what to read again. Keeps
 * a bounded number of changes, older ones less exactly: never too few rows are told. Any thread.
 */
public final class RowChanges {

    private static final int MOST = 64;

    /** Numbers of changes, ascending, and the rows they began at, ascending too: an earlier one from later on is covered. */
    private final long[] numbers = new long[MOST + 1];
    private final long[] rows = new long[MOST + 1];
    private int size;
    private long last;

    /** Nothing has changed yet. */
    public RowChanges() {
        // nothing to remember
    }

    /** The rows from that one on are others now. To be told once they are. */
    public synchronized void from(long row) {
        last++;
        while (size > 0 && rows[size - 1] >= row) {
            size--;
        }
        numbers[size] = last;
        rows[size++] = row;
        if (size > MOST) {
            // the two oldest become one
            long first = rows[0];
            System.arraycopy(numbers, 1, numbers, 0, --size);
            System.arraycopy(rows, 1, rows, 0, size);
            rows[0] = first;
        }
    }

    /** How it is now, to be compared with later. */
    public synchronized LogRows.Moment moment() {
        long then = last;
        return () -> since(then);
    }

    private synchronized long since(long then) {
        int at = Arrays.binarySearch(numbers, 0, size, then + 1);
        int first = at >= 0 ? at : -at - 1;
        return first < size ? rows[first] : Long.MAX_VALUE;
    }
}
