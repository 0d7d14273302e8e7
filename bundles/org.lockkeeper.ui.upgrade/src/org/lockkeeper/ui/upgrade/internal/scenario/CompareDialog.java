package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.SideBySide;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is known and all scenarios side by side. Enter supposes the one that is selected. */
final class CompareDialog extends TitledDialog {

    private final TabServices services;
    private final List<Scenario> scenarios;
    private Label note;
    private Optional<String> chosen = Optional.empty();

    CompareDialog(Shell parent, TabServices services, List<Scenario> scenarios) {
        super(parent, ScenarioMessages.CompareTitle, ScenarioDialog.HELP);
        this.services = services;
        this.scenarios = scenarios;
    }

    /** Shows them; the name of the one that somebody wants to look at, {@code ""} for what is known. */
    Optional<String> show() {
        open();
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        note = WidgetIds.set(new Label(area, SWT.WRAP), "scenario.compare.note");
        note.setText(ScenarioMessages.Comparing);
        note.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(100),
                SWT.DEFAULT).create());
        Grid<SideBySide> grid = services.grids().create(area, "scenario.compare", ScenarioMessages.CompareNoun, columns(),
                CompareDialog::name);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(
                convertWidthInCharsToPixels(130), convertHeightInCharsToPixels(16)).create());
        grid.onOpen(side -> {
            chosen = Optional.of(side.scenario() == null ? "" : side.scenario().name());
            close();
        });
        new Latest(services.background(), area).runQuiet(ScenarioMessages.Comparing, progress -> SideBySide.of(scenarios,
                services.plans().target(), services.workspace(), services.clients().language(),
                services.clients().attributes(), progress), sides -> {
                    grid.setRows(sides);
                    note.setText(ScenarioMessages.CompareNote);
                    area.layout();
                }, reason -> note.setText(reason));
        return area;
    }

    private static String name(SideBySide side) {
        return side.scenario() == null ? ScenarioMessages.Known : side.scenario().name();
    }

    private List<GridColumn<SideBySide>> columns() {
        return List.of(GridColumns.<SideBySide>text("scenario", ScenarioMessages.Scenario, CompareDialog::name).width(24).build(),
                GridColumns.<SideBySide>text("target", ScenarioMessages.To, s -> s.plan().target().toString()).width(8).build(),
                count(Verdict.BLOCKED), count(Verdict.UNKNOWN), count(Verdict.MANUAL), count(Verdict.AUTOMATIC),
                count(Verdict.UNAFFECTED),
                GridColumns.<SideBySide>number("least", ScenarioMessages.AtLeast, s -> (long) s.plan().cutOff().least()).build(),
                GridColumns.<SideBySide>number("most", ScenarioMessages.AtMost, s -> (long) s.plan().cutOff().most()).build(),
                GridColumns.<SideBySide>text("supposed", ScenarioMessages.What, s -> PlanText.hypotheses(s.plan())).width(60)
                        .build());
    }

    private GridColumn<SideBySide> count(Verdict verdict) {
        return GridColumns.<SideBySide>number(verdict.name(), services.theme().word(verdict), s -> (long) s.plan().total(verdict))
                .build();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
