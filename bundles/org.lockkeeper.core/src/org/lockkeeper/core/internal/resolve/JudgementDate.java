package org.lockkeeper.core.internal.resolve;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/**
 * The date of judgement of one server, after which nothing can have been seen (ruling 12): the newest date of
 * collection that its descriptions tell. What an import brought without such a date may be as new as that import.
 */
final class JudgementDate {

    private static final Duration DAY = Duration.ofDays(1);

    private @Nullable Moment collected;
    private @Nullable Instant undescribed;

    private long number = -1;
    private @Nullable Instant readAt;
    private boolean described;
    private boolean seen;

    void add(Observation observation, long importNumber, @Nullable Instant importReadAt) {
        if (importNumber != number) {
            close();
            number = importNumber;
            readAt = importReadAt;
            described = false;
            seen = false;
        }
        seen |= observation.source() != SourceKind.STATEMENT;
        if (observation.subject() instanceof Subject.OfServer) {
            Moment at = observation.attributes().get(Attribute.COLLECTED_AT);
            if (at != null) {
                described = true;
                // a folder is not collected after it was read
                Moment limit = readAt == null ? null : Moment.of(readAt.plus(DAY));
                Moment sound = limit != null && at.isAfter(limit) ? limit : at;
                collected = collected == null || sound.isAfter(collected) ? sound : collected;
            }
        }
    }

    private void close() {
        if (seen && !described && readAt != null && (undescribed == null || readAt.isAfter(undescribed))) {
            undescribed = readAt;
        }
    }

    /** The date; {@code null} where none is known. */
    @Nullable Moment asOf() {
        close();
        if (undescribed == null) {
            return collected;
        }
        Moment read = Moment.of(undescribed);
        return collected == null || read.isAfter(collected) ? read : collected;
    }
}
