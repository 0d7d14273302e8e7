package org.lockkeeper.ui.logs.internal.forms;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * A list whose order counts, as a table with buttons beside it that add, copy, remove and move what is selected; by
 * keys too: Alt+Up and Alt+Down move, Delete removes. UI thread.
 *
 * @param <T> what is in the list; immutable
 */
public abstract class EditedList<T> {

    /** The least height of the table, in pixels: the buttons beside it are higher, and a dialog has to fit a small screen. */
    protected static final int LEAST = 200;

    private static final int HINT = 420;

    private final List<T> items = new ArrayList<>();
    private final String newName;
    private final Runnable changed;
    private final Runnable added;
    private final Composite area;
    private final Table table;
    private final Composite buttons;
    private final List<Button> ofOne = new ArrayList<>();
    private final Button add;
    private final Button up;
    private final Button down;

    /**
     * @param id what ids of its controls begin with
     * @param style of the table besides the usual
     * @param hint what it is, above it
     * @param name of the table, for those who do not see it
     * @param newName of one that is added
     * @param changed told that others are there, or another one is selected
     * @param added told after one was added
     */
    protected EditedList(Composite parent, String id, int style, String hint, String name, String newName,
            Runnable changed, Runnable added) {
        this.newName = newName;
        this.changed = changed;
        this.added = added;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).create());
        Label above = new Label(area, SWT.WRAP);
        above.setText(hint);
        // as wide as the table at least: lines broken earlier would ask for height that is never used
        above.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(HINT, SWT.DEFAULT)
                .create());
        table = WidgetIds.set(new Table(area, style | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), id + ".table");
        Accessibles.name(table, name);
        WidgetIds.describe(table, this::plain);
        table.setHeaderVisible(true);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, this::pressed);
        table.addListener(SWT.MouseMove, e -> hint(table.getItem(new Point(e.x, e.y))));
        buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        add = action(id + ".add", FormMessages.Add, null, this::add);
        ofOne.add(action(id + ".duplicate", FormMessages.Duplicate, null, this::duplicate));
        ofOne.add(action(id + ".remove", FormMessages.Remove, FormMessages.RemoveHint, this::remove));
        up = action(id + ".up", FormMessages.Up, FormMessages.UpHint, () -> move(-1));
        down = action(id + ".down", FormMessages.Down, FormMessages.DownHint, () -> move(1));
    }

    /** Shows one in its row of the table. */
    protected abstract void fill(TableItem row, T item);

    /** What one is called by people. */
    protected abstract String name(T item);

    /** One in a line, for those who do not see the table. */
    protected String plain(T item) {
        return name(item);
    }

    /** A new one of a name. */
    protected abstract T created(String name);

    /** A copy of one, under another name. */
    protected abstract T copied(T item, String name);

    /** Lays out the list in its parent: its place, the size of the table, the place of the buttons. */
    protected final void place(Object ofArea, Object ofTable, Object ofButtons) {
        area.setLayoutData(ofArea);
        table.setLayoutData(ofTable);
        buttons.setLayoutData(ofButtons);
    }

    /** The table. */
    protected final Table table() {
        return table;
    }

    /** Adds a column of some pixels. */
    protected final void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    /** One more button below the others. */
    public final Button action(String widget, String text, String hint, Runnable action) {
        Button button = Forms.button(buttons, SWT.PUSH, widget, text, action);
        button.setToolTipText(hint);
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return button;
    }

    /** Told that a row was selected, or its box checked. */
    protected void selected(Event e) {
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
        down.setEnabled(index >= 0 && index < items.size() - 1);
        changed.run();
    }

    /** What is in the list, as it is typed. */
    public final List<T> items() {
        return List.copyOf(items);
    }

    /** Sets what is in the list, and selects one; none where there is none at that place. */
    public final void items(List<T> others, int select) {
        List<T> copy = List.copyOf(others);
        items.clear();
        items.addAll(copy);
        table.setItemCount(items.size());
        fill();
        if (select >= 0 && select < items.size()) {
            table.setSelection(select);
            table.showSelection();
        } else {
            table.deselectAll();
        }
        tell();
    }

    private void fill() {
        for (int i = 0; i < items.size(); i++) {
            fill(table.getItem(i), items.get(i));
        }
    }

    private String plain() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.add((i == table.getSelectionIndex() ? "> " : "") + plain(items.get(i)));
        }
        return String.join("\n", lines);
    }

    /** The selected one; {@code null} for none. */
    public final T selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= items.size() ? null : items.get(index);
    }

    /** Puts another in place of the selected one. */
    public final void replace(T by) {
        set(table.getSelectionIndex(), by);
    }

    /** Puts another in place of one; nothing where there is none at that place. Others may be right or wrong now. */
    protected final void set(int index, T by) {
        if (index >= 0) {
            items.set(index, by);
            fill();
        }
    }

    /** One more before the selected one, so that it counts first. */
    private void add() {
        insert(Math.max(0, table.getSelectionIndex()), created(unlike(newName)));
        added.run();
    }

    private void duplicate() {
        T now = selected();
        if (now != null) {
            insert(table.getSelectionIndex() + 1,
                    copied(now, unlike(NLS.bind(FormMessages.DuplicateName, name(now)))));
        }
    }

    // names are told apart: two of the same would be one in a file
    private String unlike(String wanted) {
        String name = wanted;
        for (int n = 2; isTaken(name); n++) {
            name = NLS.bind(FormMessages.NumberedName, wanted, n);
        }
        return name;
    }

    private boolean isTaken(String name) {
        return items.stream().anyMatch(i -> name(i).equalsIgnoreCase(name));
    }

    private void insert(int index, T item) {
        List<T> all = new ArrayList<>(items);
        all.add(index, item);
        items(all, index);
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            List<T> all = new ArrayList<>(items);
            all.remove(index);
            items(all, Math.min(index, all.size() - 1));
        }
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < items.size()) {
            List<T> all = new ArrayList<>(items);
            all.add(to, all.remove(from));
            items(all, to);
        }
    }

    // what columns are too narrow for
    private void hint(TableItem row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; row != null && i < table.getColumnCount(); i++) {
            cells.add(row.getText(i));
        }
        table.setToolTipText(row == null ? null : String.join("\n", cells).strip().replace("&", "&&"));
    }

    /** Puts the focus on the list, or where the first one is added to it. */
    public final void focus() {
        Control start = items.isEmpty() ? add : table;
        start.setFocus();
    }
}
