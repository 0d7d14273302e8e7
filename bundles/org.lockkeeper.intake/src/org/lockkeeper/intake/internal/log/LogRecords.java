package org.lockkeeper.intake.internal.log;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.time.Stamps;

/** The lines of a log as its format reads them, one after the other. What is too long to be read is rejected. */
final class LogRecords implements Closeable {

    private final LogLines lines;
    private final LogFormat format;
    private final ImportContext context;
    private @Nullable LogRecord record;
    private String text = "";
    private long unread;
    private long zeros;
    private long undated;

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
            if (record != null && record.at() == null) {
                record = dated(record, line);
            }
            text = record == null ? line : record.text();
            return true;
        }
        return false;
    }

    /** A line of syslog without a year has the last one that fits the date of collection, or nothing can be relied on. */
    private @Nullable LogRecord dated(LogRecord found, String line) {
        Moment collected = context.collectedAt();
        Stamps stamps = new Stamps(collected == null ? null : collected.local().toLocalDate());
        long second = stamps.read(line);
        if (second == Stamps.NONE) {
            undated = undated == 0 ? lines.number() : undated;
            return null;
        }
        return new LogRecord(Moment.ofLocal(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)), found.text(),
                found.fields());
    }

    /** The line's time; {@code null} where it bears none. */
    @Nullable Moment at() {
        return record == null ? null : record.at();
    }

    /** The line as it stands. */
    String line() {
        return lines.text();
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
    @Nullable String problem() {
        if (unread > 0) {
            return "line " + unread + " is longer than 1 MiB and was passed over; what it says is not known";
        }
        if (undated > 0) {
            return "line " + undated + " tells no time with a year, so that it is not known when it was written; say when the"
                    + " files were collected, or copy the log from the server itself";
        }
        return zeros == 0 ? null : "line " + zeros
                + " holds zero bytes, as after a crash of the computer; what stood there is not known";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
