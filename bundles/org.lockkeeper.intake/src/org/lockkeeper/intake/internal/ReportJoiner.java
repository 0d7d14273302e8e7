package org.lockkeeper.intake.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;

/**
 * Puts the two halves of an affected-user report together that the rotation of logs cut in two: what begins within
 * seconds after the end of a report of the same server belongs to that report. Otherwise the second half would be a
 * report of its own and supersede the first one, whose users would seem to be safe.
 */
final class ReportJoiner {

    private static final int PAUSE = 10;

    private final Map<String, TreeMap<Moment, Moment>> lastByReport = new HashMap<>();

    /** The observation, with the time of the report that it really belongs to. */
    Observation join(Observation observation) {
        Moment report = observation.attributes().get(Attribute.REPORT_AT);
        Moment seen = observation.evidence().observedAt();
        if (report == null || seen == null) {
            return observation;
        }
        TreeMap<Moment, Moment> reports = lastByReport.computeIfAbsent(observation.subject().server(),
                _ -> new TreeMap<>());
        Map.Entry<Moment, Moment> before = reports.floorEntry(report);
        Moment start = before != null && before.getValue().until(report).toSeconds() <= PAUSE ? before.getKey()
                : report;
        reports.merge(start, seen, (one, other) -> other.isAfter(one) ? other : one);
        if (start.equals(report)) {
            return observation;
        }
        Attributes.Builder attributes = Attributes.builder();
        observation.attributes().forEach((attribute, value) -> put(attributes, attribute, value));
        attributes.put(Attribute.REPORT_AT, start);
        return new Observation(observation.subject(), observation.source(), attributes.build(),
                observation.evidence());
    }

    private static <T> void put(Attributes.Builder to, Attribute<T> attribute, Object value) {
        to.put(attribute, attribute.type().cast(value));
    }
}
