package org.lockkeeper.ui.imports;

import java.nio.file.Path;
import java.util.List;

/** Offers to import files. Injected by type; to be used on the UI thread. */
public interface ImportOffer {

    /**
     * Shows what an import would read and change, and imports where that is wanted. Does nothing while the workspace is
     * not open.
     *
     * @param paths folders, zips and files, at least one
     */
    void offer(List<Path> paths);
}
