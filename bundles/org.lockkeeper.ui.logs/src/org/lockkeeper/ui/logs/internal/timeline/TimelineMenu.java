package org.lockkeeper.ui.logs.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the bars; its items are made when it is first opened. UI thread. */
final class TimelineMenu {

    /** What can be done. */
    record Actions(Runnable goThere, Runnable showOnly, Runnable zoomIn, Runnable zoomOut, Runnable showAll,
            Runnable table) {
    }

    private TimelineMenu() {
    }

    /** Gives it to a control. */
    static void addTo(Control control, Actions actions) {
        Menu menu = new Menu(control);
        menu.addListener(SWT.Show, _ -> {
            if (menu.getItemCount() == 0) {
                fill(menu, actions);
            }
        });
        control.setMenu(menu);
    }

    private static void fill(Menu menu, Actions actions) {
        item(menu, TimelineMessages.GoThere, actions.goThere);
        item(menu, TimelineMessages.ShowOnlyThese, actions.showOnly);
        item(menu, TimelineMessages.ZoomIn, actions.zoomIn);
        item(menu, TimelineMessages.ZoomOut, actions.zoomOut);
        item(menu, TimelineMessages.ShowAll, actions.showAll);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, TimelineMessages.Table, actions.table);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
