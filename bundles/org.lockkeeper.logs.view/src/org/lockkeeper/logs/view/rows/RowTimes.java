package org.lockkeeper.logs.view.rows;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.time.FileStamps;

/** The times of rows, read as the engine reads those that it orders lines by. */
final class RowTimes {

    /** So many lines tell how a file's times are written; as long as there are fewer, each more may. */
    private static final int ENOUGH = 50;

    private final Map<LogFile, Known> known = new IdentityHashMap<>();

    private record Known(FileStamps stamps, LocalDate newest, long lines) {
    }

    /** Seconds since 1970 by the log's own clock, or {@link org.lockkeeper.text.time.Stamps#NONE}. */
    synchronized long of(LogFile file, String line) {
        LocalDate newest = file.newest();
        long lines = Math.min(ENOUGH, file.index().lines());
        Known told = known.get(file);
        if (told == null || told.lines != lines || !told.newest.equals(newest)) {
            told = new Known(new FileStamps(file), newest, lines);
            known.put(file, told);
        }
        return told.stamps.read(line);
    }
}
