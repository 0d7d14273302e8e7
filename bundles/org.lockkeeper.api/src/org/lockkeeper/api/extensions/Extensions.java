package org.lockkeeper.api.extensions;

import java.util.List;
import org.lockkeeper.api.util.ProblemException;

/**
 * The extensions of this run. A service, in the workbench and on the command line; its answer never changes, and what is
 * changed takes effect at the next start.
 */
public interface Extensions {

    /** All that was found, by id and version; those that do not take part too. */
    List<Extension> all();

    /**
     * Switches one off, or on again, from the next start on.
     *
     * @param id of one in the folder of extensions
     * @throws ProblemException where it does not lie there, or the folder cannot be written
     */
    default void setEnabled(String id, boolean enabled) throws ProblemException {
        throw noFolder(id);
    }

    /**
     * Deletes one with all its versions; it takes part until the program ends.
     *
     * @param id of one in the folder of extensions
     * @throws ProblemException where it does not lie there, or the folder cannot be written
     */
    default void remove(String id) throws ProblemException {
        throw noFolder(id);
    }

    private static ProblemException noFolder(String id) {
        return new ProblemException(id + " cannot be changed: there is no folder of extensions.");
    }
}
