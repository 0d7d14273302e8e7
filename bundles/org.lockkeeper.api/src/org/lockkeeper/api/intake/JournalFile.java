package org.lockkeeper.api.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * What became of one file of an import.
 *
 * @param file the file
 * @param server server it was read for; {@code null} where it was not recognised
 * @param kind id of the importer that read it, or {@link #LEFT_ASIDE}; {@code null} where it was not recognised
 * @param observations how many observations it gave
 * @param rejected how many rows of it were rejected
 * @param problem why it was not or not wholly read, for people; {@code null} where there is nothing to say
 * @param modifiedAt when the file (or the archive that it lay in) was last written, as its disk told; {@code null} where
 *        that is not known. It dates nothing of what the file tells; it only tells an old copy from a file made anew
 */
public record JournalFile(SourceFile file, @Nullable String server, @Nullable String kind, long observations,
        long rejected, @Nullable String problem, @Nullable Instant modifiedAt) {

    /** The kind of what is left aside on purpose, since it tells nothing: indexes of logs, keys, mail. */
    public static final String LEFT_ASIDE = "left-aside";

    /** Checks that there is a file. */
    public JournalFile {
        Objects.requireNonNull(file);
    }

    /** Of a file of which nothing tells when it was written. */
    public JournalFile(SourceFile file, @Nullable String server, @Nullable String kind, long observations, long rejected,
            @Nullable String problem) {
        this(file, server, kind, observations, rejected, problem, null);
    }

    /** The same with one rejected row more. */
    public JournalFile withRejection() {
        return new JournalFile(file, server, kind, observations, rejected + 1, problem, modifiedAt);
    }

    /** Whether it is left aside on purpose: nothing in it is missed. */
    public boolean isLeftAside() {
        return LEFT_ASIDE.equals(kind);
    }

    /** Whether it is known what it is. */
    public boolean isRecognised() {
        return kind != null;
    }
}
