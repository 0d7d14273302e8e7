package org.lockkeeper.ui.grid;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.data.IRowIdAccessor;

/**
 * Gives the table the rows that its model shows, as text, and finds rows by their keys, so that the selection stays on
 * the same clients whatever is sorted, filtered or computed anew. Used on the UI thread.
 */
final class GridRows<R> implements IRowDataProvider<R>, IRowIdAccessor<R> {

    /** A row's key, in the dress that the table's selection wants; never serialized. */
    private static final class RowId implements Serializable {

        private static final long serialVersionUID = 1L;

        private final transient Object key;

        RowId(Object key) {
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RowId that && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    private final Function<? super R, ?> keyOf;
    private GridModel<R> model;
    private Map<Object, Integer> positions = Map.of();

    GridRows(GridModel<R> model, Function<? super R, ?> keyOf) {
        this.model = model;
        this.keyOf = keyOf;
    }

    /** A model with the positions of its rows; made on any thread. */
    record Positioned<R>(GridModel<R> model, Map<Object, Integer> positions) {

        static <R> Positioned<R> of(GridModel<R> model, Function<? super R, ?> keyOf) {
            Map<Object, Integer> positions = HashMap.newHashMap(model.shownCount());
            for (int i = 0; i < model.shownCount(); i++) {
                positions.putIfAbsent(keyOf.apply(model.shown(i)), i);
            }
            return new Positioned<>(model, positions);
        }
    }

    void show(Positioned<R> other) {
        model = other.model();
        positions = other.positions();
    }

    GridModel<R> model() {
        return model;
    }

    Object keyOf(R row) {
        return keyOf.apply(row);
    }

    int positionOf(Object key) {
        return positions.getOrDefault(key, -1);
    }

    @Override
    public Object getDataValue(int columnIndex, int rowIndex) {
        return rowIndex < 0 || rowIndex >= model.shownCount() ? ""
                : model.columns().get(columnIndex).text(model.shown(rowIndex));
    }

    @Override
    public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
        throw new UnsupportedOperationException("cells are read only");
    }

    @Override
    public int getColumnCount() {
        return model.columns().size();
    }

    @Override
    public int getRowCount() {
        return model.shownCount();
    }

    @Override
    public R getRowObject(int rowIndex) {
        return rowIndex < 0 || rowIndex >= model.shownCount() ? null : model.shown(rowIndex);
    }

    @Override
    public int indexOfRowObject(R row) {
        return positionOf(keyOf.apply(row));
    }

    @Override
    public Serializable getRowId(R row) {
        return new RowId(keyOf.apply(row));
    }
}
