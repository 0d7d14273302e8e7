package org.lockkeeper.api.intake;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.Progress;

/** What an importer is told, and where it puts what it reads. */
public interface ImportContext {

    /** Name of the server that the file belongs to. */
    String server();

    /**
     * When the folder was collected from the server, {@code null} where not known. What has no date of its own was so
     * at the latest then, which is no date: it must not be made newer than what is dated.
     */
    @Nullable Moment collectedAt();

    /**
     * The computer that the file's place tells, by its folder or its own name; {@code null} where these name none.
     * Counts only where neither a column nor the document names one.
     */
    default @Nullable NamedComputer computer() {
        return null;
    }

    /** Told how far the reading is, and whether to stop. */
    Progress progress();

    /** Takes an observation. */
    void observe(Observation observation);

    /**
     * Records a row that could not be used; the rest of the file still counts.
     *
     * @param line 1-based line, 0 for the file as a whole
     * @param reason what was expected and what stood there, for people; never with passwords
     */
    void reject(long line, String reason);
}
