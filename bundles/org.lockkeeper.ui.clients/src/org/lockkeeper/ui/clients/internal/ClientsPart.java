package org.lockkeeper.ui.clients.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.navigation.ClientFilter;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsClients;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The Clients view: every client with what the upgrade does to it. */
public final class ClientsPart implements ShowsClients {

    private final PlanSession session;
    private final GridFactory grids;
    private final Navigation navigation;
    private final Selection selection;
    private final PartUpdates updates;
    private final ThemeTokens theme;
    private final KeptFilter kept;
    private Composite area;
    private FilterChips chips;
    private Grid<ClientPlan> grid;
    private ClientFilter filter = ClientFilter.ALL;

    /** Made by injection. */
    @Inject
    public ClientsPart(PlanSession session, GridFactory grids, Navigation navigation, Selection selection,
            PartUpdates updates, ThemeTokens theme, WorkspaceState state) {
        this.session = session;
        this.grids = grids;
        this.navigation = navigation;
        this.selection = selection;
        this.updates = updates;
        this.theme = theme;
        this.kept = new KeptFilter(state.node("clients"));
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        chips = new FilterChips(area, theme, this::showClients);
        chips.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        grid = grids.create(area, "clients", ClientMessages.ClientsNoun, ClientColumns.all(theme::word),
                c -> c.client().subject());
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        if (grid.model().query().sort().isEmpty()) {
            // until somebody sorts otherwise: the worst first
            grid.setSort(List.of(SortKey.up("verdict")));
        }
        grid.onSelect(client -> client.ifPresentOrElse(selection::select, selection::clear));
        grid.onOpen(navigation::showWhy);
        grid.onClear(() -> inForce(ClientFilter.ALL));
        grid.onMenu(this::fillMenu);
        applyTheme();
        updates.closeWithPart(theme.listen(this::applyTheme));
        updates.closeWithPart(session.listen(_ -> updates.request()));
        restore();
        updates.start(this::refresh);
    }

    // the filter row has come back already; the chips' filter is in force besides it
    private void restore() {
        Map<String, String> typed = grid.model().query().filters();
        showClients(kept.get());
        typed.forEach(grid::setFilter);
    }

    private void applyTheme() {
        area.setBackground(theme.color(Token.BACKGROUND));
        chips.applyTheme();
    }

    private void refresh() {
        Optional<PlanIndex> current = session.current();
        List<ClientPlan> clients = current.map(i -> i.plan().clients()).orElse(List.of());
        grid.setRows(clients);
        grid.setNote(session.isComputing() ? NLS.bind(ClientMessages.Computing, session.target()) : "");
        showChips();
    }

    /** What the numbers on the chips count: the clients of each verdict that the other conditions let in. */
    private void showChips() {
        ClientFilter others = new ClientFilter(Set.of(), filter.server(), filter.rule(), filter.subject());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        if (others.isAll()) {
            session.current().ifPresent(i -> counts.putAll(i.plan().totals()));
        } else {
            session.current().ifPresent(i -> i.plan().clients().stream().filter(others::matches)
                    .forEach(c -> counts.merge(c.verdict(), 1, Integer::sum)));
        }
        chips.show(filter, counts, session.current().map(i -> i.plan().clients().size()).orElse(0));
    }

    private void inForce(ClientFilter wanted) {
        filter = wanted;
        kept.put(wanted);
        showChips();
    }

    @Override
    public void showClients(ClientFilter wanted) {
        grid.setPreset(wanted.isAll() ? null : wanted::matches, FilterTitle.of(wanted, theme::word));
        if (wanted.subject() != null) {
            grid.select(wanted.subject());
        }
        inForce(wanted);
    }

    private void fillMenu(Menu menu) {
        grid.current().ifPresent(client -> fillMenu(menu, client));
    }

    private void fillMenu(Menu menu, ClientPlan client) {
        item(menu, ClientMessages.Why, Icon.WHY, () -> navigation.showWhy(client));
        evidence(client).ifPresent(
                e -> item(menu, ClientMessages.ShowEvidence, Icon.FILE, () -> navigation.showEvidence(e)));
        log(client).ifPresent(log -> item(menu, ClientMessages.ShowLines, Icon.LOG,
                () -> navigation.open(PartIds.LOG, ShowsLines.class,
                        part -> part.showLines(log, client.client().subject().account()))));
        item(menu, ClientMessages.ShowServer, Icon.SERVER,
                () -> navigation.showServer(client.client().subject().server()));
    }

    /** What speaks for the worst finding, else where the client was seen; not a mere statement. */
    private static Optional<Evidence> evidence(ClientPlan client) {
        return client.findings().stream().flatMap(f -> f.evidence().stream()).filter(e -> !e.file().isStatement())
                .findFirst()
                .or(() -> client.client().sightings().stream().filter(e -> !e.file().isStatement()).findFirst());
    }

    /** A log that names the account; the other logs of the server lie beside it. */
    private static Optional<SourceFile> log(ClientPlan client) {
        return client.client().subject().account() == null ? Optional.empty()
                : Stream.concat(client.findings().stream().flatMap(f -> f.evidence().stream()),
                        client.client().sightings().stream()).map(Evidence::file)
                        .filter(f -> !f.isStatement() && f.fileName().contains(".log")).findFirst();
    }

    private void item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
    }

    @Focus
    void focus() {
        grid.setFocus();
    }
}
