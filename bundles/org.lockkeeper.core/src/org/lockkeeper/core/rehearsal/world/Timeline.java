package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What something was from when on.
 *
 * @param first the value before any change, {@code null} where the thing was not there
 * @param changes the values from these instants on, in order of time; a value may be {@code null}
 * @param <T> the kind of value, immutable
 */
public record Timeline<T extends @Nullable Object>(T first, NavigableMap<Instant, T> changes) {

    /** Takes a copy of the changes. */
    public Timeline {
        changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
    }

    /** A value that never changes. */
    public static <T extends @Nullable Object> Timeline<T> always(T value) {
        return new Timeline<>(value, new TreeMap<>());
    }

    /** The same with one change more; a change at the same instant is replaced. */
    public Timeline<T> then(Instant at, T value) {
        NavigableMap<Instant, T> more = new TreeMap<>(changes);
        more.put(Objects.requireNonNull(at), value);
        return new Timeline<>(first, more);
    }

    /** The value at an instant; a change counts from its own instant on. */
    public T at(Instant at) {
        var change = changes.floorEntry(at);
        return change == null ? first : change.getValue();
    }

    /** When the value at an instant came to be; empty where it was so from the beginning. */
    public Optional<Instant> since(Instant at) {
        Instant since = null;
        T value = first;
        for (var change : changes.headMap(at, true).entrySet()) {
            if (!Objects.equals(value, change.getValue())) {
                since = change.getKey();
                value = change.getValue();
            }
        }
        return Optional.ofNullable(since);
    }
}
