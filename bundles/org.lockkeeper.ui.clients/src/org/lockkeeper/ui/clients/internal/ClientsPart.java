package org.lockkeeper.ui.clients.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.core.inventory.query.CellQuery;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.actions.AddedActions;
import org.lockkeeper.ui.charts.Chart;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.HandsOver;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.osgi.service.prefs.Preferences;

/** The Clients view: every client in scope with what the upgrade does to it, narrowed down by what is chosen here. */
public final class ClientsPart {

    private static final String FACETS = "facets";
    // narrower than that, the values would leave too little of the table
    private static final int WIDE = 1000;

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
    private final CollectionSaver saver;
    private final RemarkOffer remarks;
    private final WorkspaceSession session;
    private final AddedActions actions;
    private final PastSession past;
    private final Preferences kept;
    private final EmptyClients empty;
    private Composite area;
    private PastBar pastBar;
    private ClientsBar bar;
    private SashForm sash;
    private FacetPane facets;
    private Composite tables;
    private StackLayout stack;
    private GroupsPane groups;
    private ChartsPane charts;
    private Optional<Field<ClientRow>> groupedBy = Optional.empty();
    private boolean charted;
    private FilterChips chips;
    private Grid<ClientRow> grid;
    private ScopedPlan shown;
    private ClientPlan told;
    private ClientCounts counts = ClientCounts.NONE;
    private Task counting;
    private ClientFilter counted = ClientFilter.ALL;

