package org.lockkeeper.intake.internal.log;

import java.util.Optional;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.text.time.KerioLine;

/** Reads lines of {@code audit.log} and {@code operations.log} by their formats. */
final class ActivityFormats {

    private static final LogFormat AUDIT = KerioFormats.fieldsOf("audit").orElseThrow();
    private static final LogFormat OPERATIONS = KerioFormats.fieldsOf("operations").orElseThrow();
    private ActivityFormats() {
    }

    /** Whether a line is one of {@code audit.log}: somebody signed in. */
    static boolean isAudit(String line) {
        return AUDIT.parse(line).filter(r -> r.fields().containsKey(KerioFields.PROTOCOL)).isPresent();
    }

    /** Whether a line is one of {@code operations.log}. */
    static boolean isOperation(String line) {
        return OPERATIONS.parse(line).filter(r -> r.fields().containsKey(KerioFields.PROTOCOL)).isPresent();
    }

    /** The record that a line is; empty where it bears no time. */
    static Optional<LogRecord> read(String line) {
        // a time without a year is none here: nobody is seen at a time that is not known
        return KerioLine.parse(line).filter(s -> s.at() != null)
                .flatMap(s -> (s.text().startsWith("{") ? OPERATIONS : AUDIT).parse(line));
    }
}
