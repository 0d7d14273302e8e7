package org.lockkeeper.ui.clients.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The Clients view: every client in scope with what the upgrade does to it, narrowed down by what is chosen here. */
public final class ClientsPart {

    private final PlanSession plans;
    private final ScopeSession scopes;
    private final FilterSession filters;
    private final ClientLanguage clients;
    private final GridFactory grids;
    private final Navigation navigation;
    private final Selection selection;
    private final PartUpdates updates;
    private final Background background;
    private final ThemeTokens theme;
    private final FilterTitle words;
    private Composite area;
    private QueryField query;
    private FilterChips chips;
    private Grid<ClientRow> grid;
    private ScopedPlan shown;
    private ClientCounts counts = ClientCounts.NONE;
    private Task counting;

    /** Made by injection. */
    @Inject
    public ClientsPart(PlanSession plans, ScopeSession scopes, FilterSession filters, ClientLanguage clients,
            GridFactory grids, Navigation navigation, Selection selection, PartUpdates updates,
            Background background, ThemeTokens theme) {
        this.plans = plans;
        this.scopes = scopes;
        this.filters = filters;
        this.clients = clients;
        this.grids = grids;
        this.navigation = navigation;
        this.selection = selection;
        this.updates = updates;
        this.background = background;
        this.theme = theme;
        this.words = new FilterTitle(clients.fields(), theme::word);
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        query = new QueryField(area, clients, theme, text -> filters.refine(filters.filter().withWhere(text)));
        query.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).create());
        chips = new FilterChips(area, theme, words, filters::refine);
        chips.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        grid = grids.create(area, "clients", ClientMessages.ClientsNoun, new ClientColumns(clients, theme).all(),
                row -> row.client().subject());
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        if (grid.model().query().sort().isEmpty()) {
            // until somebody sorts otherwise: the worst first
            grid.setSort(List.of(SortKey.up(ClientFilter.VERDICT)));
        }
        grid.onSelect(row -> row.map(ClientRow::plan).ifPresentOrElse(selection::select, selection::clear));
        grid.onOpen(row -> {
            if (row.plan() != null) {
                navigation.showWhy(row.plan());
            }
        });
        grid.onClear(() -> filters.refine(ClientFilter.ALL));
        grid.onMenu(menu -> grid.current().ifPresent(row -> new ClientMenu(navigation, theme).fill(menu, row)));
        applyTheme();
        updates.closeWithPart(theme.listen(this::applyTheme));
        updates.closeWithPart(filters.listen(this::changed));
        updates.closeWithPart(scopes.listen(updates::request));
        // the filter row has come back already; the filter is in force besides it
        narrow(filters.filter(), true);
        updates.start(this::refresh);
    }

    private void applyTheme() {
        area.setBackground(theme.color(Token.BACKGROUND));
        query.applyTheme();
        chips.applyTheme();
    }

    private void refresh() {
        ScopedPlan plan = scopes.current().orElse(null);
        if (plan != shown) {
            shown = plan;
            grid.setRows(plan == null ? List.of() : plan.clients());
            count();
        }
        grid.setNote(note(plan));
    }

    private String note(ScopedPlan plan) {
        if (scopes.isComputing()) {
            return NLS.bind(ClientMessages.Computing, plans.target());
        }
        List<UpgradePlan.Skipped> skipped = plan == null ? List.of() : plan.index().plan().skipped();
        return skipped.isEmpty() ? "" : NLS.bind(ClientMessages.NotPlanned,
                skipped.stream().map(UpgradePlan.Skipped::server).collect(Collectors.joining(", ")));
    }

    private void changed(FilterSession.Changed change) {
        narrow(change.filter(), change.refined());
        change.select().ifPresent(subject -> grid.select(subject));
        count();
    }

    private void narrow(ClientFilter filter, boolean refined) {
        query.show(filter.where());
        Predicate<ClientRow> condition;
        try {
            condition = filter.isAll() ? null : clients.condition(filter);
        } catch (QueryException e) {
            // kept by a version, or with an extension, that knew other fields: nothing is hidden by what is not understood
            condition = null;
        }
        if (refined) {
            grid.refine(condition, words.of(filter));
        } else {
            grid.setPreset(condition, words.of(filter));
        }
        chips.show(filter, counts.verdicts(), counts.total());
    }

    /** Counts in the background: a hundred thousand clients take longer than a blink. */
    private void count() {
        if (counting != null) {
            counting.cancel();
        }
        ClientFilter filter = filters.filter();
        List<ClientRow> rows = shown == null ? List.of() : shown.clients();
        Task[] self = new Task[1];
        self[0] = background.task(ClientMessages.Counting, progress -> ClientCounts.of(rows, filter, clients, progress))
                .quiet().onDone(found -> {
                    if (self[0] == counting && !area.isDisposed()) {
                        counts = found;
                        chips.show(filter, counts.verdicts(), counts.total());
                    }
                }).onProblem(_ -> { }).start();
        counting = self[0];
    }

    @Focus
    void focus() {
        grid.setFocus();
    }
}
