package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.ui.theme.Icon;

/**
 * A node of the navigator. Immutable: the tree is made anew in the background whenever something changed.
 *
 * @param key stays the same when the tree is made anew
 * @param label for people
 * @param icon its icon
 * @param server name of the server that it belongs to, {@code null} for none
 * @param evidence file to open, {@code null} for none
 * @param isPlan whether it stands for the plan
 * @param children nodes below
 */
record NavNode(String key, String label, Icon icon, String server, Evidence evidence, boolean isPlan,
        List<NavNode> children) {

    NavNode {
        children = List.copyOf(children);
    }

    static NavNode folder(String key, String label, Icon icon, String server, List<NavNode> children) {
        return new NavNode(key, label, icon, server, null, false, children);
    }

    /** Whether the node stands for a server itself. */
    boolean isServer() {
        return server != null && icon == Icon.SERVER;
    }
}
