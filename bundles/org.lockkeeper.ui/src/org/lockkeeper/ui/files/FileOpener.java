package org.lockkeeper.ui.files;

import java.nio.file.Path;

/** Opens files and folders with the programs that the system has for them. Injected by type; on the UI thread. */
public interface FileOpener {

    /** Opens a file or a folder; where that is not possible a dialog says so. */
    void open(Path file);

    /** Shows the folder in which something lies; where that is not possible a dialog says so. */
    default void openFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        open(folder == null ? file : folder);
    }
}
