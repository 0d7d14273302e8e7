package org.lockkeeper.api.workspace;

import java.nio.file.Path;

/** Makes workspaces out of the services at hand. A service. */
public interface Workspaces {

    /**
     * A workspace on disk, not yet loaded: {@link Workspace#load} opens its store.
     *
     * @param directory its folder, made where it does not exist
     */
    Workspace at(Path directory);

    /**
     * A workspace on disk of which is only read, see {@link ObservationStores#openForReading}.
     *
     * @param directory its folder, which is not made
     */
    default Workspace reading(Path directory) {
        return at(directory);
    }

    /**
     * A workspace on disk as it is when it is loaded, to be read while another process may have it open, see
     * {@link ObservationStores#openCopy}.
     *
     * @param directory its folder, which is not made
     */
    default Workspace copy(Path directory) {
        return reading(directory);
    }

    /** A workspace in memory, loaded and empty, gone when closed. */
    Workspace temporary();
}
