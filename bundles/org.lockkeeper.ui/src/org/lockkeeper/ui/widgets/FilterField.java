package org.lockkeeper.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** A field above a table in which one types what rows have to contain; Up and Down choose among them. UI thread. */
public final class FilterField {

    private FilterField() {
    }

    /**
     * Makes the field, over the width of its parent's grid.
     *
     * @param hint what may be typed; its name, too
     */
    public static Text create(Composite parent, String id, String hint) {
        Text field = WidgetIds.set(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), id);
        field.setMessage(Accessibles.plain(hint));
        Accessibles.name(field, hint);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return field;
    }

    /**
     * Joins the field to its table.
     *
     * @param changed told when something else was typed
     */
    public static void listen(Text field, Table table, Runnable changed) {
        field.addListener(SWT.Modify, _ -> changed.run());
        field.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN && (table.getStyle() & SWT.CHECK) != 0) {
                // there Space checks rows
                table.setFocus();
                e.doit = false;
            } else if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) {
                move(table, e.keyCode == SWT.ARROW_DOWN ? 1 : -1);
                e.doit = false;
            }
        });
    }

    private static void move(Table table, int by) {
        if (table.getItemCount() > 0) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + by, 0, table.getItemCount() - 1));
            table.showSelection();
        }
    }
}
