package org.lockkeeper.ui.navigation;

import java.util.List;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * What the Log view's object implements besides {@link ShowsEvidence}: the lines with some texts in all logs of a server.
 * Called on the UI thread, through {@link Navigation#open} with {@link PartIds#LOG}.
 */
public interface ShowsLines {

    /**
     * Shows the lines with all of some texts, in the order of time.
     *
     * @param log one log of the server; those beside it are read too
     * @param texts what the lines contain, without regard to case; at least one
     */
    void showLines(SourceFile log, List<String> texts);
}
