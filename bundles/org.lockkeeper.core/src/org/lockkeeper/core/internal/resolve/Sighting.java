package org.lockkeeper.core.internal.resolve;

import java.util.Comparator;
import java.util.List;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * An observation with what decides its rank among others, computed once. Sightings of one subject are a chain, linked
 * by {@link #next}: there are hundreds of thousands of subjects, most with one or two sightings.
 */
final class Sighting {

    /** Second of an undated observation: older than all dated ones. */
    static final long UNDATED = Long.MIN_VALUE;

    /** Newest first; at the same time the more specific source; else what was read later. */
    static final Comparator<Sighting> NEWEST_FIRST = Sighting::newestFirst;

    /** As {@link #NEWEST_FIRST}, but what a person stated comes before everything else. */
    static final Comparator<Sighting> STATED_THEN_NEWEST_FIRST = Sighting::statedThenNewestFirst;

    final Observation observation;
    final int sequence;
    final long second;

    /** The sighting of the same subject that was read before this one, or {@code null}. */
    final Sighting next;

    // shared by all facts that rest on this sighting alone; losing a race here costs one small list
    private List<Evidence> single;

    Sighting(Observation observation, int sequence, Sighting next) {
        this.observation = observation;
        this.sequence = sequence;
        this.next = next;
        Moment at = observation.evidence().observedAt();
        this.second = at == null ? UNDATED : at.orderSecond();
    }

    boolean isStated() {
        return observation.source() == SourceKind.STATEMENT;
    }

    List<Evidence> single() {
        List<Evidence> list = single;
        if (list == null) {
            list = List.of(observation.evidence());
            single = list;
        }
        return list;
    }

    private static int newestFirst(Sighting a, Sighting b) {
        if (a.second != b.second) {
            return a.second > b.second ? -1 : 1;
        }
        int bySource = b.observation.source().compareTo(a.observation.source());
        return bySource != 0 ? bySource : Integer.compare(b.sequence, a.sequence);
    }

    private static int statedThenNewestFirst(Sighting a, Sighting b) {
        return a.isStated() == b.isStated() ? newestFirst(a, b) : a.isStated() ? -1 : 1;
    }
}
