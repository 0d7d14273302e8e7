package org.lockkeeper.logs.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.text.time.Stamps;

/**
 * Places that merging can be taken up from again, and how far it has come. What one of these shows never changes: who
 * reads goes on with it while more is merged. Of those that came of one another only the last may be gone on with.
 */
final class MergeMarks {

    private final Mark[] marks;
    private final int size;
    private final long count;
    private final long[] end;
    private final @Nullable Pin[] pins;

    /**
     * A place to begin from: for each log its next line, then for each log the last time before that. Between two marks
     * no log gives more lines than it did when they were made, so that the same rows come out whenever it is done again.
     */
    record Mark(long row, long[] state) {
    }

    /**
     * A last line that had no end when it was merged. It keeps its place, whatever becomes of it, till merged again.
     *
     * @param file its file
     * @param bytes of the file, then
     * @param row number of the line among those of its log
     * @param time its own time then, or {@link Stamps#NONE}
     */
    record Pin(LogFile file, long bytes, long row, long time) {

        /** Whether it has gone on since. */
        boolean isChanged() {
            return file.index().bytes() != bytes;
        }
    }

    /**
     * @param inputs how many logs are merged
     */
    MergeMarks(int inputs) {
        count = 0;
        end = new long[inputs * 2];
        Arrays.fill(end, inputs, end.length, Stamps.NONE);
        marks = new Mark[16];
        marks[0] = new Mark(0, end);
        size = 1;
        pins = new @Nullable Pin[inputs];
    }

    private MergeMarks(Mark[] marks, int size, long count, long[] end, @Nullable Pin[] pins) {
        this.marks = marks;
        this.size = size;
        this.count = count;
        this.end = end;
        this.pins = pins;
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** Where the logs stand behind the last row. */
    long[] end() {
        return end;
    }

    /** For each log its line without an end that is among the rows, or will be; {@code null} for none. */
    @Nullable Pin[] pins() {
        return pins;
    }

    /** With more rows. */
    MergeMarks grown(long row, long[] state) {
        return new MergeMarks(marks, size, row, state, pins);
    }

    /** With a mark behind the last row. */
    MergeMarks marked() {
        if (marks[size - 1].row == count) {
            return this;
        }
        // what others see of the array stays as it is
        Mark[] more = size < marks.length ? marks : Arrays.copyOf(marks, size * 2);
        more[size] = new Mark(count, end);
        return new MergeMarks(more, size + 1, count, end, pins);
    }

    /** With other lines that keep their places. */
    MergeMarks pinned(@Nullable Pin[] others) {
        return new MergeMarks(marks, size, count, end, others);
    }

    /**
     * Without the rows from one on.
     *
     * @param state where the logs stand before it
     */
    MergeMarks cut(long row, long[] state) {
        int n = markBefore(row) + 1;
        @Nullable Pin[] left = new @Nullable Pin[pins.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = pins[i] != null && pins[i].row < state[i] ? pins[i] : null;
        }
        return new MergeMarks(Arrays.copyOf(marks, Math.max(n, 16)), n, row, state, left);
    }

    /** Number of the last mark at or before a row. */
    int markBefore(long row) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks[middle].row <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Mark mark(int n) {
        return marks[n];
    }

    /** Where the logs stand at the mark after that one, or at the end. */
    long[] stopAfter(int n) {
        return n + 1 < size ? marks[n + 1].state : end;
    }

    boolean isMark(int n) {
        return n < size;
    }

    /** Number of the last mark that is at or before a row of one log. */
    int markBefore(int input, long trackRow) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks[middle].state[input] <= trackRow) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
