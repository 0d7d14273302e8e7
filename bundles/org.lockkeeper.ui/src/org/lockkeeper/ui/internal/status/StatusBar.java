package org.lockkeeper.ui.internal.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Shows the items: each with icon, text, tooltip and context menu. By keyboard the arrows go through them, Enter does what
 * a click does, and the menu offers what all of them have, since the toolbar does not tell which one has the focus.
 */
final class StatusBar {

    private final ToolBar bar;
    private final ThemeTokens theme;
    private final Map<StatusItem, ToolItem> items = new LinkedHashMap<>();
    private StatusItem pointed;

    StatusBar(Composite parent, StatusItems all, ThemeTokens theme) {
        this.theme = theme;
        bar = WidgetIds.set(new ToolBar(parent, SWT.FLAT | SWT.RIGHT), "status.items");
        bar.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        Accessibles.name(bar, Messages.Status_bar);
        for (StatusItem item : all.all()) {
            new ToolItem(bar, SWT.SEPARATOR);
            ToolItem shown = WidgetIds.set(new ToolItem(bar, SWT.PUSH), "status." + item.id());
            shown.addListener(SWT.Selection, _ -> item.action().run());
            items.put(item, shown);
        }
        Menu menu = new Menu(bar);
        bar.setMenu(menu);
        bar.addListener(SWT.MenuDetect, this::point);
        menu.addListener(SWT.Show, _ -> fill(menu));
    }

    ToolBar control() {
        return bar;
    }

    private void point(Event event) {
        pointed = null;
        if (event.detail == SWT.MENU_MOUSE) {
            Point at = bar.toControl(event.x, event.y);
            ToolItem under = bar.getItem(at);
            items.forEach((item, shown) -> pointed = shown == under ? item : pointed);
        }
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        if (pointed != null) {
            entries(menu, pointed);
            return;
        }
        for (StatusItem item : items.keySet()) {
            MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
            cascade.setText(item.title());
            Menu below = new Menu(cascade);
            cascade.setMenu(below);
            entries(below, item);
        }
    }

    private static void entries(Menu menu, StatusItem item) {
        for (StatusItem.Entry entry : item.entries()) {
            MenuItem line = new MenuItem(menu, SWT.PUSH);
            line.setText(entry.label());
            line.addListener(SWT.Selection, _ -> entry.action().run());
        }
    }

    /** Lets each item say what is so at present; says whether the bar needs another width for that. */
    boolean update() {
        boolean other = false;
        for (Map.Entry<StatusItem, ToolItem> each : items.entrySet()) {
            ToolItem shown = each.getValue();
            String text = each.getKey().text().get().replace("&", "&&");
            if (!text.equals(shown.getText())) {
                shown.setText(text);
                other = true;
            }
            String tip = each.getKey().tip().get();
            if (!tip.equals(shown.getToolTipText())) {
                shown.setToolTipText(tip);
            }
            Icon icon = each.getKey().icon().get();
            shown.setImage(icon == null ? null : theme.image(icon));
        }
        return other;
    }
}
