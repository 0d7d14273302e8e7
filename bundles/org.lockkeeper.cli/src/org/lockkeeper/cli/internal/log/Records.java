package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.UnclearLines;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.text.time.Stamps;

/** Reads lines into their parts, for programs. */
final class Records {

    private final LineTexts texts;
    private final UnclearLines unclear = new UnclearLines();
    private Stamps stamps = new Stamps();
    private @Nullable LogFile stamped;

    Records(LineTexts texts) {
        this.texts = texts;
    }

    /**
     * A line in parts.
     *
     * @param time ISO 8601, with the distance from UTC where the line tells it; {@code null} where the line has none of
     *        its own
     * @param yearDerived whether the line tells no year, so that it is derived from the date of the file
     * @param text the rest of the line; all of it where it has no time
     * @param fields values by aspect, in no order
     */
    record Parts(@Nullable String time, boolean yearDerived, String text, Map<String, String> fields) {
    }

    /** The parts of the cursor's line, without passwords. */
    Parts read(LogFile file, LineCursor cursor) throws IOException {
        // first, for what is told apart by a format may not show any more what it is
        String line = texts.of(file, cursor);
        LogFormat format = file.format();
        if (format != null) {
            LogRecord record = unclear.told(file, cursor.line(), line, format.parse(line).orElse(null));
            if (record != null) {
                Moment at = record.at();
                boolean derives = at == null && file.clock().yearDerived();
                return new Parts(at != null ? at.toString() : derives ? time(file, line) : null,
                        derives && stamps.isYearDerived(), record.text(), record.fields());
            }
        }
        String time = format == null ? time(file, line) : null;
        return new Parts(time, time != null && stamps.isYearDerived(), line, Map.of());
    }

    private @Nullable String time(LogFile file, String line) {
        if (stamped != file) {
            stamped = file;
            stamps = new Stamps(file.newest());
        }
        long second = stamps.read(line);
        return second == Stamps.NONE ? null : new Moment(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC),
                stamps.offset() == Stamps.NO_OFFSET ? null : ZoneOffset.ofTotalSeconds(stamps.offset())).toString();
    }
}
