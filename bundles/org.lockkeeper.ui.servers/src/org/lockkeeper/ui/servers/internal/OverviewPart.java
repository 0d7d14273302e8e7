package org.lockkeeper.ui.servers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.ui.actions.AddedActions;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.EditsTarget;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.target.TargetField;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Tile;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The answer at a glance: target, ready or not, how many clients are concerned, what to do next on which server. */
public final class OverviewPart implements EditsTarget {

    private static final int MARGIN = 12;
    private static final int SPACE = 10;
    private static final int LEAST_TABLE = 160;
    /** What a table needs above its rows. */
    private static final int TABLE_HEAD = 100;
    private static final int TABLE_ROW = 26;
    private static final int MOST_ROWS = 8;

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final ImportOffer imports;
    private final Navigation navigation;
    private final GridFactory grids;
    private final Selection selection;
    private final PartUpdates updates;
    private final ThemeTokens theme;
    private final Background background;
    private final UISynchronize ui;
    private final AddedActions actions;
    private final ClientLanguage clients;
    private final Map<Verdict, Tile> tiles = new EnumMap<>(Verdict.class);
    private final Attention silent = new Attention();
    private volatile List<OverviewCard> added = List.of();
    private StackLayout stack;
    private Composite area;
    private Composite answer;
    private Composite tileRow;
    private EmptyState empty;
    private TargetField target;
    private Label headlineIcon;
    private Label headline;
    private Label reason;
    private CardBox attention;
    private AddedCards cards;
    private Grid<ServerRow> servers;
    private OverviewCharts charts;
    private int serverCount;

    /** Made by injection. */
    @Inject
    public OverviewPart(WorkspaceSession session, PlanSession plans, ScopeSession scopes, Navigation navigation,
            GridFactory grids, Selection selection, PartUpdates updates, ThemeTokens theme, ImportOffer imports,
            Background background, UISynchronize ui, AddedActions actions, ClientLanguage clients) {
        this.session = session;
        this.plans = plans;
        this.scopes = scopes;
        this.imports = imports;
        this.navigation = navigation;
        this.grids = grids;
        this.selection = selection;
        this.updates = updates;
        this.theme = theme;
        this.background = background;
        this.ui = ui;
        this.actions = actions;
        this.clients = clients;
    }

