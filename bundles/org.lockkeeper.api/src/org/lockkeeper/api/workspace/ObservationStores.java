package org.lockkeeper.api.workspace;

import java.nio.file.Path;
import org.lockkeeper.api.util.ProblemException;

/** Opens stores on disk. A service. */
public interface ObservationStores {

    /**
     * Opens the store of a workspace folder, creating or migrating it as needed.
     *
     * @throws ProblemException where another process holds it (naming the holder), where it was written by a newer
     *         version, or where the folder cannot be used
     */
    ObservationStore open(Path directory) throws ProblemException;
}
