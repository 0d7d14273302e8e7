package org.lockkeeper.api.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * Keeps observations and the import journal. Opened by {@link ObservationStores}; methods may be called from any
 * thread, one import at a time.
 */
public interface ObservationStore extends AutoCloseable {

    /**
     * The setting that tells how many automatic exports are kept: a number. After each import, undo and restore of a store
     * on disk an export is written into the folder {@code exports} of the workspace, and older ones than the last so many
     * are deleted. None where it is 0 or not set. Each change takes as much longer as an export takes.
     */
    String KEPT_EXPORTS = "exports.keep";

    /** Where it lies; empty for one in memory. */
    Optional<Path> directory();

    /**
     * Starts an import. Nothing of it is visible, and nothing stays after a crash, before
     * {@link ImportTransaction#commit()}.
     *
     * @param sources the paths as the user gave them
     */
    ImportTransaction begin(List<String> sources) throws ProblemException;

    /** Removes an import and everything that it alone said. */
    void undo(long importId) throws ProblemException;

    /** The journal, oldest first. */
    List<ImportEntry> imports() throws ProblemException;

    /** The files of one import, in the order in which they were read. */
    List<JournalFile> files(long importId) throws ProblemException;

    /** The rejected rows of one import. */
    List<RejectedRow> rejected(long importId) throws ProblemException;

    /**
     * Hands over every observation, oldest import first, in the order in which they were read. They are kept in memory
     * by whoever asks, so equal files, texts and values should be one object each.
     */
    void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException;

    /** A setting of the workspace, such as the last target; empty where it was never set. */
    Optional<String> setting(String key) throws ProblemException;

    /** Sets or (with {@code null}) removes a setting. */
    void setSetting(String key, @Nullable String value) throws ProblemException;

    /** Writes everything into one open, documented file; an existing file is replaced only when all is written. */
    void exportTo(Path file, Progress progress) throws ProblemException;

    /** Replaces everything by what {@link #exportTo} wrote; on any problem the store stays as it was. */
    void restoreFrom(Path file, Progress progress) throws ProblemException;

    /** Verifies the database and all references; a sentence for people per defect, empty where all is well. */
    List<String> check(Progress progress) throws ProblemException;

    /**
     * Told of an error of the Java virtual machine that came up while the store was in use, before anything is closed.
     * A store on disk ends the process at once ({@link LastWord}): rolling back without memory has ruined databases,
     * while what a process leaves that ended in the middle is put right at the next start.
     *
     * @param error memory ran out, or something as bad
     */
    default void broken(Error error) {
        // one in memory has nothing to lose
    }

    /** Lets go of the store; an import under way is rolled back. */
    @Override
    void close();

    /** One import under way; closing it without {@link #commit()} leaves no trace. */
    interface ImportTransaction extends IntakeSink, AutoCloseable {

        /** Makes it visible and lasting as a whole. */
        ImportEntry commit() throws ProblemException;

        @Override
        void close();
    }
}
