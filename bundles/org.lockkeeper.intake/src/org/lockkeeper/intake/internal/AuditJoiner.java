package org.lockkeeper.intake.internal;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.intake.internal.log.AuditGap;
import org.lockkeeper.text.names.RotatedName;

/**
 * Puts the times together that the files of a rotated {@code audit.log} cover, as far back as no number is missing,
 * there is no hole and nothing was unreadable: what nobody did in that time is known. The files of a set come one after the other, the oldest
 * first.
 */
final class AuditJoiner {

    private @Nullable String folder;
    private @Nullable RotatedName before;
    private @Nullable Moment from;
    private @Nullable Moment joined;
    private @Nullable Moment to;
    private @Nullable Moment end;
    private @Nullable RotatedName name;
    private boolean told;

    /**
     * The observation; one that says from when on an audit log goes says so of the whole set.
     *
     * @param fileName name of the file that it was read from
     */
    Observation join(Observation observation, String fileName) {
        Moment start = observation.attributes().get(Attribute.AUDIT_FROM);
        if (start == null) {
            return observation;
        }
        RotatedName file = RotatedName.of(fileName);
        name = file;
        String path = observation.evidence().file().path();
        String here = observation.subject().server() + "\n" + path.substring(0, Math.max(0, path.lastIndexOf('/')));
        boolean follows = before != null && here.equals(folder) && before.log().equals(file.log())
                && (before.age() == file.age() || before.age() == file.age() + 1);
        Moment earlier = follows && from != null && !from.isAfter(start) ? from : null;
        Moment last = to;
        String gap = last != null && AuditGap.isBetween(last, start) ? AuditGap.text(last, start) : null;
        Moment begin = earlier == null || last == null || gap != null ? start : earlier;
        folder = here;
        end = observation.attributes().get(Attribute.AUDIT_TO);
        joined = begin;
        told = true;
        if (earlier == null || gap != null && observation.attributes().get(Attribute.AUDIT_GAP) != null) {
            return observation;
        }
        Attributes.Builder attributes = Attributes.builder();
        observation.attributes().forEach((attribute, value) -> put(attributes, attribute, value));
        attributes.put(Attribute.AUDIT_FROM, begin);
        if (gap != null) {
            attributes.put(Attribute.AUDIT_GAP, gap);
        }
        return new Observation(observation.subject(), observation.source(), attributes.build(),
                observation.evidence());
    }

    /** Records that a file is read: a log that was not wholly read covers its time with a gap. */
    void end(JournalFile journal) {
        if (told && journal.problem() == null) {
            before = name;
            from = joined;
            to = end;
        } else if (told || journal.problem() != null) {
            before = null;
        }
        told = false;
    }

    private static <T> void put(Attributes.Builder to, Attribute<T> attribute, Object value) {
        to.put(attribute, attribute.type().cast(value));
    }
}
