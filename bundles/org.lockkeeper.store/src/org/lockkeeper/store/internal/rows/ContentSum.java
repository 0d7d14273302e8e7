package org.lockkeeper.store.internal.rows;

import org.jspecify.annotations.Nullable;

/**
 * A checksum over the rows of one import. It does not depend on the order of rows, which Derby does not promise, but on
 * the table, the column and each character. It finds damage, not forgery.
 */
public final class ContentSum {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long NULL = 0x9e3779b97f4a7c15L;

    private long sum;
    private long row;

    /** Begins a row of a table. */
    ContentSum row(String table) {
        row = START;
        return add(table);
    }

    /** The next value of the row. */
    ContentSum add(long value) {
        row = (row ^ value) * PRIME;
        row ^= row >>> 29;
        return this;
    }

    /** The next value of the row, where a column may hold none. */
    ContentSum add(@Nullable Long value) {
        return value == null ? add(NULL) : add(value.longValue());
    }

    /** The next value of the row; may be {@code null}. */
    ContentSum add(@Nullable String text) {
        if (text == null) {
            return add(NULL);
        }
        long hash = row;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        row = hash;
        return add(text.length());
    }

    /** Ends the row. */
    void end() {
        addRow(takeRow());
    }

    /** Ends the row without adding it; what it would have added. */
    long takeRow() {
        long mixed = row * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Adds a row that ended elsewhere. */
    void addRow(long taken) {
        sum += taken;
    }

    /** The sum of all rows so far. */
    public long value() {
        return sum;
    }
}
