package org.lockkeeper.api.intake;

import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.ProblemException;

/** Takes what an import reads: into the store, or into memory. Called from one thread at a time. */
public interface IntakeSink {

    /**
     * Takes an observation. Its evidence names a file that {@link #file} is told of later, when it is read.
     *
     * @throws ProblemException where it cannot be kept; the import then fails as a whole
     */
    void observe(Observation observation) throws ProblemException;

    /** Takes a rejected row. */
    void reject(RejectedRow row) throws ProblemException;

    /** Takes a journal line, once per file, after its observations and rejected rows. */
    void file(JournalFile file) throws ProblemException;
}
