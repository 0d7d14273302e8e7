package org.lockkeeper.ui.navigation;

import org.lockkeeper.api.evidence.Evidence;

/** What a part's object implements to be the place where {@link Navigation} goes. Called on the UI thread. */
public interface ShowsEvidence {

    /**
     * Opens the file of an evidence at its line.
     *
     * @param evidence where to go; never a mere statement
     */
    void showEvidence(Evidence evidence);
}
