package org.lockkeeper.ui.workbench.internal.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.TableStart;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Asks what the columns of a table mean whose header does not tell, beside its first rows. */
final class TableColumnsDialog extends TitledDialog {

    private static final String HELP = "import";
    private static final int MOST_COLUMNS = 30;
    private static final int NEEDED = 2;

    private final String file;
    private final TableStart table;
    private final Map<String, Combo> fields = new LinkedHashMap<>();
    private Optional<ColumnMapping> chosen = Optional.empty();

    /** @param file name of the file, for people */
    TableColumnsDialog(Shell parent, String file, TableStart table) {
        super(parent, SourceMessages.ColumnsTitle, HELP);
        this.file = file;
        this.table = table;
    }

    /** Asks; empty where it was cancelled. */
    Optional<ColumnMapping> ask() {
        return open() == Window.OK ? chosen : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 8).create());
        Label says = new Label(area, SWT.WRAP);
        says.setText(NLS.bind(SourceMessages.ColumnsSay, file).replace("&", "&&"));
        says.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        Table rows = WidgetIds.set(new Table(area, SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                "import.columns.rows");
        rows.setHeaderVisible(true);
        rows.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(100),
                convertHeightInCharsToPixels(9)).create());
        Accessibles.name(rows, SourceMessages.ColumnsRows);
        table.header().stream().limit(MOST_COLUMNS).forEach(name -> column(rows, name, SWT.LEFT, 16));
        for (List<String> row : table.rows()) {
            new TableItem(rows, SWT.NONE).setText(row.stream().limit(MOST_COLUMNS).toArray(String[]::new));
        }
        Composite choices = new Composite(area, SWT.NONE);
        choices.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).create());
        choices.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        ColumnMapping.FIELDS.stream().filter(field -> !field.equals(ColumnMapping.IGNORE))
                .forEach(field -> choice(choices, field));
        return area;
    }

    private void choice(Composite choices, String field) {
        String name = ColumnWords.of(field);
        new Label(choices, SWT.NONE).setText(name);
        Combo combo = WidgetIds.set(new Combo(choices, SWT.READ_ONLY | SWT.DROP_DOWN), "import.columns." + field);
        combo.add(SourceMessages.ColumnNone);
        table.header().forEach(combo::add);
        combo.select(0);
        combo.setLayoutData(GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(30), SWT.DEFAULT).create());
        combo.addListener(SWT.Selection, _ -> check());
        Accessibles.name(combo, name);
        fields.put(field, combo);
    }

    /** The program and one thing more of it are needed; a column means one thing. */
    private void check() {
        Map<String, String> columns = columns();
        getButton(IDialogConstants.OK_ID).setEnabled(columns.containsKey("program") && columns.size() >= NEEDED
                && columns.values().stream().distinct().count() == columns.size());
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        fields.forEach((field, combo) -> {
            if (combo.getSelectionIndex() > 0) {
                columns.put(field, table.header().get(combo.getSelectionIndex() - 1));
            }
        });
        return columns;
    }

    @Override
    protected void okPressed() {
        chosen = Optional.of(new ColumnMapping(null, columns()));
        super.okPressed();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, SourceMessages.ColumnsTake, true),
                "import.columns.take").setEnabled(false);
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, Messages.Cancel, false), "import.columns.cancel");
    }
}
