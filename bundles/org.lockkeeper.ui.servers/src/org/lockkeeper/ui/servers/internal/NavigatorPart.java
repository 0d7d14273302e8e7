package org.lockkeeper.ui.servers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.actions.AddedActions;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.groups.GroupTokens;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.ColourSwatches;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The tree of servers with their logs, inventories and plans, and of collections. What is chosen here is what everything
 * is about; where that is chosen elsewhere, the tree follows.
 */
public final class NavigatorPart {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final CollectionList collections;
    private final GroupList groups;
    private final ClientLanguage clients;
    private final Background background;
    private final Navigation navigation;
    private final Selection selection;
    private final PartUpdates updates;
    private final Settings settings;
    private final ThemeTokens theme;
    private final AddedActions actions;
    private volatile List<NavigatorNodes> added = List.of();
    private TreeViewer viewer;
    private ColourSwatches swatches;
    private Task reading;
    private List<NavNode> roots = List.of();
    private boolean following;

    /** Made by injection. */
    @Inject
    public NavigatorPart(WorkspaceSession session, PlanSession plans, ScopeSession scopes,
            CollectionList collections, GroupList groups, ClientLanguage clients, Background background, Navigation navigation,
            Selection selection, PartUpdates updates, ThemeTokens theme, Settings settings,
            AddedActions actions) {
        this.session = session;
        this.plans = plans;
        this.scopes = scopes;
        this.collections = collections;
        this.groups = groups;
        this.clients = clients;
        this.background = background;
        this.navigation = navigation;
        this.selection = selection;
        this.updates = updates;
        this.settings = settings;
        this.actions = actions;
        this.theme = theme;
    }

    /** Told of the nodes of extensions, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeNodes(@Service List<NavigatorNodes> present, UISynchronize ui) {
        added = Foreign.navigatorNodes(present);
        ui.asyncExec(updates::request);
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.set(viewer.getTree(), "navigator.tree");
        swatches = new ColourSwatches(viewer.getTree(), theme);
        viewer.getTree().addListener(SWT.MouseMove, this::hint);
        Accessibles.name(viewer.getTree(), Messages.Nav_name);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ByKey());
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new Labels());
        viewer.addSelectionChangedListener(e -> select(first(e.getStructuredSelection())));
        viewer.addOpenListener(e -> open(first((IStructuredSelection) e.getSelection())));
        new NavMenu(navigation, session, groups, actions, theme).install(viewer.getTree(),
                () -> Optional.ofNullable(first(viewer.getStructuredSelection())));
        updates.closeWithPart(scopes.listen(this::follow));
        updates.closeWithPart(collections.listen(updates::request));
        updates.closeWithPart(groups.listen(updates::request));
        updates.closeWithPart(theme.listen(viewer::refresh));
        updates.closeWithPart(session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.JournalChanged) {
                updates.request();
            }
        }));
        updates.closeWithPart(plans.listen(event -> {
            if (event instanceof PlanSession.PlanEvent.Computed) {
                updates.request();
            }
        }));
        updates.start(this::refresh);
    }

    private static NavNode first(IStructuredSelection selected) {
        return (NavNode) selected.getFirstElement();
    }

    /** The tooltip is the note of the group below the pointer. */
    private void hint(Event event) {
        TreeItem item = viewer.getTree().getItem(new Point(event.x, event.y));
        String note = item != null && item.getData() instanceof NavNode node
                && node.content() instanceof NavNode.Content.OfGroup of ? of.group().note() : "";
        if (!note.equals(viewer.getTree().getToolTipText())) {
            viewer.getTree().setToolTipText(note);
        }
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        viewer.getTree().setFocus();
    }

    private void select(NavNode node) {
        if (node == null || following) {
            return;
        }
        if (node.scope() != null) {
            scopes.choose(node.scope());
        }
        if (node.server() != null) {
            session.model().server(node.server()).ifPresent(selection::select);
        }
    }

