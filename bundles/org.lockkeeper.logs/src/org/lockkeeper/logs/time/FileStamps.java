package org.lockkeeper.logs.time;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.text.time.Stamps;

/**
 * The times of a file's lines: as {@link Stamps} reads them from the bytes as they lie; in logs whose lines begin
 * otherwise, as their format tells. One thread.
 */
public final class FileStamps {

    private final @Nullable LogFormat slow;
    private final boolean wide;
    private final Stamps stamps;

    /** For lines of that file. */
    public FileStamps(LogFile file) {
        this.stamps = new Stamps(file.newest());
        this.wide = file.encoding().isWide();
        this.slow = needsFormat(file) ? file.format() : null;
    }

    private static boolean needsFormat(LogFile file) {
        if (file.format() == null) {
            return false;
        }
        try {
            Stamps fast = new Stamps(file.newest());
            for (LogLine line : file.read(0, 50, 1024)) {
                if (fast.read(line.text()) != Stamps.NONE) {
                    return false;
                }
                if (file.format().parse(line.text()).map(LogRecord::at).isPresent()) {
                    return true;
                }
            }
        } catch (IOException e) {
            // whoever reads the file next meets the same error and tells it
        }
        return false;
    }

    /**
     * The time of the cursor's line.
     *
     * @return seconds since 1970, or {@link Stamps#NONE}
     * @throws IOException where the file cannot be read
     */
    public long read(LineCursor cursor) throws IOException {
        if (slow != null) {
            return read(slow, cursor.text(64 << 10));
        }
        if (wide) {
            return stamps.read(cursor.text(2 * Stamps.LONGEST));
        }
        MemorySegment s = cursor.memory();
        long at = cursor.at();
        int length = cursor.inMemory();
        if (length >= Stamps.SHORTEST && s.get(ValueLayout.JAVA_BYTE, at) == '[') {
            return stamps.bracketed(s, at);
        }
        return stamps.other(s, at, length);
    }

    /**
     * The time of a line as text.
     *
     * @return seconds since 1970, or {@link Stamps#NONE}
     */
    public long read(String line) {
        return slow != null ? read(slow, line) : stamps.read(line);
    }

    private static long read(LogFormat format, String line) {
        return format.parse(line).map(LogRecord::at).filter(Stamps::isPossible).map(Stamps::local).orElse(Stamps.NONE);
    }

    /** Whether {@link #stamps} may be asked about the bytes of the file themselves. */
    boolean readsBytes() {
        return slow == null && !wide;
    }

    /** Reads the times of bytes. */
    Stamps stamps() {
        return stamps;
    }
}
