package org.lockkeeper.ui.navigation;

/** What a part's object implements to be the place where {@link Navigation} goes. Called on the UI thread. */
public interface ShowsClients {

    /**
     * Shows the clients that match a filter.
     *
     * @param filter which clients
     */
    void showClients(ClientFilter filter);
}
