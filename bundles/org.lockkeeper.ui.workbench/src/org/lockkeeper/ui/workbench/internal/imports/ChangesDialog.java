package org.lockkeeper.ui.workbench.internal.imports;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.workbench.internal.Messages;

/** What an import changed, or what changed since, client by client, with the evidence that made the difference. Enter goes to its line. */
public final class ChangesDialog extends TitledDialog {

    private static final String HELP = "imports#what-an-import-changed";

    private final List<ClientChange> changes;
    private final GridFactory grids;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private Evidence chosen;

    /**
     * @param title what is compared
     */
    public ChangesDialog(Shell parent, String title, Differences changes, GridFactory grids, Navigation navigation, ThemeTokens theme) {
        super(parent, title, HELP);
        this.changes = changes.clients();
        this.grids = grids;
        this.navigation = navigation;
        this.theme = theme;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Grid<ClientChange> grid = grids.create(area, "changes", Messages.Changes_noun,
                ChangesTable.columns(Messages.Changes_from, Messages.Changes_to, theme), ClientChange::who);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(
                convertWidthInCharsToPixels(120), convertHeightInCharsToPixels(22)).create());
        grid.setRows(changes);
        grid.onOpen(change -> ChangesTable.evidence(change).ifPresent(e -> {
            chosen = e;
            close();
        }));
        return area;
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
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
