package org.lockkeeper.intake.internal.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.text.time.KerioLine;

/**
 * Reads lines of {@code audit.log} and {@code operations.log} by their formats. The same people sign in from the same
 * places all day: of a text that was met before, the fields are known. One thread.
 */
final class ActivityFormats {

    private static final LogFormat AUDIT = KerioFormats.of("audit").orElseThrow();
    private static final LogFormat OPERATIONS = KerioFormats.of("operations").orElseThrow();
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 300;

    private final Map<String, Map<String, String>> known = new HashMap<>();

    /** Whether a line is one of {@code audit.log}: somebody signed in. */
    static boolean isAudit(String line) {
        return AUDIT.parse(line).filter(r -> r.fields().containsKey(KerioFields.PROTOCOL)).isPresent();
    }

    /** Whether a line is one of {@code operations.log}. */
    static boolean isOperation(String line) {
        return OPERATIONS.parse(line).filter(r -> r.fields().containsKey(KerioFields.PROTOCOL)).isPresent();
    }

    /** The record that a line is; empty where it bears no time. */
    Optional<LogRecord> read(String line) {
        // a time without a year is none here: nobody is seen at a time that is not known
        Optional<KerioLine> start = KerioLine.parse(line).filter(s -> s.at() != null);
        Map<String, String> fields = start.map(KerioLine::text).map(known::get).orElse(null);
        if (fields != null) {
            return Optional.of(new LogRecord(start.get().at(), start.get().text(), fields));
        }
        Optional<LogRecord> record = start.flatMap(s -> (s.text().startsWith("{") ? OPERATIONS : AUDIT).parse(line));
        // audit lines alone come again and again
        if (record.isPresent() && line.length() <= LONGEST_KNOWN && !start.get().text().startsWith("{")) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(start.get().text(), record.get().fields());
        }
        return record;
    }
}
