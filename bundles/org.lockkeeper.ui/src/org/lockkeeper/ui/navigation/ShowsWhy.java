package org.lockkeeper.ui.navigation;

import org.lockkeeper.api.plan.ClientPlan;

/** What a part's object implements to be the place where {@link Navigation} goes. Called on the UI thread. */
public interface ShowsWhy {

    /**
     * Shows why a client has its verdict.
     *
     * @param client the client with its verdict
     */
    void showWhy(ClientPlan client);
}
