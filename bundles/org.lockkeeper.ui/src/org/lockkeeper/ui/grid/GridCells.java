package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.files.TableFiles;

/**
 * What a grid shows, to be written into a file: its rows and columns, in their order. Beside a size as people read it
 * stands the number of bytes.
 */
public final class GridCells<R> implements TableFiles.Table {

    private static final String READABLE = "Readable";

    private record Column<R>(String id, String title, Function<R, Object> value, Function<R, String> text,
            Function<R, List<String>> disputed) {
    }

    private final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    /**
     * @param columns in the order in which they are written
     * @param rows in their order
     */
    public GridCells(List<GridColumn<R>> columns, List<R> rows) {
        this.rows = rows;
        for (GridColumn<R> column : columns) {
            if (column.isBytes()) {
                this.columns.add(new Column<>(column.id(), NLS.bind(GridMessages.InBytes, column.title()), column::value,
                        row -> column.value(row) == null ? "" : column.value(row).toString(), column::disputed));
                this.columns.add(new Column<>(column.id() + READABLE, column.title(),
                        row -> column.value(row) == null ? null : column.text(row), column::text, _ -> List.of()));
            } else {
                this.columns.add(new Column<>(column.id(), column.title(), column::value, column::text,
                        column::disputed));
            }
        }
    }

    @Override
    public List<String> ids() {
        return columns.stream().map(Column::id).toList();
    }

    @Override
    public List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public Object value(int row, int column) {
        return columns.get(column).value().apply(rows.get(row));
    }

    @Override
    public String text(int row, int column) {
        return columns.get(column).text().apply(rows.get(row));
    }

    @Override
    public List<String> disputed(int row, int column) {
        return columns.get(column).disputed().apply(rows.get(row));
    }
}
