package org.lockkeeper.ui.grid;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The context menu of a table, by mouse and by key, on the row where it is opened. */
final class GridMenu<R> {

    private static final int INDENT = 16;

    private final Grid<R> grid;
    private final GridTable<R> table;
    private final GridCursor<R> cursor;
    private final ThemeTokens theme;
    private final List<Consumer<Menu>> contributors;

    GridMenu(Grid<R> grid, GridTable<R> table, GridCursor<R> cursor, ThemeTokens theme,
            List<Consumer<Menu>> contributors) {
        this.grid = grid;
        this.table = table;
        this.cursor = cursor;
        this.theme = theme;
        this.contributors = contributors;
    }

    void install() {
        Menu menu = new Menu(table.table);
        table.table.setMenu(menu);
        // the button tells the place: the menu may be asked for by key while the mouse is anywhere
        table.table.addListener(SWT.MouseDown, e -> {
            if (e.button == 3 || e.button == 1 && (e.stateMask & SWT.MOD4) != 0) {
                selectAt(new Point(e.x, e.y));
            }
        });
        table.table.addListener(SWT.MenuDetect, e -> {
            Point at = e.detail == SWT.MENU_KEYBOARD ? atCurrentRow() : null;
            if (at != null) {
                e.x = at.x;
                e.y = at.y;
            }
            // else it would open where it was opened by key before
            menu.setLocation(e.x, e.y);
        });
        menu.addListener(SWT.Show, _ -> fill(menu));
    }

    /** Below the start of the current row, on the screen; {@code null} where that is not seen. */
    private Point atCurrentRow() {
        cursor.ensure();
        Rectangle row = cursor.bounds();
        return row == null ? null : table.table.toDisplay(row.x + INDENT, row.y + row.height);
    }

    /** Makes the row under the mouse the current one, and selects it unless it is among those selected already. */
    private void selectAt(Point at) {
        int gridRow = table.table.getRowPositionByY(at.y);
        int row = table.table.getRowIndexByPosition(gridRow);
        if (gridRow < 2 || row < 0 || row >= grid.model().shownCount()) {
            return;
        }
        int column = Math.max(0, table.table.getColumnPositionByX(at.x));
        int index = table.table.getColumnIndexByPosition(column);
        int position = Math.max(0, table.visibility.getColumnPositionByIndex(index));
        if (table.selection.isRowPositionSelected(row)) {
            cursor.touch(row, position);
        } else {
            table.selection.selectRow(position, row, false, false);
        }
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        contributors.forEach(c -> c.accept(menu));
        if (menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, GridMessages.Copy, grid::copy).setImage(theme.image(Icon.COPY));
        item(menu, GridMessages.CopyCell, grid::copyCell);
        new MenuItem(menu, SWT.SEPARATOR);
        int column = table.visibility.getColumnIndexByPosition(cursor.column());
        if (column >= 0) {
            GridColumn<R> present = grid.model().columns().get(column);
            grid.current().ifPresent(row -> item(menu, NLS.bind(GridMessages.FilterByValue,
                    present.text(row).replace("&", "&&")), () -> grid.setFilter(present.id(),
                            "=" + present.filterText(row))).setImage(theme.image(Icon.FILTER)));
            item(menu, GridMessages.SortAscending, () -> grid.setSort(List.of(SortKey.up(present.id()))));
            item(menu, GridMessages.SortDescending, () -> grid.setSort(List.of(SortKey.down(present.id()))));
        }
        item(menu, GridMessages.ClearFilters, grid::clearFilters).setEnabled(grid.model().query().isFiltered());
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, GridMessages.Columns, grid::chooseColumns).setImage(theme.image(Icon.COLUMNS));
        item(menu, GridMessages.Export, grid::export).setImage(theme.image(Icon.EXPORT));
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    /** The menu of saved views. */
    static Menu views(Shell shell, Grid<?> grid) {
        Menu menu = new Menu(shell, SWT.POP_UP);
        for (String name : grid.savedViews().names()) {
            item(menu, GridViews.text(name), () -> grid.savedViews().show(name));
        }
        if (menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
            each(menu, GridMessages.RenameView, grid, name -> GridViews.rename(shell, grid, name));
            each(menu, GridMessages.ForgetView, grid, grid.savedViews()::forget);
        }
        item(menu, GridMessages.SaveView, () -> GridViews.save(shell, grid));
        menu.addListener(SWT.Hide, _ -> shell.getDisplay().asyncExec(menu::dispose));
        return menu;
    }

    private static void each(Menu menu, String title, Grid<?> grid, Consumer<String> action) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(title);
        Menu names = new Menu(menu);
        item.setMenu(names);
        grid.savedViews().names().forEach(name -> item(names, GridViews.text(name), () -> action.accept(name)));
    }
}
