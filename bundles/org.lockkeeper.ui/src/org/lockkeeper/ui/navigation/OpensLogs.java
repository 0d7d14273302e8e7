package org.lockkeeper.ui.navigation;

import java.nio.file.Path;
import java.util.List;

/**
 * What the Log view's object implements besides {@link ShowsEvidence}: logs that need not be imported. Called on the UI
 * thread, through {@link Navigation#open} with {@link PartIds#LOG}.
 */
public interface OpensLogs {

    /**
     * Opens files, and of folders and zips the logs that are chosen then.
     *
     * @param paths where they lie; need not be there, which is told
     */
    void openLogs(List<Path> paths);

    /** Asks for files and opens them. */
    void chooseLogs();

    /** Asks for a folder and opens what is chosen of its logs. */
    void chooseLogFolder();
}
