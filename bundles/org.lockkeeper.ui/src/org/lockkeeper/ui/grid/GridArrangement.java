package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowColumnInViewportCommand;
import org.lockkeeper.ui.grid.GridState.ColumnState;

/** How the columns of a table stand: their order, widths and visibility, to be read, set and kept. */
final class GridArrangement<R> {

    private static final int FILTER_ROW = 1;

    private final GridTable<R> grid;
    private final GridStore store;
    private final Supplier<GridQuery<R>> query;
    private final List<GridColumn<R>> columns;

    GridArrangement(GridTable<R> grid, GridStore store, Supplier<GridQuery<R>> query) {
        this.grid = grid;
        this.store = store;
        this.query = query;
        this.columns = grid.rows.model().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isHidden()) {
                grid.visibility.hideColumnIndexes(i);
            }
        }
    }

    Optional<GridState> restore() {
        return store.last();
    }

    void keep() {
        store.keep(state());
    }

    List<GridColumn<R>> visibleColumns() {
        List<GridColumn<R>> visible = new ArrayList<>();
        for (int position = 0; position < grid.visibility.getColumnCount(); position++) {
            visible.add(columns.get(grid.visibility.getColumnIndexByPosition(position)));
        }
        return visible;
    }

    GridState state() {
        List<ColumnState> states = new ArrayList<>();
        for (int index : grid.order.getColumnIndexOrder()) {
            int width = grid.data.getColumnWidthByPosition(index);
            states.add(new ColumnState(columns.get(index).id(), width == grid.defaultWidth(index) ? 0 : width,
                    !grid.visibility.isColumnIndexHidden(index)));
        }
        return new GridState(states, query.get().sort(), query.get().filters());
    }

    /** Arranges the columns; columns that the state does not know of stay visible at the end. */
    void apply(GridState state) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i).id(), i);
        }
        grid.visibility.showAllColumns();
        int target = 0;
        for (ColumnState column : state.columns()) {
            Integer index = indexes.remove(column.id());
            if (index == null) {
                continue;
            }
            int from = grid.order.getColumnPositionByIndex(index);
            if (from != target) {
                grid.order.reorderColumnPosition(from, target, true);
            }
            target++;
            grid.data.setColumnWidthByPosition(index, column.width() > 0 ? column.width()
                    : grid.defaultWidth(index));
            if (!column.visible()) {
                grid.visibility.hideColumnIndexes(index);
            }
        }
        indexes.values().stream().filter(i -> columns.get(i).isHidden()).forEach(grid.visibility::hideColumnIndexes);
    }

    /** Opens the filter of the column that is current, or of the first one. */
    void editFilter() {
        if (grid.visibility.getColumnCount() == 0) {
            return;
        }
        int anchor = Math.max(0, grid.selection.getSelectionAnchor().getColumnPosition());
        int index = grid.visibility.getColumnIndexByPosition(anchor);
        grid.table.doCommand(new ShowColumnInViewportCommand(grid.selection, anchor));
        for (int x = 0; x < grid.table.getColumnCount(); x++) {
            ILayerCell cell = grid.table.getCellByPosition(x, FILTER_ROW);
            if (cell != null && cell.getColumnIndex() == index
                    && cell.getConfigLabels().hasLabel(GridRegion.FILTER_ROW)) {
                grid.table.doCommand(new EditCellCommand(grid.table, grid.table.getConfigRegistry(), cell));
                return;
            }
        }
    }
}
