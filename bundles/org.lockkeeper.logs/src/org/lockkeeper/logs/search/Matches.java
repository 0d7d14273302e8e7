package org.lockkeeper.logs.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.RowChanges;

/**
 * The rows that a search found, in ascending order. Takes at most two bytes a row and at most one bit for every row of
 * the log, so that 37 million of 75 million rows need 9 MB. Grows while the search runs; any thread may read.
 */
public final class Matches {

    private static final int SHIFT = 16;
    private static final int SPAN = 1 << SHIFT;
    private static final int MOST_LISTED = 4096;

    private final List<Span> spans = new ArrayList<>();
    private final RowChanges changes = new RowChanges();
    private long size;
    private long decided = Long.MAX_VALUE;

    /** Matches among 65,536 rows: listed; as a bit map, and not listed, where they are many. */
    private static final class Span {
        private final long first;
        private final long before;
        private char[] listed = new char[8];
        private long @Nullable [] bits;
        private int size;

        Span(long first, long before) {
            this.first = first;
            this.before = before;
        }

        void add(int row) {
            if (bits == null && size == MOST_LISTED) {
                bits = new long[SPAN / 64];
                for (char c : listed) {
                    bits[c >>> 6] |= 1L << c;
                }
                listed = new char[0];
            }
            if (bits != null) {
                bits[row >>> 6] |= 1L << row;
            } else {
                if (size == listed.length) {
                    listed = Arrays.copyOf(listed, size * 2);
                }
                listed[size] = (char) row;
            }
            size++;
        }

        int get(int n) {
            if (bits == null) {
                return listed[n];
            }
            int left = n;
            int word = 0;
            for (int count = Long.bitCount(bits[0]); left >= count; count = Long.bitCount(bits[word])) {
                left -= count;
                word++;
            }
            long w = bits[word];
            for (; left > 0; left--) {
                w &= w - 1;
            }
            return (word << 6) + Long.numberOfTrailingZeros(w);
        }

        /** How many are below the row. */
        int rank(int row) {
            if (bits == null) {
                int i = Arrays.binarySearch(listed, 0, size, (char) row);
                return i >= 0 ? i : -i - 1;
            }
            int rank = 0;
            for (int word = 0; word < row >>> 6; word++) {
                rank += Long.bitCount(bits[word]);
            }
            return rank + Long.bitCount(bits[row >>> 6] & (1L << row) - 1);
        }

        /** Leaves only those below the row. */
        void cut(int row) {
            int left = rank(row);
            if (bits != null) {
                bits[row >>> 6] &= (1L << row) - 1;
                Arrays.fill(bits, (row >>> 6) + 1, bits.length, 0);
            }
            size = left;
        }

        /** The first at or after the row, or -1. */
        int next(int row) {
            if (bits == null) {
                int n = rank(row);
                return n < size ? listed[n] : -1;
            }
            long b = bits[row >>> 6] & -1L << row;
            int word = row >>> 6;
            while (b == 0 && ++word < bits.length) {
                b = bits[word];
            }
            return b == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(b);
        }

        boolean contains(int row) {
            return bits != null ? (bits[row >>> 6] >>> row & 1) != 0 : Arrays.binarySearch(listed, 0, size, (char) row) >= 0;
        }
    }

    /**
     * Adds a row.
     *
     * @param row larger than all before
     */
    synchronized void add(long row) {
        long first = row & -SPAN;
        if (spans.isEmpty() || spans.getLast().first != first) {
            spans.add(new Span(first, size));
        }
        spans.getLast().add((int) (row - first));
        size++;
    }

    /** Tells that all matches before a row are there, and more may come. */
    synchronized void decided(long row) {
        decided = row;
    }

    /** For how many rows, from the first on, it is known whether they match; {@link Long#MAX_VALUE} for all. */
    public synchronized long decided() {
        return decided;
    }

    /** How it is now; tells later from which row on it is another. Rows not decided yet count as unchanged. */
    public LogRows.Moment moment() {
        return changes.moment();
    }

    /** Forgets all rows from one on: they are to be searched again. */
    synchronized void removeFrom(long row) {
        decided = Math.min(decided, row);
        remove(row);
        changes.from(row);
    }

    private void remove(long row) {
        while (!spans.isEmpty() && spans.getLast().first >= row) {
            spans.removeLast();
        }
        if (!spans.isEmpty() && row - spans.getLast().first < SPAN) {
            spans.getLast().cut((int) (row - spans.getLast().first));
            if (spans.getLast().size == 0) {
                spans.removeLast();
            }
        }
        size = spans.isEmpty() ? 0 : spans.getLast().before + spans.getLast().size;
    }

    /** How many rows match, of those searched by now. */
    public synchronized long size() {
        return size;
    }

    /**
     * One of the matching rows.
     *
     * @param n 0 to {@link #size()} - 1
     */
    public synchronized long get(long n) {
        if (n < 0 || n >= size) {
            throw new IndexOutOfBoundsException("match " + n + " of " + size);
        }
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).before <= n) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Span span = spans.get(low);
        return span.first + span.get((int) (n - span.before));
    }

    /** How many matching rows are above this one, which is also the place of the first match at or after it. */
    public synchronized long rank(long row) {
        int i = spanAtOrBefore(row);
        if (i < 0) {
            return 0;
        }
        Span span = spans.get(i);
        return span.before + (row - span.first >= SPAN ? span.size : span.rank((int) (row - span.first)));
    }

    /** Whether a row matches. */
    public synchronized boolean contains(long row) {
        int i = spanAtOrBefore(row);
        return i >= 0 && row - spans.get(i).first < SPAN && spans.get(i).contains((int) (row - spans.get(i).first));
    }

    /** The first match at or after a row, or -1. */
    public synchronized long atOrAfter(long row) {
        int i = spanAtOrBefore(row);
        if (i >= 0 && row - spans.get(i).first < SPAN) {
            int next = spans.get(i).next((int) (row - spans.get(i).first));
            if (next >= 0) {
                return spans.get(i).first + next;
            }
        }
        return i + 1 < spans.size() ? spans.get(i + 1).first + spans.get(i + 1).get(0) : -1;
    }

    /** The last match before a row, or -1. */
    public synchronized long before(long row) {
        long n = rank(row);
        return n > 0 ? get(n - 1) : -1;
    }

    /** Hands out all matches from a row on to one before another. */
    public void forEach(long from, long to, LongConsumer action) {
        for (long row = atOrAfter(from); row >= 0 && row < to; row = atOrAfter(row + 1)) {
            action.accept(row);
        }
    }

    /** Bytes that the matches take up in memory. */
    public synchronized long memory() {
        long memory = 0;
        for (Span span : spans) {
            memory += 48 + (span.bits != null ? SPAN / 8 : span.listed.length * 2L);
        }
        return memory;
    }

    private int spanAtOrBefore(long row) {
        int low = -1;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).first <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
