package org.lockkeeper.logs.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.time.FileStamps;
import org.lockkeeper.logs.time.LogTimes;
import org.lockkeeper.text.time.Stamps;

/** Finds lines by time; blocks that lie wholly inside or outside the range are not read. */
final class TimeMatcher implements LineMatcher {

    private final LogTimes times;
    private final long from;
    private final long to;

    TimeMatcher(LogTimes times, long from, long to) {
        this.times = times;
        this.from = from;
        this.to = to;
    }

    @Override
    public int cost() {
        return 0;
    }

    @Override
    public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
        LineSet found = new LineSet(part.lines());
        LineIndex index = part.file().index();
        FileStamps stamps = new FileStamps(part.file());
        long line = part.first();
        long end = part.first() + part.lines();
        while (line < end) {
            part.progress().checkCancelled();
            long offset = index.offsetOf(line);
            long next = Math.min(end, Math.max(line + 1, index.lineAtOrAfter(LogTimes.blockEnd(offset))));
            switch (times.inside(offset, from, to)) {
                case ALL -> found.set((int) (line - part.first()), (int) (next - part.first()));
                case NONE -> {
                    // the whole block
                }
                case SOME -> read(part, found, stamps, line, next);
            }
            line = next;
        }
        return found;
    }

    private void read(Part part, LineSet found, FileStamps stamps, long line, long next) throws IOException {
        long time = line == 0 ? Stamps.NONE : timeBefore(line, stamps, part);
        try (LineCursor cursor = part.file().cursor(line)) {
            while (cursor.next() && cursor.line() < next) {
                long t = stamps.read(cursor);
                time = t == Stamps.NONE ? time : t;
                if (time != Stamps.NONE && time >= from && time < to) {
                    found.set((int) (cursor.line() - part.first()));
                }
            }
        }
    }

    private long timeBefore(long line, FileStamps stamps, Part part) throws IOException {
        long known = times.completeLines();
        if (line - 1 < known) {
            return times.timeOf(line - 1);
        }
        // lines so new that their times have not been read: there are few
        long time = known == 0 ? Stamps.NONE : times.timeOf(known - 1);
        try (LineCursor cursor = part.file().cursor(known)) {
            while (cursor.next() && cursor.line() < line) {
                long t = stamps.read(cursor);
                time = t == Stamps.NONE ? time : t;
            }
        }
        return time;
    }
}
