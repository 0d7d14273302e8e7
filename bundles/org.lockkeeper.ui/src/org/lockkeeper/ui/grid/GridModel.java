package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lockkeeper.api.util.Progress;

/**
 * Rows, and which of them are shown in which order: what a grid displays, copies and exports. Immutable; a change is a
 * new model, which may be computed on any thread.
 *
 * <p>In the filter row, {@code mail} shows rows whose text contains it, without regard to case; {@code =mail} those
 * that are exactly it; {@code !mail} those that do not contain it; {@code =} alone the empty ones, {@code !} alone the
 * others; {@code a|b} either; {@code <7.2.3}, {@code <=}, {@code >}, {@code >=} compare by value. Filters on several
 * columns hold together.
 *
 * @param <R> type of the rows
 */
public final class GridModel<R> {

    static final int ROWS_PER_CHECK = 4096;

    private final List<GridColumn<R>> columns;
    private final List<R> rows;
    private final GridQuery<R> query;
    private final int[] shown;
    private final List<String> hiding;

    private GridModel(List<GridColumn<R>> columns, List<R> rows, GridQuery<R> query, int[] shown, List<String> hiding) {
        this.columns = columns;
        this.rows = rows;
        this.query = query;
        this.shown = shown;
        this.hiding = hiding;
    }

    /** A model without rows. */
    public static <R> GridModel<R> of(List<GridColumn<R>> columns) {
        return new GridModel<>(List.copyOf(columns), List.of(), GridQuery.all(), new int[0], List.of());
    }

    /**
     * The model of other rows under another query.
     *
     * @param newRows never changed afterwards
     * @param progress asked whether to stop
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public GridModel<R> with(List<R> newRows, GridQuery<R> newQuery, Progress progress) {
        Objects.requireNonNull(newQuery);
        List<Condition<R>> conditions = conditions(columns, newQuery);
        int[] matching = filter(newRows, conditions, progress);
        return new GridModel<>(columns, newRows, newQuery,
                GridOrder.of(columns, newRows, newQuery.sort(), matching, progress),
                matching.length > 0 || newRows.isEmpty() ? List.of() : hiding(newRows, conditions, progress));
    }

    /**
     * What rows are chosen by.
     *
     * @param title what it is, for people
     */
    private record Condition<R>(String title, Predicate<R> holds) {
    }

    private static <R> List<Condition<R>> conditions(List<GridColumn<R>> columns, GridQuery<R> query) {
        List<Condition<R>> conditions = new ArrayList<>();
        if (query.preset() != null) {
            conditions.add(new Condition<>(query.presetTitle(), query.preset()::test));
        }
        for (Map.Entry<String, String> entry : query.filters().entrySet()) {
            find(columns, entry.getKey()).ifPresent(column -> {
                ColumnFilter<R> filter = column.filter(entry.getValue());
                // one that is wrong is told, and leaves all rows: none would look like an answer
                if (filter.problem().isEmpty()) {
                    conditions.add(new Condition<>(GridSummary.filter(column.title(), entry.getValue()),
                            filter.holds()::test));
                }
            });
        }
        return conditions;
    }

    private static <R> int[] filter(List<R> rows, List<Condition<R>> conditions, Progress progress) {
        int[] matching = new int[rows.size()];
        int count = 0;
        int i = 0;
        for (R row : rows) {
            if (i % ROWS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            if (conditions.stream().allMatch(c -> c.holds().test(row))) {
                matching[count++] = i;
            }
            i++;
        }
        return Arrays.copyOf(matching, count);
    }

    /** Those that let no row through, each alone; all where only together they do not. */
    private static <R> List<String> hiding(List<R> rows, List<Condition<R>> conditions, Progress progress) {
        List<String> alone = conditions.stream().filter(c -> filter(rows, List.of(c), progress).length == 0)
                .map(Condition::title).toList();
        return alone.isEmpty() ? conditions.stream().map(Condition::title).toList() : List.of(alone.getFirst());
    }

    static <R> Optional<GridColumn<R>> find(List<GridColumn<R>> columns, String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * The filters that hide all rows, for people: one that does so alone, else all that do so together. Empty where rows are
     * shown, or there are none.
     */
    List<String> hiding() {
        return hiding;
    }

    /** All columns, as declared. */
    public List<GridColumn<R>> columns() {
        return columns;
    }

    /** The column of that id. */
    public Optional<GridColumn<R>> column(String id) {
        return find(columns, id);
    }

    /** All rows, as given. */
    public List<R> rows() {
        return rows;
    }

    /** Which rows are shown and in which order. */
    public GridQuery<R> query() {
        return query;
    }

    /** What is wrong with the filter of a column, as a sentence for people; empty where nothing is. */
    public Optional<String> problem(String columnId) {
        String text = query.filters().get(columnId);
        return text == null ? Optional.empty() : find(columns, columnId).map(c -> c.filter(text).problem())
                .filter(problem -> !problem.isEmpty());
    }

    /** What is wrong with filters, a sentence each; such a filter is not in force. */
    public List<String> problems() {
        return columns.stream().flatMap(c -> problem(c.id()).stream()).toList();
    }

    /** How many rows are shown. */
    public int shownCount() {
        return shown.length;
    }

    /**
     * A row that is shown.
     *
     * @param position 0 for the first one shown
     */
    public R shown(int position) {
        return rows.get(shown[position]);
    }

    /** The rows shown, in their order. */
    public List<R> shownRows() {
        List<R> list = new ArrayList<>(shown.length);
        for (int index : shown) {
            list.add(rows.get(index));
        }
        return list;
    }

    /** Where a row is shown, by equality of what the key function gives; -1 where it is not. */
    public int positionOf(Object key, java.util.function.Function<? super R, ?> keyOfRow) {
        for (int i = 0; i < shown.length; i++) {
            if (keyOfRow.apply(rows.get(shown[i])).equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
