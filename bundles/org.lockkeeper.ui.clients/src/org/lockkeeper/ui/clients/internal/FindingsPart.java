package org.lockkeeper.ui.clients.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The Findings view: what each rule found, of how many, and who they are. */
public final class FindingsPart {

    private final PlanSession plans;
    private final ScopeSession scopes;
    private final GridFactory grids;
    private final Navigation navigation;
    private final PartUpdates updates;
    private final Background background;
    private final ThemeTokens theme;
    private Grid<FindingRow> grid;

    /** Made by injection. */
    @Inject
    public FindingsPart(PlanSession plans, ScopeSession scopes, GridFactory grids, Navigation navigation,
            PartUpdates updates, Background background, ThemeTokens theme) {
        this.plans = plans;
        this.scopes = scopes;
        this.grids = grids;
        this.navigation = navigation;
        this.updates = updates;
        this.background = background;
        this.theme = theme;
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().create());
        grid = grids.create(area, "findings", ClientMessages.FindingsNoun, columns(), FindingRow::key);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        grid.onOpen(this::open);
        grid.onMenu(this::fillMenu);
        updates.closeWithPart(scopes.listen(updates::request));
        updates.start(this::refresh);
    }

    private List<GridColumn<FindingRow>> columns() {
        return List.of(
                GridColumns.verdict("verdict", ClientMessages.Verdict, FindingRow::verdict, this::word).build(),
                GridColumns.text("rule", ClientMessages.Rule, FindingRow::rule).width(9).build(),
                GridColumns.text("title", ClientMessages.Title, FindingRow::title).width(44).build(),
                GridColumns.<FindingRow>number("count", ClientMessages.Count, r -> (long) r.subjects().size())
                        .build(),
                GridColumns.text("who", ClientMessages.Subjects, FindingRow::who).width(60).build(),
                GridColumns.<FindingRow>text("servers", ClientMessages.Servers, r -> String.join(", ", r.servers()))
                        .build(),
                GridColumns.text("consequence", ClientMessages.Consequence, FindingRow::consequence).width(60)
                        .build(),
                GridColumns.text("citation", ClientMessages.Citation, FindingRow::citation).width(40).build());
    }

    private String word(Verdict verdict) {
        return theme.word(verdict);
    }

    private void refresh() {
        grid.setNote(scopes.isComputing() ? NLS.bind(ClientMessages.Computing, plans.target()) : "");
        ScopedPlan plan = scopes.current().orElse(null);
        grid.setEmpty(plan != null && plan.index().model().servers().isEmpty() ? ClientMessages.EmptyFindings : "",
                () -> navigation.showPart(PartIds.OVERVIEW));
        if (plan == null) {
            grid.setRows(List.of());
            return;
        }
        // a plan may have hundreds of thousands of findings
        background.task(ClientMessages.Findings, _ -> FindingRow.of(plan.index().plan())).quiet().onDone(rows -> {
            if (!grid.table().isDisposed() && scopes.current().orElse(null) == plan) {
                grid.setRows(rows);
            }
        }).start();
    }

    private void open(FindingRow row) {
        if (row.ofServers()) {
            navigation.showServer(row.servers().iterator().next());
        } else {
            navigation.showClients(ClientFilter.rule(row.rule()));
        }
    }

    private void fillMenu(Menu menu) {
        grid.current().ifPresent(row -> {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(row.ofServers() ? ClientMessages.ShowServer : ClientMessages.ShowClients);
            item.setImage(theme.image(row.ofServers() ? Icon.SERVER : Icon.LIST));
            item.addListener(SWT.Selection, _ -> open(row));
        });
    }

    @Focus
    void focus() {
        grid.setFocus();
    }
}
