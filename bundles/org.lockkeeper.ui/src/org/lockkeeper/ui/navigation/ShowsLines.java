package org.lockkeeper.ui.navigation;

import org.lockkeeper.api.evidence.SourceFile;

/**
 * What the Log view's object implements besides {@link ShowsEvidence}: the lines with a text in all logs of a server.
 * Called on the UI thread, through {@link Navigation#open} with {@link PartIds#LOG}.
 */
public interface ShowsLines {

    /**
     * Shows the lines with a text, in the order of time.
     *
     * @param log one log of the server; those beside it are read too
     * @param text what the lines contain, without regard to case
     */
    void showLines(SourceFile log, String text);
}
