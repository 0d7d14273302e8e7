package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import org.lockkeeper.api.util.Progress;
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
    void print(LogRows rows, Matches matches, long from, long to, Progress progress) throws IOException;
}
