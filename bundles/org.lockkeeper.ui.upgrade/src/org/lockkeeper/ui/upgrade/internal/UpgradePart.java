package org.lockkeeper.ui.upgrade.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The Upgrade view: the plan for one target, server by server and step by step. */
public final class UpgradePart {

    private final PlanSession plans;
    private final ScopeSession scopes;
    private final GridFactory grids;
    private final Navigation navigation;
    private final Selection selection;
    private final PartUpdates updates;
    private final Background background;
    private final ThemeTokens theme;
    private final PlanFiles files;
    private volatile List<ReportWriter> writers = List.of();
    private UpgradeHeader header;
    private SashForm sash;
    private Grid<ServerRow> servers;
    private Grid<StepRow> steps;

    /** Made by injection. */
    @Inject
    public UpgradePart(PlanSession plans, ScopeSession scopes, GridFactory grids, Navigation navigation, Selection selection,
            PartUpdates updates, Background background, ThemeTokens theme, PlanFiles files) {
        this.plans = plans;
        this.scopes = scopes;
        this.grids = grids;
        this.navigation = navigation;
        this.selection = selection;
        this.updates = updates;
        this.background = background;
        this.theme = theme;
        this.files = files;
    }

    /** Told of the formats at hand, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeWriters(@Service List<ReportWriter> present) {
        writers = present.stream().flatMap(w -> Foreign.reportWriter(w).stream()).sorted(Comparator.comparing(ReportWriter::title)).toList();
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        header = new UpgradeHeader(area, theme, () -> writers, this::save);
        header.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        sash = new SashForm(area, SWT.VERTICAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        servers = grids.create(sash, "upgrade.servers", UpgradeMessages.ServersNoun,
                UpgradeColumns.servers(theme::word), ServerRow::name);
        servers.onOpen(row -> navigation.showServer(row.name()));
        servers.onSelect(row -> row.ifPresent(r -> selection.select(r.plan().server())));
        servers.onMenu(this::fillServerMenu);
        steps = grids.create(sash, "upgrade.steps", UpgradeMessages.StepsNoun, UpgradeColumns.steps(theme::word),
                StepRow::key);
        if (steps.model().query().sort().isEmpty()) {
            // until somebody sorts otherwise: what is done first comes first
            steps.setSort(List.of(SortKey.up("phase")));
        }
        steps.onOpen(this::why);
        steps.onSelect(row -> row.ifPresent(this::select));
        steps.onMenu(this::fillStepMenu);
        sash.setWeights(2, 3);
        applyTheme();
        updates.closeWithPart(theme.listen(this::applyTheme));
        updates.closeWithPart(scopes.listen(updates::request));
        updates.start(this::refresh);
    }

    private void applyTheme() {
        sash.setBackground(theme.color(Token.BORDER));
        header.applyTheme();
    }

    private void refresh() {
        String note = scopes.isComputing() ? NLS.bind(UpgradeMessages.Computing, plans.target()) : "";
        servers.setNote(note);
        steps.setNote(note);
        ScopedPlan plan = scopes.current().orElse(null);
        if (plan == null) {
            show(null, new Rows(List.of(), List.of(), Effort.of(List.of())));
            return;
        }
        // a plan may have a hundred thousand clients with several steps each
        PlanIndex index = plan.index();
        background.task(UpgradeMessages.StepsNoun, _ -> new Rows(ServerRow.of(index), StepRow.of(index.plan()),
                Effort.of(index.plan()))).quiet().onDone(rows -> {
                    if (!sash.isDisposed() && scopes.current().orElse(null) == plan) {
                        show(plan, rows);
                    }
                }).start();
    }

    private void show(ScopedPlan plan, Rows rows) {
        header.show(plan, rows.effort());
        servers.setRows(rows.servers());
        steps.setRows(rows.steps());
    }

    private void fillServerMenu(Menu menu) {
        servers.current().ifPresent(row -> {
            item(menu, UpgradeMessages.ShowServer, Icon.SERVER, () -> navigation.showServer(row.name()));
            item(menu, UpgradeMessages.ShowClients, Icon.LIST,
                    () -> navigation.showClients(new Scope.OfServer(row.name()), ClientFilter.ALL));
        });
    }

    private void fillStepMenu(Menu menu) {
        steps.current().ifPresent(
                row -> item(menu, UpgradeMessages.Why, Icon.WHY, () -> why(row)));
    }

    private void why(StepRow row) {
        if (row.client() == null) {
            navigation.showServer(row.serverName());
        } else {
            navigation.showWhy(row.client());
        }
    }

    private void select(StepRow row) {
        if (row.client() == null) {
            selection.select(row.server().server());
        } else {
            selection.select(row.client());
        }
    }

    private void item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private void save(ReportWriter writer) {
        ScopedPlan shown = scopes.current().orElse(null);
        if (shown == null) {
            return;
        }
        UpgradePlan plan = paper(shown);
        files.ask(sash.getShell(), writer, "upgrade-plan-" + plan.target().toString().replace(' ', '-'))
                .ifPresent(file -> save(plan, writer, file));
    }

    /** What is shown, and where that is not everything the paper says so. */
    private static UpgradePlan paper(ScopedPlan shown) {
        UpgradePlan plan = shown.index().plan();
        return shown.scope().equals(Scope.EVERYTHING) ? plan : plan.withProblems(List.of(
                NLS.bind(UpgradeMessages.OnlyScope, ScopeNames.of(shown.scope()))));
    }

    private void save(UpgradePlan plan, ReportWriter writer, Path file) {
        background.task(NLS.bind(UpgradeMessages.Saving, file.getFileName()), progress -> {
            PlanSaver.save(plan, writer, file, progress);
            return file;
        }).onDone(saved -> {
            if (!sash.isDisposed()) {
                steps.setNote(NLS.bind(UpgradeMessages.Saved, saved));
            }
        }).start();
    }

    @Focus
    void focus() {
        steps.setFocus();
    }

    /** What a refresh computes off the UI thread. */
    private record Rows(List<ServerRow> servers, List<StepRow> steps, Effort effort) {
    }
}
