package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.logs.internal.model.FindText;
import org.lockkeeper.ui.logs.internal.model.LogState;
import org.lockkeeper.ui.logs.internal.model.NamedFilter;
import org.lockkeeper.ui.logs.internal.model.NamedFilter.Kind;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Where filters are typed, and the filters that there are, each with a switch. UI thread. */
final class FilterBar {

    private final ThemeTokens theme;
    private final LogFilters filters;
    private final List<NamedFilter> all = new ArrayList<>();
    private final Composite area;
    private final Composite second;
    private final Composite chips;
    private final Text text;
    private final Combo kind;
    private final Button matchCase;
    private final Button regex;
    private final Combo rest;
    private final Spinner context;
    private final Label note;
    private final Button timeline;

    FilterBar(Composite parent, ThemeTokens theme, LogFilters filters) {
        this.theme = theme;
        this.filters = filters;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(7, false);
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 8;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        WidgetIds.set(area, "log.filterBar");
        kind = combo(area, "log.filter.kind", LogMessages.FilterKind, LogMessages.FilterShow, LogMessages.FilterWithin,
                LogMessages.FilterHide);
        text = new Text(area, SWT.SINGLE | SWT.BORDER);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = 150;
        text.setLayoutData(data);
        text.setToolTipText(LogMessages.FilterHint);
        Accessibles.name(text, LogMessages.FilterHint);
        WidgetIds.set(text, "log.filter");
        text.addListener(SWT.DefaultSelection, _ -> add());
        matchCase = LogHeader.button(area, SWT.TOGGLE, "log.filter.matchCase", "Aa", LogMessages.MatchCase);
        regex = LogHeader.button(area, SWT.TOGGLE, "log.filter.regex", ".*", LogMessages.Regex);
        Button add = LogHeader.button(area, SWT.PUSH, "log.filter.add", LogMessages.FilterAdd, LogMessages.FilterHint);
        add.addListener(SWT.Selection, _ -> add());
        timeline = LogHeader.button(area, SWT.PUSH, "log.filter.timeline", LogHeader.TIMELINE,
                LogMessages.TimelineOfFilters);
        note = new Label(area, SWT.NONE);
        GridData grab = new GridData(SWT.FILL, SWT.CENTER, true, false);
        grab.widthHint = 60;
        note.setLayoutData(grab);
        WidgetIds.set(note, "log.filter.note");
        second = new Composite(area, SWT.NONE);
        GridLayout inner = new GridLayout(4, false);
        inner.marginWidth = 0;
        inner.marginHeight = 0;
        inner.horizontalSpacing = 8;
        second.setLayout(inner);
        second.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false, 7, 1));
        rest = combo(second, "log.filter.rest", LogMessages.FilterRest, LogMessages.RestHidden,
                LogMessages.RestPaler);
        rest.addListener(SWT.Selection, _ -> apply());
        Label around = new Label(second, SWT.NONE);
        around.setText(LogMessages.FilterContext);
        context = new Spinner(second, SWT.BORDER);
        context.setValues(0, 0, 50, 0, 1, 5);
        Accessibles.name(context, LogMessages.FilterContext);
        WidgetIds.set(context, "log.filter.context");
        context.addListener(SWT.Selection, _ -> apply());
        chips = new Composite(second, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = 12;
        row.center = true;
        chips.setLayout(row);
        chips.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private static Combo combo(Composite parent, String id, String name, String... items) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        combo.setToolTipText(name);
        Accessibles.name(combo, name);
        return WidgetIds.set(combo, id);
    }

    /** Tells that the timeline of the filters is wanted. */
    void onTimeline(Runnable wanted) {
        timeline.addListener(SWT.Selection, _ -> wanted.run());
    }

    /** Shows or hides the bar; hidden filters count no longer. */
    void show(boolean visible) {
        area.setVisible(visible);
        ((GridData) area.getLayoutData()).exclude = !visible;
        area.getParent().getParent().layout(new Control[] {area});
        apply();
    }

    /** Puts the focus into the field for a filter. */
    void focus() {
        text.setFocus();
        text.selectAll();
    }

    /** The filters that there are. */
    List<NamedFilter> filters() {
        return List.copyOf(all);
    }

    /** Sets the filters. */
    void filters(List<NamedFilter> wanted) {
        List<NamedFilter> copy = List.copyOf(wanted);
        all.clear();
        all.addAll(copy);
        rebuild();
    }

    /** What happens to the lines that the filters do not let in. */
    LogState.Rest rest() {
        return new LogState.Rest(rest.getSelectionIndex() == 1, context.getSelection());
    }

    /** Sets what happens to the lines that the filters do not let in. */
    void rest(LogState.Rest wanted) {
        rest.select(wanted.paler() ? 1 : 0);
        context.setSelection(wanted.around());
    }

    /** Sets one filter in place of all: for lines with a text, without regard to case. */
    void showOnly(String wanted) {
        try {
            filters(List.of(new NamedFilter(new FindText(wanted, false, false), Kind.SHOW, true)));
            apply();
        } catch (ProblemException e) {
            note(e.getMessage());
        }
    }

    /** Switches all filters off. */
    void disableAll() {
        filters(all.stream().map(f -> f.enabled(false)).toList());
        apply();
    }

    /** Says how many rows there are. */
    void note(String says) {
        if (!note.isDisposed()) {
            note.setText(says);
            note.setToolTipText(says.isEmpty() ? null : says);
        }
    }

    private void add() {
        if (text.getText().isEmpty()) {
            return;
        }
        try {
            add(new NamedFilter(new FindText(text.getText(), regex.getSelection(), matchCase.getSelection()),
                    Kind.values()[kind.getSelectionIndex()], true));
            text.setText("");
        } catch (ProblemException e) {
            note(e.getMessage());
        }
    }

    /** Adds a filter and applies it. */
    void add(NamedFilter filter) {
        all.add(filter);
        rebuild();
        apply();
    }

    // takes a filter out and puts it where it was typed, to be changed and added again
    private void edit(int index) {
        NamedFilter filter = all.remove(index);
        kind.select(filter.kind().ordinal());
        text.setText(filter.text().text());
        regex.setSelection(filter.text().isRegex());
        matchCase.setSelection(filter.text().isMatchCase());
        later();
        focus();
    }

    private void only(int index) {
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).enabled(i == index));
        }
        later();
    }

    // not while a widget that goes tells of itself
    private void later() {
        area.getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                rebuild();
                apply();
            }
        });
    }

    private void apply() {
        filters.set(area.getVisible() ? all : List.of(), rest.getSelectionIndex() == 0, context.getSelection());
    }

    private void rebuild() {
        for (Control chip : chips.getChildren()) {
            chip.dispose();
        }
        for (int i = 0; i < all.size(); i++) {
            chip(i);
        }
        applyTheme();
        area.getParent().getParent().layout(new Control[] {chips});
    }

    private void chip(int index) {
        NamedFilter filter = all.get(index);
        Button on = new Button(chips, SWT.CHECK);
        on.setText(NLS.bind(chip(filter.kind()), filter.text().text()).replace("&", "&&"));
        on.setSelection(filter.enabled());
        on.addListener(SWT.Selection, _ -> {
            all.set(index, filter.enabled(on.getSelection()));
            later();
        });
        Menu menu = new Menu(on);
        item(menu, LogMessages.FilterEdit, () -> edit(index));
        item(menu, LogMessages.FilterOnly, () -> only(index));
        on.setMenu(menu);
        on.setToolTipText(LogMessages.FilterChipHint);
        WidgetIds.set(on, "log.filter." + index);
        Button remove = LogHeader.button(chips, SWT.PUSH | SWT.FLAT, "log.filter.remove." + index, "\u00d7",
                NLS.bind(LogMessages.FilterRemove, filter.text().text()));
        remove.addListener(SWT.Selection, _ -> {
            all.remove(index);
            later();
        });
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private static String chip(Kind kind) {
        return switch (kind) {
            case SHOW -> LogMessages.ChipShow;
            case WITHIN -> LogMessages.ChipWithin;
            case HIDE -> LogMessages.ChipHide;
        };
    }

    /** What a filter does, with a place for its text: for menus. */
    static String pattern(Kind kind) {
        return switch (kind) {
            case SHOW -> LogMessages.FilterShowText;
            case WITHIN -> LogMessages.FilterWithinText;
            case HIDE -> LogMessages.FilterHideText;
        };
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.FILTER));
        second.setBackground(theme.color(Token.FILTER));
        chips.setBackground(theme.color(Token.FILTER));
        for (Composite parent : List.of(area, second, chips)) {
            for (Control child : parent.getChildren()) {
                if (child instanceof Label || child instanceof Button b && (b.getStyle() & SWT.CHECK) != 0) {
                    child.setBackground(theme.color(Token.FILTER));
                    child.setForeground(theme.color(Token.FOREGROUND));
                }
            }
        }
        note.setForeground(theme.color(Token.MUTED));
    }
}
