package org.lockkeeper.api.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.ProblemException;

/** Recognises and reads what an administrator copied from servers. A service; callable from any thread. */
public interface Intake {

    /**
     * Reads everything under the given paths. Files that are not understood or cannot be read are named in the journal
     * and the rest still counts.
     *
     * @throws ProblemException where a path does not exist or cannot be read, or where nothing in it is recognised;
     *         where the sink cannot keep what was read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    void read(IntakeRequest request, IntakeSink sink, Progress progress) throws ProblemException;

    /**
     * How a file begins that is a table, for people to choose what its columns mean ({@link ColumnMapping}).
     *
     * @param file a file on disk
     * @return empty where it is no table, or an archive
     * @throws ProblemException where it cannot be read
     */
    default Optional<TableStart> tableOf(Path file, Progress progress) throws ProblemException {
        return Optional.empty();
    }
}
