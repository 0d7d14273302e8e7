package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/**
 * Merges sightings of one subject into facts, attribute by attribute: the first sighting that tells an attribute gives
 * its value, later ones are evidence for it or conflicts with it. Reused for many subjects, by one thread.
 */
final class FactMerger implements BiConsumer<Attribute<?>, Object> {

    /** So many pieces of evidence and so many conflicts are kept per fact; the newest are. */
    static final int KEPT = 8;

    static final String OLDER = "older";
    static final String UNDATED = "undated";
    static final String LESS_SPECIFIC = "less specific source at the same time";
    static final String READ_EARLIER = "read earlier, from a source of the same kind and time";
    static final String STATED_OTHERWISE = "stated otherwise by a person";

    private static final int ATTRIBUTES = Attribute.all().size();

    private final Object[] values = new Object[ATTRIBUTES];
    private final Sighting[] winners = new Sighting[ATTRIBUTES];
    private final Object[] evidence = new Object[ATTRIBUTES];
    private final Object[] conflicts = new Object[ATTRIBUTES];

    private Sighting current;
    private String supersededBy;

    /**
     * Merges sightings, best first.
     *
     * @param newestReport the server's newest affected-user report, {@code null} where there is none
     * @param supersededReason why what an older report said does not count; {@code null} where there is no report
     */
    Facts merge(SightingList bestFirst, Moment newestReport, String supersededReason) {
        if (bestFirst.size() == 0) {
            return Facts.NONE;
        }
        for (int i = 0; i < bestFirst.size(); i++) {
            current = bestFirst.get(i);
            supersededBy = isSuperseded(current, newestReport) ? supersededReason : null;
            current.observation.attributes().forEach(this);
        }
        Facts.Builder facts = Facts.builder();
        for (int i = 0; i < ATTRIBUTES; i++) {
            if (values[i] != null || conflicts[i] != null) {
                put(facts, Attribute.all().get(i), i);
            }
        }
        Arrays.fill(values, null);
        Arrays.fill(winners, null);
        Arrays.fill(evidence, null);
        Arrays.fill(conflicts, null);
        current = null;
        return facts.build();
    }

    /** Takes one attribute of the current sighting. */
    @Override
    public void accept(Attribute<?> attribute, Object value) {
        int i = attribute.index();
        if (supersededBy != null && attribute == Attribute.UPDATER_SERVICE && value == Presence.ABSENT) {
            addConflict(i, value, supersededBy);
        } else if (winners[i] == null) {
            values[i] = value;
            winners[i] = current;
            evidence[i] = current.single();
        } else if (values[i].equals(value)) {
            addEvidence(i, current.observation.evidence());
        } else {
            addConflict(i, value, reason(winners[i], current));
        }
    }

    private static boolean isSuperseded(Sighting sighting, Moment newestReport) {
        if (newestReport == null) {
            return false;
        }
        Moment report = sighting.observation.attributes().get(Attribute.REPORT_AT);
        // the same local time is the same report, whether or not its offset was known where it was read
        return report != null && !report.local().equals(newestReport.local())
                && report.orderSecond() < newestReport.orderSecond();
    }

    private static String reason(Sighting winner, Sighting loser) {
        if (winner.isStated() && !loser.isStated()) {
            return STATED_OTHERWISE;
        }
        if (loser.second != winner.second) {
            return loser.second == Sighting.UNDATED ? UNDATED : OLDER;
        }
        return loser.observation.source() == winner.observation.source() ? READ_EARLIER : LESS_SPECIFIC;
    }

    @SuppressWarnings("unchecked")
    private void addEvidence(int i, Evidence more) {
        List<Evidence> list = (List<Evidence>) evidence[i];
        if (list.size() >= KEPT || list.contains(more)) {
            return;
        }
        if (!(list instanceof ArrayList)) {
            list = new ArrayList<>(list);
            evidence[i] = list;
        }
        list.add(more);
    }

    @SuppressWarnings("unchecked")
    private void addConflict(int i, Object value, String reason) {
        List<Fact.Conflict<Object>> list = (List<Fact.Conflict<Object>>) conflicts[i];
        if (list == null) {
            list = new ArrayList<>(2);
            conflicts[i] = list;
        }
        Fact.Conflict<Object> conflict = new Fact.Conflict<>(value, current.observation.evidence(), reason);
        if (list.size() < KEPT && !list.contains(conflict)) {
            list.add(conflict);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void put(Facts.Builder facts, Attribute<T> attribute, int i) {
        List<Fact.Conflict<T>> against = conflicts[i] == null ? List.of() : (List<Fact.Conflict<T>>) conflicts[i];
        if (values[i] == null) {
            facts.put(attribute, new Fact<>(null, List.of(), against));
            return;
        }
        T value = (T) values[i];
        // what a superseded report said may equal the value that others speak for: then it is no conflict
        if (!against.isEmpty()) {
            against.removeIf(c -> c.value().equals(value));
        }
        facts.put(attribute, new Fact<>(value, (List<Evidence>) evidence[i], against));
    }
}
