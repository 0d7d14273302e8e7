package org.lockkeeper.api.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that something was read from, or the person who stated it.
 *
 * @param path how people know it: the path as they gave it, then the path inside the folder or zip, with {@code /}
 *        ({@code harbor/mail1/store/logs/warning.log}, {@code customer.zip!/mail1/warning.log})
 * @param location where it lay when it was read, absolute, {@code !/} between an archive and its entry; {@code null}
 *        for a statement
 * @param sha256 hash of the file's bytes as they lay on disk or in the archive, 64 lower-case hex digits; {@code null}
 *        for a statement and for a file that was not read
 * @param size bytes, 0 for a statement
 */
public record SourceFile(String path, @Nullable String location, @Nullable String sha256, long size) {

    /** Checks that there is a path. */
    public SourceFile {
        Objects.requireNonNull(path);
    }

    /**
     * What a person stated, not a file.
     *
     * @param by who or where, for instance {@code stated: --server-version}
     */
    public static SourceFile stated(String by) {
        return new SourceFile(by, null, null, 0);
    }

    /** Whether a person stated it, so that there is nothing to open. */
    public boolean isStatement() {
        return location == null;
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
