package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.text.secrets.Passwords;
import org.lockkeeper.text.time.Stamps;

/** Reads lines into their parts, for programs. */
final class Records {

    private final Passwords passwords;
    private final Stamps stamps = new Stamps();

    Records(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * A line in parts.
     *
     * @param time ISO 8601, {@code null} where the line has none of its own
     * @param text the rest of the line; all of it where it has no time
     * @param fields values by aspect, in no order
     */
    record Parts(String time, String text, Map<String, String> fields) {
    }

    /** The parts of the cursor's line, without passwords. */
    Parts read(LogFile file, LineCursor cursor) throws IOException {
        // first, for what is told apart by a format may not show any more what it is
        String line = passwords.hide(cursor.text(Integer.MAX_VALUE - 8));
        LogFormat format = file.format();
        if (format != null) {
            Optional<LogRecord> record = format.parse(line);
            if (record.isPresent()) {
                Moment at = record.get().at();
                return new Parts(at == null ? null : at.toString(), record.get().text(), record.get().fields());
            }
        }
        long second = format == null ? stamps.read(line) : Stamps.NONE;
        String time = second == Stamps.NONE ? null
                : Moment.ofLocal(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)).toString();
        return new Parts(time, line, Map.of());
    }
}
