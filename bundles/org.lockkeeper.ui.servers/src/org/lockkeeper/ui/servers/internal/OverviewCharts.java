package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.charts.Chart;
import org.lockkeeper.ui.charts.ChartCanvas;
import org.lockkeeper.ui.charts.ClientCharts;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * What is in scope as charts: verdicts by server, why clients are blocked, how old the evidence is, and what imports
 * changed. Counted in the background, and only where there is room for them. UI thread.
 */
final class OverviewCharts {

    private static final int BARS = 6;
    // each import is judged anew
    private static final int IMPORTS = 5;
    private static final int BESIDE = 900;

    private final ClientLanguage clients;
    private final WorkspaceSession session;
    private final Background background;
    private final ThemeTokens theme;
    private final Composite area;
    private final Map<String, ChartCanvas> canvases = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private ScopedPlan plan;
    private ScopedPlan counted;

    OverviewCharts(Composite parent, ClientLanguage clients, WorkspaceSession session, Background background,
            Navigation navigation, ThemeTokens theme) {
        this.clients = clients;
        this.session = session;
        this.background = background;
        this.theme = theme;
        area = CssClass.CONTENT.set(WidgetIds.set(new Composite(parent, SWT.NONE), "overview.charts"));
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(8, 8).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).exclude(true).create());
        area.setVisible(false);
        for (String id : List.of("servers", "reasons", "ages", "imports")) {
            ChartCanvas canvas = new ChartCanvas(area, "overview.chart." + id, ClientCharts.title(id), theme,
                    (bar, part) -> navigation.showClients(Chart.chosen(
                            id.equals("reasons") ? ClientFilter.verdict(Verdict.BLOCKED) : ClientFilter.ALL, bar, part)));
            canvas.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
            canvases.put(id, canvas);
        }
    }

    /** To be laid out. */
    Control control() {
        return area;
    }

    /** Takes what is to be shown, where there is room. */
    void show(ScopedPlan other) {
        plan = other;
        count();
    }

    /**
     * Fits them into a room, or hides them.
     *
     * @return whether they are seen
     */
    boolean fit(int width, int height) {
        int columns = width >= BESIDE ? canvases.size() : 2;
        int high = canvases.values().stream().mapToInt(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).max().orElse(0);
        int rows = canvases.size() / columns;
        boolean fits = height >= rows * high && plan != null && !plan.index().plan().isEmpty();
        if (fits && columns > 2 && height >= 2 * high + 8) {
            columns = 2;
        }
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(8, 8).create());
        area.setVisible(fits);
        ((GridData) area.getLayoutData()).exclude = !fits;
        count();
        return fits;
    }

    private void count() {
        if (plan == counted || !area.getVisible() || plan == null) {
            return;
        }
        counted = plan;
        tasks.forEach(Task::cancel);
        tasks.clear();
        List<ClientRow> rows = plan.clients();
        tasks.add(background.task(Messages.Charts_counting, _ -> List.of(
                ClientCharts.servers(rows, clients.fields(), theme::word), ClientCharts.reasons(rows, theme::word),
                ClientCharts.ages(rows, clients.fields(), theme::word))).quiet().onDone(this::show).start());
        Workspace workspace = session.workspace();
        ProductVersion target = plan.index().plan().target();
        Predicate<Subject.OfClient> meant = meant();
        tasks.add(background.task(Messages.Charts_counting, progress -> List.of(ClientCharts.imports(
                verdicts(workspace, target, meant, progress), theme::word))).quiet().onDone(this::show)
                .onProblem(_ -> { }).start());
    }

    /** Whom it is about: clients of the servers in scope; of a collection those that are in it now. */
    private Predicate<Subject.OfClient> meant() {
        if (plan.scope() instanceof Scope.OfCollection) {
            Set<Subject.OfClient> now = plan.clients().stream().map(r -> r.client().subject()).collect(Collectors.toSet());
            return now::contains;
        }
        Set<String> servers = new HashSet<>(plan.servers().stream().map(Server::name).toList());
        return client -> servers.contains(client.server());
    }

    private static Map<ImportEntry, Map<Verdict, Integer>> verdicts(Workspace workspace, ProductVersion target,
            Predicate<Subject.OfClient> meant, Progress progress) throws ProblemException {
        List<ImportEntry> entries = workspace.imports().stream().filter(e -> e.observations() > 0).toList();
        Map<ImportEntry, Map<Verdict, Integer>> all = new LinkedHashMap<>();
        for (ImportEntry entry : entries.subList(Math.max(0, entries.size() - IMPORTS), entries.size())) {
            progress.checkCancelled();
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            for (ClientPlan client : workspace.plan(workspace.modelAfter(entry.id(), progress), PlanRequest.to(target),
                    progress).clients()) {
                if (meant.test(client.client().subject())) {
                    counts.merge(client.verdict(), 1, Integer::sum);
                }
            }
            all.put(entry, counts);
        }
        return all;
    }

    private void show(Collection<Chart> charts) {
        if (!area.isDisposed()) {
            charts.forEach(chart -> canvases.get(chart.id()).show(chart.first(BARS)));
            area.layout(true, true);
        }
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        canvases.values().forEach(Control::redraw);
    }
}
