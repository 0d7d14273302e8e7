package org.lockkeeper.ui.workbench.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.text.Wording;
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
        Grid<ClientChange> grid = grids.create(area, "changes", Messages.Changes_noun, columns(), ClientChange::who);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(
                convertWidthInCharsToPixels(120), convertHeightInCharsToPixels(22)).create());
        grid.setRows(changes);
        grid.onOpen(change -> evidence(change).ifPresent(e -> {
            chosen = e;
            close();
        }));
        return area;
    }

    private static Optional<Evidence> evidence(ClientChange change) {
        return change.because().stream().filter(e -> !e.file().isStatement()).findFirst();
    }

    private List<GridColumn<ClientChange>> columns() {
        return List.of(
                GridColumns.<ClientChange, ChangeKind>choice("kind", Messages.Changes_kind, ClientChange::kind,
                        ChangesDialog::word).width(14).build(),
                GridColumns.<ClientChange>text("account", Messages.Changes_account, c -> c.who().account()).width(26)
                        .build(),
                GridColumns.<ClientChange>text("computer", Messages.Changes_computer, c -> c.who().computer()).build(),
                verdict("from", Messages.Changes_from, true), verdict("to", Messages.Changes_to, false),
                GridColumns.<ClientChange>text("facts", Messages.Changes_facts, ChangesDialog::facts).width(40).build(),
                GridColumns.<ClientChange>text("because", Messages.Changes_because,
                        c -> evidence(c).map(Wording::evidence).orElse("")).width(40).build(),
                GridColumns.<ClientChange>text("server", Messages.Palette_server, c -> c.who().server()).width(10)
                        .build());
    }

    private GridColumn<ClientChange> verdict(String id, String title, boolean before) {
        return GridColumns.<ClientChange>verdict(id, title, c -> before ? c.from() : c.to(),
                (Verdict v) -> theme.word(v)).build();
    }

    private static String word(ChangeKind kind) {
        return switch (kind) {
            case NEW -> Messages.Changes_new;
            case GONE -> Messages.Changes_gone;
            case VERDICT -> Messages.Changes_verdict;
            case FACT -> Messages.Changes_fact;
        };
    }

    private static String facts(ClientChange change) {
        return change.facts().stream().map(f -> NLS.bind(Messages.Changes_factChange, new Object[] {
            Wording.attribute(f.attribute()), Wording.value(f.attribute(), f.from()), now(f)}))
                .collect(Collectors.joining("; "));
    }

    /** What is known now; where sources disagree and nothing tells who is right, all that they say. */
    private static String now(ClientChange.FactChange change) {
        return change.disputed().isEmpty() ? Wording.value(change.attribute(), change.to())
                : change.disputed().stream().map(value -> Wording.value(change.attribute(), value) + "?")
                        .collect(Collectors.joining(" "));
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
