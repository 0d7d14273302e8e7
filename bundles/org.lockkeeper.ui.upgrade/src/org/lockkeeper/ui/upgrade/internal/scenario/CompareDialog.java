package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is known and all scenarios side by side. A number opens its clients; Enter elsewhere supposes the scenario. */
final class CompareDialog extends TitledDialog {

    private static final String LEAST = "least";
    private static final String MOST = "most";

    private final TabServices services;
    private final List<Scenario> scenarios;
    private Label note;
    private Optional<String> chosen = Optional.empty();
    private Optional<ClientFilter> clients = Optional.empty();

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

    /** The clients of all servers that somebody wants to look at instead. */
    Optional<ClientFilter> clients() {
        return clients;
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
                convertWidthInCharsToPixels(148), convertHeightInCharsToPixels(16)).create());
        grid.onOpenCell((side, column) -> {
            Set<Verdict> verdicts = verdicts(column);
            if (verdicts.isEmpty()) {
                chosen = Optional.of(side.scenario() == null ? "" : side.scenario().name());
                close();
                return;
            }
            clients = Optional.ofNullable(ScenarioClients.would(side.plan(), verdicts))
                    .map(would -> side.scenario() == null ? ScenarioClients.known(verdicts) : would);
            if (clients.isPresent()) {
                close();
            }
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

    /** Whom the number of a column is about; empty for other columns. */
    private static Set<Verdict> verdicts(String column) {
        return switch (column) {
            case LEAST -> ScenarioClients.LEAST;
            case MOST -> ScenarioClients.MOST;
            default -> Arrays.stream(Verdict.values()).filter(v -> v.name().equals(column)).collect(Collectors.toSet());
        };
    }

    private static String name(SideBySide side) {
        return side.scenario() == null ? ScenarioMessages.Known : side.scenario().name();
    }

    private List<GridColumn<SideBySide>> columns() {
        return List.of(GridColumns.<SideBySide>text("scenario", ScenarioMessages.Scenario, CompareDialog::name).width(24).build(),
                GridColumns.<SideBySide>text("target", ScenarioMessages.To, s -> s.plan().target().toString()).width(8).build(),
                count(Verdict.BLOCKED), count(Verdict.UNKNOWN), count(Verdict.MANUAL), count(Verdict.AUTOMATIC),
                count(Verdict.UNAFFECTED),
                GridColumns.<SideBySide>number(LEAST, ScenarioMessages.AtLeast, s -> (long) s.plan().cutOff().least())
                        .width(16).build(),
                GridColumns.<SideBySide>number(MOST, ScenarioMessages.AtMost, s -> (long) s.plan().cutOff().most())
                        .width(16).build(),
                GridColumns.<SideBySide>text("supposed", ScenarioMessages.What, s -> PlanText.hypotheses(s.plan())).width(60)
                        .build());
    }

    private GridColumn<SideBySide> count(Verdict verdict) {
        return GridColumns.<SideBySide>number(verdict.name(), services.theme().word(verdict), s -> (long) s.plan().total(verdict))
                .width(12).build();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
