package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ColumnMapping;

/**
 * The meanings that a person gave to members of JSON or fields of Format-List. They hold for lists whose beginning has all of
 * these names.
 */
final class GivenNames {

    private final Map<String, Meaning> meanings = new HashMap<>(0);
    private final Set<String> ignored = new HashSet<>(0);

    /** @param names those that the list's beginning shows; {@code null} where it shows none */
    GivenNames(TableWords words, @Nullable List<String> names) {
        Optional<ColumnMapping> mapping = names == null ? Optional.empty()
                : words.mappings().stream().filter(m -> m.fits(names)).findFirst();
        mapping.ifPresent(given -> {
            given.ignored().forEach(name -> ignored.add(key(name)));
            given.columns().forEach((field, name) -> Meaning.byField(field).ifPresent(m -> meanings.put(key(name), m)));
        });
    }

    /** What a name means; {@code null} where nobody said it. */
    @Nullable Meaning of(String name) {
        return meanings.isEmpty() ? null : meanings.get(key(name));
    }

    /** Whether a person said that it tells something other than a state. */
    boolean ignores(String name) {
        return !ignored.isEmpty() && ignored.contains(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
