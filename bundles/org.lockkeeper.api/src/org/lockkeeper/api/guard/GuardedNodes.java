package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.Node;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.workspace.Workspace;

/** Nodes of another bundle: where they fail, one node says so in their place. */
final class GuardedNodes extends GuardedService<NavigatorNodes> implements NavigatorNodes {

    private static final int MOST = 5000;
    private static final int DEEPEST = 20;

    GuardedNodes(NavigatorNodes delegate, Duration patience) {
        super(delegate, delegate.id(), "provider of nodes", "The Navigator says in their place that they are missing.",
                patience);
    }

    @Override
    public List<Node> nodes(Workspace workspace) {
        List<Node> missing = List.of(new Node("missing", id() + ": missing, see the log", Symbol.ERROR, null, List.of()));
        return asked("making nodes", _ -> copied(delegate.nodes(workspace), new int[1], 0), missing);
    }

    private static List<Node> copied(List<Node> nodes, int[] count, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("its nodes are more than " + DEEPEST + " deep");
        }
        Set<String> ids = new HashSet<>();
        List<Node> copy = new ArrayList<>();
        for (Node node : nodes) {
            if (count[0]++ >= MOST) {
                break;
            }
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("two nodes beside each other have the id " + node.id());
            }
            copy.add(new Node(node.id(), Foreign.line(node.label()), node.symbol(), node.destination(),
                    copied(node.children(), count, depth + 1)));
        }
        return copy;
    }
}
