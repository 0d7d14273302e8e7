package org.lockkeeper.core.internal.resolve;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Fact;

/**
 * What a version, or a row of the Updater Service, that is told and not understood does to one that is understood: unless
 * the latter is surely newer, nothing tells which of the two holds (ruling 4). One that is undated leaves open only what
 * reassures (ruling 12).
 */
final class NotUnderstood {

    private final Times times;

    NotUnderstood(Times times) {
        this.times = times;
    }

    /**
     * The fact, open where it has to be.
     *
     * @param fact the value as all sightings tell that were understood
     * @param understood their places in the list
     * @param unclear the places of the sightings that tell {@link #of} that attribute
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
                return AloneDoubts.open(fact, reason(attribute, list.get(i)), null);
            }
        }
        return fact;
    }

    private boolean givesWay(Sighting unclear, Sighting understood, boolean reassures) {
        return times.isNewer(understood, unclear)
                || understood.isStated() && !unclear.isStated() && times.isSameTime(understood, unclear)
                || !reassures && times.isUndated(unclear) && !times.isUndated(understood);
    }

    /** Why a value is open, for people. */
    static String reason(Attribute<?> attribute, Sighting unclear) {
        String text = unclear.get(Objects.requireNonNull(of(attribute)));
        return attribute == Attribute.UPDATER_SERVICE ? "what is told of the service too is not understood and may be newer: "
                + text : "\"" + text + "\", which is not understood, is told too and may be newer";
    }

    /** What tells of an attribute in words that are not understood; {@code null} where nothing does. */
    static @Nullable Attribute<String> of(Attribute<?> attribute) {
        return attribute == Attribute.VERSION ? Attribute.VERSION_NOT_UNDERSTOOD
                : attribute == Attribute.UPDATER_SERVICE ? Attribute.UPDATER_NOT_UNDERSTOOD : null;
    }

    /** Whether it is such an attribute. */
    static boolean isOne(Attribute<?> attribute) {
        return attribute == Attribute.VERSION_NOT_UNDERSTOOD || attribute == Attribute.UPDATER_NOT_UNDERSTOOD;
    }
}
