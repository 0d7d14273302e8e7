package org.lockkeeper.core.internal.resolve;

import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Fact;

/**
 * What a version that is told and not understood does to one that is understood: unless the latter is surely newer,
 * nothing tells which of the two is there (ruling 4). One that is undated leaves open only what reassures (ruling 12).
 */
final class VersionsNotUnderstood {

    private final Times times;

    VersionsNotUnderstood(Times times) {
        this.times = times;
    }

    /**
     * The fact, open where it has to be.
     *
     * @param fact the version as all sightings tell that were understood
     * @param understood their places in the list
     * @param unclear the places of the sightings that tell {@link Attribute#VERSION_NOT_UNDERSTOOD}
     */
    <T> Fact<T> leftOpen(Attribute<T> attribute, Fact<T> fact, SightingList list, int[] understood, int[] unclear) {
        T value = fact.value();
        if (value == null) {
            return fact;
        }
        for (int i : unclear) {
            boolean gives = false;
            for (int j : understood) {
                gives |= value.equals(list.get(j).get(attribute))
                        && givesWay(list.get(i), list.get(j), attribute.reassurance().makesReady(value));
            }
            if (!gives) {
                return AloneDoubts.open(fact, reason(list.get(i)), null);
            }
        }
        return fact;
    }

    private boolean givesWay(Sighting unclear, Sighting understood, boolean reassures) {
        return times.isNewer(understood, unclear)
                || understood.isStated() && !unclear.isStated() && times.isSameTime(understood, unclear)
                || !reassures && times.isUndated(unclear) && !times.isUndated(understood);
    }

    /** Why a version is open, for people. */
    static String reason(Sighting unclear) {
        return "\"" + unclear.get(Attribute.VERSION_NOT_UNDERSTOOD)
                + "\", which is not understood, is told too and may be newer";
    }
}
