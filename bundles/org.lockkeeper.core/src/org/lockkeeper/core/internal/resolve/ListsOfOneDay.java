package org.lockkeeper.core.internal.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.TakenList;

/**
 * Reads lists of programs of one computer that different imports brought, and that were taken together, as one (ruling
 * 5): what one of them does not list is not absent where another one lists it. By {@link TakenList}, as the intake does
 * for the lists of one import.
 */
final class ListsOfOneDay {

    private static final List<Attribute<Presence>> CONCLUDED = List.of(Attribute.UPDATER_SERVICE, Attribute.OUTLOOK);

    private final Times times;

    ListsOfOneDay(Times times) {
        this.times = times;
    }

    /** A list: its file, and when it was taken, since one file may hold the same list again and again. */
    private record Key(SourceFile file, @Nullable Moment at) {
    }

    /** What a list shows, and what it was concluded not to hold. */
    private static final class Shown {
        final Set<String> connectors = new HashSet<>(2);
        boolean concludedOfClients;
    }

    /** Takes out of sightings of one computer what other lists of the same day complete. */
    void join(SightingList computer) {
        for (Attribute<Presence> attribute : CONCLUDED) {
            if (isContradicted(computer, attribute)) {
                join(computer, attribute);
            }
        }
    }

    /** Whether it is of a list of this computer; that of one that is only called alike completes nothing. */
    private static boolean isList(SightingList computer, int i) {
        return computer.get(i).observation.source() == SourceKind.INVENTORY && computer.role(i) != Role.OF_LIKE;
    }

    private static boolean isContradicted(SightingList computer, Attribute<Presence> attribute) {
        boolean present = false;
        boolean absent = false;
        for (int i = 0; i < computer.size(); i++) {
            Observation observation = computer.get(i).observation;
            if (isList(computer, i)) {
                Presence value = observation.attributes().get(attribute);
                present |= value == Presence.PRESENT;
                absent |= value == Presence.ABSENT;
            }
        }
        return present && absent;
    }

    private void join(SightingList computer, Attribute<Presence> attribute) {
        Map<Key, Shown> lists = new LinkedHashMap<>();
        Map<Key, TakenList> showing = new HashMap<>();
        for (int i = 0; i < computer.size(); i++) {
            Observation observation = computer.get(i).observation;
            if (isList(computer, i)) {
                Shown shown = lists.computeIfAbsent(key(observation), _ -> new Shown());
                if (observation.subject() instanceof Subject.OfClient client) {
                    shown.connectors.add(String.valueOf(client.connector()));
                    shown.concludedOfClients |= observation.attributes().get(attribute) == Presence.ABSENT;
                }
            }
        }
        for (int i = 0; i < computer.size(); i++) {
            Observation observation = computer.get(i).observation;
            if (isList(computer, i)
                    && observation.attributes().get(attribute) == Presence.PRESENT) {
                showing.computeIfAbsent(key(observation), key -> list(key, shown(key, lists)));
            }
        }
        Map<Key, TakenList> silent = new HashMap<>();
        for (int i = 0; i < computer.size(); i++) {
            Observation observation = computer.get(i).observation;
            Key key = key(observation);
            // a row of a log of changes says that it went: that is not concluded from a list
            if (isList(computer, i) && observation.attributes().get(attribute) == Presence.ABSENT
                    && (attribute != Attribute.UPDATER_SERVICE || shown(key, lists).concludedOfClients)) {
                silent.computeIfAbsent(key, _ -> list(key, shown(key, lists)));
            }
        }
        // also lists of which a part was not understood, so that nothing was concluded from what they do not show
        List<TakenList> others = lists.entrySet().stream().filter(each -> !showing.containsKey(each.getKey()))
                .map(each -> list(each.getKey(), each.getValue())).toList();
        for (int i = 0; i < computer.size(); i++) {
            Observation observation = computer.get(i).observation;
            if (isList(computer, i) && observation.attributes().get(attribute) == Presence.ABSENT
                    && isCompleted(key(observation), silent, showing, others)) {
                computer.replace(i, new Sighting(without(observation, attribute), null));
            }
        }
    }

    private static boolean isCompleted(Key key, Map<Key, TakenList> silent, Map<Key, TakenList> showing,
            List<TakenList> others) {
        TakenList list = silent.get(key);
        return list != null && showing.entrySet().stream().anyMatch(each -> !each.getKey().file().equals(key.file())
                && each.getValue().completes(list, others));
    }

    private static Shown shown(Key key, Map<Key, Shown> lists) {
        return Objects.requireNonNull(lists.get(key));
    }

    private static Key key(Observation observation) {
        Evidence evidence = observation.evidence();
        return new Key(evidence.file(), evidence.observedAt());
    }

    private TakenList list(Key key, Shown shown) {
        String path = key.file().path();
        String question = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return new TakenList(path, question, key.at(), times.collectedAt(key.file()), shown.connectors);
    }

    private static Observation without(Observation observation, Attribute<?> gone) {
        Attributes.Builder attributes = Attributes.builder();
        observation.attributes().forEach((attribute, value) -> {
            if (!attribute.equals(gone)) {
                put(attributes, attribute, value);
            }
        });
        return new Observation(observation.subject(), observation.source(), attributes.build(), observation.evidence());
    }

    private static <T> void put(Attributes.Builder to, Attribute<T> attribute, Object value) {
        to.put(attribute, attribute.type().cast(value));
    }
}
