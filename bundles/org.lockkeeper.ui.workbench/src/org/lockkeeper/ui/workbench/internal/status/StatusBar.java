package org.lockkeeper.ui.workbench.internal.status;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Shows the items: each with icon, text, tooltip and context menu. By keyboard the arrows go through them, Enter does what
 * a click does, and the menu offers what all of them have, since the toolbar does not tell which one has the focus.
 */
final class StatusBar {

    private final ToolBar bar;
    private final ThemeTokens theme;
    private final Map<StatusItem, ToolItem> items = new LinkedHashMap<>();
    private final List<StatusItem> all;
    private StatusItem pointed;
    private boolean givesWay;
    private int wholeWidth;

    StatusBar(Composite parent, StatusItems all, ThemeTokens theme) {
        this.theme = theme;
        bar = WidgetIds.set(new ToolBar(parent, SWT.FLAT | SWT.RIGHT), "status.items");
        bar.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        Accessibles.name(bar, Messages.Status_bar);
        this.all = all.all();
        this.all.forEach(this::add);
        Menu menu = new Menu(bar);
        bar.setMenu(menu);
        bar.addListener(SWT.MenuDetect, this::point);
        menu.addListener(SWT.Show, _ -> fill(menu));
    }

    private void add(StatusItem item) {
        new ToolItem(bar, SWT.SEPARATOR);
        ToolItem shown = WidgetIds.set(new ToolItem(bar, SWT.PUSH), "status." + item.id());
        shown.addListener(SWT.Selection, _ -> item.action().run());
        items.put(item, shown);
    }

    /** Says everything in few words, or as ever; says whether that is another than before. */
    boolean giveWay(boolean wanted) {
        if (wanted == givesWay) {
            return false;
        }
        wholeWidth = wholeWidth();
        givesWay = wanted;
        items.clear();
        for (ToolItem old : bar.getItems()) {
            old.dispose();
        }
        all.stream().filter(item -> !item.says(wanted).isEmpty()).forEach(this::add);
        update();
        return true;
    }

    boolean givesWay() {
        return givesWay;
    }

    /** Its width with all items; while some are left out, the one that it had before. */
    int wholeWidth() {
        return givesWay ? wholeWidth : bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
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
        for (StatusItem item : all) {
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
            String text = each.getKey().says(givesWay).replace("&", "&&");
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
