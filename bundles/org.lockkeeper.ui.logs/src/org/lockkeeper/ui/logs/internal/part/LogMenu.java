package org.lockkeeper.ui.logs.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The context menu of the text. */
final class LogMenu {

    private LogMenu() {
    }

    /**
     * A menu for the text; disposed with it.
     *
     * @param more adds what depends on the text that is selected, each time the menu is shown
     */
    static Menu of(Control text, Runnable copy, Runnable find, Runnable goToLine, Consumer<LogAction> perform,
            Consumer<Menu> more) {
        Menu menu = new Menu(text);
        item(menu, LogMessages.Copy, "Ctrl+C", copy);
        action(menu, LogAction.WHOLE_LINE, perform);
        action(menu, LogAction.SAVE, perform);
        new MenuItem(menu, SWT.SEPARATOR);
        for (LogAction action : List.of(LogAction.TRACE, LogAction.WHO, LogAction.BOOKMARK, LogAction.NEXT_BOOKMARK,
                LogAction.BOOKMARKS, LogAction.CLOCKS)) {
            action(menu, action, perform);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, LogMessages.Find.replace(":", "\u2026"), "Ctrl+F", find);
        item(menu, LogMessages.GoTo.replace(":", "\u2026"), "Ctrl+L", goToLine);
        new MenuItem(menu, SWT.SEPARATOR);
        action(menu, LogAction.HIGHLIGHT_SELECTED, perform);
        action(menu, LogAction.EDIT_HIGHLIGHTERS, perform);
        action(menu, LogAction.FORMATS, perform);
        action(menu, LogAction.KNOWN_MESSAGES, perform);
        List<MenuItem> added = new ArrayList<>();
        menu.addListener(SWT.Show, _ -> {
            added.forEach(MenuItem::dispose);
            added.clear();
            List<MenuItem> before = List.of(menu.getItems());
            more.accept(menu);
            added.addAll(List.of(menu.getItems()));
            added.removeAll(before);
        });
        return menu;
    }

    private static void action(Menu menu, LogAction action, Consumer<LogAction> perform) {
        item(menu, action.text(), action.keys(), () -> perform.accept(action));
    }

    private static void item(Menu menu, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text + "\t" + KeyBindings.inWords(keys));
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
