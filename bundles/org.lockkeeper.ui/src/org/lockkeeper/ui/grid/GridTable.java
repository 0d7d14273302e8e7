package org.lockkeeper.ui.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowDataLayer;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;

/** The table's layers: rows from the model below, then columns' order and visibility, selection, headers, filters. */
final class GridTable<R> {

    final NatTable table;
    final GridRows<R> rows;
    final DataLayer data;
    final ColumnReorderLayer order;
    final ColumnHideShowLayer visibility;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    final FilterRowDataLayer<R> filters;
    private final ConfigRegistry registry = new ConfigRegistry();
    private final GridStyle style;
    private GridCursor<R> cursor;
    private final int[] defaultWidths;

    GridTable(Composite parent, GridModel<R> model, Function<? super R, ?> keyOf, ThemeTokens theme,
            Supplier<List<SortKey>> sort, Consumer<List<SortKey>> onSort, Consumer<Map<String, String>> onFilter) {
        rows = new GridRows<>(model, keyOf);
        style = new GridStyle(theme, i -> rows.model().problem(rows.model().columns().get(i).id()).isPresent(),
                cell -> shares(cell.getColumnIndex(), cell.getRowIndex()));
        List<GridColumn<R>> columns = model.columns();
        int lineHeight;
        int characterWidth;
        GC gc = new GC(parent);
        try {
            gc.setFont(theme.font(TextRole.BODY));
            lineHeight = gc.getFontMetrics().getHeight() + 8;
            characterWidth = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
        data = new DataLayer(rows, 16 * characterWidth, lineHeight);
        defaultWidths = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            defaultWidths[i] = columns.get(i).width() * characterWidth + 12;
            data.setDefaultColumnWidthByPosition(i, defaultWidths[i]);
        }
        data.setConfigLabelAccumulator(cellLabels());
        order = new ColumnReorderLayer(data);
        visibility = new ColumnHideShowLayer(order);
        selection = new SelectionLayer(visibility, false);
        selection.setSelectionModel(new RowSelectionModel<>(selection, rows, rows, true));
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.addConfiguration(new GridKeys(() -> cursor));
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        viewport.setConfigLabelAccumulator(new AlternatingRowConfigLabelAccumulator(viewport));

        IDataProvider titles = titles(columns);
        DataLayer headerData = new DataLayer(titles, 16 * characterWidth, lineHeight + 2);
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, viewport, selection, false);
        header.addConfiguration(new DefaultColumnHeaderLayerConfiguration());
        SortHeaderLayer<R> sorted = new SortHeaderLayer<>(header, new GridSort<>(columns, sort, onSort), false);
        IFilterStrategy<R> strategy = texts -> onFilter.accept(byId(columns, texts));
        filters = new FilterRowDataLayer<>(strategy, sorted, titles, registry, false);
        filters.setDefaultRowHeight(lineHeight + 4);
        filters.addConfiguration(new GridFilterRow(i -> columns.get(i).filterHint(), theme));
        FilterRowHeaderComposite<R> headers = new FilterRowHeaderComposite<>(sorted, filters);

        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, headers, 0, 0);
        all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        all.addConfiguration(new GridCommands());
        table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, all,
                false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.configure();
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE,
                org.eclipse.nebula.widgets.nattable.style.DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        restyle(theme);
    }

    /** Takes the colours of the present theme. */
    void restyle(ThemeTokens theme) {
        style.apply(registry);
        table.setBackground(theme.color(org.lockkeeper.ui.theme.Token.BACKGROUND));
        table.setForeground(theme.color(org.lockkeeper.ui.theme.Token.FOREGROUND));
        table.redraw();
    }

    /**
     * Makes its cursor; once, before anybody uses the table.
     *
     * @param moved told that another row is current or others are selected
     */
    GridCursor<R> cursor(ThemeTokens theme, Runnable moved) {
        cursor = new GridCursor<>(this, theme, moved);
        return cursor;
    }

    int defaultWidth(int columnIndex) {
        return defaultWidths[columnIndex];
    }

    private List<Share> shares(int column, int row) {
        GridModel<R> model = rows.model();
        List<Share> shares = row < 0 || row >= model.shownCount() ? null
                : model.columns().get(column).bar(model.shown(row));
        return shares == null ? List.of() : shares;
    }

    private IConfigLabelAccumulator cellLabels() {
        return (LabelStack labels, int column, int row) -> {
            GridModel<R> model = rows.model();
            if (row < 0 || row >= model.shownCount()) {
                return;
            }
            GridColumn<R> c = model.columns().get(column);
            R r = model.shown(row);
            if (c.align() == GridColumn.Align.END) {
                labels.addLabel(GridStyle.ALIGN_END);
            }
            if (c.color(r) != null) {
                labels.addLabel(GridStyle.label(c.color(r)));
            }
            if (c.bar(r) != null) {
                labels.addLabel(GridStyle.BAR);
            }
            if (c.icon(r) != null) {
                labels.addLabel(GridStyle.label(c.icon(r)));
            }
        };
    }

    private static <R> Map<String, String> byId(List<GridColumn<R>> columns, Map<Integer, Object> texts) {
        Map<String, String> filters = new HashMap<>();
        texts.forEach((index, text) -> {
            if (text != null && !text.toString().isBlank()) {
                filters.put(columns.get(index).id(), text.toString());
            }
        });
        return filters;
    }

    private static <R> IDataProvider titles(List<GridColumn<R>> columns) {
        return new IDataProvider() {
            @Override
            public Object getDataValue(int columnIndex, int rowIndex) {
                return columns.get(columnIndex).title();
            }

            @Override
            public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
                throw new UnsupportedOperationException("titles are read only");
            }

            @Override
            public int getColumnCount() {
                return columns.size();
            }

            @Override
            public int getRowCount() {
                return 1;
            }
        };
    }
}
