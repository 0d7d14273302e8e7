package org.lockkeeper.api.intake;

import java.util.List;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.ProblemException;

/** Takes what an import reads: into the store, or into memory. Called from one thread at a time. */
public interface IntakeSink {

    /**
     * Is told, before anything is read, which servers the files belong to.
     *
     * @param names as the observations will name them
     * @throws ProblemException where what is known of them cannot be looked up
     */
    default void servers(List<String> names) throws ProblemException {
        // whoever knows no servers has nothing to compare
    }

    /** Receives the columns whose meaning was given with the request and was used, to be kept by their header. */
    default void mapped(ColumnMapping mapping) {
        // whoever keeps nothing needs none
    }

    /**
     * Takes an observation. Its evidence names a file that {@link #file} receives later, when it is read.
     *
     * @throws ProblemException where it cannot be kept; the import then fails as a whole
     */
    void observe(Observation observation) throws ProblemException;

    /** Takes a rejected row. */
    void reject(RejectedRow row) throws ProblemException;

    /** Takes a journal line, once per file, after its observations and rejected rows. */
    void file(JournalFile file) throws ProblemException;
}
