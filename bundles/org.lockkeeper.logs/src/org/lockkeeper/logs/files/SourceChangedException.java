package org.lockkeeper.logs.files;

import java.io.IOException;

/**
 * A file was truncated or replaced while it was read, so that what was known of it no longer holds. Not an error of the
 * user's: read the file again.
 */
public final class SourceChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param name the file as people know it
     */
    public SourceChangedException(String name) {
        super(name + " was cut or replaced by another program while it was read. What was read of it no longer holds.");
    }
}
