package org.lockkeeper.api.ui;

import java.util.List;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Nodes of the Navigator, below Lockkeeper's own. Register one as an OSGi service. It is asked whenever something was
 * imported or there is another plan; stateless, from several threads at once, never on the UI thread.
 *
 * @since 0.1
 */
public interface NavigatorNodes {

    /** Stable id with a prefix of its own, for instance {@code acme.places}: where several have it, the first takes part. */
    String id();

    /**
     * The nodes at the top, with those below.
     *
     * @param workspace the one that is open, loaded
     * @return none where there is nothing to show; at most 5000 with those below are shown
     */
    List<Node> nodes(Workspace workspace);
}
