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

    /**
     * Prints lines that follow each other, where that is quicker than one by one.
     *
     * @param first number of the first
     * @param count how many
     * @return whether that was done; {@code false} where nothing was printed
     * @throws IOException where they cannot be read or written
     */
    default boolean write(LogFile file, long first, long count) throws IOException {
        return false;
    }

    /** Hands on what is held back. */
    default void flush() throws IOException {
        // nothing is
    }
}
