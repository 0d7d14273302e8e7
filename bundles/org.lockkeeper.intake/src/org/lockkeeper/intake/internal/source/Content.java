package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as they lie on disk or in an archive. */
interface Content {

    /** The last second of the year 9999: later ones cannot be kept. */
    long LATEST = 253_402_300_799_000L;

    /** The bytes from their start. */
    InputStream open() throws IOException;

    /** How many there are. */
    long size();

    /** How many bytes of disk they take: what the limits of decompression go by. */
    long storedSize();

    /** When the file, or the archive that they lie in, was last written; {@code null} where its disk tells no such time. */
    @Nullable Instant modifiedAt();

    /** A file's time, unless it is none that a clock told: to the millisecond, as the journal keeps it. */
    static @Nullable Instant timeOf(BasicFileAttributes attributes) {
        long millis = attributes.lastModifiedTime().toMillis();
        return millis <= 0 || millis > LATEST ? null : Instant.ofEpochMilli(millis);
    }
}
