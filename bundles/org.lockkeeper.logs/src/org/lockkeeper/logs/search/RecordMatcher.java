package org.lockkeeper.logs.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.time.FileStamps;
import org.lockkeeper.text.time.Stamps;

/** Widens what another matcher finds to whole records: from a line with a time to before the next. */
final class RecordMatcher implements LineMatcher {

    /** Records of more lines are cut: as far as anybody scrolls. */
    private static final int MOST_LINES = 100_000;

    private final LineMatcher matcher;

    RecordMatcher(LineMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public int cost() {
        return matcher.cost() + 1;
    }

    @Override
    public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
        LogFile file = part.file();
        long end = part.first() + part.lines();
        long from = beginOf(file, part.first());
        long to = endOf(file, end);
        Part whole = from == part.first() && to == end ? part
                : Part.of(file, new LineRange(0, from, (int) (to - from)), part.progress());
        // a record counts where any of its lines matches, be it among those that matter or not
        LineSet found = matcher.lines(whole, null);
        LineSet lines = new LineSet(part.lines());
        if (found.isEmpty()) {
            return lines;
        }
        int before = (int) (part.first() - from);
        int begin = 0;
        FileStamps stamps = new FileStamps(file);
        try (LineCursor cursor = file.cursor(from)) {
            for (int line = 0; line < whole.lines() && cursor.next(); line++) {
                if (line > begin && stamps.read(cursor) != Stamps.NONE) {
                    add(lines, found, begin, line, before);
                    begin = line;
                }
                if ((line & 0xfff) == 0) {
                    part.progress().checkCancelled();
                }
            }
        }
        add(lines, found, begin, whole.lines(), before);
        return lines;
    }

    private static void add(LineSet lines, LineSet found, int from, int to, int before) {
        int match = found.next(from);
        if (match >= 0 && match < to) {
            lines.set(Math.max(0, from - before), Math.min(lines.lines(), to - before));
        }
    }

    /** The line with the time that a line belongs to. */
    static long beginOf(LogFile file, long line) throws IOException {
        FileStamps stamps = new FileStamps(file);
        for (int back = 0; line > 0 && back < MOST_LINES; back = back == 0 ? 16 : back * 4) {
            long first = Math.max(0, line - back);
            long begin = -1;
            try (LineCursor cursor = file.cursor(first)) {
                while (cursor.next() && cursor.line() <= line) {
                    begin = stamps.read(cursor) == Stamps.NONE ? begin : cursor.line();
                }
            }
            if (begin >= 0 || first == 0) {
                return Math.max(0, begin);
            }
        }
        return Math.max(0, line - MOST_LINES);
    }

    /** The next line with a time of its own, or the end. */
    private static long endOf(LogFile file, long line) throws IOException {
        FileStamps stamps = new FileStamps(file);
        long end = Math.min(file.lines(), line + MOST_LINES);
        try (LineCursor cursor = file.cursor(line)) {
            long at = line;
            while (at < end && cursor.next() && stamps.read(cursor) == Stamps.NONE) {
                at++;
            }
            return at;
        }
    }
}
