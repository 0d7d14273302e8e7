package org.lockkeeper.ui.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which rows are shown and in which order. Immutable.
 *
 * @param preset a condition from outside, for instance a click on a number; {@code null} for none
 * @param presetTitle what the preset is, for people ("verdict Blocked"); {@code ""} where there is none
 * @param filters text of the filter row by column id; see the user's guide of the filter row in {@link GridModel}
 * @param sort what rows are sorted by, the most important first; empty keeps the order of the rows as given
 * @param <R> type of the rows
 */
public record GridQuery<R>(Predicate<? super R> preset, String presetTitle, Map<String, String> filters,
        List<SortKey> sort) {

    /** Copies the collections and drops blank filters. */
    public GridQuery {
        Objects.requireNonNull(presetTitle);
        Map<String, String> kept = new LinkedHashMap<>();
        filters.forEach((column, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(column, text);
            }
        });
        filters = Map.copyOf(kept);
        sort = List.copyOf(sort);
    }

    /** Everything, in the order given. */
    public static <R> GridQuery<R> all() {
        return new GridQuery<>(null, "", Map.of(), List.of());
    }

    /** The same with another preset; {@code null} for none. */
    public GridQuery<R> withPreset(Predicate<? super R> condition, String title) {
        return new GridQuery<>(condition, condition == null ? "" : title, filters, sort);
    }

    /** The same with another filter on a column; blank for none. */
    public GridQuery<R> withFilter(String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        changed.put(column, text);
        return new GridQuery<>(preset, presetTitle, changed, sort);
    }

    /** The same with other filters. */
    public GridQuery<R> withFilters(Map<String, String> other) {
        return new GridQuery<>(preset, presetTitle, other, sort);
    }

    /** The same, sorted otherwise. */
    public GridQuery<R> withSort(List<SortKey> keys) {
        return new GridQuery<>(preset, presetTitle, filters, keys);
    }

    /** Whether rows may be left out. */
    public boolean isFiltered() {
        return preset != null || !filters.isEmpty();
    }
}
