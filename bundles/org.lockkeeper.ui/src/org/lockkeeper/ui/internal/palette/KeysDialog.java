package org.lockkeeper.ui.internal.palette;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** All keys and what they do. */
public final class KeysDialog extends TitledDialog {

    private final Bindings bindings;

    /** Made by injection. */
    @Inject
    public KeysDialog(Dialogs dialogs, Bindings bindings) {
        super(dialogs.shell(), Messages.Keys_title);
        this.bindings = bindings;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Table table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "keys.table");
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(70),
                convertHeightInCharsToPixels(24)).create());
        for (int width : new int[] {22, 44}) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setWidth(convertWidthInCharsToPixels(width));
        }
        bindings.all().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(
                text -> text.toLowerCase(java.util.Locale.ROOT)))).forEach(entry -> {
                    TableItem item = new TableItem(table, SWT.NONE);
                    item.setText(new String[] {entry.getKey(), entry.getValue().replace("&", "")});
                });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
