package org.lockkeeper.ui.navigation;

import java.util.function.Consumer;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.plan.ClientPlan;

/**
 * Goes to the view that shows something. Injected by type; to be used on the UI thread. The view is opened and
 * activated; where no such view is installed, nothing happens.
 */
public interface Navigation {

    /** Shows a server in the Server view. */
    void showServer(String name);

    /** Shows clients in the Clients view, in place of whatever filter was set there by navigation before. */
    void showClients(ClientFilter filter);

    /** Shows why a client has its verdict, without leaving the view that is active. */
    void showWhy(ClientPlan client);

    /** Opens a file at a line in the Log view; for a statement, which has no file, says whose it is. */
    void showEvidence(Evidence evidence);

    /** Shows one import in the Imports view. */
    void showImport(long importId);

    /** Opens and activates a view. */
    void showPart(String partId);

    /**
     * Opens and activates a view and hands its object on, where it is of the type: for views of other bundles.
     *
     * @param partId element id of the part
     * @param type what the part's object has to implement
     * @param request what to ask of it
     * @return whether there was such a part
     */
    <T> boolean open(String partId, Class<T> type, Consumer<? super T> request);
}
