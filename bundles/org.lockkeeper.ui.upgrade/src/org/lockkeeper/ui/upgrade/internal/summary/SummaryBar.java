package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.target.TargetField;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The line over the summary: the target, and what is supposed. */
final class SummaryBar {

    private final Composite row;
    private final TargetField target;
    private final Combo scenario;
    private List<Scenario> scenarios = List.of();

    SummaryBar(Composite parent, TabServices services, Consumer<Optional<Scenario>> onSuppose) {
        row = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 6).spacing(8, 2).create());
        Label caption = new Label(row, SWT.NONE);
        caption.setText(SummaryMessages.Scenario);
        scenario = WidgetIds.set(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.scenario");
        scenario.setToolTipText(SummaryMessages.ScenarioHint);
        scenario.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).create());
        Accessibles.name(scenario, SummaryMessages.Scenario);
        scenario.add(SummaryMessages.ScenarioNone);
        scenario.select(0);
        scenario.addListener(SWT.Selection, _ -> onSuppose.accept(chosen()));
        target = new TargetField(row, "upgrade", services.plans(), services.theme());
    }

    Control control() {
        return row;
    }

    /** What is supposed; empty for nothing. */
    Optional<Scenario> chosen() {
        int index = scenario.getSelectionIndex() - 1;
        return index < 0 || index >= scenarios.size() ? Optional.empty() : Optional.of(scenarios.get(index));
    }

    /** Shows which scenarios there are; what is chosen stays so where it is still there. */
    void show(List<Scenario> all) {
        if (!all.equals(scenarios)) {
            Optional<String> before = chosen().map(Scenario::name);
            scenarios = all;
            scenario.removeAll();
            scenario.add(SummaryMessages.ScenarioNone);
            all.forEach(s -> scenario.add(s.name()));
            scenario.select(before.map(name -> all.stream().map(Scenario::name).toList().indexOf(name) + 1).orElse(0));
            scenario.requestLayout();
        }
    }

    void update() {
        target.update();
    }
}
