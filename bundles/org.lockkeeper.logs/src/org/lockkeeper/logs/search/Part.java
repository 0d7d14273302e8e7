package org.lockkeeper.logs.search;

import java.io.IOException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;

/**
 * Whole lines of a file that one task works on.
 *
 * @param file the file
 * @param first number of the first line
 * @param lines how many
 * @param from where the first begins
 * @param to where the line after the last begins
 * @param progress polled for cancellation
 */
record Part(LogFile file, long first, int lines, long from, long to, Progress progress) {

    static Part of(LogFile file, LineRange range, Progress progress) throws IOException {
        long from = file.index().offsetOf(range.first());
        long to = file.index().offsetOf(Math.min(file.index().lines(), range.first() + range.count()));
        return new Part(file, range.first(), range.count(), from, to, progress);
    }
}
