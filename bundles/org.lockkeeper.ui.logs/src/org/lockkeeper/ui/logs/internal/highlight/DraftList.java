package org.lockkeeper.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.logs.internal.model.Highlighter;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The highlighters in their order, each with a switch, and what is done with them. UI thread. */
final class DraftList {

    private final ThemeTokens theme;
    private final List<Draft> drafts = new ArrayList<>();
    private final Runnable changed;
    private final Runnable added;
    private final Composite area;
    private final Table table;
    private final Swatches swatches;
    private final Composite buttons;
    private final List<Button> ofOne = new ArrayList<>();
    private Button up;
    private Button down;

    /**
     * @param changed told that others are there, or another one is selected
     * @param added told after one was added, which now needs a name and a text
     */
    DraftList(Composite parent, ThemeTokens theme, List<Highlighter> set, Runnable changed, Runnable added) {
        this.added = added;
        this.theme = theme;
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(HighlightMessages.EditHint);
        hint.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT)
                .create());
        table = WidgetIds.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL),
                "highlights.table");
        Forms.name(table, HighlightMessages.List);
        WidgetIds.describe(table, this::plain);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(420, 10 * table.getItemHeight())
                .create());
        column(HighlightMessages.NameColumn, 270);
        column(HighlightMessages.PatternColumn, 220);
        swatches = new Swatches(table, theme);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, this::pressed);
        buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        buttons.setLayoutData(GridDataFactory.fillDefaults().create());
        makeButtons();
        set.forEach(h -> drafts.add(Draft.of(h)));
        show(drafts.isEmpty() ? -1 : 0);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void makeButtons() {
        action("highlights.add", HighlightMessages.Add, null, this::add);
        ofOne.add(action("highlights.duplicate", HighlightMessages.Duplicate, null, this::duplicate));
        ofOne.add(action("highlights.remove", HighlightMessages.Remove, HighlightMessages.RemoveHint, this::remove));
        up = action("highlights.up", HighlightMessages.Up, HighlightMessages.AltUp, () -> move(-1));
        down = action("highlights.down", HighlightMessages.Down, HighlightMessages.AltDown, () -> move(1));
    }

    /** One more button below the others. */
    Button action(String id, String text, String hint, Runnable action) {
        Button button = Forms.button(buttons, SWT.PUSH, id, text, action);
        button.setToolTipText(hint);
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return button;
    }

    private void selected(Event e) {
        if (e.detail == SWT.CHECK) {
            int index = table.indexOf((TableItem) e.item);
            drafts.set(index, drafts.get(index).enabled(table.getItem(index).getChecked()));
        }
        tell();
    }

    private void pressed(Event e) {
        if ((e.stateMask & SWT.ALT) != 0 && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
            move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
            e.doit = false;
        } else if (e.keyCode == SWT.DEL && e.stateMask == 0) {
            remove();
        }
    }

    private void tell() {
        int index = table.getSelectionIndex();
        ofOne.forEach(b -> b.setEnabled(index >= 0));
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < drafts.size() - 1);
        changed.run();
    }

    private void show(int select) {
        table.setItemCount(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            fill(i);
        }
        if (select >= 0 && select < drafts.size()) {
            table.setSelection(select);
            table.showSelection();
        } else {
            table.deselectAll();
        }
        tell();
    }

    private void fill(int index) {
        Draft draft = drafts.get(index);
        TableItem item = table.getItem(index);
        item.setText(new String[] {draft.name(), draft.text()});
        item.setImage(0, swatches.of(draft));
        item.setChecked(draft.enabled());
        item.setForeground(draft.problem().isEmpty() ? null : theme.color(Token.BLOCKED));
    }

    private String plain() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < drafts.size(); i++) {
            text.append(i == table.getSelectionIndex() ? "> " : "").append(drafts.get(i).enabled() ? "[x] " : "[ ] ")
                    .append(drafts.get(i).name()).append('\n');
        }
        return text.toString();
    }

    /** The highlighters as they are typed. */
    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** Sets them, and selects one. */
    void drafts(List<Draft> others, int select) {
        drafts.clear();
        drafts.addAll(others);
        show(select);
    }

    /** The selected one; {@code null} for none. */
    Draft selected() {
        int index = table.getSelectionIndex();
        return index < 0 ? null : drafts.get(index);
    }

    /** Puts another in place of the selected one. */
    void replace(Draft by) {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            drafts.set(index, by);
            fill(index);
        }
    }

    /** One more before the selected one, so that it counts first. */
    void add() {
        insert(Math.max(0, table.getSelectionIndex()), Draft.empty(Token.ACCENT));
        added.run();
    }

    private void duplicate() {
        Draft now = selected();
        if (now != null) {
            insert(table.getSelectionIndex() + 1, now.named(NLS.bind(HighlightMessages.Copied, now.name())));
        }
    }

    private void insert(int index, Draft draft) {
        drafts.add(index, draft);
        show(index);
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            drafts.remove(index);
            show(Math.min(index, drafts.size() - 1));
        }
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < drafts.size()) {
            drafts.add(to, drafts.remove(from));
            show(to);
        }
    }

    /** Puts the focus on the list. */
    void focus() {
        table.setFocus();
    }
}
