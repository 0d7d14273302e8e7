package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;

/** Makes or changes a scenario, and shows at once what it would make different. */
final class ScenarioDialog extends TitledDialog {

    /** What F1 opens. */
    static final String HELP = "upgrade#scenarios";

    // of somebody who types
    private static final int PAUSE = 200;

    private final TabServices services;
    private final ScopedPlan plan;
    private final Scenario begun;
    private final Predicate<String> isTaken;
    private ScenarioForm form;
    private DifferencePane difference;
    private Hint problem;
    private Latest supposing;
    private Runnable pending;
    private Scenario made;

    /**
     * @param plan what is in scope: what it is compared with
     * @param begun what stands in the fields at first
     * @param isTaken whether another scenario has a name
     */
    ScenarioDialog(Shell parent, String title, TabServices services, ScopedPlan plan, Scenario begun,
            Predicate<String> isTaken) {
        super(parent, title, HELP);
        this.services = services;
        this.plan = plan;
        this.begun = begun;
        this.isTaken = isTaken;
    }

    /** Asks; empty where it was cancelled. */
    Optional<Scenario> ask() {
        return open() == Window.OK ? Optional.of(made) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        List<String> servers = plan.index().model().servers().stream().map(s -> s.name()).sorted().toList();
        form = new ScenarioForm(area, new SuppositionRow.Choices(servers, services.collections().all(),
                services.clients().text(services.filters().filter()), services.clients()::written), this::changed);
        form.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false)
                .hint(convertWidthInCharsToPixels(112), SWT.DEFAULT).create());
        problem = new Hint(area, "scenario.problem");
        problem.watch(form.name());
        problem.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(80),
                convertHeightInCharsToPixels(2)).create());
        difference = new DifferencePane(area, services.theme(), null);
        difference.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 250).create());
        supposing = new Latest(services.background(), area);
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        form.show(begun);
        changed();
        return contents;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, ScenarioMessages.Keep, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void changed() {
        if (difference == null || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        Scenario asked;
        try {
            asked = form.scenario();
        } catch (ScenarioForm.WrongException e) {
            refuse();
            e.tell(problem);
            return;
        }
        made = null;
        if (asked.name().isEmpty()) {
            problem.lacks(form.name(), ScenarioMessages.NoName);
        } else if (isTaken.test(asked.name())) {
            problem.problem(NLS.bind(ScenarioMessages.Taken, asked.name()));
        } else if (asked.target() == null && asked.asOf() == null && asked.suppositions().isEmpty()) {
            problem.tell(ScenarioMessages.Nothing);
        } else {
            problem.clear();
            made = asked;
        }
        getButton(IDialogConstants.OK_ID).setEnabled(made != null);
        suppose(asked);
    }

    private void refuse() {
        made = null;
        pending = null;
        supposing.cancel();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        difference.show(null);
    }

    private void refuse(String reason) {
        refuse();
        problem.problem(reason);
    }

    private void suppose(Scenario asked) {
        supposing.cancel();
        Runnable run = new Runnable() {
            @Override
            public void run() {
                if (pending == this && !problem.control().isDisposed()) {
                    supposing.runQuiet(ScenarioMessages.Supposing, progress -> Difference.of(asked, plan, services, progress),
                            difference::show, ScenarioDialog.this::refuse);
                }
            }
        };
        pending = run;
        problem.control().getDisplay().timerExec(PAUSE, run);
    }
}
