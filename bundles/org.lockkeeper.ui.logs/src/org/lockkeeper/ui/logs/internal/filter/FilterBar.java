package org.lockkeeper.ui.logs.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.filter.NamedFilter.Kind;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.controls.LogHeader;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Where filters are typed, and the filters that there are, each with a switch. UI thread. */
public final class FilterBar {

    private static final List<Integer> AROUND = List.of(1, 2, 3, 5, 10, 20, 50);
    private static final int TEXT_WIDTH = 100;
    /** Items of the choice of what happens to the rest before those with lines around. */
    private static final int BEFORE_AROUND = 2;

    private final ThemeTokens theme;
    private final LogFilters filters;
    private final List<NamedFilter> all = new ArrayList<>();
    private final Composite area;
    private final List<Composite> chips = new ArrayList<>();
    private final Text text;
    private final Combo kind;
    private final Button matchCase;
    private final Button regex;
    private final Combo rest;
    private final Button timeline;
    private final Consumer<String> note;
    /** How many lines around are shown by each item of the choice of what happens to the rest, from the third on. */
    private final List<Integer> around = new ArrayList<>();

    /**
     * Makes the controls, which set the filters.
     *
     * @param note says what came of it
     */
    public FilterBar(Composite parent, ThemeTokens theme, LogFilters filters, Consumer<String> note) {
        this.theme = theme;
        this.filters = filters;
        this.note = note;
        filters.says(note);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(flow(8, 1));
        WidgetIds.set(area, "log.filterBar");
        kind = combo(area, "log.filter.kind", LogMessages.FilterKind, LogMessages.FilterShow, LogMessages.FilterWithin,
                LogMessages.FilterHide);
        text = new Text(area, SWT.SINGLE | SWT.BORDER);
        text.setLayoutData(new RowData(TEXT_WIDTH, SWT.DEFAULT));
        text.setToolTipText(LogMessages.FilterHint);
        Accessibles.name(text, LogMessages.FilterHint);
        WidgetIds.set(text, "log.filter");
        text.addListener(SWT.DefaultSelection, _ -> add());
        matchCase = Pressed.watch(LogHeader.button(area, SWT.TOGGLE, "log.filter.matchCase", "Aa",
                LogMessages.MatchCase), theme);
        regex = Pressed.watch(LogHeader.button(area, SWT.TOGGLE, "log.filter.regex", ".*",
                LogMessages.Regex), theme);
        Button add = LogHeader.button(area, SWT.PUSH, "log.filter.add", LogMessages.FilterAdd, LogMessages.FilterHint);
        add.addListener(SWT.Selection, _ -> add());
        timeline = LogHeader.button(area, SWT.PUSH, "log.filter.timeline", LogHeader.TIMELINE,
                LogMessages.TimelineOfFilters);
        rest = combo(area, "log.filter.rest", LogMessages.FilterRest, LogMessages.RestHidden,
                LogMessages.RestPaler);
        AROUND.forEach(this::offer);
        rest.addListener(SWT.Selection, _ -> apply());
    }

    // what does not fit into a row goes on in the next
    private static RowLayout flow(int width, int height) {
        RowLayout row = new RowLayout();
        row.marginLeft = width;
        row.marginRight = width;
        row.marginTop = height;
        row.marginBottom = height;
        row.spacing = 6;
        row.center = true;
        return row;
    }

    private void offer(int lines) {
        around.add(lines);
        rest.add(lines == 1 ? LogMessages.RestOneAround : NLS.bind(LogMessages.RestAround, lines));
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
    public void onTimeline(Runnable wanted) {
        timeline.addListener(SWT.Selection, _ -> wanted.run());
    }

    /** Shows or hides the bar; hidden filters count no longer. */
    public void show(boolean visible) {
        area.setVisible(visible);
        ((GridData) area.getParent().getLayoutData()).exclude = !visible;
        layout();
        apply();
    }

    private void layout() {
        area.getParent().getParent().layout(new Control[] {text});
    }

    /** Puts the focus into the field for a filter. */
    public void focus() {
        text.setFocus();
        text.selectAll();
    }

    /** The filters that there are. */
    public List<NamedFilter> filters() {
        return List.copyOf(all);
    }

    /** Sets the filters. */
    public void filters(List<NamedFilter> wanted) {
        List<NamedFilter> copy = List.copyOf(wanted);
        all.clear();
        all.addAll(copy);
        rebuild();
    }

    /** What happens to the lines that the filters do not let in. */
    public LogState.Rest rest() {
        return new LogState.Rest(rest.getSelectionIndex() == 1, context());
    }

    /** Sets what happens to the lines that the filters do not let in. */
    public void rest(LogState.Rest wanted) {
        if (wanted.around() > 0 && !around.contains(wanted.around())) {
            offer(wanted.around());
        }
        rest.select(wanted.paler() ? 1 : wanted.around() == 0 ? 0 : BEFORE_AROUND + around.indexOf(wanted.around()));
    }

    private int context() {
        int at = rest.getSelectionIndex() - BEFORE_AROUND;
        return at < 0 ? 0 : around.get(at);
    }

    /** Sets filters in place of all: for lines with all of some texts, without regard to case. */
    public void showOnly(List<String> wanted) {
        try {
            List<NamedFilter> filters = new ArrayList<>();
            for (String text : wanted) {
                filters.add(new NamedFilter(new FindText(text, false, false), filters.isEmpty() ? Kind.SHOW : Kind.WITHIN, true));
            }
            filters(filters);
            apply();
        } catch (ProblemException e) {
            note.accept(e.getMessage());
        }
    }

    /** Switches all filters off. */
    public void disableAll() {
        filters(all.stream().map(f -> f.enabled(false)).toList());
        apply();
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
            note.accept(e.getMessage());
        }
    }

