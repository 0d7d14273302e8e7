package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;

/** Prints one line after the other. One thread. */
interface LineWriter {

    /**
     * Prints the cursor's line.
     *
     * @param file the file that it stands in
     * @throws IOException where it cannot be read or written
     */
    void write(LogFile file, LineCursor cursor) throws IOException;

    /** Hands on what is held back. */
    default void flush() throws IOException {
        // nothing is
    }
}
