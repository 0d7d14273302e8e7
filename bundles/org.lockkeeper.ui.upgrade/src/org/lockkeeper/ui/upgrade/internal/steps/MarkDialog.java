package org.lockkeeper.ui.upgrade.internal.steps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks what is to be said of steps that are done or waived. */
final class MarkDialog extends TitledDialog {

    private static final String HELP = "upgrade#mark-steps";

    private final StepState state;
    private final int steps;
    private Text reason;
    private Text until;
    private Hint problem;
    private StepChange change;

    /**
     * @param state DONE or WAIVED
     * @param steps how many steps it is about
     */
    MarkDialog(Shell parent, StepState state, int steps) {
        super(parent, state == StepState.DONE ? StepMessages.DoneTitle : StepMessages.WaiveTitle, HELP);
        this.state = state;
        this.steps = steps;
    }

    /** Asks; empty where it was cancelled. */
    Optional<StepChange> ask() {
        return open() == Window.OK ? Optional.of(change) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label message = new Label(area, SWT.WRAP);
        message.setText(Plural.bind(state == StepState.DONE ? StepMessages.DoneMessage : StepMessages.WaiveMessage,
                steps, StepWords.count(steps)));
        message.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(64),
                SWT.DEFAULT).create());
        reason = field(area, state == StepState.DONE ? StepMessages.Note : StepMessages.Reason, "upgrade.mark.reason");
        if (state == StepState.WAIVED) {
            until = field(area, StepMessages.Until, "upgrade.mark.until");
        }
        problem = new Hint(area, "upgrade.mark.problem");
        problem.watch(reason);
        problem.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(64),
                convertHeightInCharsToPixels(1)).create());
        return area;
    }

    private Text field(Composite area, String caption, String id) {
        Label label = new Label(area, SWT.NONE);
        label.setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER | SWT.SINGLE), id);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Accessibles.name(field, caption);
        field.addListener(SWT.Modify, _ -> check());
        return field;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        return contents;
    }

    private void check() {
        if (problem == null) {
            return;
        }
        change = null;
        try {
            String day = until == null ? "" : until.getText().strip();
            StepChange asked = StepChange.byMe(state, day.isEmpty() ? null : LocalDate.parse(day),
                    reason.getText().strip());
            if (asked.lacksReason()) {
                problem.lacks(reason, StepMessages.NoReason);
            } else {
                problem.clear();
                change = asked;
            }
        } catch (DateTimeException e) {
            problem.problem(StepMessages.LateDay);
        }
        getButton(IDialogConstants.OK_ID).setEnabled(change != null);
    }
}
