package org.lockkeeper.intake.internal.log;

import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;

/** The newest time of a log, with the line that shows it. */
final class LastEntry {

    private Moment at;
    private long line;
    private long offset;

    void seen(Moment time, long lineNumber, long lineOffset) {
        at = time;
        line = lineNumber;
        offset = lineOffset;
    }

    /** Tells of it, if there was any. */
    void observe(ImportSource source, ImportContext context, SourceKind kind) {
        if (at != null) {
            context.observe(new Observation(new Subject.OfServer(context.server()), kind,
                    Attributes.of(Attribute.LAST_LOG_ENTRY_AT, at), new Evidence(source.file(), line, offset, at)));
        }
    }
}
