package org.lockkeeper.text.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in a zip, as the zip's directory has it.
 *
 * @param name its path in the zip, {@code /} between folders
 * @param size bytes unpacked
 * @param stored bytes in the zip
 * @param written when it was changed last, by the clock of whoever made the zip; {@code null} where that is not told
 * @param refusal why it is not read, for people, a phrase that follows its name; {@code null} where it is read
 * @param offset where its local head begins
 * @param method 0 stored, 8 deflated
 * @param crc of its bytes
 */
public record ZipItem(String name, long size, long stored, @Nullable Instant written, @Nullable String refusal,
        long offset, int method,
        long crc) {

    /** Whether it is read. */
    public boolean isReadable() {
        return refusal == null;
    }

    ZipItem refused(@Nullable String why) {
        return refusal != null ? this : new ZipItem(name, size, stored, written, why, offset, method, crc);
    }
}