    private void open(NavNode node) {
        if (node == null) {
            return;
        }
        switch (node.content()) {
            case NavNode.Content.OfFile file -> navigation.showEvidence(file.evidence());
            case NavNode.Content.Added(Destination destination) -> navigation.go(destination);
            case NavNode.Content.OfPlan _ -> navigation.showPart(PartIds.UPGRADE);
            case NavNode.Content.OfCollection of -> navigation.showClients(of.item().scope(), ClientFilter.ALL);
            case NavNode.Content.Chosen _ when node.server() != null -> navigation.showServer(node.server());
            case NavNode.Content.Chosen _ when node.children().isEmpty() -> navigation.showPart(PartIds.OVERVIEW);
            case NavNode.Content.Chosen _, NavNode.Content.Folder _, NavNode.Content.OfGroup _ ->
                viewer.setExpandedState(node, !viewer.getExpandedState(node));
        }
    }

    /** Selects the node of what everything is about, unless one below it is selected. */
    private void follow() {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        NavNode selected = first(viewer.getStructuredSelection());
        if (selected != null && scopes.scope().equals(selected.scope())) {
            return;
        }
        following = true;
        try {
            TreePath path = path(scopes.scope());
            viewer.setSelection(path == null ? StructuredSelection.EMPTY : new TreeSelection(path), true);
        } finally {
            following = false;
        }
    }

    private TreePath path(Scope scope) {
        String key = NavNode.keyOf(scope);
        for (NavNode root : roots) {
            if (root.key().equals(key)) {
                return new TreePath(new Object[] {root});
            }
            for (NavNode child : root.children()) {
                // in a group of people's making its key tells the group, too
                if (scope.equals(child.scope())) {
                    return new TreePath(new Object[] {root, child});
                }
            }
        }
        return null;
    }

    private void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        List<ImportEntry> imports = session.imports();
        Workspace workspace = session.workspace();
        Model model = session.model();
        PlanIndex index = plans.current().orElse(null);
        List<CollectionList.Item> items = collections.all();
        List<ServerGroup> made = groups.all();
        QueryLanguage<ClientRow> language = clients.language();
        int staleAfter = settings.get(KitSettings.STALE_DAYS);
        List<NavigatorNodes> providers = added;
        reading = background.task(Messages.Nav_reading, progress -> {
            List<JournalFile> files = new ArrayList<>();
            for (ImportEntry entry : imports) {
                progress.checkCancelled();
                files.addAll(workspace.files(entry.id()));
            }
            NavNode named = NavCollections.of(items, ScopedPlan.rows(model, index == null ? null : index.plan(),
                    staleAfter), language);
            List<NavNode> all = new ArrayList<>(new NavTree(files).roots(model.servers(), made, named, index));
            all.addAll(AddedNodes.of(providers, workspace, made));
            return all;
        }).quiet().onDone(this::show).start();
    }

    private void show(List<NavNode> made) {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        boolean wasEmpty = roots.isEmpty();
        roots = made;
        Object[] expanded = viewer.getExpandedElements();
        following = true;
        viewer.getTree().setRedraw(false);
        viewer.setInput(roots);
        if (wasEmpty) {
            viewer.expandToLevel(2);
        } else {
            viewer.setExpandedElements(expanded);
        }
        viewer.getTree().setRedraw(true);
        following = false;
        follow();
    }

    private final class Labels extends LabelProvider {

        @Override
        public String getText(Object element) {
            return ((NavNode) element).label();
        }

        @Override
        public Image getImage(Object element) {
            NavNode node = (NavNode) element;
            return node.content() instanceof NavNode.Content.OfGroup of ? swatches.of(GroupTokens.of(of.group().colour()))
                    : node.icon() == null ? null : theme.image(node.icon());
        }
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((NavNode) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((NavNode) element).children().isEmpty();
        }
    }

    /** Nodes are the same where their keys are, so that the tree stays open where it was. */
    private static final class ByKey implements IElementComparer {

        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof NavNode x && b instanceof NavNode y ? x.key().equals(y.key()) : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof NavNode node ? node.key().hashCode() : element.hashCode();
        }
    }
}
