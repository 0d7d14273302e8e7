package org.lockkeeper.api.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /**
     * Opens the store of a workspace folder to read what is there. Nothing in the folder is made, changed or migrated, so
     * the folder and its disk may be full or read-only. Any number of programs may read at a time; whoever wants to change
     * something waits for them, and they for whoever does. What changes the store is refused.
     *
     * @throws ProblemException where another process is changing it (naming it), where there is no workspace, where it was
     *         written by a newer version, or where it is damaged
     */
    default ObservationStore openForReading(Path directory) throws ProblemException {
        return open(directory);
    }

    /**
     * Opens a copy of the store of a workspace folder as it is at this moment, also while another process has it open. Nothing
     * in the folder is changed or held. Settings are kept as long as the copy is open; what else changes it is refused.
     *
     * @throws ProblemException where there is no workspace, where it is being changed all the time, where it was written by
     *         a newer version, or where it is damaged
     */
    default ObservationStore openCopy(Path directory) throws ProblemException {
        return openForReading(directory);
    }

    /**
     * Who has the store of a workspace folder open to change it. Says so at once, and changes nothing.
     *
     * @return a sentence for people, which names the process where that is known; empty where nobody is known to have it
     */
    default Optional<String> holder(Path directory) {
        return Optional.empty();
    }

    /**
     * Looks for what is wrong with a workspace that cannot be opened.
     *
     * @return a sentence for people per defect, and one that names the way back; empty where nothing was found
     */
    default List<String> diagnose(Path directory) {
        return List.of();
    }
}
