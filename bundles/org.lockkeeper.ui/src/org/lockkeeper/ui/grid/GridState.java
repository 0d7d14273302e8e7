package org.lockkeeper.ui.grid;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody arranged a grid: what is kept between starts and in saved views. Immutable.
 *
 * @param columns all columns in their order
 * @param sort what rows are sorted by
 * @param filters text of the filter row by column id
 * @param beside what the view around the grid keeps with it, such as the filter that was written there; empty where
 *        nothing was kept
 */
public record GridState(List<ColumnState> columns, List<SortKey> sort, Map<String, String> filters,
        Optional<String> beside) {

    /**
     * One column.
     *
     * @param id its id
     * @param width in pixels at 100 %, 0 for the width it has by itself
     * @param visible whether it is shown
     */
    public record ColumnState(String id, int width, boolean visible) {
        /** Checks that there is an id. */
        public ColumnState {
            Objects.requireNonNull(id);
        }
    }

    /** Copies the collections. */
    public GridState {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
        filters = Map.copyOf(filters);
        Objects.requireNonNull(beside);
    }

    /** How a grid alone was arranged. */
    public GridState(List<ColumnState> columns, List<SortKey> sort, Map<String, String> filters) {
        this(columns, sort, filters, Optional.empty());
    }

    /** The same with what the view around the grid keeps with it. */
    public GridState withBeside(Optional<String> kept) {
        return new GridState(columns, sort, filters, kept);
    }

    /** One line of text that {@link #parse} reads back. */
    public String format() {
        List<String> parts = new ArrayList<>();
        for (ColumnState c : columns) {
            parts.add("column=" + encode(c.id()) + ":" + c.width() + ":" + (c.visible() ? "1" : "0"));
        }
        for (SortKey k : sort) {
            parts.add("sort=" + encode(k.column()) + ":" + (k.descending() ? "down" : "up"));
        }
        new java.util.TreeMap<>(filters).forEach((id, text) -> parts.add("filter=" + encode(id) + ":" + encode(text)));
        beside.ifPresent(kept -> parts.add("beside=:" + encode(kept)));
        return String.join(";", parts);
    }

    /** Reads what {@link #format} wrote; passes over what it does not understand. */
    public static GridState parse(String text) {
        List<ColumnState> columns = new ArrayList<>();
        List<SortKey> sort = new ArrayList<>();
        Map<String, String> filters = new LinkedHashMap<>();
        Optional<String> beside = Optional.empty();
        for (String part : text.split(";")) {
            int at = part.indexOf('=');
            String[] values = part.substring(at + 1).split(":");
            String kind = at < 0 ? "" : part.substring(0, at);
            try {
                if (kind.equals("column") && values.length == 3) {
                    columns.add(new ColumnState(decode(values[0]), Integer.parseInt(values[1]),
                            values[2].equals("1")));
                } else if (kind.equals("sort") && values.length == 2) {
                    sort.add(new SortKey(decode(values[0]), values[1].equals("down")));
                } else if (kind.equals("filter") && values.length == 2) {
                    filters.put(decode(values[0]), decode(values[1]));
                } else if (kind.equals("beside")) {
                    // nothing after the colon: nothing was written, which is kept, too
                    beside = Optional.of(values.length < 2 ? "" : decode(values[1]));
                }
            } catch (IllegalArgumentException e) {
                // one broken piece of an old or foreign state costs that piece, not the whole arrangement
                continue;
            }
        }
        return new GridState(columns, sort, filters, beside);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
