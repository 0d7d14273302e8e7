package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.Node;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;

/** What every provider of {@link NavigatorNodes} keeps to. */
public abstract class NavigatorNodesConformance {

    /** For subclasses. */
    protected NavigatorNodesConformance() {
        // nothing to set up
    }

    /** The provider. */
    protected abstract NavigatorNodes nodes();

    /** A workspace in which there are nodes; an empty one where it is not overridden. */
    protected Workspace workspace() throws ProblemException {
        return MemoryWorkspace.empty();
    }

    /** Its id has a prefix of its own and stays the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(nodes()::id, "acme.places");
    }

    /** It bears an empty workspace, its nodes are told apart beside each other, and are the same for the same. */
    @Test
    protected void nodesAreToldApartAndAreTheSameForTheSame() throws ProblemException {
        assertNotNull(nodes().nodes(MemoryWorkspace.empty()), "it gives null");
        List<Node> nodes = nodes().nodes(workspace());
        check(nodes);
        assertEquals(nodes, nodes().nodes(workspace()));
    }

    private static void check(List<Node> nodes) {
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            Ids.line(node.label());
            assertTrue(ids.add(node.id()), "two nodes beside each other have the id " + node.id());
            check(node.children());
        }
    }
}
