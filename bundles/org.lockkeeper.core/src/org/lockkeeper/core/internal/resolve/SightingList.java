package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute.Scope;
import org.lockkeeper.api.evidence.Evidence;

/**
 * Sightings gathered about one subject, each with its role and with the scopes in which it counts; filled, sorted,
 * read and emptied again for the next, by one thread.
 */
final class SightingList {

    /** Scopes as bits. */
    static final int SERVER = bit(Scope.SERVER);
    static final int ACCOUNT = bit(Scope.ACCOUNT);
    static final int COMPUTER = bit(Scope.COMPUTER);
    static final int PROGRAM = bit(Scope.PROGRAM);
    static final int CLIENT = bit(Scope.CLIENT);
    static final int ALL = (1 << Scope.values().length) - 1;

    // up to here, sorting by insertion is the fastest
    private static final int FEW = 24;

    private record Entry(Sighting sighting, Role role, int scopes) {
    }

    private Sighting[] sightings = new Sighting[64];
    private Role[] roles = new Role[64];
    private int[] scopes = new int[64];
    private int size;

    static int bit(Scope scope) {
        return 1 << scope.ordinal();
    }

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

    Role role(int index) {
        return roles[index];
    }

    /** The scopes in which the sighting counts, as bits. */
    int scopes(int index) {
        return scopes[index];
    }

    void add(Sighting sighting, Role role, int heard) {
        if (size == sightings.length) {
            sightings = Arrays.copyOf(sightings, 2 * size);
            roles = Arrays.copyOf(roles, 2 * size);
            scopes = Arrays.copyOf(scopes, 2 * size);
        }
        sightings[size] = sighting;
        roles[size] = role;
        scopes[size++] = heard;
    }

    /** Puts another sighting into the place of one, with its role and scopes. */
    void replace(int index, Sighting sighting) {
        sightings[index] = sighting;
    }

    /** Adds a chain of sightings; {@code null} is one without any. */
    void addChain(@Nullable Sighting first, Role role, int heard) {
        for (Sighting sighting = first; sighting != null; sighting = sighting.next) {
            add(sighting, role, heard);
        }
    }

    /** Brings them into the order of {@link Times#newestFirst}. */
    void sort(Times times) {
        if (size > FEW) {
            Entry[] entries = new Entry[size];
            Arrays.setAll(entries, i -> new Entry(sightings[i], roles[i], scopes[i]));
            Arrays.sort(entries, (a, b) -> times.newestFirst(a.sighting, b.sighting));
            for (int i = 0; i < size; i++) {
                set(i, entries[i].sighting, entries[i].role, entries[i].scopes);
            }
            return;
        }
        for (int i = 1; i < size; i++) {
            Sighting sighting = sightings[i];
            Role role = roles[i];
            int heard = scopes[i];
            int at = i;
            while (at > 0 && times.newestFirst(sightings[at - 1], sighting) > 0) {
                set(at, sightings[at - 1], roles[at - 1], scopes[at - 1]);
                at--;
            }
            set(at, sighting, role, heard);
        }
    }

    private void set(int at, Sighting sighting, Role role, int heard) {
        sightings[at] = sighting;
        roles[at] = role;
        scopes[at] = heard;
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
