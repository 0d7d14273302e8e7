package org.lockkeeper.core.internal.resolve;

import java.util.Comparator;
import org.lockkeeper.api.evidence.Observation;

/** A computer. */
final class ComputerPart extends Part {

    static final Comparator<ComputerPart> BY_NAME = (a, b) -> a.name.compareTo(b.name);

    final String name;

    /** Sightings of the computer itself, whatever connectors it has. */
    private Sighting itself;

    ComputerPart(String name) {
        this.name = name;
    }

    void addItself(Observation observation, int sequence) {
        itself = new Sighting(observation, sequence, itself);
    }

    Sighting itself() {
        return itself;
    }
}
