package org.lockkeeper.ui.grid;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableEvent;

/**
 * Tells assistive technology what the table shows, since it is drawn and not made of native rows: name, size, the
 * present row with all its cells.
 */
final class GridAccessible<R> {

    private final GridTable<R> grid;
    private final GridCursor<R> cursor;
    private final Supplier<String> name;
    private final Supplier<String> summary;

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
                e.result = title(e.column);
            }

            @Override
            public void getSelectedRowCount(AccessibleTableEvent e) {
                e.count = grid.selection.getSelectedRowCount();
            }
        });
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
