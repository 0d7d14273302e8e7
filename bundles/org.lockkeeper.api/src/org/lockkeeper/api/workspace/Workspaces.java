package org.lockkeeper.api.workspace;

import java.nio.file.Path;
import java.util.Optional;

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

    /**
     * Who has a workspace open to change it. Says so at once, and changes nothing.
     *
     * @param directory its folder, which is not made
     * @return a sentence for people, see {@link ObservationStores#holder}; empty where nobody is known to have it
     */
    default Optional<String> holder(Path directory) {
        return Optional.empty();
    }

    /** A workspace in memory, loaded and empty, gone when closed. */
    Workspace temporary();
}
