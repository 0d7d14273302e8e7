package org.lockkeeper.logs.view.rows;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.time.FileStamps;

/** The times of rows, read as the engine reads those that it orders lines by. */
final class RowTimes {

    /** So many lines tell how a file's times are written; as long as there are fewer, that is found out anew. */
    private static final int ENOUGH = 50;

    private final Map<LogFile, Known> known = new IdentityHashMap<>();

    private record Known(FileStamps stamps, LocalDate newest) {
    }

    /** Seconds since 1970 by the log's own clock, or {@link org.lockkeeper.text.time.Stamps#NONE}. */
    synchronized long of(LogFile file, String line) {
        LocalDate newest = file.newest();
        Known stamps = known.get(file);
        if (stamps == null || !stamps.newest.equals(newest)) {
            stamps = new Known(new FileStamps(file), newest);
            if (file.index().lines() >= ENOUGH) {
                known.put(file, stamps);
            }
        }
        return stamps.stamps.read(line);
    }
}
