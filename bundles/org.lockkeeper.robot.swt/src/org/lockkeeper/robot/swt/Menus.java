package org.lockkeeper.robot.swt;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Walks through menus, which fill themselves when they are shown. To be called on the UI thread. */
final class Menus {

    private Menus() {
    }

    /** Chooses the item at the end of a path. */
    static void choose(Menu start, String... path) {
        List<Menu> shown = new ArrayList<>();
        Menu menu = start;
        MenuItem item = null;
        for (String text : path) {
            menu.notifyListeners(SWT.Show, new Event());
            shown.addFirst(menu);
            item = item(menu, text);
            menu = item.getMenu();
        }
        if (!item.isEnabled()) {
            throw new AssertionError("menu item \"" + String.join(" > ", path) + "\" is disabled");
        }
        if ((item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
            item.setSelection((item.getStyle() & SWT.RADIO) != 0 || !item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new Event());
        for (Menu each : shown) {
            if (!each.isDisposed()) {
                each.notifyListeners(SWT.Hide, new Event());
            }
        }
    }

    private static MenuItem item(Menu menu, String text) {
        List<String> there = new ArrayList<>();
        for (MenuItem item : menu.getItems()) {
            String shown = Finder.plain(item.getText());
            if (shown.equals(text)) {
                return item;
            }
            there.add(shown);
        }
        throw new AssertionError("no menu item \"" + text + "\" among " + there);
    }
}
