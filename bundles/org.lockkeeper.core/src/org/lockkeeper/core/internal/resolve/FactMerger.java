package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/**
 * Merges sightings of one subject into facts, attribute by attribute. Where all say the same, that is the value; where
 * they do not, a {@link Contest} decides. Reused for many subjects, by one thread.
 */
final class FactMerger implements BiConsumer<Attribute<?>, Object> {

    /** So many pieces of evidence are kept per fact, and so many conflicts; the newest are. */
    static final int KEPT = 8;

    /** What was said of one attribute. */
    private static final class Slot {
        @Nullable Attribute<?> attribute;
        @Nullable Object[] values = new @Nullable Object[8];
        int[] sightings = new int[8];
        int size;
        boolean contested;

        Attribute<?> attribute() {
            return Objects.requireNonNull(attribute);
        }

        void add(Object value, int sighting) {
            if (size == sightings.length) {
                values = Arrays.copyOf(values, 2 * size);
                sightings = Arrays.copyOf(sightings, 2 * size);
            }
            values[size] = value;
            sightings[size++] = sighting;
        }
    }

    private static final SightingList NOTHING = new SightingList();

    private final Times times;
    private final ReportsInForce reports;
    private final Contest contest;
    private final NotUnderstood notUnderstood;
    private final Facts.Builder collected = Facts.builder();
    private Slot[] slots = new Slot[16];
    private int used;

    private SightingList list = NOTHING;
    private int current;
    private int scopes;

    FactMerger(Times times, ReportsInForce reports) {
        this.times = times;
        this.reports = reports;
        this.contest = new Contest(times, reports);
        this.notUnderstood = new NotUnderstood(times);
        Arrays.setAll(slots, _ -> new Slot());
    }

    /** Merges sightings, sorted by {@link Times#newestFirst}. */
    Facts merge(SightingList newestFirst) {
        if (newestFirst.size() == 0) {
            return Facts.NONE;
        }
        merge(newestFirst, collected.clear());
        return collected.build();
    }

    /** Merges sightings, sorted by {@link Times#newestFirst}, into facts that are being collected. */
    void merge(SightingList newestFirst, Facts.Builder into) {
        collect(newestFirst, null);
        for (int i = 0; i < used; i++) {
            put(slots[i].attribute(), slots[i], into);
        }
        forget();
    }

    /** What is known of one attribute alone. */
    @SuppressWarnings("unchecked")
    <T> Fact<T> merge(SightingList newestFirst, Attribute<T> attribute) {
        collect(newestFirst, attribute);
        Slot slot = find(attribute);
        Fact<T> fact = slot == null ? Fact.unknown() : (Fact<T>) fact(slot.attribute(), slot);
        forget();
        return fact;
    }

    private void collect(SightingList newestFirst, @Nullable Attribute<?> attribute) {
        list = newestFirst;
        for (current = 0; current < list.size(); current++) {
            scopes = list.scopes(current);
            if (attribute == null) {
                list.get(current).observation.attributes().forEach(this);
            } else {
                accept(attribute);
                Attribute<String> unclear = NotUnderstood.of(attribute);
                if (unclear != null) {
                    accept(unclear);
                }
            }
        }
    }

    private void accept(Attribute<?> attribute) {
        Object value = list.get(current).get(attribute);
        if (value != null) {
            accept(attribute, value);
        }
    }

    private void forget() {
        for (int i = 0; i < used; i++) {
            Slot slot = slots[i];
            Arrays.fill(slot.values, 0, slot.size, null);
            slot.size = 0;
            slot.attribute = null;
            slot.contested = false;
        }
        used = 0;
        list = NOTHING;
    }

    /** Takes one attribute of the current sighting. */
    @Override
    public void accept(Attribute<?> attribute, Object value) {
        if ((scopes & SightingList.bit(attribute.scope())) == 0
                || list.role(current) == Role.OF_LIKE && !attribute.reassurance().matters()
                        && !NotUnderstood.isOne(attribute)) {
            return;
        }
        Slot slot = slot(attribute);
        slot.contested |= slot.size > 0 && !value.equals(slot.values[0])
                || (list.role(current) != Role.OWN || times.isFuture(list.get(current)))
                        && attribute.reassurance().matters()
                || attribute == Attribute.UPDATER_SERVICE && times.isOfFutureService(list.get(current))
                || attribute == Attribute.UPDATER_SERVICE && value == Presence.ABSENT
                        && reports.isSuperseded(list.get(current));
        slot.add(value, current);
    }

    private Slot slot(Attribute<?> attribute) {
        Slot known = find(attribute);
        if (known != null) {
            return known;
        }
        if (used == slots.length) {
            slots = Arrays.copyOf(slots, 2 * used);
            for (int i = used; i < slots.length; i++) {
                slots[i] = new Slot();
            }
        }
        slots[used].attribute = attribute;
        return slots[used++];
    }

    private @Nullable Slot find(Attribute<?> attribute) {
        for (int i = 0; i < used; i++) {
            if (attribute.equals(slots[i].attribute())) {
                return slots[i];
            }
        }
        return null;
    }

    private <T> void put(Attribute<T> attribute, Slot slot, Facts.Builder into) {
        into.put(attribute, fact(attribute, slot));
    }

    private <T> Fact<T> fact(Attribute<T> attribute, Slot slot) {
        Fact<T> fact = understood(attribute, slot);
        Attribute<String> told = NotUnderstood.of(attribute);
        Slot unclear = told == null ? null : find(told);
        return unclear == null ? fact : notUnderstood.leftOpen(attribute, fact, list, Arrays.copyOf(slot.sightings,
                slot.size), Arrays.copyOf(unclear.sightings, unclear.size));
    }

    @SuppressWarnings("unchecked")
    private <T> Fact<T> understood(Attribute<T> attribute, Slot slot) {
        if (slot.contested) {
            return contest.decide(attribute, list, slot.sightings, (T[]) slot.values, slot.size);
        }
        return new Fact<>((T) slot.values[0], evidence(slot), List.of());
    }

    private List<Evidence> evidence(Slot slot) {
        if (slot.size == 1) {
            return list.get(slot.sightings[0]).single();
        }
        List<Evidence> all = new ArrayList<>(Math.min(slot.size, KEPT));
        for (int i = 0; i < slot.size && all.size() < KEPT; i++) {
            Evidence evidence = list.get(slot.sightings[i]).observation.evidence();
            if (!all.contains(evidence)) {
                all.add(evidence);
            }
        }
        return all;
    }
}
