package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.search.Matches;

/**
 * Hands rows to a writer in their order, each line of a file once, reading files from front to back. One thread.
 */
final class LinePrinter implements RowPrinter {

    /** To step over a line costs some nanoseconds, to jump a read of as much as holds this many. */
    private static final int NEAR = 1000;

    private final LineWriter writer;
    private final Map<LogFile, Long> printed = new IdentityHashMap<>();

    LinePrinter(LineWriter writer) {
        this.writer = writer;
    }

    @Override
    public void print(LogRows rows, @Nullable Matches matches, long from, long to, Progress progress)
            throws IOException {
        List<LogFile> files = rows.files();
        for (long row = next(matches, from); row >= 0 && row < to;) {
            long first = row;
            RowSlice slice = rows.slice(first);
            long end = Math.min(to, first + slice.rows());
            // a mapped file may be cut while its lines are copied
            Workers.runGuarded(() -> {
                if (matches != null || !printWhole(slice, end, files)) {
                    print(slice, end, matches, files);
                }
            });
            row = next(matches, end);
            progress.checkCancelled();
        }
        writer.flush();
    }

    @Override
    public void passed(LogFile file, long lines) {
        printed.put(file, lines);
    }

    @Override
    public void keep(Collection<LogFile> files) {
        printed.keySet().retainAll(files);
    }

    private static long next(@Nullable Matches matches, long row) {
        return matches == null ? row : matches.atOrAfter(row);
    }

    /** Lines of one file that follow each other, all of them new. */
    private boolean printWhole(RowSlice slice, long end, List<LogFile> files) throws IOException {
        if (slice.ranges().size() != 1) {
            return false;
        }
        LineRange range = slice.ranges().getFirst();
        LogFile file = files.get(range.file());
        long count = end - slice.firstRow();
        if (printed.getOrDefault(file, 0L) > range.first() || !writer.write(file, range.first(), count)) {
            return false;
        }
        printed.put(file, range.first() + count);
        return true;
    }

    private void print(RowSlice slice, long end, @Nullable Matches matches, List<LogFile> files) throws IOException {
        List<LineRange> ranges = slice.ranges();
        int @Nullable [] order = ranges.size() == 1 ? null : slice.order().ranges();
        int[] used = new int[ranges.size()];
        @Nullable Place[] places = new @Nullable Place[ranges.size()];
        try {
            long wanted = next(matches, slice.firstRow());
            for (long row = slice.firstRow(); wanted >= 0 && wanted < end; row++) {
                if (order == null) {
                    // nothing to count on the way
                    row = wanted;
                    used[0] = (int) (row - slice.firstRow());
                }
                int range = order == null ? 0 : order[(int) (row - slice.firstRow())];
                long line = ranges.get(range).first() + used[range]++;
                if (row == wanted) {
                    Place place = places[range];
                    if (place == null) {
                        LogFile file = files.get(ranges.get(range).file());
                        place = new Place(file, printed.getOrDefault(file, 0L));
                        places[range] = place;
                    }
                    print(place, line);
                    wanted = next(matches, row + 1);
                }
            }
        } finally {
            for (Place place : places) {
                if (place != null) {
                    printed.put(place.file, place.printed);
                    place.close();
                }
            }
        }
    }

    private void print(Place place, long line) throws IOException {
        if (line >= place.printed) {
            writer.write(place.file, place.at(line));
            place.printed = line + 1;
        }
    }

    /** A place in a file that moves on. */
    private static final class Place implements AutoCloseable {

        private final LogFile file;
        private long printed;
        private @Nullable LineCursor cursor;

        Place(LogFile file, long printed) {
            this.file = file;
            this.printed = printed;
        }

        LineCursor at(long line) throws IOException {
            LineCursor at = cursor;
            if (at == null || line - at.line() > NEAR) {
                close();
                at = file.cursor(line);
                cursor = at;
                at.next();
            }
            while (at.line() < line && at.next()) {
                // on the way
            }
            return at;
        }

        @Override
        public void close() {
            if (cursor != null) {
                cursor.close();
            }
        }
    }
}
