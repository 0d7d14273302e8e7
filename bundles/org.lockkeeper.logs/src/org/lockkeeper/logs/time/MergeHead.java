package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.List;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.text.time.Stamps;

/** The next line of one log. */
final class MergeHead {

    private final MergedRows.Input input;
    private final List<LogFile> trackFiles;
    private final MergeMarks.Pin pin;
    private final long pinnedRow;
    private long stop;
    private int fileIndex;
    private LogFile file;
    private LineCursor cursor;
    private FileStamps stamps;
    private long row;
    private long before;
    private long time;
    private boolean more;

    /**
     * @param pin a line of the log whose time is known, however it reads by now; {@code null} for none
     */
    MergeHead(MergedRows.Input input, long row, long before, long stop, MergeMarks.Pin pin) throws IOException {
        this.input = input;
        this.pin = pin;
        this.pinnedRow = pin == null ? -1 : pin.row();
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

    /** The file of the next line. */
    LogFile file() {
        return file;
    }

    /** Stands at the next line. */
    LineCursor cursor() {
        return cursor;
    }

    /** Lets lines up to another place be taken. */
    void allow(long newStop) throws IOException {
        stop = newStop;
        if (!more) {
            read();
        }
    }

    private void open(int index, long line) throws IOException {
        close();
        fileIndex = index;
        file = trackFiles.get(index);
        cursor = file.cursor(line);
        stamps = new FileStamps(file);
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
        if (cursor == null) {
            LinePlace place = input.track().place(row);
            open(place.file(), place.line());
        }
        while (!cursor.next()) {
            if (fileIndex + 1 == trackFiles.size()) {
                // appended to since the cursor was made
                LinePlace place = input.track().place(row);
                open(place.file(), place.line());
            } else {
                open(fileIndex + 1, 0);
            }
        }
        long t = row == pinnedRow ? pin.time() : stamps.read(cursor);
        if (t != Stamps.NONE) {
            time = t + input.shift();
        }
    }

    void close() {
        if (cursor != null) {
            cursor.close();
        }
    }
}
