package org.lockkeeper.ui.servers.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.actions.AddedActions;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The navigator's context menu: where one can go from the selected node. */
final class NavMenu {

    private final Navigation navigation;
    private final WorkspaceSession session;
    private final GroupList groups;
    private final AddedActions actions;
    private final ThemeTokens theme;

    NavMenu(Navigation navigation, WorkspaceSession session, GroupList groups, AddedActions actions, ThemeTokens theme) {
        this.navigation = navigation;
        this.session = session;
        this.groups = groups;
        this.actions = actions;
        this.theme = theme;
    }

    void install(Control control, Supplier<Optional<NavNode>> selected) {
        Menu menu = new Menu(control);
        menu.addListener(SWT.Show, _ -> {
            for (MenuItem item : menu.getItems()) {
                item.dispose();
            }
            selected.get().ifPresent(node -> fill(menu, node));
        });
        control.setMenu(menu);
    }

    private void fill(Menu menu, NavNode node) {
        if (node.content() instanceof NavNode.Content.OfFile file) {
            item(menu, Messages.Nav_open, Icon.FILE, () -> navigation.showEvidence(file.evidence()));
        }
        if (node.scope() != null) {
            item(menu, Messages.Nav_showOverview, Icon.OVERVIEW, () -> navigation.showPart(PartIds.OVERVIEW));
            item(menu, Messages.Nav_showClients, Icon.LIST,
                    () -> navigation.showClients(node.scope(), ClientFilter.ALL));
        }
        if (node.server() != null) {
            item(menu, Messages.Nav_showServer, Icon.SERVER, () -> navigation.showServer(node.server()));
        }
        List<Path> logs = new ArrayList<>();
        logs(node, logs);
        if (!logs.isEmpty()) {
            item(menu, Messages.Nav_openLogs, Icon.LOG,
                    () -> navigation.open(PartIds.LOG, OpensLogs.class, part -> part.openLogs(logs)));
        }
        if (session.isChangeable()) {
            groups(menu, node);
        }
        if (node.content() instanceof NavNode.Content.OfCollection of && of.item().importId() != 0) {
            item(menu, Messages.Nav_removeCollection, Icon.UNDO, () -> session.undo(of.item().importId()));
        }
        if (node.server() != null) {
            session.model().server(node.server()).ifPresent(server -> actions.addServers(menu, List.of(server)));
        }
    }

    private void groups(Menu menu, NavNode node) {
        if (node.content() instanceof NavNode.Content.OfGroup of) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.Nav_editGroup, Icon.GROUP, () -> groups.edit(of.group()));
            item(menu, Messages.Nav_removeGroup, Icon.UNDO, () -> groups.remove(of.group()));
            item(menu, Messages.Nav_newGroup, null, () -> groups.make(List.of()));
        } else if (node.server() != null) {
            new MenuItem(menu, SWT.SEPARATOR);
            MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
            cascade.setText(Messages.Nav_inGroups);
            cascade.setImage(theme.image(Icon.GROUP));
            Menu inner = new Menu(cascade);
            cascade.setMenu(inner);
            for (ServerGroup group : groups.all()) {
                MenuItem item = new MenuItem(inner, SWT.CHECK);
                item.setText(group.name().replace("&", "&&"));
                item.setSelection(group.contains(node.server()));
                item.addListener(SWT.Selection, _ -> groups.put(group, node.server(), item.getSelection()));
            }
            if (!groups.all().isEmpty()) {
                new MenuItem(inner, SWT.SEPARATOR);
            }
            item(inner, Messages.Nav_newGroup, null, () -> groups.make(List.of(node.server())));
        } else if (node.scope() instanceof Scope.OfGroup of && node.content() instanceof NavNode.Content.Chosen) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.Nav_newGroup, Icon.GROUP, () -> groups.make(of.servers()));
        } else if (Scope.EVERYTHING.equals(node.scope())) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.Nav_newGroup, Icon.GROUP, () -> groups.make(List.of()));
        }
    }

    private static void logs(NavNode node, List<Path> logs) {
        // what lies in a zip is opened by its evidence, one by one
        if (node.content() instanceof NavNode.Content.OfFile file && file.isLog()
                && !file.evidence().file().path().contains("!/")) {
            logs.add(Path.of(file.evidence().file().path()));
        }
        node.children().forEach(child -> logs(child, logs));
    }

    private void item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        if (icon != null) {
            item.setImage(theme.image(icon));
        }
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
