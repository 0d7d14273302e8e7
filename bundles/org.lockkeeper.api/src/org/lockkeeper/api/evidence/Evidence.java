package org.lockkeeper.api.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param file the file, never {@code null}
 * @param line 1-based number of the line; 0 where the whole file speaks
 * @param offset 0-based byte offset of the line's first byte in the file (for a compressed file: in its decompressed
 *        content); 0 where the whole file speaks
 * @param observedAt when it was so, according to the source; {@code null} where the source does not tell
 */
public record Evidence(SourceFile file, long line, long offset, @Nullable Moment observedAt) {

    /** Checks the ranges. */
    public Evidence {
        Objects.requireNonNull(file);
        if (line < 0 || offset < 0) {
            throw new IllegalArgumentException("negative position in " + file.path());
        }
    }

    /** Evidence of a whole file. */
    public static Evidence ofFile(SourceFile file, @Nullable Moment observedAt) {
        return new Evidence(file, 0, 0, observedAt);
    }

    // written out: those that records get by themselves are method handles, slow without the optimizing compiler
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Evidence that && line == that.line && offset == that.offset
                && file.equals(that.file) && Objects.equals(observedAt, that.observedAt);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * file.hashCode() + Long.hashCode(line)) + Long.hashCode(offset)) + Objects.hashCode(observedAt);
    }

    /** {@code path:line}, or the path alone. */
    @Override
    public String toString() {
        return line == 0 ? file.path() : file.path() + ":" + line;
    }
}
