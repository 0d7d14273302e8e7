package org.lockkeeper.ui.logs.internal.bookmarks;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks.Placed;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The bookmarks of the log that is open: to go to one, change its note, or take it away. UI thread. */
public final class BookmarkList extends TitledDialog {

    private static final String HELP = "log-tools#bookmarks";
    private static final int EDIT = IDialogConstants.CLIENT_ID;
    private static final int REMOVE = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 820;
    private static final int HEIGHT = 320;

    private final LogBookmarks bookmarks;
    private Table table;

    BookmarkList(Shell parent, LogBookmarks bookmarks) {
        super(parent, LogMessages.Bookmarks, HELP);
        this.bookmarks = bookmarks;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        column(table, LogMessages.WholeLine, SWT.RIGHT, 10);
        column(table, LogMessages.ColumnLog, SWT.LEFT, 16);
        column(table, LogMessages.Note, SWT.LEFT, 26);
        column(table, LogMessages.ColumnText, SWT.LEFT, 52);
        table.addListener(SWT.DefaultSelection, _ -> okPressed());
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                buttonPressed(REMOVE);
            } else if (e.keyCode == SWT.F2) {
                buttonPressed(EDIT);
            }
        });
        Accessibles.name(table, LogMessages.Bookmarks);
        WidgetIds.set(table, "log.bookmarks");
        WidgetIds.describe(table, () -> String.join("\n", Arrays.stream(table.getItems())
                .map(i -> i.getText(0) + "\t" + i.getText(1) + "\t" + i.getText(2) + "\t" + i.getText(3)).toList()));
        fill(0);
        return area;
    }

    private void fill(int selected) {
        table.removeAll();
        for (Placed placed : bookmarks.shown().all()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {Long.toString(placed.row() + 1), placed.file(), placed.mark().note(),
                placed.mark().text()});
            item.setData(placed);
        }
        if (table.getItemCount() > 0) {
            table.setSelection(Math.min(selected, table.getItemCount() - 1));
        }
        enable();
    }

    private void enable() {
        for (int id : new int[] {EDIT, REMOVE, IDialogConstants.OK_ID}) {
            Button button = getButton(id);
            if (button != null) {
                button.setEnabled(table.getSelectionIndex() >= 0);
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, EDIT, LogMessages.BookmarkEdit, false), "log.bookmarks.edit");
        WidgetIds.set(createButton(parent, REMOVE, LogMessages.BookmarkRemove, false), "log.bookmarks.remove");
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, LogMessages.BookmarkGoTo, true), "log.bookmarks.go");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        enable();
    }

    private Placed selected() {
        int at = table.getSelectionIndex();
        return at < 0 ? null : (Placed) table.getItem(at).getData();
    }

    @Override
    protected void buttonPressed(int id) {
        Placed placed = selected();
        int at = table.getSelectionIndex();
        switch (id) {
            case EDIT -> {
                if (placed != null) {
                    bookmarks.edit(placed);
                    fill(at);
                }
            }
            case REMOVE -> {
                if (placed != null) {
                    bookmarks.remove(placed);
                    fill(at);
                }
            }
            default -> super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        Placed placed = selected();
        super.okPressed();
        bookmarks.goTo(placed);
    }
}
