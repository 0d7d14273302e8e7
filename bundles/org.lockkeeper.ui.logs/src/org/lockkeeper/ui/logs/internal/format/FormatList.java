package org.lockkeeper.ui.logs.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The formats that users defined, in the order in which they are tried. UI thread. */
final class FormatList {

    /** What a new format begins with: a time in brackets and the rest. */
    private static final String FIRST = "\\[(?<time>[^\\]]+)\\] ?(?<message>.*)";

    private final ThemeTokens theme;
    private final Predicate<FormatDefinition> right;
    private final Runnable changed;
    private final Runnable added;
    private final List<FormatDefinition> formats = new ArrayList<>();
    private final Table table;
    private final Composite buttons;
    private final List<Button> ofOne = new ArrayList<>();
    private Button up;
    private Button down;

    /**
     * @param right whether nothing is wrong with a format
     * @param changed told that others are there, or another one is selected
     * @param added told after one was added, which now needs a name
     */
    FormatList(Composite parent, ThemeTokens theme, Predicate<FormatDefinition> right, Runnable changed,
            Runnable added) {
        this.added = added;
        this.theme = theme;
        this.right = right;
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(FormatMessages.Hint);
        hint.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT)
                .create());
        table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "formats.table");
        Forms.name(table, FormatMessages.List);
        WidgetIds.describe(table, this::plain);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(260, 8 * table.getItemHeight())
                .create());
        for (String title : List.of(FormatMessages.NameColumn, FormatMessages.FilesColumn)) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(title);
            column.setWidth(130);
        }
        table.addListener(SWT.Selection, _ -> tell());
        table.addListener(SWT.KeyDown, this::pressed);
        buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        action("formats.add", FormatMessages.Add, null, this::add);
        ofOne.add(action("formats.duplicate", FormatMessages.Duplicate, null, this::duplicate));
        ofOne.add(action("formats.remove", FormatMessages.Remove, FormatMessages.RemoveHint, this::remove));
        up = action("formats.up", FormatMessages.Up, FormatMessages.AltUp, () -> move(-1));
        down = action("formats.down", FormatMessages.Down, FormatMessages.AltDown, () -> move(1));
    }

    /** One more button below the others. */
    Button action(String id, String text, String hint, Runnable action) {
        Button button = Forms.button(buttons, SWT.PUSH, id, text, action);
        button.setToolTipText(hint);
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return button;
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
        down.setEnabled(index >= 0 && index < formats.size() - 1);
        changed.run();
    }

    /** The formats as they are typed. */
    List<FormatDefinition> formats() {
        return List.copyOf(formats);
    }

    /** Sets them, and selects one, or none where there is none. */
    void formats(List<FormatDefinition> others, int select) {
        List<FormatDefinition> copy = List.copyOf(others);
        formats.clear();
        formats.addAll(copy);
        table.setItemCount(formats.size());
        for (int i = 0; i < formats.size(); i++) {
            fill(i);
        }
        if (select >= 0 && select < formats.size()) {
            table.setSelection(select);
            table.showSelection();
        } else {
            table.deselectAll();
        }
        tell();
    }

    private void fill(int index) {
        FormatDefinition format = formats.get(index);
        TableItem item = table.getItem(index);
        item.setText(new String[] {format.title(), String.join(", ", format.files())});
        item.setForeground(right.test(format) ? null : theme.color(Token.BLOCKED));
    }

    private String plain() {
        return String.join("\n", formats.stream().map(f -> (f == selected() ? "> " : "") + f.title()).toList());
    }

    /** The selected one; {@code null} for none. */
    FormatDefinition selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= formats.size() ? null : formats.get(index);
    }

    /** Puts another in place of the selected one. */
    void replace(FormatDefinition by) {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            formats.set(index, by);
            fill(index);
        }
    }

    private void add() {
        insert(Math.max(0, table.getSelectionIndex()), FormatDefinition.of(id(FormatMessages.NewName),
                FormatMessages.NewName, FIRST, ""));
        added.run();
    }

    private void duplicate() {
        FormatDefinition now = selected();
        if (now != null) {
            String title = NLS.bind(FormatMessages.Copied, now.title());
            insert(table.getSelectionIndex() + 1, new FormatDefinition(id(title), title, now.files(),
                    now.expression(), now.time(), now.samples(), List.of()));
        }
    }

    // small letters, digits and hyphens, and none that is there
    private String id(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "format" : plain;
        String id = base;
        for (int n = 2; isTaken(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return formats.stream().anyMatch(f -> f.id().equals(id));
    }

    private void insert(int index, FormatDefinition format) {
        List<FormatDefinition> all = new ArrayList<>(formats);
        all.add(index, format);
        formats(all, index);
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            List<FormatDefinition> all = new ArrayList<>(formats);
            all.remove(index);
            formats(all, Math.min(index, all.size() - 1));
        }
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < formats.size()) {
            List<FormatDefinition> all = new ArrayList<>(formats);
            all.add(to, all.remove(from));
            formats(all, to);
        }
    }

    /** Puts the focus on the list. */
    void focus() {
        table.setFocus();
    }
}
