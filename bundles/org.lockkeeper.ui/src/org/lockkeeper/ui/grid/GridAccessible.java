package org.lockkeeper.ui.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionUtil;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellEvent;
import org.eclipse.swt.accessibility.AccessibleTableEvent;

/**
 * Tells assistive technology what the table shows, since it is drawn and not made of native rows: name, size, what it is
 * sorted by, its cells with row, column and state, the present row with all its cells. UI thread.
 */
final class GridAccessible<R> {

    // whoever reads them asks for those in sight again and again
    private static final int MOST_CELLS = 512;

    private final GridTable<R> grid;
    private final GridCursor<R> cursor;
    private final Supplier<String> name;
    private final Supplier<String> summary;
    private final Map<Place, Accessible> cells = new HashMap<>();

    private record Place(int row, int column) {
    }

    GridAccessible(GridTable<R> grid, GridCursor<R> cursor, Supplier<String> name, Supplier<String> summary) {
        this.grid = grid;
        this.cursor = cursor;
        this.name = name;
        this.summary = summary;
    }

    void install() {
        Accessible accessible = grid.table.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = summary.get();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | (grid.table.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = present();
            }
        });
        accessible.addAccessibleTableListener(new AccessibleTableAdapter() {
            @Override
            public void getRowCount(AccessibleTableEvent e) {
                e.count = grid.rows.getRowCount();
            }

            @Override
            public void getColumnCount(AccessibleTableEvent e) {
                e.count = grid.visibility.getColumnCount();
            }

            @Override
            public void getRowDescription(AccessibleTableEvent e) {
                e.result = row(e.row);
            }

            @Override
            public void getColumnDescription(AccessibleTableEvent e) {
                e.result = sortedTitle(e.column);
            }

            @Override
            public void getSelectedRowCount(AccessibleTableEvent e) {
                e.count = grid.selection.getSelectedRowCount();
            }

            @Override
            public void getSelectedRows(AccessibleTableEvent e) {
                e.selected = PositionUtil.getPositions(grid.selection.getSelectedRowPositions());
            }

            @Override
            public void isRowSelected(AccessibleTableEvent e) {
                e.isSelected = grid.selection.isRowPositionSelected(e.row);
            }

            @Override
            public void getCell(AccessibleTableEvent e) {
                if (e.row >= 0 && e.row < grid.rows.getRowCount() && e.column >= 0
                        && e.column < grid.visibility.getColumnCount()) {
                    if (cells.size() >= MOST_CELLS) {
                        cells.values().forEach(Accessible::dispose);
                        cells.clear();
                    }
                    e.accessible = cells.computeIfAbsent(new Place(e.row, e.column), at -> cell(accessible, at));
                }
            }
        });
    }

    private Accessible cell(Accessible table, Place at) {
        Accessible cell = new Accessible(table);
        cell.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = GridAccessible.this.cell(at.column, at.row);
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = sortedTitle(at.column);
            }
        });
        cell.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLECELL;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                boolean present = cursor.row() == at.row && cursor.column() == at.column;
                e.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE
                        | (grid.selection.isRowPositionSelected(at.row) ? ACC.STATE_SELECTED : 0)
                        | (present && grid.table.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = 0;
            }
        });
        cell.addAccessibleTableCellListener(new AccessibleTableCellAdapter() {
            @Override
            public void getTable(AccessibleTableCellEvent e) {
                e.accessible = table;
            }

            @Override
            public void getRowIndex(AccessibleTableCellEvent e) {
                e.index = at.row;
            }

            @Override
            public void getColumnIndex(AccessibleTableCellEvent e) {
                e.index = at.column;
            }

            @Override
            public void getRowSpan(AccessibleTableCellEvent e) {
                e.count = 1;
            }

            @Override
            public void getColumnSpan(AccessibleTableCellEvent e) {
                e.count = 1;
            }

            @Override
            public void isSelected(AccessibleTableCellEvent e) {
                e.isSelected = grid.selection.isRowPositionSelected(at.row);
            }
        });
        return cell;
    }

    /** The present cell and its row, as they are read out: "Verdict Blocked. row 3 of 12: Blocked, anna@…". */
    String present() {
        int row = cursor.row();
        if (row < 0 || row >= grid.rows.getRowCount()) {
            return summary.get();
        }
        int column = cursor.column();
        return title(column) + " " + cell(column, row) + ". " + (row + 1) + "/" + grid.rows.getRowCount() + ": "
                + row(row);
    }

    void moved() {
        grid.table.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }

    private String title(int columnPosition) {
        int index = grid.visibility.getColumnIndexByPosition(columnPosition);
        return index < 0 ? "" : grid.rows.model().columns().get(index).title();
    }

    /** What a column is called, and how rows are sorted by it where they are. */
    private String sortedTitle(int columnPosition) {
        int index = grid.visibility.getColumnIndexByPosition(columnPosition);
        if (index < 0) {
            return "";
        }
        GridColumn<R> column = grid.rows.model().columns().get(index);
        return grid.rows.model().query().sort().stream().filter(key -> key.column().equals(column.id())).findFirst()
                .map(key -> column.title() + ", " + (key.descending() ? GridMessages.SortedDescending
                        : GridMessages.SortedAscending)).orElse(column.title());
    }

    private String cell(int columnPosition, int row) {
        int index = grid.visibility.getColumnIndexByPosition(columnPosition);
        return index < 0 ? "" : grid.rows.getDataValue(index, row).toString();
    }

    private String row(int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < grid.visibility.getColumnCount(); column++) {
            String cell = cell(column, row);
            if (!cell.isEmpty()) {
                text.append(text.isEmpty() ? "" : ", ").append(title(column)).append(' ').append(cell);
            }
        }
        return text.toString();
    }
}
