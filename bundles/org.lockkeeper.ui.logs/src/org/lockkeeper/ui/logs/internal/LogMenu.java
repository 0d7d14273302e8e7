package org.lockkeeper.ui.logs.internal;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the text. */
final class LogMenu {

    private LogMenu() {
    }

    /** A menu for the text; disposed with it. */
    static Menu of(Control text, Runnable copy, Runnable find, Runnable goToLine, Consumer<LogAction> perform) {
        Menu menu = new Menu(text);
        item(menu, LogMessages.Copy, "Ctrl+C", copy);
        action(menu, LogAction.SAVE, perform);
        new MenuItem(menu, SWT.SEPARATOR);
        for (LogAction action : List.of(LogAction.TRACE, LogAction.WHO, LogAction.BOOKMARK, LogAction.NEXT_BOOKMARK)) {
            action(menu, action, perform);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, LogMessages.Find.replace(":", "\u2026"), "Ctrl+F", find);
        item(menu, LogMessages.GoTo.replace(":", "\u2026"), "Ctrl+L", goToLine);
        return menu;
    }

    private static void action(Menu menu, LogAction action, Consumer<LogAction> perform) {
        item(menu, action.text(), action.keys(), () -> perform.accept(action));
    }

    private static void item(Menu menu, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text + "\t" + keys);
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
