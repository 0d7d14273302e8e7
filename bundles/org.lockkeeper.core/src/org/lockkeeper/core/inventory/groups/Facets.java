package org.lockkeeper.core.inventory.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The values of some fields with how many rows have each, beside what was chosen of them. A field's own choice does not
 * narrow its counts down: they tell what choosing otherwise would give.
 *
 * @param <T> what the rows are
 * @param all one for each field, in their order
 */
public record Facets<T>(List<Facet<T>> all) {

    private static final int ROWS_PER_CHECK = 4096;
    // the word of the filter language for what is not known
    private static final String UNKNOWN = "unknown";

    /** Copies the list. */
    public Facets {
        all = List.copyOf(all);
    }

    /**
     * The values of one field.
     *
     * @param <T> what the rows are
     * @param field the field
     * @param values its values in the field's order, unknown last; those chosen are there with 0 too
     */
    public record Facet<T>(Field<T> field, List<Value> values) {

        /** Copies the list. */
        public Facet {
            Objects.requireNonNull(field);
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param text as filters write it; {@code unknown} where it is not known
     * @param count how many rows have it
     * @param chosen whether it is among those chosen
     */
    public record Value(String text, int count, boolean chosen) {
    }

    /**
     * A field whose values are parted as the language of filters compares them: a version without a build equals any
     * build of it, so builds are left out.
     */
    public static <T> Field<T> asCompared(Field<T> field) {
        Function<T, @Nullable Object> withoutBuild = row -> !(field.value().apply(row) instanceof ProductVersion v) ? null
                : v.build() == ProductVersion.NO_BUILD ? v : new ProductVersion(v.major(), v.minor(), v.revision(), v.patch(), v.stage(), v.stageNumber(),
                        ProductVersion.NO_BUILD);
        return field.kind() != FieldKind.VERSION ? field : new Field<>(field.id(), field.title(), field.heading(),
                field.shown(), field.kind(), field.unit(), field.choices(), field.origin(), withoutBuild);
    }

    /** The values of one field, being counted. */
    private static final class Counter<T> {

        private final Field<T> field;
        private final Set<String> chosen = new HashSet<>();
        // by the values themselves, the first seen first: what they are called is asked once for each
        private final Map<Object, int[]> counted = new LinkedHashMap<>();
        private int unknown;

        Counter(Field<T> field, Set<String> chosen) {
            this.field = field;
            chosen.forEach(text -> this.chosen.add(key(text)));
        }

        static String key(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        private Collection<?> values(T row) {
            Object value = field.value().apply(row);
            return !Field.isKnown(value) ? List.of() : value instanceof Collection<?> many ? many : List.of(value);
        }

        boolean lets(T row) {
            if (chosen.isEmpty()) {
                return true;
            }
            Collection<?> values = values(row);
            return values.isEmpty() ? chosen.contains(UNKNOWN)
                    : values.stream().anyMatch(v -> chosen.contains(key(v.toString())));
        }

        void count(T row) {
            Collection<?> values = values(row);
            if (values.isEmpty()) {
                unknown++;
            }
            for (Object value : values) {
                counted.computeIfAbsent(value, _ -> new int[1])[0]++;
            }
        }

        Facet<T> facet() {
            Map<String, Integer> counts = new HashMap<>();
            Map<String, Object> spelling = new HashMap<>();
            counted.forEach((value, count) -> {
                String key = key(value.toString());
                spelling.putIfAbsent(key, value);
                counts.merge(key, count[0], Integer::sum);
            });
            if (unknown > 0) {
                counts.merge(UNKNOWN, unknown, Integer::sum);
            }
            Set<String> keys = new HashSet<>(counts.keySet());
            keys.addAll(chosen);
            List<String> ordered = new ArrayList<>(keys);
            // those that no row has after those that some have, unknown last
            ordered.sort(Comparator.comparing((String key) -> key.equals(UNKNOWN))
                    .thenComparing(spelling::get, Comparator.nullsLast(field.values()))
                    .thenComparing(Comparator.naturalOrder()));
            return new Facet<>(field, ordered.stream().map(k -> new Value(
                    spelling.containsKey(k) ? spelling.get(k).toString() : k, counts.getOrDefault(k, 0),
                    chosen.contains(k))).toList());
        }
    }

    /**
     * Counts rows.
     *
     * @param chosen the values that were chosen, by the id of the field; a field that is not there lets all through
     * @param others what rows have to fulfil besides
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static <T> Facets<T> of(List<T> rows, List<Field<T>> fields, Map<String, Set<String>> chosen,
            Predicate<? super T> others, Progress progress) {
        List<Counter<T>> counters = fields.stream()
                .map(f -> new Counter<>(asCompared(f), chosen.getOrDefault(f.id(), Set.of()))).toList();
        int i = 0;
        for (T row : rows) {
            if (i++ % ROWS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            if (others.test(row)) {
                count(row, counters);
            }
        }
        return new Facets<>(counters.stream().map(Counter::facet).toList());
    }

    private static <T> void count(T row, List<Counter<T>> counters) {
        Counter<T> against = null;
        for (Counter<T> counter : counters) {
            if (!counter.lets(row)) {
                if (against != null) {
                    return;
                }
                against = counter;
            }
        }
        if (against != null) {
            against.count(row);
        } else {
            counters.forEach(c -> c.count(row));
        }
    }
}
