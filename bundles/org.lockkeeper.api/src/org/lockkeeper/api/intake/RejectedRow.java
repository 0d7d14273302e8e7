package org.lockkeeper.api.intake;

import java.util.Objects;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * A row that could not be used.
 *
 * @param file where it stands
 * @param line 1-based, 0 for the file as a whole
 * @param reason what was expected and what stood there; never with passwords
 */
public record RejectedRow(SourceFile file, long line, String reason) {

    /** Checks that nothing is missing. */
    public RejectedRow {
        Objects.requireNonNull(file);
        Objects.requireNonNull(reason);
    }
}
