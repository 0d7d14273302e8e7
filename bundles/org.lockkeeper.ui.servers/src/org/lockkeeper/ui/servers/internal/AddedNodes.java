package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.Node;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.theme.Icon;

/** The navigator's nodes of extensions, below its own. Made in the background. */
final class AddedNodes {

    private AddedNodes() {
    }

    /** @param groups those that people made */
    static List<NavNode> of(List<NavigatorNodes> providers, Workspace workspace, List<ServerGroup> groups) {
        List<NavNode> roots = new ArrayList<>();
        for (NavigatorNodes provider : providers) {
            provider.nodes(workspace).forEach(node -> roots.add(nav("added:" + provider.id(), node, groups)));
        }
        return roots;
    }

    private static NavNode nav(String above, Node node, List<ServerGroup> groups) {
        String key = above + "/" + node.id();
        Scope scope = node.destination() instanceof Destination.About about ? Scope.of(about, groups).orElse(null) : null;
        return new NavNode(key, node.label(), Icon.of(node.symbol()).orElse(null), scope,
                node.destination() == null ? new NavNode.Content.Folder() : new NavNode.Content.Added(node.destination()),
                node.children().stream().map(child -> nav(key, child, groups)).toList());
    }
}
