package org.lockkeeper.ui.logs.internal.text;

import java.util.Arrays;

/**
 * Where some of the lines of a file start: about one in {@value #LINES} lines, or one each {@value #BYTES} bytes where
 * lines are long. Costs about 16 bytes for each of these, so 20 MB for a log of 30 GB. May be read while it grows.
 */
final class SparseIndex {

    static final int LINES = 256;
    static final int BYTES = 128 * 1024;

    private long[] lines = new long[64];
    private long[] offsets = new long[64];
    private int size = 1;
    private long lineCount;
    private long end;

    /** Tells that a line starts at an offset, once for each line in order. */
    synchronized void lineStart(long line, long offset) {
        if (line - lines[size - 1] >= LINES || offset - offsets[size - 1] >= BYTES) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            lines[size] = line;
            offsets[size] = offset;
            size++;
        }
    }

    /** Tells how many whole lines there are up to an offset. */
    synchronized void advance(long wholeLines, long offset) {
        lineCount = wholeLines;
        end = offset;
    }

    /** How many lines are known. */
    synchronized long lineCount() {
        return lineCount;
    }

    /** Offset up to which lines are known. */
    synchronized long end() {
        return end;
    }

    /** The nearest known line at or before the given one: its number and its offset. */
    synchronized long[] before(long line) {
        int at = Arrays.binarySearch(lines, 0, size, line);
        int i = at >= 0 ? at : -at - 2;
        return new long[] {lines[i], offsets[i]};
    }
}
