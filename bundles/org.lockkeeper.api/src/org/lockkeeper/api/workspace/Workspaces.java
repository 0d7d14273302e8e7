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

    /** A workspace in memory, loaded and empty, gone when closed. */
    Workspace temporary();
}
