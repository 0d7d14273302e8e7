package org.lockkeeper.api.ui;

import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Something that is done with the clients or servers that are selected: an item of the context menus of tables. Register
 * one as an OSGi service. It runs in the background, is shown in the view Progress and can be cancelled there.
 *
 * @since 0.1
 */
public interface SelectionAction {

    /** Stable id with a prefix of its own, for instance {@code acme.ticket}: where several have it, the first takes part. */
    String id();

    /** The item of the menu, and what Progress calls it: "Open a ticket". */
    String title();

    /** What it is about; always the same. */
    Selected.Kind about();

    /**
     * Does it.
     *
     * @param selected of the kind that it is about
     * @param workspace the one that is open, loaded; it may be one to read in only ({@link Workspace#isReadOnly})
     * @param progress told how far it is, and asked whether to stop
     * @return what was done
     * @throws ProblemException where a person has to know why it cannot be done
     * @throws java.util.concurrent.CancellationException where it stopped because the progress said so
     */
    Outcome run(Selected selected, Workspace workspace, Progress progress) throws ProblemException;
}