    /** Made by injection. */
    @Inject
    public ClientsPart(PlanSession plans, ScopeSession scopes, FilterSession filters, ClientLanguage clients,
            GridFactory grids, Navigation navigation, Selection selection, PartUpdates updates,
            Background background, ThemeTokens theme, CollectionSaver saver, WorkspaceState state,
            RemarkOffer remarks, WorkspaceSession session, AddedActions actions, PastSession past) {
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
        this.saver = saver;
        this.remarks = remarks;
        this.session = session;
        this.actions = actions;
        this.past = past;
        this.kept = state.node("clients");
        this.empty = new EmptyClients(session, scopes, past, navigation);
        this.words = new FilterTitle(clients.fields(), theme::word);
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        pastBar = new PastBar(area, past, scopes, theme);
        bar = new ClientsBar(area, clients, theme, new BarActions());
        bar.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        chips = new FilterChips(area, theme, words, filters::refine, () -> grid.clearFilters());
        chips.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        sash = new SashForm(area, SWT.HORIZONTAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        facets = new FacetPane(sash, theme, filters::refine);
        tables = new Composite(sash, SWT.NONE);
        stack = new StackLayout();
        tables.setLayout(stack);
        sash.setWeights(1, 3);
        grid = grids.create(tables, "clients", ClientMessages.ClientsNoun, new ClientColumns(clients, theme).all(),
                row -> row.client().subject());
        grid.savedViews().keepBeside(() -> filters.filter().format(), text -> filters.refine(ClientFilter.parse(text)));
        grid.nameFiles(() -> pastBar.fileName("clients"));
        groups = new GroupsPane(tables, grids, background, theme, this::lookInto, pastBar::fileName);
        charts = new ChartsPane(tables, clients, session, background, theme, this::lookInto);
        stack.topControl = grid.control();
        if (grid.model().query().sort().isEmpty()) {
            // until somebody sorts otherwise: the worst first
            grid.setSort(List.of(SortKey.up(ClientFilter.VERDICT)));
        }
        grid.onSelect(_ -> {
            tellCurrent();
            grid.setNote(note(shown));
        });
        // after the grid's own listener, which makes a row current
        grid.table().addListener(SWT.FocusIn, _ -> tellCurrent());
        grid.onOpen(row -> {
            if (row.plan() != null && !pastBar.isPast()) {
                navigation.showWhy(row.plan());
            }
        });
        grid.onClear(() -> filters.refine(ClientFilter.ALL));
        grid.onMenu(menu -> grid.current().ifPresent(row -> {
            new ClientMenu(navigation, theme, remarks, rows -> saver.saveFixed(area.getShell(), rows)).fill(menu, row,
                    grid.selection(), grid.model().shownRows(), pastBar.reason());
            if (!pastBar.isPast()) {
                actions.addClients(menu, grid.selection().size() > 1 ? grid.selection() : List.of(row));
            }
        }));
        grid.onShown(() -> {
            // those selected may be hidden now, and the filter row counts too
            tellCurrent();
            grid.setNote(note(shown));
            if (!inForce().equals(counted)) {
                count();
                show(filters.filter());
            }
            showCounted();
        });
        sash.addListener(SWT.Resize, _ -> showFacets());
        showFacets();
        applyTheme();
        updates.closeWithPart(theme.listen(this::applyTheme));
        updates.closeWithPart(filters.listen(this::changed));
        updates.closeWithPart(scopes.listen(updates::request));
        updates.closeWithPart(past.listen(updates::request));
        updates.closeWithPart(session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.JournalChanged) {
                // where no clients are, it tells why
                updates.request();
            }
        }));
        // the filter row has come back already; the filter is in force besides it, but where a number or a name led here
        narrow(filters.filter(), !filters.takeChosen());
        updates.start(this::refresh);
    }

    private void applyTheme() {
        area.setBackground(theme.color(Token.BACKGROUND));
        sash.setBackground(theme.color(Token.BORDER));
        pastBar.applyTheme();
        bar.applyTheme();
        chips.applyTheme();
        charts.applyTheme();
    }

    private void refresh() {
        pastBar.show();
        ScopedPlan plan = pastBar.plan();
        if (plan != shown) {
            shown = plan;
            grid.setRows(plan == null ? List.of() : plan.clients());
            count();
        }
        grid.setNote(note(plan));
        empty.show(grid, plan != null && !pastBar.isComputing(), plan == null ? 0 : plan.clients().size());
    }

    /**
     * What is told of one client, such as Why?, is about the current row, whether it is selected or not. Other views
     * show what is known now, so rows of an earlier state are told to none.
     */
    private void tellCurrent() {
        ClientPlan current = pastBar.isPast() ? null : grid.current().map(ClientRow::plan).orElse(null);
        if (current != told) {
            told = current;
            Optional.ofNullable(current).ifPresentOrElse(selection::select, selection::clear);
        }
    }

    private String note(ScopedPlan plan) {
        if (pastBar.isComputing()) {
            return NLS.bind(ClientMessages.Computing, plans.target());
        }
        List<ClientRow> several = grid.selection();
        if (several.size() > 1) {
            return ClientSums.of(several, theme);
        }
        List<UpgradePlan.Skipped> skipped = plan == null ? List.of() : plan.index().plan().skipped();
        return skipped.isEmpty() ? "" : NLS.bind(ClientMessages.NotPlanned,
                skipped.stream().map(UpgradePlan.Skipped::server).collect(Collectors.joining(", ")));
    }

    private void changed(FilterSession.Changed change) {
        if (!change.refined()) {
            // clients that another view leads to are those of now
            past.leave();
        }
        filters.takeChosen();
        narrow(change.filter(), change.refined());
        change.select().ifPresent(subject -> grid.select(subject));
        count();
    }

    private void narrow(ClientFilter filter, boolean refined) {
        bar.query().show(filter.where());
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
        show(filter);
    }

    private void show(ClientFilter filter) {
        chips.show(filter, isRowEmpty(), shown == null || counts == ClientCounts.NONE ? Optional.empty() : Optional.of(counts.verdicts()),
                shown == null ? 0 : shown.clients().size());
        facets.show(filter, counts.facets());
        bar.show(facets.control().getVisible(), canSave(), pastBar.reason());
    }

    private boolean wantsFacets() {
        String wanted = kept.get(FACETS, "");
        return wanted.isEmpty() ? sash.getSize().x >= WIDE : Boolean.parseBoolean(wanted);
    }

    private void showFacets() {
        boolean wanted = wantsFacets();
        if (facets.control().getVisible() != wanted) {
            facets.control().setVisible(wanted);
            sash.setMaximizedControl(wanted ? null : tables);
        }
        bar.show(wanted, canSave(), pastBar.reason());
    }

    private boolean canSave() {
        return !(filters.filter().isAll() && isRowEmpty()) && remarks.isPossible();
    }

    private boolean isRowEmpty() {
        return row().isEmpty();
    }

    /** What stands in the filter row, in the language of filters; what is wrong there is not in force. */
    private List<String> row() {
        List<String> conditions = new ArrayList<>();
        grid.model().query().filters().forEach((id, text) -> clients.fields().stream().filter(f -> f.id().equals(id)
                && grid.model().problem(id).isEmpty()).forEach(f -> conditions.add(CellQuery.of(f, text))));
        return conditions;
    }

    /** The filter and what stands in the filter row: what is shown. */
    private ClientFilter inForce() {
        ClientFilter filter = filters.filter();
        List<String> conditions = row();
        if (conditions.isEmpty()) {
            return filter;
        }
        conditions.addFirst(clients.written(filter.where()));
        return filter.withWhere(QueryText.all(conditions));
    }

    private void group(Optional<Field<ClientRow>> field) {
        groupedBy = field;
        charted = false;
        showTable();
    }

    private void showTable() {
        showCounted();
        stack.topControl = charted ? charts.control() : groupedBy.isPresent() ? groups.control() : grid.control();
        tables.layout();
    }

    private void showCounted() {
        if (charted) {
            charts.show(grid.model().shownRows(), pastBar.upTo());
        } else {
            groupedBy.ifPresent(field -> groups.show(grid.model().shownRows(), field));
        }
    }

    private void lookInto(Chart.Bar chosen, Chart.Part part) {
        bar.ungroup();
        group(Optional.empty());
        filters.refine(Chart.chosen(filters.filter(), chosen, part));
        grid.setFocus();
    }

    private void lookInto(GroupRow group) {
        bar.ungroup();
        group(Optional.empty());
        filters.refine(filters.filter().with(group.field().id(), Set.of(group.value())));
        grid.setFocus();
    }

    /** What the line over the clients asks for. */
    private final class BarActions implements ClientsBar.Actions {

        @Override
        public List<ClientRow> clients() {
            return shown == null ? List.of() : shown.clients();
        }

        @Override
        public void where(String text) {
            filters.refine(filters.filter().withWhere(text));
        }

        @Override
        public void groupBy(Optional<Field<ClientRow>> field) {
            group(field);
        }

        @Override
        public void charts(boolean shown) {
            charted = shown;
            showTable();
        }

        @Override
        public void facets(boolean shown) {
            kept.putBoolean(FACETS, shown);
            showFacets();
        }

        @Override
        public void save() {
            saver.save(area.getShell(), scopes.scope(), inForce());
        }

        @Override
        public void handOver() {
            if (!isRowEmpty()) {
                // the paper is about what is shown, and tells the filter that it is about
                filters.choose(inForce(), Optional.empty());
            }
            navigation.open(PartIds.UPGRADE, HandsOver.class, HandsOver::handOver);
        }
    }

    /** Counts in the background: a hundred thousand clients take longer than a blink. */
    private void count() {
        if (counting != null) {
            counting.cancel();
        }
        ClientFilter filter = inForce();
        counted = filter;
        List<ClientRow> rows = shown == null ? List.of() : shown.clients();
        Task[] self = new Task[1];
        self[0] = background.task(ClientMessages.Counting, progress -> ClientCounts.of(rows, filter, clients, progress))
                .quiet().onDone(found -> {
                    if (self[0] == counting && !area.isDisposed()) {
                        counts = found;
                        show(filters.filter());
                    }
                }).onProblem(_ -> { }).start();
        counting = self[0];
    }

    @Focus
    void focus() {
        if (charted) {
            charts.focus();
        } else if (groupedBy.isPresent()) {
            groups.focus();
        } else {
            grid.setFocus();
        }
    }
}
