package org.lockkeeper.api.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * A file that was imported for a server and could not be read, not wholly, or not be understood. What it would have
 * told is not known, so it stands in the way of calling the server ready.
 *
 * @param server name of the server it belongs to; {@code null} where that is not known
 * @param file the file
 * @param kind id of the importer that took it; {@code null} where none did
 * @param reason what is wrong with it, for people
 */
public record UnreadSource(@Nullable String server, SourceFile file, @Nullable String kind, String reason) {

    /** Checks that nothing is missing. */
    public UnreadSource {
        Objects.requireNonNull(file);
        Objects.requireNonNull(reason);
    }
}
