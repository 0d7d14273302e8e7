package org.lockkeeper.ui.upgrade.internal.tabs;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What tabs are made of. */
public final class TabParts {

    private TabParts() {
    }

    /**
     * What every tab says where no server is known; empty where one is. That nothing is to be done, or nobody is affected,
     * would be taken for an answer there.
     */
    public static Optional<String> whyEmpty(ScopedPlan plan) {
        return plan != null && plan.index().model().servers().isEmpty() ? Optional.of(TabMessages.NothingKnown)
                : Optional.empty();
    }

    /** The ground of a tab: one part below the other. */
    public static Composite area(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        return area;
    }

    /** A sentence over the width of the tab, wrapped where it is narrow. */
    public static Label sentence(Composite area, String id) {
        Label label = WidgetIds.set(new Label(area, SWT.WRAP), id);
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).hint(300, SWT.DEFAULT).create());
        return label;
    }

    /** A sentence of which numbers open their rows: each {@code <a href="key">} tells its key. */
    public static Link linked(Composite area, String id, Consumer<String> onKey) {
        Link link = WidgetIds.set(new Link(area, SWT.WRAP), id);
        link.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).hint(300, SWT.DEFAULT).create());
        link.addListener(SWT.Selection, e -> onKey.accept(e.text));
        return link;
    }

    /** How high a line of small print in a drawn control is, in pixels. */
    public static int smallLine(Control control, ThemeTokens theme) {
        GC gc = new GC(control);
        try {
            gc.setFont(theme.font(TextRole.SMALL));
            return gc.getFontMetrics().getHeight() + 2;
        } finally {
            gc.dispose();
        }
    }

    /** An item of a context menu. */
    public static MenuItem item(Menu menu, String text, Image image, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(image);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }
}