    /** Told of the cards of extensions, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeCards(@Service List<OverviewCard> present) {
        added = Foreign.overviewCards(present);
        ui.asyncExec(updates::request);
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        stack = new StackLayout();
        area.setLayout(stack);
        empty = new EmptyState(area, session, imports, theme);
        answer = CssClass.CONTENT.set(new Composite(area, SWT.NONE));
        answer.setLayout(GridLayoutFactory.fillDefaults().margins(14, MARGIN).spacing(8, SPACE).create());
        createHead(answer);
        createTiles(answer);
        attention = new CardBox(answer, "overview.attention", Messages.Attention_more, navigation, theme);
        cards = new AddedCards(answer, background, navigation, theme);
        createServers(answer);
        charts = new OverviewCharts(answer, clients, session, background, navigation, theme);
        answer.addListener(SWT.Resize, _ -> share());
        updates.closeWithPart(theme.listen(charts::applyTheme));
        stack.topControl = empty.control();
        updates.closeWithPart(session.listen(_ -> updates.request()));
        updates.closeWithPart(scopes.listen(updates::request));
        updates.start(this::refresh);
    }

    private void createHead(Composite parent) {
        Composite head = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        head.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 2).create());
        head.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        headlineIcon = new Label(head, SWT.NONE);
        headlineIcon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        headline = WidgetIds.set(new Label(head, SWT.WRAP), "overview.headline");
        headline.setFont(theme.font(TextRole.TITLE));
        headline.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT).create());
        target = new TargetField(head, "overview", plans, theme);
        new Label(head, SWT.NONE);
        reason = WidgetIds.set(new Label(head, SWT.WRAP), "overview.reason");
        reason.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT)
                .create());
    }

    private void createTiles(Composite parent) {
        tileRow = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        tileRow.setLayout(GridLayoutFactory.fillDefaults().numColumns(Verdict.values().length).equalWidth(true)
                .spacing(8, 0).create());
        tileRow.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        for (Verdict verdict : Verdict.values()) {
            Tile tile = new Tile(tileRow, "overview.tile." + verdict, theme, Icon.of(verdict), Token.of(verdict),
                    theme.word(verdict), () -> navigation.showClients(ClientFilter.verdict(verdict)));
            tile.setToolTipText(theme.meaning(verdict));
            tile.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
            tiles.put(verdict, tile);
        }
    }

    private void createServers(Composite parent) {
        servers = grids.create(parent, "servers", Messages.Servers_noun, ServerColumns.all(theme::word),
                row -> row.server().name());
        servers.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LEAST_TABLE)
                .create());
        servers.onSelect(row -> row.ifPresent(r -> selection.select(r.server())));
        servers.onMenu(menu -> {
            List<Server> about = servers.selection().stream().map(ServerRow::server).toList();
            if (!about.isEmpty()) {
                actions.addServers(menu, about);
            }
        });
        servers.onOpenCell((row, column) -> {
            Verdict verdict = ServerColumns.COUNTS.get(column);
            if (verdict == null) {
                navigation.showServer(row.server().name());
            } else {
                navigation.showClients(row.scope(), ClientFilter.verdict(verdict));
            }
        });
    }

    /** Gives the table of servers the rows that it has, and what is left to the charts, where that is enough for them. */
    private void share() {
        int width = answer.getClientArea().width - 2 * MARGIN;
        int high = TABLE_HEAD + TABLE_ROW * Math.clamp(serverCount, 2, MOST_ROWS);
        int others = 0;
        for (Control child : answer.getChildren()) {
            if (child != servers.control() && child != charts.control() && !((GridData) child.getLayoutData()).exclude) {
                others += child.computeSize(width, SWT.DEFAULT).y + SPACE;
            }
        }
        boolean seen = charts.fit(width, answer.getClientArea().height - 2 * MARGIN - others - high - SPACE);
        GridData data = (GridData) servers.control().getLayoutData();
        data.heightHint = seen ? high : LEAST_TABLE;
        data.grabExcessVerticalSpace = !seen;
        answer.layout();
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        if (stack.topControl == answer) {
            servers.setFocus();
        } else {
            empty.focus();
        }
    }

    @Override
    public void editTarget() {
        target.edit();
    }

    private void refresh() {
        Optional<ScopedPlan> plan = scopes.current();
        boolean hasAnswer = plan.isPresent() && !session.model().servers().isEmpty();
        if (hasAnswer) {
            show(plan.get());
        } else {
            empty.update();
        }
        target.update();
        stack.topControl = hasAnswer ? answer : empty.control();
        area.layout(true, true);
        share();
    }

    private void show(ScopedPlan plan) {
        PlanIndex index = plan.index();
        Headline words = new Headline(plan);
        boolean answered = !index.plan().isEmpty();
        headlineIcon.setImage(theme.image(answered ? Icon.of(index.plan().worst()) : Icon.INFO));
        headline.setText(words.title().replace("&", "&&"));
        reason.setText(words.reason().replace("&", "&&"));
        // zeros would say that nobody is concerned, where nobody was asked or nobody is known
        boolean counted = answered && !plan.clients().isEmpty();
        tileRow.setVisible(counted);
        ((GridData) tileRow.getLayoutData()).exclude = !counted;
        NumberFormat format = NumberFormat.getIntegerInstance();
        tiles.forEach((verdict, tile) -> tile.setFigure(format.format(index.count(verdict))));
        silent.card(index.plan(), session.workspace()).ifPresent(attention::show);
        cards.show(added, index.plan(), session.workspace());
        List<ServerRow> rows = new ArrayList<>();
        for (Server server : plan.servers()) {
            rows.add(new ServerRow(server, index.server(server.name()).orElse(null), plan));
        }
        servers.setRows(rows);
        serverCount = rows.size();
        servers.setNote(scopes.isComputing() ? Messages.Overview_computing : "");
        charts.show(plan);
    }
}
