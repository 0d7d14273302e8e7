package org.lockkeeper.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LineRange;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.RowSlice;

/** Several logs one after the other. Rows of the second appear where the first ends now: for logs that do not grow. */
final class ChainedRows implements LogRows {

    private final List<LogTrack> tracks;

    ChainedRows(List<LogTrack> tracks) {
        this.tracks = tracks;
    }

    @Override
    public List<LogFile> files() {
        return tracks.stream().flatMap(t -> t.files().stream()).toList();
    }

    @Override
    public long count() {
        return tracks.stream().mapToLong(LogTrack::count).sum();
    }

    @Override
    public long settled() {
        long settled = 0;
        for (LogTrack track : tracks) {
            if (track.settled() < track.count()) {
                return settled + track.settled();
            }
            settled += track.count();
        }
        return settled;
    }

    @Override
    public Moment moment() {
        Moment[] each = new Moment[tracks.size()];
        long[] counts = new long[tracks.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = tracks.get(i).moment();
            counts[i] = tracks.get(i).count();
        }
        return () -> {
            long before = 0;
            for (int i = 0; i < each.length; i++) {
                long unchanged = Math.min(each[i].unchanged(), counts[i]);
                if (unchanged < counts[i] || tracks.get(i).count() != counts[i]) {
                    return before + unchanged;
                }
                before += counts[i];
            }
            return Long.MAX_VALUE;
        };
    }

    /** A track, the rows before it, and the files before it. */
    private record Link(LogTrack track, long rows, int files) {
    }

    private Link link(long row) {
        long rows = 0;
        int files = 0;
        for (LogTrack track : tracks) {
            if (row < rows + track.count()) {
                return new Link(track, rows, files);
            }
            rows += track.count();
            files += track.files().size();
        }
        throw new IndexOutOfBoundsException("row " + row + " of " + rows);
    }

    @Override
    public LinePlace place(long row) {
        Link link = link(row);
        LinePlace place = link.track.place(row - link.rows);
        return new LinePlace(place.file() + link.files, place.line());
    }

    @Override
    public long rowOf(int file, long line) {
        long rows = 0;
        int files = 0;
        for (LogTrack track : tracks) {
            if (file < files + track.files().size()) {
                long row = track.rowOf(file - files, line);
                return row < 0 ? -1 : rows + row;
            }
            rows += track.count();
            files += track.files().size();
        }
        return -1;
    }

    @Override
    public RowSlice slice(long row) throws IOException {
        Link link = link(row);
        RowSlice slice = link.track.slice(row - link.rows);
        return new RowSlice(row, slice.rows(), slice.ranges().stream()
                .map(r -> new LineRange(r.file() + link.files, r.first(), r.count())).toList(), slice.order());
    }

    @Override
    public List<LogLine> lines(long row, int count, int mostBytes) throws IOException {
        List<LogLine> lines = new ArrayList<>(Math.max(0, count));
        long end = Math.min(count(), row + count);
        for (long at = row; at < end;) {
            Link link = link(at);
            List<LogLine> some = link.track.lines(at - link.rows, (int) (end - at), mostBytes);
            if (some.isEmpty()) {
                break;
            }
            lines.addAll(some);
            at += some.size();
        }
        return lines;
    }
}
