package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.path.WaySearch;
import org.lockkeeper.ui.upgrade.internal.scenario.Difference;
import org.lockkeeper.ui.upgrade.internal.scenario.ScenarioActions;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.ScopedSteps;
import org.lockkeeper.ui.upgrade.internal.tabs.StepSource;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;
import org.lockkeeper.ui.widgets.CssClass;

/** Go or no-go, why, and what next. */
public final class SummaryTab implements UpgradeTab {

    private final TabServices services;
    private final ThemeTokens theme;
    private final StepSource source;
    private final SummaryPage.Links links;
    private Composite area;
    private SummaryBar bar;
    private ScenarioActions scenarios;
    private SashForm sash;
    private SummaryPage page;
    private Grid<ServerRow> servers;
    private Latest searching;
    private Latest supposing;
    private Latest reading;
    private List<ImportEntry> journal;
    private ScopedPlan shown;
    private ScopedSteps steps;
    private List<ServerPaths> ways;
    private String waysProblem;
    private SupposedSummary supposed;
    private boolean known;
    private ProductVersion comparedWith;

    /**
     * Made by the view.
     *
     * @param toSteps shows the steps
     * @param toPath shows the ways
     */
    public SummaryTab(TabServices services, StepSource source, Runnable toSteps, Runnable toPath) {
        this.services = services;
        this.theme = services.theme();
        this.source = source;
        this.links = new SummaryPage.Links() {
            @Override
            public void steps() {
                toSteps.run();
            }

            @Override
            public void path() {
                toPath.run();
            }
        };
    }

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public String title() {
        return SummaryMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        scenarios = new ScenarioActions(services, area::getShell, name -> {
            bar.choose(name);
            suppose();
        });
        bar = new SummaryBar(area, services, new ScenarioButtons());
        bar.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        sash = new SashForm(area, SWT.VERTICAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        page = new SummaryPage(sash, services, links);
        servers = services.grids().create(sash, "upgrade.servers", SummaryMessages.ServersNoun,
                ServerColumns.servers(theme::word), ServerRow::name);
        servers.onOpenCell((row, column) -> {
            Verdict verdict = ServerColumns.COUNTS.get(column);
            if (verdict == null) {
                services.navigation().showServer(row.name());
            } else {
                services.navigation().showClients(new Scope.OfServer(row.name()), ClientFilter.verdict(verdict));
            }
        });
        servers.onSelect(row -> row.ifPresent(r -> services.selection().select(r.plan().server())));
        servers.onMenu(this::fillMenu);
        TableShare share = new TableShare(sash, servers);
        servers.onShown(share::fit);
        searching = new Latest(services.background(), area);
        supposing = new Latest(services.background(), area);
        reading = new Latest(services.background(), area);
        return area;
    }

    @Override
    public void show(ScopedPlan plan) {
        bar.update(plan != null && !plan.index().plan().isEmpty());
        servers.setNote(services.scopes().isComputing() ? NLS.bind(SummaryMessages.Computing, services.plans().target())
                : "");
        readScenarios();
        if (plan == null) {
            shown = null;
            servers.setRows(List.of());
            page.show(null, services.scopes().isComputing(), SummaryPage.Later.NOTHING);
            return;
        }
        if (plan != shown) {
            shown = plan;
            steps = null;
            ways = null;
            waysProblem = null;
            servers.setRows(ServerRow.of(plan.index(), null));
            suppose();
            compareNow();
            searching.runSeen(SummaryMessages.WaysSearching, progress -> WaySearch.of(plan, services.workspace(), progress),
                    found -> {
                        ways = found;
                        write();
                    }, problem -> {
                        waysProblem = problem;
                        write();
                    }, () -> { });
        }
        source.request(plan, found -> {
            if (found != steps) {
                steps = found;
                servers.setRows(ServerRow.of(plan.index(), found.steps()));
                write();
            }
        });
    }

    /** What the line over the summary asks for. */
    private final class ScenarioButtons implements SummaryBar.Actions {

        @Override
        public void suppose() {
            SummaryTab.this.suppose();
        }

        @Override
        public void create() {
            scenarios.create(shown, bar.scenarios());
        }

        @Override
        public void edit(Scenario scenario) {
            scenarios.edit(shown, scenario, bar.scenarios());
        }

        @Override
        public void copy(Scenario scenario) {
            scenarios.copy(shown, scenario, bar.scenarios());
        }

        @Override
        public void delete(Scenario scenario) {
            scenarios.delete(scenario);
        }

        @Override
        public void compare() {
            scenarios.compare(bar.scenarios());
        }
    }

    private void readScenarios() {
        List<ImportEntry> present = services.session().imports();
        if (present != journal) {
            journal = present;
            reading.run(SummaryMessages.Scenarios, _ -> Scenario.in(services.workspace()).stream()
                    .map(Scenario.Kept::scenario).toList(), all -> {
                        Optional<Scenario> before = bar.chosen();
                        bar.show(all);
                        known = true;
                        compareNow();
                        if (!bar.chosen().equals(before)) {
                            suppose();
                        }
                    });
        }
    }

    /** Begins a scenario with another target, as soon as it is known what it is compared with and which others there are. */
    public void compare(ProductVersion target) {
        comparedWith = target;
        compareNow();
    }

    private void compareNow() {
        if (comparedWith != null && known && bar.canCreate()) {
            ProductVersion target = comparedWith;
            comparedWith = null;
            // not before the caller has returned
            area.getDisplay().asyncExec(() -> {
                if (!area.isDisposed() && shown != null) {
                    scenarios.compareWith(target, shown, bar.scenarios());
                }
            });
        }
    }

    private void suppose() {
        ScopedPlan plan = shown;
        Optional<Scenario> scenario = bar.chosen();
        supposing.cancel();
        supposed = plan == null ? null : scenario.map(s -> new SupposedSummary(s.name(), null, null)).orElse(null);
        write();
        if (supposed != null) {
            Scenario chosen = scenario.orElseThrow();
            supposing.runSeen(NLS.bind(SummaryMessages.Supposing, chosen.name()),
                    progress -> Difference.of(chosen, plan, services, progress), found -> {
                        supposed = new SupposedSummary(chosen.name(), found, null);
                        write();
                    }, problem -> {
                        supposed = new SupposedSummary(chosen.name(), null, problem);
                        write();
                    }, () -> { });
        }
    }

    private void write() {
        page.show(shown, services.scopes().isComputing(), new SummaryPage.Later(steps, ways, waysProblem, supposed));
    }

    private void fillMenu(Menu menu) {
        servers.current().ifPresent(row -> {
            item(menu, SummaryMessages.ShowServer, Icon.SERVER, () -> services.navigation().showServer(row.name()));
            item(menu, SummaryMessages.ShowClients, Icon.LIST, () -> services.navigation().showClients(
                    new Scope.OfServer(row.name()), ClientFilter.ALL));
        });
    }

    private void item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
    }

    @Override
    public void applyTheme() {
        sash.setBackground(theme.color(Token.BORDER));
        write();
    }

    @Override
    public void focus() {
        servers.setFocus();
    }
}
