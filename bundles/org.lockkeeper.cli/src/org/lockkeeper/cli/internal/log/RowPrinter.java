package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.search.Matches;

/** Prints rows in their order. */
interface RowPrinter {

    /**
     * Prints the rows from one to one before another.
     *
     * @param matches which of them, {@code null} for all
     * @throws IOException where they cannot be read or written
     */
    void print(LogRows rows, @Nullable Matches matches, long from, long to, Progress progress) throws IOException;

    /**
     * Takes lines for printed, whether they were asked for or not.
     *
     * @param lines how many of a file, from the first on, are done with
     */
    default void passed(LogFile file, long lines) {
        // nothing is printed twice
    }

    /** Forgets all files but these. */
    default void keep(Collection<LogFile> files) {
        // nothing is remembered
    }
}
