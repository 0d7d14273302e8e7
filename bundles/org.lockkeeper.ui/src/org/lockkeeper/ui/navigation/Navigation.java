package org.lockkeeper.ui.navigation;

import java.util.function.Consumer;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;

/**
 * Goes to the view that shows something. Injected by type; to be used on the UI thread. The view is opened and
 * activated; where no such view is installed, nothing happens.
 */
public interface Navigation {

    /** Makes a server what everything is about, and shows it in the Server view. */
    void showServer(String name);

    /** Shows clients of the present scope in the Clients view, in place of those that were looked at before. */
    void showClients(ClientFilter filter);

    /** Makes something what everything is about, and shows clients of it in the Clients view. */
    void showClients(Scope scope, ClientFilter filter);

    /** Shows why a client has its verdict, without leaving the view that is active. */
    void showWhy(ClientPlan client);

    /** Opens a file at a line in the Log view; for a statement, which has no file, says whose it is. */
    void showEvidence(Evidence evidence);

    /** Shows one import in the Imports view. */
    void showImport(long importId);

    /** Goes where something of an extension or the search leads. */
    void go(Destination destination);

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
