package org.lockkeeper.ui.actions;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.ui.Outcome;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceSession;

/** The items that extensions add to menus about clients and servers. Injected by type; one per view. UI thread. */
@Creatable
public final class AddedActions {

    private final Background background;
    private final Notices notices;
    private final Navigation navigation;
    private final WorkspaceSession session;
    private volatile List<SelectionAction> actions = List.of();

    /** Made by injection. */
    @Inject
    public AddedActions(Background background, Notices notices, Navigation navigation, WorkspaceSession session) {
        this.background = background;
        this.notices = notices;
        this.navigation = navigation;
        this.session = session;
    }

    /** Told of the actions of extensions, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeActions(@Service List<SelectionAction> present) {
        actions = Foreign.selectionActions(present);
    }

    /** Adds what can be done with clients, behind a line; nothing where there is nothing. */
    public void addClients(Menu menu, List<ClientRow> clients) {
        add(menu, Selected.Kind.CLIENTS, new Selected.Clients(clients));
    }

    /** Adds what can be done with servers, as {@link #addClients}. */
    public void addServers(Menu menu, List<Server> servers) {
        add(menu, Selected.Kind.SERVERS, new Selected.Servers(servers));
    }

    private void add(Menu menu, Selected.Kind kind, Selected selected) {
        List<SelectionAction> about = actions.stream().filter(action -> action.about() == kind).toList();
        if (!about.isEmpty() && menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        for (SelectionAction action : about) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(action.title().replace("&", "&&"));
            item.addListener(SWT.Selection, _ -> run(action, selected));
        }
    }

    private void run(SelectionAction action, Selected selected) {
        Workspace workspace = session.workspace();
        background.task(action.title(), progress -> action.run(selected, workspace, progress)).onDone(this::tell).start();
    }

    private void tell(Outcome outcome) {
        notices.tell(Notice.of(outcome.sentence()));
        if (outcome.destination() != null) {
            navigation.go(outcome.destination());
        }
    }
}
