package org.lockkeeper.core.internal.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * An observation with its time. Sightings of one subject are a chain, linked by {@link #next}: there are hundreds of
 * thousands of subjects, most with one or two sightings.
 */
final class Sighting extends Point {

    final Observation observation;

    /** The sighting of the same subject that was read before this one, or {@code null}. */
    final @Nullable Sighting next;

    // shared by all facts that rest on this sighting alone; losing a race here costs one small list
    private @Nullable List<Evidence> single;

    Sighting(Observation observation, @Nullable Sighting next) {
        super(time(observation), Point.clock(observation.source()), observation.source() == SourceKind.STATEMENT);
        this.observation = observation;
        this.next = next;
    }

    /** A line of a report speaks of the report's time: a report may take some seconds to write. */
    private static @Nullable Moment time(Observation observation) {
        if (observation.source() == SourceKind.REPORT) {
            Moment report = observation.attributes().get(Attribute.REPORT_AT);
            if (report != null) {
                return report;
            }
        }
        return observation.evidence().observedAt();
    }

    /** The time as it is told; {@code null} where none is. */
    @Nullable Moment at() {
        return time(observation);
    }

    @Override
    Evidence evidence() {
        return observation.evidence();
    }

    boolean isStated() {
        return stated;
    }

    /** The time of the report that this sighting is a line of; {@code null} for every other sighting. */
    @Nullable Moment report() {
        return observation.attributes().get(Attribute.REPORT_AT);
    }

    <T> @Nullable T get(Attribute<T> attribute) {
        return observation.attributes().get(attribute);
    }

    List<Evidence> single() {
        List<Evidence> list = single;
        if (list == null) {
            list = List.of(observation.evidence());
            single = list;
        }
        return list;
    }
}
