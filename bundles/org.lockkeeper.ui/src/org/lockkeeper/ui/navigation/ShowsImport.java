package org.lockkeeper.ui.navigation;

/** What a part's object implements to be the place where {@link Navigation} goes. Called on the UI thread. */
public interface ShowsImport {

    /**
     * Shows one import of the journal.
     *
     * @param importId its number in the journal
     */
    void showImport(long importId);
}
