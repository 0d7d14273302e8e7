package org.lockkeeper.ui.workbench.internal.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.core.scenario.ComparedSide;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.compare.Comparison.Services;
import org.lockkeeper.ui.workbench.internal.imports.ChangeWords;
import org.lockkeeper.ui.workbench.internal.imports.ChangesTable;

/**
 * Two states side by side: how many clients have which verdict in each, and those that differ, with the evidence that made
 * the difference. A pair of verdicts narrows the list; Enter in the list goes to the line of the evidence.
 */
final class ComparisonDialog extends TitledDialog {

    private static final String HELP = "imports#two-states-side-by-side";
    private static final int COMPARE = IDialogConstants.CLIENT_ID;
    private static final int SHOW = IDialogConstants.CLIENT_ID + 1;

    private final Services services;
    private final StateForm.Choices choices;
    private final long first;
    private StateForm from;
    private StateForm to;
    private Hint says;
    private Grid<VerdictPair> matrix;
    private Grid<ClientChange> list;
    private List<ClientChange> changes = List.of();
    private List<ClientChange> shown = List.of();
    private Task running;
    private Evidence evidence;
    private ClientFilter clients;

    /**
     * @param first the import after whose state is compared at first with the present one; 0 for the state before all
     */
    ComparisonDialog(Shell parent, Services services, StateForm.Choices choices, long first) {
        super(parent, CompareMessages.Title, HELP);
        this.services = services;
        this.choices = choices;
        this.first = first;
    }

    /** The line that somebody wants to look at instead. */
    Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** The clients that somebody wants to look at instead. */
    Optional<ClientFilter> clients() {
        return Optional.ofNullable(clients);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite sides = new Composite(area, SWT.NONE);
        sides.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(10, 0).create());
        sides.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        from = new StateForm(sides, CompareMessages.From, "compare.from", choices);
        to = new StateForm(sides, CompareMessages.To, "compare.to", choices);
        from.choose(first);
        says = new Hint(area, "compare.says");
        says.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(120),
                convertHeightInCharsToPixels(2)).create());
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(165),
                convertHeightInCharsToPixels(20)).create());
        matrix = services.grids().create(sash, "compare.matrix", CompareMessages.PairNoun,
                VerdictPair.columns(services.theme()), VerdictPair::key);
        list = services.grids().create(sash, "compare.clients", CompareMessages.Noun,
                ChangesTable.columns(CompareMessages.From, CompareMessages.To, services.theme()), ClientChange::who);
        sash.setWeights(28, 72);
        matrix.onSelect(pair -> narrow(pair.orElse(null)));
        list.onOpen(change -> ChangesTable.evidence(change).ifPresent(e -> {
            evidence = e;
            close();
        }));
        area.addListener(SWT.Dispose, _ -> stop());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, SHOW, CompareMessages.Show, false), "compare.show").setEnabled(false);
        WidgetIds.set(createButton(parent, COMPARE, CompareMessages.Compare, true), "compare.run");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        from.first().setFocus();
        compare();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == SHOW) {
            showClients();
        } else if (id != COMPARE) {
            super.buttonPressed(id);
        } else if (running == null) {
            compare();
        } else {
            stop();
            says.tell(CompareMessages.Stopped);
        }
    }

    private void compare() {
        ComparedSide left;
        ComparedSide right;
        try {
            left = from.side();
            right = to.side();
        } catch (StateForm.WrongException e) {
            says.problem(e.getMessage());
            e.field().setFocus();
            return;
        }
        show(List.of(), List.of());
        says.tell(CompareMessages.Comparing + "\u2026");
        Task[] self = new Task[1];
        self[0] = services.background().task(CompareMessages.Comparing, progress -> Differences.between(
                left.in(services.session().workspace(), choices.target(), Set.of(), services.clients().language(),
                        services.clients().attributes(), progress),
                right.in(services.session().workspace(), choices.target(), Set.of(), services.clients().language(),
                        services.clients().attributes(), progress)))
                .quiet().onDone(found -> ended(self[0], () -> show(found)))
                .onProblem(reason -> ended(self[0], () -> says.problem(reason)))
                .onCancelled(() -> ended(self[0], () -> says.tell(CompareMessages.Stopped))).start();
        running = self[0];
        getButton(COMPARE).setText(CompareMessages.Stop);
    }

    /** What came of a task is shown only where nothing newer was asked for. */
    private void ended(Task task, Runnable what) {
        if (task == running && getShell() != null && !getShell().isDisposed()) {
            running = null;
            getButton(COMPARE).setText(CompareMessages.Compare);
            what.run();
        }
    }

    private void stop() {
        Task before = running;
        running = null;
        if (before != null) {
            before.cancel();
        }
        if (getButton(COMPARE) != null && !getButton(COMPARE).isDisposed()) {
            getButton(COMPARE).setText(CompareMessages.Compare);
        }
    }

    private void show(Differences found) {
        show(VerdictPair.of(found), found.clients());
        says.tell(NLS.bind(CompareMessages.Result, new Object[] {found.left().name(), found.right().name(),
            found.isEmpty() ? CompareMessages.NoDifference : ChangeWords.of(found)}));
    }

    private void show(List<VerdictPair> pairs, List<ClientChange> differing) {
        changes = differing;
        matrix.setRows(pairs);
        list.setEmpty("", () -> { });
        show(differing);
    }

    /** Lists the clients of a pair of verdicts alone; {@code null} for all. */
    private void narrow(VerdictPair pair) {
        list.setEmpty(pair == null ? "" : CompareMessages.Same, () -> { });
        show(pair == null ? changes : changes.stream().filter(pair::holds).toList());
    }

    private void show(List<ClientChange> some) {
        shown = some;
        list.setRows(some);
        getButton(SHOW).setEnabled(!some.isEmpty());
    }

    /** Closes, and lets the view of the clients show those that are listed, or selected where several are. */
    private void showClients() {
        Set<Subject.OfClient> now = services.session().model().clients().stream().map(c -> c.subject())
                .collect(Collectors.toSet());
        List<ClientChange> chosen = list.selection().size() > 1 ? list.selection() : shown;
        List<Subject.OfClient> known = chosen.stream().map(ClientChange::who).filter(now::contains).distinct().toList();
        if (known.isEmpty()) {
            says.problem(CompareMessages.NobodyNow);
            return;
        }
        clients = new ClientFilter(Map.of(), QueryText.clients(known, now));
        close();
    }
}
