package org.lockkeeper.ui.logs.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The row above the bars: by what lines are told apart, what the colours mean, what can be done. UI thread. */
final class TimelineBar {

    private final ThemeTokens theme;
    private final Composite row;
    private final Combo split;
    private final Legend legend;
    private final ToolBar tools;
    private final ToolItem only;
    private final ToolItem in;
    private final ToolItem out;
    private List<SplitBy> possible = List.of();

    /** What can be done. */
    record Actions(Consumer<SplitBy> split, Runnable only, Runnable zoomIn, Runnable zoomOut, Runnable table) {
    }

    TimelineBar(Composite parent, ThemeTokens theme, Actions actions) {
        this.theme = theme;
        row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 8;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        split = new Combo(row, SWT.READ_ONLY);
        split.setToolTipText(TimelineMessages.SplitHint);
        Accessibles.name(split, TimelineMessages.SplitHint);
        WidgetIds.set(split, "log.time.split");
        split.addListener(SWT.Selection, _ -> {
            if (split.getSelectionIndex() >= 0) {
                actions.split.accept(possible.get(split.getSelectionIndex()));
            }
        });
        legend = new Legend(row, theme);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.widthHint = 60;
        fill.heightHint = 20;
        legend.setLayoutData(fill);
        tools = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
        only = item("log.time.only", TimelineMessages.ShowOnly, TimelineMessages.ShowOnlyHint, actions.only);
        in = item("log.time.in", TimelineMessages.ZoomInSign, TimelineMessages.ZoomInHint, actions.zoomIn);
        out = item("log.time.out", TimelineMessages.ZoomOutSign, TimelineMessages.ZoomOutHint, actions.zoomOut);
        item("log.time.table", TimelineMessages.Table, TimelineMessages.TableHint, actions.table);
    }

    private ToolItem item(String id, String text, String hint, Runnable action) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        // a flat tool has no room around its text
        item.setText("\u2002" + text + "\u2002");
        item.setToolTipText(hint);
        item.addListener(SWT.Selection, _ -> action.run());
        return WidgetIds.set(item, id);
    }

    /** To be laid out. */
    Composite control() {
        return row;
    }

    /** Offers what lines can be told apart by. */
    void splits(List<SplitBy> offered, SplitBy chosen) {
        List<String> texts = new ArrayList<>();
        offered.forEach(s -> texts.add(s.text()));
        if (!offered.equals(possible)) {
            possible = List.copyOf(offered);
            split.setItems(texts.toArray(String[]::new));
            row.layout(true);
        }
        split.select(possible.indexOf(chosen));
    }

    /** Shows what the colours mean, or what is chosen, and what can be done. */
    void show(Bars bars, String chosen, boolean canZoomOut) {
        legend.show(bars, chosen);
        only.setEnabled(!chosen.isEmpty());
        in.setEnabled(bars != null);
        out.setEnabled(canZoomOut);
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.SURFACE));
        tools.setBackground(theme.color(Token.SURFACE));
        tools.setForeground(theme.color(Token.FOREGROUND));
        legend.redraw();
    }
}