    /** Adds a filter and applies it. */
    public void add(NamedFilter filter) {
        all.add(filter);
        apply();
        // in an event of its own: making controls takes longest
        next(() -> {
            if (chips.size() == all.size() - 1) {
                chips.add(chip(chips.size()));
                colour(chips.getLast());
                next(this::layout);
            } else {
                rebuild();
            }
        });
    }

    // takes a filter out and puts it where it was typed, to be changed and added again
    private void edit(int index) {
        NamedFilter filter = all.remove(index);
        kind.select(filter.kind().ordinal());
        text.setText(filter.text().text());
        regex.setSelection(filter.text().isRegex());
        matchCase.setSelection(filter.text().isMatchCase());
        Pressed.show(regex, theme);
        Pressed.show(matchCase, theme);
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
        next(() -> {
            apply();
            next(this::rebuild);
        });
    }

    private void next(Runnable action) {
        area.getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                action.run();
            }
        });
    }

    private void apply() {
        filters.set(area.getVisible() ? all : List.of(), rest.getSelectionIndex() != 1, context());
    }

    private void rebuild() {
        chips.forEach(Control::dispose);
        chips.clear();
        for (int i = 0; i < all.size(); i++) {
            chips.add(chip(i));
        }
        chips.forEach(this::colour);
        layout();
    }

    private Composite chip(int index) {
        NamedFilter filter = all.get(index);
        Composite chip = new Composite(area, SWT.NONE);
        RowLayout inner = flow(0, 0);
        inner.wrap = false;
        inner.spacing = 0;
        chip.setLayout(inner);
        Button on = new Button(chip, SWT.CHECK);
        on.setText(NLS.bind(chip(filter.kind()), filter.text().text()).replace("&", "&&"));
        on.setSelection(filter.enabled());
        on.addListener(SWT.Selection, _ -> {
            all.set(index, filter.enabled(on.getSelection()));
            apply();
        });
        Menu menu = new Menu(on);
        menu.addListener(SWT.Show, _ -> {
            if (menu.getItemCount() == 0) {
                item(menu, LogMessages.FilterEdit, () -> edit(index));
                item(menu, LogMessages.FilterOnly, () -> only(index));
            }
        });
        on.setMenu(menu);
        on.setToolTipText(LogMessages.FilterChipHint);
        WidgetIds.set(on, "log.filter." + index);
        ToolBar bar = new ToolBar(chip, SWT.FLAT);
        ToolItem remove = new ToolItem(bar, SWT.PUSH);
        remove.setText("\u00d7");
        remove.setToolTipText(NLS.bind(LogMessages.FilterRemove, filter.text().text()));
        Accessibles.name(bar, remove.getToolTipText());
        WidgetIds.set(remove, "log.filter.remove." + index);
        remove.addListener(SWT.Selection, _ -> {
            all.remove(index);
            later();
        });
        return chip;
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
    public void applyTheme() {
        colour(area);
        chips.forEach(this::colour);
        Pressed.show(regex, theme);
        Pressed.show(matchCase, theme);
    }

    private void colour(Composite parent) {
        parent.setBackground(theme.color(Token.FILTER));
        for (Control child : parent.getChildren()) {
            // a check box of another colour would hide its mark
            if (child instanceof ToolBar) {
                child.setBackground(theme.color(Token.FILTER));
                child.setForeground(theme.color(Token.FOREGROUND));
            }
        }
    }
}
