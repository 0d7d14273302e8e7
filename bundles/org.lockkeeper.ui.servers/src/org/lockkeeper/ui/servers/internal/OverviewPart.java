package org.lockkeeper.ui.servers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.navigation.EditsTarget;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
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

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final ImportOffer imports;
    private final Navigation navigation;
    private final GridFactory grids;
    private final Selection selection;
    private final PartUpdates updates;
    private final ThemeTokens theme;
    private final Map<Verdict, Tile> tiles = new EnumMap<>(Verdict.class);
    private StackLayout stack;
    private Composite area;
    private Composite answer;
    private Composite tileRow;
    private EmptyState empty;
    private TargetField target;
    private Label headlineIcon;
    private Label headline;
    private Label reason;
    private Attention attention;
    private Grid<ServerRow> servers;

    /** Made by injection. */
    @Inject
    public OverviewPart(WorkspaceSession session, PlanSession plans, ScopeSession scopes, Navigation navigation,
            GridFactory grids, Selection selection, PartUpdates updates, ThemeTokens theme, ImportOffer imports) {
        this.session = session;
        this.plans = plans;
        this.scopes = scopes;
        this.imports = imports;
        this.navigation = navigation;
        this.grids = grids;
        this.selection = selection;
        this.updates = updates;
        this.theme = theme;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        stack = new StackLayout();
        area.setLayout(stack);
        empty = new EmptyState(area, session, imports, theme);
        answer = CssClass.CONTENT.set(new Composite(area, SWT.NONE));
        answer.setLayout(GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 10).create());
        createHead(answer);
        createTiles(answer);
        attention = new Attention(answer, navigation, theme);
        createServers(answer);
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
        headline = WidgetIds.set(new Label(head, SWT.NONE), "overview.headline");
        headline.setFont(theme.font(TextRole.TITLE));
        headline.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
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
        servers.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160)
                .create());
        servers.onSelect(row -> row.ifPresent(r -> selection.select(r.server())));
        servers.onOpenCell((row, column) -> {
            Verdict verdict = ServerColumns.COUNTS.get(column);
            if (verdict == null) {
                navigation.showServer(row.server().name());
            } else {
                navigation.showClients(row.scope(), ClientFilter.verdict(verdict));
            }
        });
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
    }

    private void show(ScopedPlan plan) {
        PlanIndex index = plan.index();
        Headline words = new Headline(plan);
        boolean answered = !index.plan().isEmpty();
        headlineIcon.setImage(theme.image(answered ? Icon.of(index.plan().worst()) : Icon.INFO));
        headline.setText(words.title().replace("&", "&&"));
        reason.setText(words.reason().replace("&", "&&"));
        // zeros would say that nobody is concerned, where nobody was asked
        tileRow.setVisible(answered);
        ((GridData) tileRow.getLayoutData()).exclude = !answered;
        NumberFormat format = NumberFormat.getIntegerInstance();
        tiles.forEach((verdict, tile) -> tile.setFigure(format.format(index.count(verdict))));
        attention.show(index);
        List<ServerRow> rows = new ArrayList<>();
        for (Server server : plan.servers()) {
            rows.add(new ServerRow(server, index.server(server.name()).orElse(null), plan));
        }
        servers.setRows(rows);
        servers.setNote(scopes.isComputing() ? Messages.Overview_computing : "");
    }
}
