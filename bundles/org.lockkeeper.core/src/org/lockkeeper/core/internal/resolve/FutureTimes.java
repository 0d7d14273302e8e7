package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Fact;

/** Tells of the evidence of a server that bears times from the future: they count as none (ruling 12). */
final class FutureTimes {

    private FutureTimes() {
    }

    /**
     * How many there are and the farthest, with the evidence of the farthest; unknown where there is none.
     *
     * @param times which times lie in the future
     */
    static Fact<String> of(ServerScope scope, Times times) {
        List<Sighting> found = new ArrayList<>();
        scope.forEach(sighting -> {
            if (times.isFuture(sighting)) {
                found.add(sighting);
            }
        });
        if (found.isEmpty()) {
            return Fact.unknown();
        }
        found.sort((a, b) -> a.second != b.second ? Long.compare(b.second, a.second) : Times.byPlace(a, b));
        List<Evidence> evidence = found.stream().map(s -> s.observation.evidence()).distinct().limit(FactMerger.KEPT)
                .toList();
        long count = found.stream().map(s -> s.observation.evidence()).distinct().count();
        Moment farthest = found.getFirst().at();
        return new Fact<>(count + (count == 1 ? " time lies" : " times lie") + " after " + times.judgedAsOf()
                + ", the date of judgement, by more than a day; the farthest is " + farthest, evidence, List.of());
    }
}
