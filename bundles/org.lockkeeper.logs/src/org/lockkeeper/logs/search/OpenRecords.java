package org.lockkeeper.logs.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;

/**
 * The last record of each file, for conditions on whole records: a line that continues it may come later, and then lines
 * match, or no longer match, that were searched before. One thread.
 */
final class OpenRecords {

    private static final long GREW_MEANWHILE = -1;

    /** Which of a file's matchers look at whole records. */
    @FunctionalInterface
    interface Matchers {
        /** The matchers; none where the file is empty. */
        List<LineMatcher> of(LogFile file);
    }

    private final Matchers matchers;
    private final Map<LogFile, Seen> seen = new HashMap<>();

    /**
     * What was known of a file's last record when it was searched.
     *
     * @param bytes of the file, then
     * @param first number of the record's first line
     * @param end the line after the last that had a line end
     * @param found for each matcher which of those lines match; {@code null} where that is not sure
     */
    record Seen(long bytes, long first, long end, @Nullable List<LineSet> found) {
    }

    OpenRecords(Matchers matchers) {
        this.matchers = matchers;
    }

    /**
     * The first row that was searched and would now be found where it was not, or the other way round.
     *
     * @return {@link Long#MAX_VALUE} for none
     */
    long changed(LogRows rows, Progress progress) throws IOException {
        long changed = Long.MAX_VALUE;
        List<LogFile> files = rows.files();
        seen.keySet().retainAll(files);
        for (int i = 0; i < files.size(); i++) {
            Seen before = seen.get(files.get(i));
            if (before != null && files.get(i).index().bytes() != before.bytes) {
                long line = changed(files.get(i), before, progress);
                long row = line < 0 ? -1 : rows.rowOf(i, line);
                changed = row < 0 ? changed : Math.min(changed, row);
            }
        }
        return changed;
    }

    private long changed(LogFile file, Seen before, Progress progress) throws IOException {
        if (before.found == null) {
            return before.first;
        }
        List<LineSet> now = found(file, before.first, before.end, progress);
        int first = Integer.MAX_VALUE;
        for (int t = 0; t < before.found.size(); t++) {
            first = Math.min(first, now.get(t).firstDifference(before.found.get(t)));
        }
        return first == Integer.MAX_VALUE ? -1 : before.first + first;
    }

    private List<LineSet> found(LogFile file, long first, long end, Progress progress) throws IOException {
        List<LineSet> found = new ArrayList<>();
        Part part = Part.of(file, new LineRange(0, first, (int) (end - first)), progress);
        for (LineMatcher matcher : matchers.of(file)) {
            found.add(matcher.lines(part, null));
        }
        return found;
    }

    /** The last record of each file that is not known as it is now; to be asked before rows are searched. */
    Map<LogFile, Seen> begin(List<LogFile> files) throws IOException {
        Map<LogFile, Seen> begun = new HashMap<>();
        for (LogFile file : files) {
            // in this order: what is added in between counts as added while rows were searched
            long bytes = file.index().bytes();
            Seen known = seen.get(file);
            if (known == null || known.bytes != bytes || known.found == null) {
                long end = file.index().completeLines();
                begun.put(file, new Seen(bytes, end == 0 ? 0 : RecordMatcher.beginOf(file, end - 1), end, null));
            }
        }
        return begun;
    }

    /**
     * Remembers the last records as they have been searched.
     *
     * @param begun what {@link #begin} gave
     * @param whole whether all rows were searched
     */
    void searched(Map<LogFile, Seen> begun, boolean whole, Progress progress) throws IOException {
        // should looking at them be stopped, nothing is sure
        seen.putAll(begun);
        for (Map.Entry<LogFile, Seen> entry : begun.entrySet()) {
            LogFile file = entry.getKey();
            Seen record = entry.getValue();
            List<LineSet> found = whole ? found(file, record.first, record.end, progress) : null;
            if (file.index().bytes() != record.bytes) {
                // what came in between was seen by some parts of the search and not by others
                seen.put(file, new Seen(GREW_MEANWHILE, record.first, record.end, null));
            } else {
                seen.put(file, new Seen(record.bytes, record.first, record.end, found));
            }
        }
    }
}
