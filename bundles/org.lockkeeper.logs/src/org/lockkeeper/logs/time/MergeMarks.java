package org.lockkeeper.logs.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places that merging can be taken up from again, and how far it has come. Any thread. */
final class MergeMarks {

    private final List<Mark> marks = new ArrayList<>();
    private long count;
    private long[] end;

    /**
     * A place to begin from: for each log its next line, then for each log the last time before that. Between two marks
     * no log gives more lines than it did when they were made, so that the same rows come out whenever it is done again.
     */
    record Mark(long row, long[] state) {
    }

    /**
     * @param inputs how many logs are merged
     */
    MergeMarks(int inputs) {
        end = new long[inputs * 2];
        Arrays.fill(end, inputs, end.length, Stamps.NONE);
        marks.add(new Mark(0, end));
    }

    /** How many rows there are by now. */
    synchronized long count() {
        return count;
    }

    /** Where the logs stand behind the last row. */
    synchronized long[] end() {
        return end;
    }

    synchronized void publish(long row, long[] state) {
        end = state;
        count = row;
    }

    synchronized void mark(long row, long[] state) {
        if (marks.getLast().row < row) {
            marks.add(new Mark(row, state));
        }
    }

    /** Number of the last mark at or before a row. */
    synchronized int markBefore(long row) {
        int low = 0;
        int high = marks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks.get(middle).row <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    synchronized Mark mark(int n) {
        return marks.get(n);
    }

    /** Where the logs stand at the mark after that one, or at the end. */
    synchronized long[] stopAfter(int n) {
        return n + 1 < marks.size() ? marks.get(n + 1).state : end;
    }

    synchronized boolean isMark(int n) {
        return n < marks.size();
    }

    /** Number of the last mark that is at or before a row of one log. */
    synchronized int markBefore(int input, long trackRow) {
        int low = 0;
        int high = marks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks.get(middle).state[input] <= trackRow) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
