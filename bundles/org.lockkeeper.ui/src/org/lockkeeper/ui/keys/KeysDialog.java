package org.lockkeeper.ui.keys;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** A list of keys and what they do, found by typing a part of either. */
public final class KeysDialog extends TitledDialog {

    private static final String HELP = "keys";

    private final String id;
    private final List<Key> keys;
    private Text filter;
    private Table table;
    private Label count;

    /**
     * @param title for people
     * @param id of the table; that of the field above it ends with {@code .filter}
     * @param keys in the order in which they are shown
     */
    public KeysDialog(Shell shell, String title, String id, List<Key> keys) {
        super(shell, title, HELP);
        this.id = id;
        this.keys = List.copyOf(keys);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.NONE).setText(KeyMessages.Filter);
        filter = FilterField.create(area, id + ".filter", KeyMessages.Filter);
        table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), id);
        Accessibles.name(table, KeyMessages.Name);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(100),
                convertHeightInCharsToPixels(24)).create());
        column(table, KeyMessages.Keys, SWT.NONE, 34);
        column(table, KeyMessages.Does, SWT.NONE, 62);
        WidgetIds.describe(table, () -> String.join("\n", shown().stream().map(k -> k.keys() + "\t" + k.does())
                .toList()));
        count = CssClass.MUTED.set(WidgetIds.set(new Label(area, SWT.NONE), id + ".count"));
        count.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        FilterField.listen(filter, table, this::fill);
        fill();
        return area;
    }

    private List<Key> shown() {
        return keys.stream().filter(k -> TypedWords.areIn(k.keys() + " " + k.does(), typed())).toList();
    }

    // modifiers are typed in any order
    private String typed() {
        return filter.getText().replace('+', ' ');
    }

    private void fill() {
        List<Key> shown = shown();
        table.setRedraw(false);
        table.removeAll();
        shown.forEach(key -> new TableItem(table, SWT.NONE).setText(new String[] {key.keys(), key.does()}));
        table.setRedraw(true);
        count.setText(shown.isEmpty() ? NLS.bind(KeyMessages.None, filter.getText().replace("&", "&&"))
                : NLS.bind(KeyMessages.Count, shown.size(), keys.size()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
