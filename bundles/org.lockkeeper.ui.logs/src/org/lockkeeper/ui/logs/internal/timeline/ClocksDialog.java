package org.lockkeeper.ui.logs.internal.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.logs.view.time.ShiftText;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is known of the clock of each log's server, and by how much its times are shifted; applied as it is typed. */
public final class ClocksDialog extends TitledDialog {

    private static final String HELP = "log-tools#clocks";
    private static final int DELAY_MILLIS = 600;

    private final List<Clock> clocks;
    private final Consumer<Map<String, Long>> apply;
    private final List<Text> fields = new ArrayList<>();
    private Label problem;
    private Map<String, Long> applied;
    private int typed;

    /**
     * The clock of a log.
     *
     * @param log what the log is known by
     * @param name its name, for people
     * @param known what is known of the server's clock, for people
     * @param shift seconds that are added to its times now
     * @param proposed seconds with which it agrees with the first log; empty where that is not known
     */
    public record Clock(String log, String name, String known, long shift, Optional<Long> proposed) {
    }

    /**
     * @param clocks one for each log
     * @param apply takes the seconds to add to each log's times; logs without any are left out
     */
    public ClocksDialog(Shell shell, List<Clock> clocks, Consumer<Map<String, Long>> apply) {
        super(shell, TimelineMessages.Clocks, HELP);
        this.clocks = List.copyOf(clocks);
        this.apply = apply;
        this.applied = before();
    }

    private Map<String, Long> before() {
        Map<String, Long> before = new LinkedHashMap<>();
        clocks.stream().filter(c -> c.shift != 0).forEach(c -> before.put(c.log, c.shift));
        return before;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(clocks.size() > 1 ? TimelineMessages.ClocksHint : TimelineMessages.ClocksHintOne);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false);
        wide.widthHint = convertWidthInCharsToPixels(90);
        hint.setLayoutData(wide);
        Composite rows = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.horizontalSpacing = 16;
        rows.setLayout(layout);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        title(rows, TimelineMessages.ClocksLog);
        title(rows, TimelineMessages.ClocksShift);
        title(rows, TimelineMessages.ClocksServer);
        for (int i = 0; i < clocks.size(); i++) {
            row(rows, i);
        }
        problem = WidgetIds.set(new Label(area, SWT.WRAP), "clocks.problem");
        problem.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        return area;
    }

    private static void title(Composite rows, String text) {
        new Label(rows, SWT.NONE).setText(text);
    }

    private void row(Composite rows, int i) {
        Clock clock = clocks.get(i);
        new Label(rows, SWT.NONE).setText(clock.name);
        Text field = WidgetIds.set(new Text(rows, SWT.SINGLE | SWT.BORDER | SWT.RIGHT), "clocks.shift." + i);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
        data.widthHint = convertWidthInCharsToPixels(12);
        field.setLayoutData(data);
        field.setText(ShiftText.of(clock.shift));
        // typing replaces it
        field.selectAll();
        field.setEnabled(clocks.size() > 1);
        Accessibles.name(field, NLS.bind(TimelineMessages.ClocksShiftOf, clock.name));
        field.addListener(SWT.Modify, _ -> typed());
        fields.add(field);
        Label known = WidgetIds.set(new Label(rows, SWT.WRAP), "clocks.known." + i);
        known.setText(clock.known);
        GridData fill = new GridData(SWT.FILL, SWT.CENTER, true, false);
        fill.widthHint = convertWidthInCharsToPixels(52);
        known.setLayoutData(fill);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (clocks.size() < 2) {
            WidgetIds.set(closeButton(parent), "clocks.ok");
            return;
        }
        Button propose = WidgetIds.set(createButton(parent, IDialogConstants.CLIENT_ID, TimelineMessages.ClocksPropose,
                false), "clocks.propose");
        propose.setToolTipText(TimelineMessages.ClocksProposeHint);
        propose.setEnabled(clocks.stream().filter(c -> c.proposed.isPresent()).count() > 1);
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true), "clocks.ok");
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "clocks.cancel");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.CLIENT_ID) {
            for (int i = 0; i < fields.size(); i++) {
                if (clocks.get(i).proposed.isPresent()) {
                    fields.get(i).setText(ShiftText.of(clocks.get(i).proposed.get()));
                }
            }
        } else {
            super.buttonPressed(id);
        }
    }

    // not at every key: the logs are merged anew
    private void typed() {
        int now = ++typed;
        Optional<Map<String, Long>> wanted = wanted();
        problem.setText(wanted.isPresent() ? "" : TimelineMessages.ClocksWrong);
        problem.getParent().layout();
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wanted.isPresent());
        }
        getShell().getDisplay().timerExec(DELAY_MILLIS, () -> {
            if (now == typed && getShell() != null && !getShell().isDisposed()) {
                wanted().ifPresent(this::apply);
            }
        });
    }

    private Optional<Map<String, Long>> wanted() {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            OptionalLong seconds = ShiftText.parse(fields.get(i).getText());
            if (seconds.isEmpty()) {
                return Optional.empty();
            }
            if (seconds.getAsLong() != 0) {
                wanted.put(clocks.get(i).log, seconds.getAsLong());
            }
        }
        return Optional.of(wanted);
    }

    private void apply(Map<String, Long> shifts) {
        if (!shifts.equals(applied)) {
            applied = shifts;
            apply.accept(shifts);
        }
    }

    @Override
    protected void okPressed() {
        wanted().ifPresent(this::apply);
        super.okPressed();
    }

    @Override
    protected void cancelPressed() {
        typed++;
        apply(before());
        super.cancelPressed();
    }
}
