package org.lockkeeper.logs.time;

import java.util.List;
import org.lockkeeper.logs.files.LogFile;

/**
 * Merged rows at one moment.
 *
 * @param marks those that stay
 * @param tail lines behind them that are being written
 */
record MergeView(MergeMarks marks, List<Open> tail) {

    /**
     * A last line without an end, the first of its log that is not among the rows that stay.
     *
     * @param input number of the log
     * @param bytes of the file, then
     * @param time of the line among those of the other logs
     */
    record Open(int input, LogFile file, long bytes, long time) {
    }

    long count() {
        return marks.count() + tail.size();
    }

    /** Which of the lines being written is that of a log; -1 for none. */
    int tailOf(int input) {
        int i = tail.size() - 1;
        while (i >= 0 && tail.get(i).input() != input) {
            i--;
        }
        return i;
    }
}
