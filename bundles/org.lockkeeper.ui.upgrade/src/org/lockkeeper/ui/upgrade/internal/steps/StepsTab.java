package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.core.plan.Effort;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepGroups;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.ScopedSteps;
import org.lockkeeper.ui.upgrade.internal.tabs.StepSource;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;

/** Every piece of work once, grouped as it is done, with how far it is. */
public final class StepsTab implements UpgradeTab {

    private final TabServices services;
    private final ThemeTokens theme;
    private final StepSource source;
    private Composite area;
    private StepsBar bar;
    private Link totals;
    private ScopedPlan plan;
    private SashForm sash;
    private Grid<GroupRow> groups;
    private Grid<StepRow> steps;
    private StepActions actions;
    private Latest latest;
    private ScopedSteps shown;
    private Optional<StepGroups> by = Optional.empty();
    private String chosen = StepMessages.GroupAll;

    /** What is shown of the steps, found out off the UI thread. */
    private record Rows(List<GroupRow> groups, List<StepRow> steps, Effort effort) {
    }

    /** Made by the view. */
    public StepsTab(TabServices services, StepSource source) {
        this.services = services;
        this.theme = services.theme();
        this.source = source;
    }

    @Override
    public String id() {
        return "steps";
    }

    @Override
    public String title() {
        return StepMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        area = TabParts.area(parent);
        actions = new StepActions(services, area::getShell,
                () -> steps.selection().stream().map(StepRow::step).toList());
        bar = new StepsBar(area, theme, actions, this::group);
        bar.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        totals = TabParts.linked(area, "upgrade.totals", this::open);
        sash = new SashForm(area, SWT.HORIZONTAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).create());
        groups = services.grids().create(sash, "upgrade.groups", StepMessages.GroupNoun, StepColumns.groups(),
                GroupRow::title);
        groups.onSelect(row -> row.ifPresent(this::choose));
        groups.onOpen(_ -> steps.setFocus());
        steps = services.grids().create(sash, "upgrade.steps", StepMessages.StepsNoun, StepColumns.steps(theme::word),
                StepRow::id);
        steps.onSelect(row -> {
            row.ifPresent(this::select);
            bar.update();
        });
        steps.onOpenCell((row, column) -> {
            if (column.equals(StepColumns.CLIENTS)) {
                showClients(row);
            } else {
                why(row);
            }
        });
        steps.onMenu(this::fillMenu);
        latest = new Latest(services.background(), area);
        sash.setWeights(3, 5);
        sash.setMaximizedControl(steps.control());
        String kept = services.kept(id()).get("by", "");
        for (StepGroups each : StepGroups.values()) {
            if (each.toString().equals(kept)) {
                bar.choose(each);
                group(Optional.of(each));
            }
        }
        return area;
    }

    private void group(Optional<StepGroups> field) {
        by = field;
        chosen = StepMessages.GroupAll;
        services.kept(id()).put("by", field.map(StepGroups::toString).orElse(""));
        sash.setMaximizedControl(field.isEmpty() ? steps.control() : null);
        showRows();
    }

    private void choose(GroupRow group) {
        if (!group.title().equals(chosen)) {
            chosen = group.title();
            showRows();
        }
    }

    @Override
    public void show(ScopedPlan plan) {
        steps.setNote("");
        this.plan = plan;
        if (plan == null) {
            shown = null;
            actions.show(null);
            steps.setRows(List.of());
            groups.setRows(List.of());
            totals.setText("");
            bar.update();
            return;
        }
        source.request(plan, found -> {
            shown = found;
            actions.show(found);
            showRows();
            bar.update();
        });
    }

    private void showRows() {
        if (shown == null) {
            return;
        }
        ScopedSteps asked = shown;
        Optional<StepGroups> grouping = by;
        String group = chosen;
        latest.run(StepMessages.Computing, _ -> {
            List<GroupRow> all = grouping.map(g -> GroupRow.of(asked.steps(), g)).orElse(List.of());
            List<PlannedStep> some = all.stream().filter(g -> g.title().equals(group)).findFirst()
                    .map(GroupRow::steps).orElse(asked.steps());
            return new Rows(all, StepRow.of(some, asked.whole()), Effort.of(asked.steps()));
        }, rows -> {
            groups.setRows(rows.groups());
            steps.setRows(rows.steps());
            steps.setNote(grouping.isEmpty() || group.equals(StepMessages.GroupAll) ? "" : group);
            totals.setText(TabParts.whyEmpty(plan).orElseGet(() -> StepWords.effort(rows.effort(),
                    services.settings().get(KitSettings.STEP_MINUTES))).replace("&", "&&"));
            totals.requestLayout();
            bar.update();
        });
    }

    /** Shows the rows behind a number of the sentence. */
    private void open(String number) {
        if (shown == null) {
            return;
        }
        chosen = StepMessages.GroupAll;
        steps.clearFilters();
        if (number.equals("clients")) {
            services.showClients(shown.steps().stream().filter(s -> s.state().isLeft())
                    .flatMap(s -> s.clients().stream()).distinct().toList());
            return;
        }
        if (!number.equals("all")) {
            steps.setFilter("state", Stream.of(StepState.values()).filter(StepState::isLeft)
                    .map(s -> "=" + StepWords.state(s)).collect(Collectors.joining("|")));
        }
        if (number.equals("elevated")) {
            steps.setFilter("elevation", "!");
        } else if (number.equals("unknown")) {
            steps.setFilter("minutes", "=");
        }
        showRows();
    }

    private void select(StepRow row) {
        if (row.client() != null) {
            services.selection().select(row.client());
        } else {
            shown.whole().server(row.step().server()).ifPresent(s -> services.selection().select(s.server()));
        }
    }

    private void why(StepRow row) {
        if (row.client() != null) {
            services.navigation().showWhy(row.client());
        } else {
            services.navigation().showServer(row.step().server());
        }
    }

    private void showClients(StepRow row) {
        if (row.step().clients().isEmpty()) {
            services.navigation().showServer(row.step().server());
        } else {
            services.showClients(row.step().clients());
        }
    }

    private void fillMenu(Menu menu) {
        for (StepState state : StepsBar.SAID) {
            Icon icon = StepWords.icon(state);
            MenuItem item = TabParts.item(menu, StepsBar.text(state), theme.image(icon == null ? Icon.UNDO : icon),
                    () -> actions.say(state));
            item.setEnabled(actions.can(state));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        steps.current().ifPresent(row -> {
            TabParts.item(menu, StepMessages.Why, theme.image(Icon.WHY), () -> why(row));
            boolean ofServer = row.step().clients().isEmpty();
            TabParts.item(menu, ofServer ? StepMessages.ShowServer : StepMessages.ShowClients,
                    theme.image(ofServer ? Icon.SERVER : Icon.LIST), () -> showClients(row));
        });
    }

    @Override
    public void applyTheme() {
        List<Control> grounds = new ArrayList<>(List.of(area, totals));
        grounds.forEach(c -> c.setBackground(theme.color(Token.SURFACE)));
        totals.setForeground(theme.color(Token.FOREGROUND));
        sash.setBackground(theme.color(Token.BORDER));
        bar.applyTheme();
    }

    @Override
    public void focus() {
        steps.setFocus();
    }
}
