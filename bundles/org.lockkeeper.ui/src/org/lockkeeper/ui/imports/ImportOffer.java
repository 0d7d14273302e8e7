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

    /**
     * The same for what was copied as text: it becomes a file of the workspace, so that what is read of it can be shown
     * later. Does nothing with text that is no list: a line or a word.
     *
     * @param text rows of a table or a document
     */
    void offerText(String text);
}
