package org.lockkeeper.core.inventory.groups;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;

/**
 * Rows counted by the values of some fields: every row is in exactly one group. Texts that differ in their letters'
 * case only are one group under its first spelling.
 *
 * @param <T> what the rows are
 * @param by the fields, in order
 * @param all the groups, ordered by their values, unknown last
 */
public record Groups<T>(List<Field<T>> by, List<Group<T>> all) {

    /** Copies the lists. */
    public Groups {
        by = List.copyOf(by);
        all = List.copyOf(all);
    }

    /**
     * Rows that have the same values.
     *
     * @param <T> what the rows are
     * @param values one for each field, {@code null} where it is unknown
     * @param rows the rows, in the order in which they were given; never empty
     */
    public record Group<T>(List<@Nullable Object> values, List<T> rows) {

        /** How many rows have which verdict; every verdict is there, with 0 too. */
        public Map<Verdict, Integer> verdicts(Function<T, @Nullable Verdict> verdict) {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            for (Verdict each : Verdict.values()) {
                counts.put(each, 0);
            }
            for (T row : rows) {
                Verdict of = verdict.apply(row);
                if (of != null) {
                    counts.merge(of, 1, Integer::sum);
                }
            }
            return counts;
        }
    }

    /** Counts rows. */
    public static <T> Groups<T> of(List<T> rows, List<Field<T>> by) {
        Map<List<@Nullable String>, List<T>> byKey = new LinkedHashMap<>();
        for (T row : rows) {
            List<@Nullable String> key = new ArrayList<>(by.size());
            for (Field<T> field : by) {
                String text = field.text(row);
                key.add(text == null ? null : text.toLowerCase(Locale.ROOT));
            }
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        Comparator<T> order = (_, _) -> 0;
        for (Field<T> field : by) {
            order = order.thenComparing(field.order());
        }
        Comparator<T> byValues = order;
        List<Group<T>> groups = new ArrayList<>();
        for (List<T> members : byKey.values()) {
            List<@Nullable Object> values = new ArrayList<>();
            by.forEach(field -> values.add(field.value().apply(members.getFirst())));
            groups.add(new Group<>(Collections.unmodifiableList(values), List.copyOf(members)));
        }
        groups.sort((a, b) -> byValues.compare(a.rows().getFirst(), b.rows().getFirst()));
        return new Groups<>(by, groups);
    }
}
