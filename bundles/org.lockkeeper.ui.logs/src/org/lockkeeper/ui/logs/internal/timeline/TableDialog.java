package org.lockkeeper.ui.logs.internal.timeline;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Times;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The bars as a table, for everybody who reads numbers rather than pictures. */
final class TableDialog extends TitledDialog {

    private static final String HELP = "log-tools#lines-over-time";
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;

    private final Bars bars;
    private final String summary;

    TableDialog(Shell shell, Bars bars, String summary) {
        super(shell, TimelineMessages.Name, HELP);
        this.bars = bars;
        this.summary = summary;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label says = WidgetIds.set(new Label(area, SWT.WRAP), "timeline.summary");
        says.setText(summary);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false);
        wide.widthHint = convertWidthInCharsToPixels(80);
        says.setLayoutData(wide);
        Table table = WidgetIds.set(new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER), "timeline.table");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = convertHeightInCharsToPixels(20);
        table.setLayoutData(data);
        table.setHeaderVisible(true);
        Accessibles.name(table, TimelineMessages.Name);
        column(table, TimelineMessages.ColumnTime, SWT.LEFT, 38);
        column(table, TimelineMessages.ColumnLines, SWT.RIGHT, 14);
        if (bars.parts().size() > 1) {
            bars.parts().forEach(p -> column(table, p.name(), SWT.RIGHT, 16));
        }
        table.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(row(e.index)));
        table.setItemCount(bars.count());
        return area;
    }

    private String[] row(int bar) {
        String[] row = new String[bars.parts().size() > 1 ? 2 + bars.parts().size() : 2];
        row[0] = Times.text(bars.start(bar), bars.start(bar + 1));
        row[1] = bars.isRecorded(bar) ? BarText.count(bars.total(bar)) : TimelineMessages.Unrecorded;
        for (int i = 2; i < row.length; i++) {
            row[i] = BarText.count(bars.parts().get(i - 2).counts()[bar]);
        }
        return row;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button copy = createButton(parent, COPY, TimelineMessages.CopyTable, false);
        WidgetIds.set(copy, "timeline.copy");
        WidgetIds.set(closeButton(parent), "timeline.close");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            CopiedText.put(getShell().getDisplay(),
                    bars.table(TimelineMessages.ColumnTime, TimelineMessages.ColumnLines));
        } else {
            super.buttonPressed(id);
        }
    }
}
