package org.lockkeeper.ui.logs.internal.filter;

import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.ui.logs.internal.highlight.HighlighterMenu;

/** What can be done with the text that is selected: highlight it, show or hide the lines with it. UI thread. */
public final class SelectionMenu {

    private final HighlighterMenu highlighters;
    private final Consumer<NamedFilter> filter;

    /**
     * @param filter adds a filter
     */
    public SelectionMenu(HighlighterMenu highlighters, Consumer<NamedFilter> filter) {
        this.highlighters = highlighters;
        this.filter = filter;
    }

    /** Adds its items, where a text is selected. */
    public void fill(Menu menu, String text) {
        FindText selected = highlighters.text(text);
        if (selected == null) {
            return;
        }
        highlighters.offer(menu, selected);
        for (NamedFilter.Kind kind : NamedFilter.Kind.values()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(NLS.bind(FilterBar.pattern(kind), selected.text()).replace("&", "&&"));
            item.addListener(SWT.Selection, _ -> filter.accept(new NamedFilter(selected, kind, true)));
        }
    }
}
