package org.lockkeeper.ui.grid;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The line above a table: what is shown, and what can be done about it. */
final class GridBar {

    private static final int MOST_LINES = 3;

    private final Grid<?> grid;
    private final Label summary;
    private final Label problem;
    private final Link nothing;
    private final ToolItem clear;

    GridBar(Composite parent, String id, Grid<?> grid, ThemeTokens theme) {
        this.grid = grid;
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).create());
        bar.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        summary = WidgetIds.set(new Label(bar, SWT.WRAP), id + ".summary");
        summary.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(1, summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).create());
        summary.addListener(SWT.Resize, _ -> fit());
        ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        tools.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        clear = item(tools, id + ".clear", GridMessages.ClearFilters, grid::clearFilters);
        clear.setImage(theme.image(Icon.FILTER));
        item(tools, id + ".columns", GridMessages.Columns, grid::chooseColumns).setImage(theme.image(Icon.COLUMNS));
        item(tools, id + ".export", GridMessages.Export, grid::export).setImage(theme.image(Icon.EXPORT));
        ToolItem views = WidgetIds.set(new ToolItem(tools, SWT.DROP_DOWN), id + ".views");
        views.setToolTipText(GridMessages.Views);
        views.setImage(theme.image(Icon.LIST));
        views.addListener(SWT.Selection, _ -> {
            Menu menu = GridMenu.views(tools.getShell(), grid);
            menu.setLocation(tools.toDisplay(views.getBounds().x, views.getBounds().y + views.getBounds().height));
            menu.setVisible(true);
        });
        problem = CssClass.BLOCKED.set(WidgetIds.set(new Label(bar, SWT.WRAP), id + ".problem"));
        problem.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT)
                .exclude(true).create());
        problem.setVisible(false);
        nothing = WidgetIds.set(new Link(bar, SWT.WRAP), id + ".nothing");
        nothing.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT)
                .exclude(true).create());
        nothing.setVisible(false);
        nothing.addListener(SWT.Selection, _ -> grid.followNothing());
    }

    private static ToolItem item(ToolBar tools, String id, String text, Runnable action) {
        ToolItem item = WidgetIds.set(new ToolItem(tools, SWT.PUSH), id);
        item.setToolTipText(text);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    void update() {
        if (!summary.isDisposed()) {
            String text = grid.summary();
            summary.setText(text.replace("&", "&&"));
            summary.setToolTipText(text);
            fit();
            clear.setEnabled(grid.model().query().isFiltered());
            String wrong = String.join(" ", grid.model().problems());
            String hidden = grid.nothing();
            if (!wrong.equals(problem.getText())) {
                problem.setText(wrong);
                show(problem, !wrong.isEmpty());
            }
            if (!hidden.equals(nothing.getText())) {
                nothing.setText(hidden);
                show(nothing, !hidden.isEmpty());
            }
        }
    }

    /** A note, such as the sums of what is selected, is shown to its end; else one line is enough. */
    private void fit() {
        int line = summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        int width = summary.getSize().x;
        int wanted = grid.note().isEmpty() || width == 0 ? line
                : Math.min(summary.computeSize(width, SWT.DEFAULT).y, MOST_LINES * line);
        GridData data = (GridData) summary.getLayoutData();
        if (data.heightHint != wanted) {
            data.heightHint = wanted;
            summary.requestLayout();
        }
    }

    private static void show(Control line, boolean wanted) {
        line.setVisible(wanted);
        ((GridData) line.getLayoutData()).exclude = !wanted;
        line.requestLayout();
    }
}
