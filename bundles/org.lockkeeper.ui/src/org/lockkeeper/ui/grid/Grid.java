package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.TableFiles;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * A table of rows with a line above it that says what is shown. Sorting, filtering, choosing and reordering of columns,
 * copying, export of exactly what is shown, saved views; the arrangement is kept between starts. Made by
 * {@link GridFactory}; to be used on the UI thread.
 *
 * @param <R> type of the rows
 */
public final class Grid<R> {

    private static final String KEY = "org.lockkeeper.grid";

    private final String noun;
    private final GridComputation<R> computation;
    private final GridTable<R> grid;
    private final GridCursor<R> cursor;
    private final GridArrangement<R> arrangement;
    private final GridBar bar;
    private final GridAccessible<R> accessible;
    private final GridOutput<R> output;
    private final SavedViews views;
    private final List<Consumer<Optional<R>>> selectionListeners = new ArrayList<>();
    private final List<BiConsumer<R, String>> openListeners = new ArrayList<>();
    private final List<Consumer<Menu>> menuContributors = new ArrayList<>();
    private final List<Runnable> clearListeners = new ArrayList<>();
    private final List<Runnable> shownListeners = new ArrayList<>();
    private Object selectWhenShown;
    private String note = "";
    private String empty = "";
    private Runnable emptyAction = () -> { };
    private Supplier<String> fileName;

