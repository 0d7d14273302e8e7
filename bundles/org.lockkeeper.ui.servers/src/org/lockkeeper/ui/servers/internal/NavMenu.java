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
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The navigator's context menu: where one can go from the selected node. */
final class NavMenu {

    private final Navigation navigation;
    private final WorkspaceSession session;
    private final ThemeTokens theme;

    NavMenu(Navigation navigation, WorkspaceSession session, ThemeTokens theme) {
        this.navigation = navigation;
        this.session = session;
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
        if (node.content() instanceof NavNode.Content.OfCollection of && of.item().importId() != 0) {
            item(menu, Messages.Nav_removeCollection, Icon.UNDO, () -> session.undo(of.item().importId()));
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
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
