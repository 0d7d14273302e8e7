package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lockkeeper.api.evidence.Evidence;

/** Sightings gathered about one subject; filled, sorted, read and emptied again for the next, by one thread. */
final class SightingList {

    // up to here, sorting by insertion is the fastest
    private static final int FEW = 24;

    private Sighting[] sightings = new Sighting[64];
    private int size;

    void clear() {
        Arrays.fill(sightings, 0, size, null);
        size = 0;
    }

    int size() {
        return size;
    }

    Sighting get(int index) {
        return sightings[index];
    }

    /** Adds a chain of sightings; {@code null} is one without any. */
    void addChain(Sighting first) {
        for (Sighting sighting = first; sighting != null; sighting = sighting.next) {
            if (size == sightings.length) {
                sightings = Arrays.copyOf(sightings, 2 * size);
            }
            sightings[size++] = sighting;
        }
    }

    void sort(Comparator<Sighting> order) {
        if (size > FEW) {
            Arrays.sort(sightings, 0, size, order);
            return;
        }
        for (int i = 1; i < size; i++) {
            Sighting sighting = sightings[i];
            int at = i;
            while (at > 0 && order.compare(sightings[at - 1], sighting) > 0) {
                sightings[at] = sightings[at - 1];
                at--;
            }
            sightings[at] = sighting;
        }
    }

    /** The evidence of the first ones, each once, at most so many. */
    List<Evidence> evidence(int atMost) {
        if (size == 1) {
            return sightings[0].single();
        }
        List<Evidence> all = new ArrayList<>(Math.min(size, atMost));
        for (int i = 0; i < size && all.size() < atMost; i++) {
            Evidence evidence = sightings[i].observation.evidence();
            if (!all.contains(evidence)) {
                all.add(evidence);
            }
        }
        return all;
    }
}