    Grid(Composite parent, String id, String noun, List<GridColumn<R>> columns, Function<? super R, ?> key,
            ThemeTokens theme, Background background, Notices notices, FileChooser files, TableFiles tables,
            GridStore store) {
        fileName = () -> id;
        this.noun = noun;
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        computation = new GridComputation<>(background, this::model, key, new Computed());
        bar = new GridBar(area, id, this, theme);
        grid = new GridTable<>(area, GridModel.of(columns), key, theme, () -> computation.query().sort(),
                keys -> computation.ask(computation.query().withSort(keys)),
                texts -> computation.ask(computation.query().withFilters(texts)));
        grid.table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        WidgetIds.set(grid.table, id + ".grid");
        area.setData(KEY, this);
        cursor = grid.cursor(theme, this::selectionChanged);
        arrangement = new GridArrangement<>(grid, store, computation::query);
        views = new SavedViews(store, background, arrangement::state, this::arrange);
        accessible = new GridAccessible<>(grid, cursor, () -> Plural.form(noun, 2), this::summary);
        accessible.install();
        output = new GridOutput<>(this, background, notices, files, tables);
        new GridMenu<>(this, grid, cursor, theme, menuContributors).install();
        new GridTips<>(grid, theme).install();
        Subscription restyling = theme.listen(() -> grid.restyle(theme));
        area.addDisposeListener(_ -> {
            restyling.close();
            computation.cancel();
            arrangement.keep();
        });
        grid.table.addListener(SWT.MouseDoubleClick, e -> {
            if (grid.table.getRowPositionByY(e.y) >= 2) {
                open();
            }
        });
        grid.table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                open();
            }
        });
        grid.table.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
        arrangement.restore().ifPresent(this::arrange);
        bar.update();
    }

    /** The grid that a control belongs to: the table itself, its filter's field, the line above. */
    public static Optional<Grid<?>> of(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c.getData(KEY) instanceof Grid<?> grid) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    /** The grid whose outermost control this is. */
    public static Optional<Grid<?>> at(Control control) {
        return control.getData(KEY) instanceof Grid<?> grid ? Optional.of(grid) : Optional.empty();
    }

    /** The control that holds everything, to be laid out. */
    public Control control() {
        return grid.table.getParent();
    }

    /** The table within it, for focus and menus. */
    public NatTable table() {
        return grid.table;
    }

    /** Puts the keyboard focus on the rows. */
    public void setFocus() {
        grid.table.setFocus();
    }

    /**
     * Shows other rows under the same filters and order; the selection stays on rows of the same keys.
     *
     * @param newRows never changed afterwards
     */
    public void setRows(List<R> newRows) {
        computation.rows(newRows);
    }

    /**
     * Sets a condition from outside, such as a click on a number, in place of the one before. What stood in the filter
     * row goes, so that exactly the rows that were counted are shown.
     *
     * @param condition {@code null} for none
     * @param title what it is, for people: "verdict Blocked"
     */
    public void setPreset(Predicate<? super R> condition, String title) {
        GridQuery<R> wanted = computation.query().withPreset(condition, title).withFilters(Map.of());
        if (!wanted.equals(computation.query())) {
            cursor.startOver();
            computation.ask(wanted);
        }
        showFilters();
    }

    /**
     * The same as {@link #setPreset}, and what stands in the filter row stays in force besides.
     *
     * @param condition {@code null} for none
     * @param title what it is, for people
     */
    public void refine(Predicate<? super R> condition, String title) {
        computation.ask(computation.query().withPreset(condition, title));
    }

    /** Sets the filter of a column, in the notation of {@link GridModel}; blank for none. */
    public void setFilter(String columnId, String text) {
        computation.ask(computation.query().withFilter(columnId, text));
        showFilters();
    }

    /** Shows all rows: takes the preset and all filters away, and tells whoever set the preset. */
    public void clearFilters() {
        computation.ask(computation.query().withPreset(null, "").withFilters(Map.of()));
        showFilters();
        clearListeners.forEach(Runnable::run);
    }

    /** Calls the listener after all rows were asked for: the preset is no longer in force. */
    public void onClear(Runnable listener) {
        clearListeners.add(listener);
    }

    /** Sorts by other columns; an empty list keeps the order of the rows as given. */
    public void setSort(List<SortKey> keys) {
        computation.ask(computation.query().withSort(keys));
    }

    /** Adds something to the line above the table, such as how old the data is; {@code ""} for nothing. */
    public void setNote(String text) {
        note = text;
        bar.update();
    }

    /** What is shown: rows, columns, filters, order. May lag behind the latest change while {@link #isComputing()}. */
    public GridModel<R> model() {
        return grid.rows.model();
    }

    /** Whether rows are being sorted or filtered. */
    public boolean isComputing() {
        return computation.isRunning();
    }

    /** What is shown, in one sentence: "12 of 51 clients shown, sorted by Verdict". */
    public String summary() {
        return GridSummary.of(model(), noun, note);
    }

    /** What is told before what is shown, such as sums of what is selected; {@code ""} for nothing. */
    String note() {
        return note;
    }

    /**
     * Says what to do where there are no rows at all.
     *
     * @param sentence with one link, which does it; {@code ""} to say nothing
     */
    public void setEmpty(String sentence, Runnable action) {
        empty = sentence;
        emptyAction = action;
        bar.update();
    }

    /** Which filter hides all rows, or what to do where there are none, with a link; {@code ""} where rows are shown. */
    String nothing() {
        return model().rows().isEmpty() ? empty : GridSummary.nothing(model(), noun);
    }

    /** Does what the link of {@link #nothing} offers. */
    void followNothing() {
        if (model().rows().isEmpty()) {
            emptyAction.run();
        } else {
            clearFilters();
        }
    }

    /** The columns shown, in their order. */
    public List<GridColumn<R>> visibleColumns() {
        return arrangement.visibleColumns();
    }

    /** The selected rows, in the order shown. */
    public List<R> selection() {
        List<R> selected = new ArrayList<>();
        // the table hands them out in any order
        List<Range> ranges = grid.selection.getSelectedRowPositions().stream()
                .sorted(Comparator.comparingInt(range -> range.start)).toList();
        for (Range range : ranges) {
            for (int row = range.start; row < range.end; row++) {
                if (row >= 0 && row < model().shownCount()) {
                    selected.add(model().shown(row));
                }
            }
        }
        return selected;
    }

    /**
     * The current row: the one that was touched last, by mouse or key, selected or not. What is done with one row is
     * done with this one.
     */
    public Optional<R> current() {
        int row = cursor.row();
        return row >= 0 && row < model().shownCount() ? Optional.of(model().shown(row)) : Optional.empty();
    }

    /**
     * Selects the row of that key and scrolls to it; where it is not shown yet, as soon as it is.
     *
     * @param rowKey as the grid's key function gives it
     */
    public void select(Object rowKey) {
        int position = grid.rows.positionOf(rowKey);
        if (position < 0) {
            selectWhenShown = rowKey;
            return;
        }
        selectWhenShown = null;
        cursor.moveTo(position, false);
    }

    /**
     * Calls the consumer whenever another row is current or others are selected: with the current row, empty where
     * none is selected.
     */
    public void onSelect(Consumer<Optional<R>> consumer) {
        selectionListeners.add(consumer);
    }

    /** Calls the consumer when a row is opened: Enter, double click. */
    public void onOpen(Consumer<R> consumer) {
        openListeners.add((row, _) -> consumer.accept(row));
    }

    /**
     * Calls the consumer when a row is opened, with the id of the column where: for numbers that lead somewhere of
     * their own.
     */
    public void onOpenCell(BiConsumer<R, String> consumer) {
        openListeners.add(consumer);
    }

    /** Calls the listener whenever other rows are shown, or in another order. */
    public void onShown(Runnable listener) {
        shownListeners.add(listener);
    }

    /** Lets the consumer add items to the context menu each time it opens. */
    public void onMenu(Consumer<Menu> contributor) {
        menuContributors.add(contributor);
    }

    /** Copies the selected rows, or all shown where none is selected, as tab-separated text with a header. */
    public void copy() {
        output.copy(selection().isEmpty() ? model().shownRows() : selection(), visibleColumns());
    }

    /** Copies the text of the present cell. */
    public void copyCell() {
        int column = grid.visibility.getColumnIndexByPosition(cursor.column());
        if (column >= 0) {
            current().ifPresent(row -> output.copyText(model().columns().get(column).text(row)));
        }
    }

    /** Asks for a file and writes into it exactly what is shown: rows, order, columns. */
    public void export() {
        output.export(model().shownRows(), visibleColumns(), fileName.get());
    }

    /** What a file of what is shown is to be called, without its ending; the grid's id otherwise. */
    public void nameFiles(Supplier<String> name) {
        fileName = name;
    }

    /** Puts the keyboard focus into the filter row. */
    public void focusFilter() {
        arrangement.editFilter();
    }

    /** Opens the dialog for choosing and reordering columns. */
    public void chooseColumns() {
        new ColumnsDialog<>(grid.table.getShell(), arrangement.state(), model().columns()).choose()
                .ifPresent(arrangement::apply);
    }

    /** How it was arranged, under names. */
    public SavedViews savedViews() {
        return views;
    }

    private void arrange(GridState state) {
        arrangement.apply(state);
        computation.ask(computation.query().withFilters(state.filters()).withSort(state.sort()));
        showFilters();
    }

    private void showFilters() {
        Map<Integer, Object> texts = new HashMap<>();
        for (int i = 0; i < model().columns().size(); i++) {
            String text = computation.query().filters().get(model().columns().get(i).id());
            if (text != null) {
                texts.put(i, text);
            }
        }
        grid.filters.getFilterRowDataProvider().setFilterIndexToObjectMap(texts);
        grid.table.redraw();
    }

    private void show(GridRows.Positioned<R> positioned) {
        grid.rows.show(positioned);
        grid.data.fireLayerEvent(new RowStructuralRefreshEvent(grid.data));
        cursor.shown();
        if (selectWhenShown != null) {
            select(selectWhenShown);
        }
        bar.update();
        arrangement.keep();
        shownListeners.forEach(Runnable::run);
    }

    private void selectionChanged() {
        Optional<R> row = grid.selection.getSelectedRowPositions().isEmpty() ? Optional.empty() : current();
        selectionListeners.forEach(l -> l.accept(row));
        accessible.moved();
    }

    private void open() {
        current().ifPresent(row -> {
            int index = grid.visibility.getColumnIndexByPosition(cursor.column());
            String column = index < 0 ? "" : model().columns().get(index).id();
            openListeners.forEach(l -> l.accept(row, column));
        });
    }

    /** Shows what was found. */
    private final class Computed implements GridComputation.Shown<R> {

        @Override
        public void show(GridRows.Positioned<R> found) {
            Grid.this.show(found);
        }

        @Override
        public void lags() {
            bar.update();
        }

        @Override
        public boolean isGone() {
            return grid.table.isDisposed();
        }
    }
}
