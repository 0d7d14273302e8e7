package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.text.time.Stamps;

/** The next line of one log. */
final class MergeHead {

    private final MergedRows.Input input;
    private final List<LogFile> trackFiles;
    private final long pinnedRow;
    private final long pinnedTime;
    private long stop;
    /** {@code null} before the first line. */
    private @Nullable Open open;
    private long row;
    private long before;
    private long time;
    private boolean more;

    /**
     * A file that is being read.
     *
     * @param index its number among those of its log
     * @param cursor stands at the next line
     */
    record Open(int index, LogFile file, LineCursor cursor, FileStamps stamps) {
    }

    /**
     * @param pin a line of the log whose time is known, however it reads by now; {@code null} for none
     */
    MergeHead(MergedRows.Input input, long row, long before, long stop, MergeMarks.@Nullable Pin pin)
            throws IOException {
        this.input = input;
        this.pinnedRow = pin == null ? -1 : pin.row();
        this.pinnedTime = pin == null ? Stamps.NONE : pin.time();
        this.row = row;
        this.before = before;
        this.time = before;
        this.stop = stop;
        this.trackFiles = input.track().files();
        read();
    }

    /** Number of the next line among those of its log. */
    long row() {
        return row;
    }

    /** The last time before the next line. */
    long before() {
        return before;
    }

    /** The time of the next line. */
    long time() {
        return time;
    }

    /** Whether there is a next line. */
    boolean more() {
        return more;
    }

    /** What the next line is read from; there must be one. */
    Open open() {
        return Objects.requireNonNull(open, "no next line");
    }

    /** Lets lines up to another place be taken. */
    void allow(long newStop) throws IOException {
        stop = newStop;
        if (!more) {
            read();
        }
    }

    private Open open(int index, long line) throws IOException {
        close();
        LogFile file = trackFiles.get(index);
        Open opened = new Open(index, file, file.cursor(line), new FileStamps(file));
        open = opened;
        return opened;
    }

    private Open open(LinePlace place) throws IOException {
        return open(place.file(), place.line());
    }

    /** Goes to the next line. */
    void advance() throws IOException {
        before = time;
        row++;
        read();
    }

    private void read() throws IOException {
        more = row < stop;
        if (!more) {
            return;
        }
        Open at = open != null ? open : open(input.track().place(row));
        while (!at.cursor.next()) {
            // at the file's end, or appended to since the cursor was made
            at = at.index + 1 < trackFiles.size() ? open(at.index + 1, 0) : open(input.track().place(row));
        }
        long t = row == pinnedRow ? pinnedTime : at.stamps.read(at.cursor);
        if (t != Stamps.NONE) {
            time = t + input.shift();
        }
    }

    void close() {
        if (open != null) {
            open.cursor.close();
        }
    }
}
