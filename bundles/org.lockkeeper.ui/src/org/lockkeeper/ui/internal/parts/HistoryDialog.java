package org.lockkeeper.ui.internal.parts;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.history.History;
import org.lockkeeper.core.inventory.history.HistoryEntry;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.TitledDialog;

/** Every observation behind what is known of a client, oldest first. Enter goes to the line that says so. */
final class HistoryDialog extends TitledDialog {

    private static final String HELP = "why";

    private final Workspace workspace;
    private final ClientRow client;
    private final GridFactory grids;
    private final Background background;
    private final Navigation navigation;
    private Grid<HistoryEntry> grid;
    private Task reading;
    private Evidence chosen;

    HistoryDialog(Shell parent, Workspace workspace, ClientRow client, GridFactory grids, Background background,
            Navigation navigation) {
        super(parent, NLS.bind(Messages.History_title, Wording.subject(client.client().subject())), HELP);
        this.workspace = workspace;
        this.client = client;
        this.grids = grids;
        this.background = background;
        this.navigation = navigation;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        grid = grids.create(area, "history", Messages.History_noun, columns(), entry -> entry);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(
                convertWidthInCharsToPixels(120), convertHeightInCharsToPixels(20)).create());
        grid.setNote(Messages.History_reading);
        grid.onOpen(entry -> {
            if (!entry.observation().evidence().file().isStatement()) {
                chosen = entry.observation().evidence();
                close();
            }
        });
        reading = background.task(Messages.History_reading, progress -> History.of(workspace, List.of(client), progress))
                .quiet().onDone(entries -> {
                    if (!grid.table().isDisposed()) {
                        grid.setNote("");
                        grid.setRows(entries);
                    }
                }).start();
        return area;
    }

    private static List<GridColumn<HistoryEntry>> columns() {
        return List.of(
                GridColumns.<HistoryEntry>moment("at", Messages.History_at,
                        e -> e.observation().evidence().observedAt()).instead(_ -> Wording.unknown()).build(),
                GridColumns.<HistoryEntry>text("attribute", Messages.History_attribute,
                        e -> Wording.attribute(e.attribute())).width(26).build(),
                GridColumns.<HistoryEntry>text("value", Messages.History_value,
                        e -> Wording.value(e.attribute(), e.value())).width(24).build(),
                GridColumns.<HistoryEntry>text("source", Messages.History_source,
                        e -> Wording.evidence(e.observation().evidence())).width(48).build(),
                GridColumns.<HistoryEntry>number("import", Messages.History_import, e -> e.entry().id()).build());
    }

    @Override
    public int open() {
        int result = super.open();
        if (chosen != null) {
            navigation.showEvidence(chosen);
        }
        return result;
    }

    @Override
    public boolean close() {
        if (reading != null) {
            reading.cancel();
        }
        return super.close();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
