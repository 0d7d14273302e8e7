package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.target.TargetField;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.EndOrBelow;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The line over the summary: the target, and what is supposed. */
final class SummaryBar {

    private final WorkspaceSession session;
    private final Composite row;
    private final Composite supposing;
    private final TargetField target;
    private final Combo scenario;
    private final Button create;
    private final Button more;
    private final List<MenuItem> ofOne = new ArrayList<>();
    private final MenuItem compare;
    private List<Scenario> scenarios = List.of();
    // the name of one that is to be chosen once it is there
    private String wanted;
    private boolean planned;

    /** What can be asked for here. */
    interface Actions {

        /** Something else is chosen. */
        void suppose();

        /** A new scenario. */
        void create();

        /** Changes one. */
        void edit(Scenario scenario);

        /** Makes one like it. */
        void copy(Scenario scenario);

        /** Forgets one. */
        void delete(Scenario scenario);

        /** All side by side. */
        void compare();
    }

    SummaryBar(Composite parent, TabServices services, Actions actions) {
        session = services.session();
        row = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        row.setLayout(new EndOrBelow(12, 6));
        supposing = CssClass.CONTENT.set(new Composite(row, SWT.NONE));
        supposing.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).create());
        Label caption = new Label(supposing, SWT.NONE);
        caption.setText(SummaryMessages.Scenario);
        scenario = WidgetIds.set(new Combo(supposing, SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.scenario");
        scenario.setToolTipText(SummaryMessages.ScenarioHint);
        scenario.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        Accessibles.name(scenario, SummaryMessages.Scenario);
        scenario.add(SummaryMessages.ScenarioNone);
        scenario.select(0);
        scenario.addListener(SWT.Selection, _ -> {
            wanted = null;
            enable();
            actions.suppose();
        });
        create = button("new", SummaryMessages.ScenarioNew, SummaryMessages.ScenarioNewHint, _ -> actions.create());
        more = button("more", SummaryMessages.ScenarioMore, SummaryMessages.ScenarioMoreHint, _ -> openMenu());
        Menu menu = new Menu(more);
        more.setMenu(menu);
        ofOne.add(item(menu, SummaryMessages.ScenarioEdit, _ -> chosen().ifPresent(actions::edit)));
        ofOne.add(item(menu, SummaryMessages.ScenarioCopy, _ -> chosen().ifPresent(actions::copy)));
        ofOne.add(item(menu, SummaryMessages.ScenarioDelete, _ -> chosen().ifPresent(actions::delete)));
        new MenuItem(menu, SWT.SEPARATOR);
        compare = item(menu, SummaryMessages.ScenarioCompare, _ -> actions.compare());
        target = new TargetField(row, "upgrade", services.plans(), services.theme());
        update(false);
    }

    private Button button(String id, String text, String hint, Listener action) {
        Button button = WidgetIds.set(new Button(supposing, SWT.PUSH), "upgrade.scenario." + id);
        button.setText(text);
        button.setToolTipText(hint);
        button.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        button.addListener(SWT.Selection, action);
        return button;
    }

    private static MenuItem item(Menu menu, String text, Listener action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, action);
        return item;
    }

    /** Below the button, as drop-down menus are. */
    private void openMenu() {
        more.getMenu().setLocation(more.toDisplay(0, more.getSize().y));
        more.getMenu().setVisible(true);
    }

    Control control() {
        return row;
    }

    /** What is supposed; empty for nothing. */
    Optional<Scenario> chosen() {
        int index = scenario.getSelectionIndex() - 1;
        return index < 0 || index >= scenarios.size() ? Optional.empty() : Optional.of(scenarios.get(index));
    }

    /** Whether a new one can be made now. */
    boolean canCreate() {
        return create.isEnabled();
    }

    /** Those that there are. */
    List<Scenario> scenarios() {
        return scenarios;
    }

    /** Chooses one by its name, {@code ""} for none; where it is not there yet, once it is. */
    void choose(String name) {
        wanted = name;
        select();
    }

    private void select() {
        int index = wanted.isEmpty() ? 0 : scenarios.stream().map(Scenario::name).toList().indexOf(wanted) + 1;
        if (index > 0 || wanted.isEmpty()) {
            scenario.select(index);
            wanted = null;
        }
        enable();
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
            if (wanted != null) {
                select();
            }
            enable();
            scenario.requestLayout();
        }
    }

    /** @param now whether there is a plan that something can be compared with */
    void update(boolean now) {
        target.update();
        planned = now;
        enable();
    }

    private void enable() {
        create.setEnabled(planned && session.isChangeable());
        boolean one = create.isEnabled() && chosen().isPresent();
        ofOne.forEach(item -> item.setEnabled(one));
        compare.setEnabled(planned && !scenarios.isEmpty());
        more.setEnabled(planned && !scenarios.isEmpty());
    }
}
