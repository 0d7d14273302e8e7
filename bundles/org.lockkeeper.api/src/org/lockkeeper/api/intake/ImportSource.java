package org.lockkeeper.api.intake;

import java.io.IOException;
import java.io.InputStream;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * A file offered to importers, wherever it lies: on disk, in a zip, compressed. Content is already decompressed where
 * the name or content says gzip, and reading it is bounded: bombs are refused by the intake.
 */
public interface ImportSource {

    /** Path, location, hash and size of the file. */
    SourceFile file();

    /** File name without a compression suffix: {@code warning.log.1} for {@code warning.log.1.gz}. */
    String name();

    /** The first bytes of the content, at most 64 KiB; the caller must not change them. */
    byte[] head();

    /**
     * What the encoding of the content is told by: the first bytes, and of a file whose first bytes are plain ASCII
     * pieces from further on too, as far as they can be had; the caller must not change them.
     */
    default byte[] sample() {
        return head();
    }

    /**
     * The content from its start. To be closed by the caller.
     *
     * @throws IOException where it cannot be read; reading may throw it later too, for instance on a truncated gzip
     */
    InputStream open() throws IOException;
}
