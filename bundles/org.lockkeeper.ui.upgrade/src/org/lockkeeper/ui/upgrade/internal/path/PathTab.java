package org.lockkeeper.ui.upgrade.internal.path;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.core.path.Hop;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.path.UpgradePath;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The ways over versions, best first, and why the others lose. */
public final class PathTab implements UpgradeTab {

    private final TabServices services;
    private final List<List<Priority>> orders = orders();
    private Combo priorities;
    private Button stop;
    private Page page;
    private Latest searching;
    private ScopedPlan shown;

    /** Made by the view. */
    public PathTab(TabServices services) {
        this.services = services;
    }

    /** All orders of the priorities, the usual one first. */
    private static List<List<Priority>> orders() {
        List<List<Priority>> all = new ArrayList<>();
        for (Priority first : Priority.USUAL) {
            for (Priority second : Priority.USUAL) {
                if (second != first) {
                    all.add(Priority.whole(List.of(first, second)));
                }
            }
        }
        return all;
    }

    @Override
    public String id() {
        return "path";
    }

    @Override
    public String title() {
        return PathMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        Composite area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Composite bar = CssClass.CONTENT.set(new Composite(area, SWT.NONE));
        RowLayout row = new RowLayout();
        row.center = true;
        row.spacing = 8;
        row.marginLeft = 12;
        row.marginTop = 6;
        row.marginBottom = 6;
        bar.setLayout(row);
        bar.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        new Label(bar, SWT.NONE).setText(PathMessages.Priorities);
        priorities = WidgetIds.set(new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.path.priorities");
        orders.forEach(order -> priorities.add(PathWords.priorities(order)));
        priorities.setToolTipText(PathMessages.PrioritiesHint);
        Accessibles.name(priorities, PathMessages.PrioritiesHint);
        priorities.select(Math.clamp(services.kept(id()).getInt("priorities", 0), 0, orders.size() - 1));
        priorities.addListener(SWT.Selection, _ -> {
            services.kept(id()).putInt("priorities", priorities.getSelectionIndex());
            search();
        });
        stop = WidgetIds.set(new Button(bar, SWT.PUSH), "upgrade.path.stop");
        stop.setText(PathMessages.Stop);
        page = new Page(area, "upgrade.path", services.theme());
        page.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        searching = new Latest(services.background(), area);
        stop.addListener(SWT.Selection, _ -> searching.stop());
        stop.setEnabled(false);
        return area;
    }

    @Override
    public void show(ScopedPlan plan) {
        if (plan != shown || plan == null) {
            shown = plan;
            search();
        }
    }

    private void search() {
        searching.cancel();
        ScopedPlan plan = shown;
        if (plan == null || plan.index().plan().isEmpty()) {
            say(plan == null ? "" : TabParts.whyEmpty(plan).orElseGet(() -> NLS.bind(PathMessages.NoServer,
                    services.plans().target())), null);
            stop.setEnabled(false);
            return;
        }
        List<Priority> order = orders.get(priorities.getSelectionIndex());
        say(NLS.bind(PathMessages.SearchingNow, plan.index().request().target()), null);
        stop.setEnabled(true);
        searching.runSeen(NLS.bind(PathMessages.Searching, plan.index().request().target()),
                progress -> WaySearch.of(plan, order, services.workspace(), progress), ways -> {
                    stop.setEnabled(false);
                    write(plan, ways);
                }, problem -> {
                    stop.setEnabled(false);
                    say(NLS.bind(PathMessages.Failed, problem), CssClass.BLOCKED);
                }, () -> {
                    stop.setEnabled(false);
                    say(PathMessages.Stopped, null);
                });
    }

    private void say(String text, CssClass css) {
        page.begin();
        page.label(text, css);
        page.end();
    }

    private void write(ScopedPlan plan, List<ServerPaths> ways) {
        page.begin();
        if (plan.scope() instanceof Scope.OfCollection) {
            page.strong(NLS.bind(PathMessages.WholeServers, ScopeNames.of(plan.scope())),
                    services.theme().image(Icon.INFO), null);
        }
        for (ServerPaths server : ways) {
            server(server);
        }
        page.muted(PathMessages.Note);
        page.end();
    }

    private void server(ServerPaths server) {
        page.section(NLS.bind(PathMessages.Server, new Object[] {server.name(), PathWords.version(server.from()),
            server.target()}));
        UpgradePath best = server.paths().getFirst();
        page.card(() -> way(server.name(), NLS.bind(PathMessages.Best, PathWords.route(best)), best));
        List<UpgradePath> others = server.paths().subList(1, server.paths().size());
        if (!others.isEmpty()) {
            page.collapsible(Plural.bind(PathMessages.Others, others.size()),
                    () -> () -> {
                        int rank = 2;
                        for (UpgradePath other : others) {
                            way(server.name(), NLS.bind(PathMessages.Rank, rank++, PathWords.route(other)), other);
                        }
                    });
        }
        page.link(NLS.bind(PathMessages.Clients, server.name()), () -> services.navigation().showClients(
                new Scope.OfServer(server.name()), ClientFilter.ALL));
    }

    private void way(String server, String title, UpgradePath way) {
        page.strong(title, null, null);
        page.paragraph(PathWords.figures(way));
        page.muted(way.why());
        page.indented(() -> {
            for (Hop hop : way.hops()) {
                page.strong(NLS.bind(PathMessages.Hop, PathWords.version(hop.from()), hop.to()), null, null);
                page.paragraph(hop.why());
                page.links(PathWords.figures(hop), key -> services.showClients(server,
                        PathWords.clients(hop, key)));
            }
        });
    }

    @Override
    public void applyTheme() {
        // the style sheets give all of it its colours
    }

    @Override
    public void focus() {
        priorities.setFocus();
    }
}
