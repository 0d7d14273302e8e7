package org.lockkeeper.rcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.lockkeeper.api.util.OwnerOnly;

/**
 * A file beside a window's layout, there while the window is closing. A second window waits a moment where it finds the mark; without
 * it, it tells at once that the workspace is open.
 */
final class EndingMark {

    private final Path file;

    /** @param area the folder of the window, see {@link WindowAreas} */
    EndingMark(Path area) {
        file = area.resolve("ending");
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** The window is closing, or its process was told to end. */
    void put() {
        try {
            OwnerOnly.createFile(file);
        } catch (IOException e) {
            // whoever comes next is told that it is open
            ILog.of(EndingMark.class).info(file + " cannot be made: " + e.getMessage());
        }
    }

    /** A window begins. */
    void take() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            ILog.of(EndingMark.class).info(file + " cannot be deleted: " + e.getMessage());
        }
    }
}
