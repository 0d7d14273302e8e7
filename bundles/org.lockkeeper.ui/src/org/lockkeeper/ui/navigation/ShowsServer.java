package org.lockkeeper.ui.navigation;

/** What a part's object implements to be the place where {@link Navigation} goes. Called on the UI thread. */
public interface ShowsServer {

    /**
     * Shows a server.
     *
     * @param name name of the server, without regard to case
     */
    void showServer(String name);
}
