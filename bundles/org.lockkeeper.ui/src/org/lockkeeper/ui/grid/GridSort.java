package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Tells the table's header what rows are sorted by, and passes clicks on it on. */
final class GridSort<R> implements ISortModel {

    private final List<GridColumn<R>> columns;
    private final Supplier<List<SortKey>> keys;
    private final Consumer<List<SortKey>> change;

    GridSort(List<GridColumn<R>> columns, Supplier<List<SortKey>> keys, Consumer<List<SortKey>> change) {
        this.columns = columns;
        this.keys = keys;
        this.change = change;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return keys.get().stream().map(k -> indexOf(k.column())).filter(i -> i >= 0).toList();
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return getSortOrder(columnIndex) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        int order = getSortOrder(columnIndex);
        if (order < 0) {
            return SortDirectionEnum.NONE;
        }
        return keys.get().get(order).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        List<SortKey> present = keys.get();
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).column().equals(columns.get(columnIndex).id())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int columnIndex) {
        return null;
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
        String id = columns.get(columnIndex).id();
        List<SortKey> changed = new ArrayList<>(accumulate ? keys.get() : List.of());
        int at = -1;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).column().equals(id)) {
                at = i;
            }
        }
        if (direction == SortDirectionEnum.NONE) {
            if (at >= 0) {
                changed.remove(at);
            }
        } else {
            SortKey key = new SortKey(id, direction == SortDirectionEnum.DESC);
            if (at >= 0) {
                changed.set(at, key);
            } else {
                changed.add(key);
            }
        }
        change.accept(changed);
    }

    @Override
    public void clear() {
        change.accept(List.of());
    }

    private int indexOf(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
