package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.grid.GridState.ColumnState;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Chooses which columns are shown, and in which order. */
final class ColumnsDialog<R> extends TitledDialog {

    private static final String HELP = "tables#columns";

    private final GridState state;
    private final List<GridColumn<R>> columns;
    private Table table;
    private GridState chosen;

    ColumnsDialog(Shell shell, GridState state, List<GridColumn<R>> columns) {
        super(shell, GridMessages.ChooseColumns, HELP);
        this.state = state;
        this.columns = columns;
    }

    Optional<GridState> choose() {
        open();
        return Optional.ofNullable(chosen);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(GridMessages.ChooseColumnsHint);
        hint.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        table = WidgetIds.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "columns.table");
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(40), convertHeightInCharsToPixels(18)).create());
        for (ColumnState column : state.columns()) {
            columns.stream().filter(c -> c.id().equals(column.id())).findFirst().ifPresent(c -> {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(c.title());
                item.setData(column);
                item.setChecked(column.visible());
            });
        }
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(GridLayoutFactory.fillDefaults().create());
        buttons.setLayoutData(GridDataFactory.fillDefaults().create());
        button(buttons, "columns.up", GridMessages.Up, -1);
        button(buttons, "columns.down", GridMessages.Down, 1);
        return area;
    }

    private void button(Composite parent, String id, String text, int by) {
        Button button = WidgetIds.set(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        button.addListener(SWT.Selection, _ -> move(by));
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= table.getItemCount()) {
            return;
        }
        TableItem a = table.getItem(from);
        TableItem b = table.getItem(to);
        String text = a.getText();
        Object data = a.getData();
        boolean checked = a.getChecked();
        a.setText(b.getText());
        a.setData(b.getData());
        a.setChecked(b.getChecked());
        b.setText(text);
        b.setData(data);
        b.setChecked(checked);
        table.setSelection(to);
    }

    @Override
    protected void okPressed() {
        List<ColumnState> states = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            ColumnState column = (ColumnState) item.getData();
            states.add(new ColumnState(column.id(), column.width(), item.getChecked()));
        }
        if (states.stream().anyMatch(ColumnState::visible)) {
            chosen = new GridState(states, state.sort(), state.filters());
        }
        super.okPressed();
    }
}
