package org.lockkeeper.intake.internal.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.intake.internal.text.LogLines;

/** The lines of a log as its format reads them, one after the other. What is too long to be read is rejected. */
final class LogRecords implements Closeable {

    private final LogLines lines;
    private final LogFormat format;
    private final ImportContext context;
    private LogRecord record;
    private String text;
    private long unread;
    private long zeros;

    LogRecords(ImportSource source, LogFormat format, ImportContext context) throws IOException {
        this.lines = LogLines.open(source);
        this.format = format;
        this.context = context;
    }

    /** Goes to the next line that can be read. */
    boolean next() throws IOException {
        while (lines.next()) {
            if (lines.isTooLong()) {
                unread = unread == 0 ? lines.number() : unread;
                context.reject(lines.number(), "the line is longer than 1 MiB and was passed over");
                continue;
            }
            String line = lines.text();
            zeros = zeros == 0 && line.indexOf('\0') >= 0 ? lines.number() : zeros;
            record = format.parse(line).orElse(null);
            text = record == null ? line : record.text();
            return true;
        }
        return false;
    }

    /** The line's time; {@code null} where it bears none. */
    Moment at() {
        return record == null ? null : record.at();
    }

    /** The line without its time. */
    String text() {
        return text;
    }

    /** What the format finds in it. */
    Map<String, String> fields() {
        return record == null ? Map.of() : record.fields();
    }

    /** 1-based number of the line. */
    long number() {
        return lines.number();
    }

    /** Byte offset of the line's first byte. */
    long offset() {
        return lines.offset();
    }

    /** What stands in the way of relying on what was read, for people; {@code null} for nothing. */
    String problem() {
        if (unread > 0) {
            return "line " + unread + " is longer than 1 MiB and was passed over; what it says is not known";
        }
        return zeros == 0 ? null : "line " + zeros
                + " holds zero bytes, as after a crash of the computer; what stood there is not known";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
