package org.lockkeeper.intake.internal.log;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;

/** The time that a log goes to, with the line that shows it, and the time from which on it goes. */
final class LastEntry {

    private @Nullable Moment first;
    private @Nullable Moment hole;
    private @Nullable Moment at;
    private long line;
    private long offset;

    void seen(Moment time, long lineNumber, long lineOffset) {
        first = first == null ? time : first;
        at = time;
        line = lineNumber;
        offset = lineOffset;
    }

    /**
     * Takes the times of two lines, one after the other: what lies before a hole is not covered without a gap.
     *
     * @param before of the line before; {@code null} for none
     */
    void step(@Nullable Moment before, Moment now) {
        if (before != null && AuditGap.isBetween(before, now)) {
            hole = before;
            first = now;
        }
    }

    /** The last time so far; {@code null} where there was none. */
    @Nullable Moment newest() {
        return at;
    }

    /** Whether there was any. */
    boolean isBegun() {
        return first != null;
    }

    /** Tells of the last time, if there was any. */
    void observe(ImportSource source, ImportContext context, SourceKind kind) {
        if (at != null) {
            observe(source, context, kind, Attributes.of(Attribute.LAST_LOG_ENTRY_AT, at));
        }
    }

    /** The same of a log whose silence tells something: from when to when it was written. */
    void observeSpan(ImportSource source, ImportContext context, SourceKind kind) {
        if (at != null) {
            observe(source, context, kind, Attributes.builder().put(Attribute.LAST_LOG_ENTRY_AT, at)
                    .put(Attribute.AUDIT_FROM, first).put(Attribute.AUDIT_TO, at)
                    .put(Attribute.AUDIT_GAP, hole == null || first == null ? null : AuditGap.text(hole, first)).build());
        }
    }

    private void observe(ImportSource source, ImportContext context, SourceKind kind, Attributes attributes) {
        context.observe(new Observation(new Subject.OfServer(context.server()), kind, attributes,
                new Evidence(source.file(), line, offset, at)));
    }
}
