package org.lockkeeper.ui.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lockkeeper.api.util.Progress;

/** Writes what a table shows, in the forms that people hand on. Injected by type; to be used on any thread. */
public interface TableFiles {

    /** Rows of typed cells, each of which has a text for people too. Read by one thread, row by row. */
    interface Table {

        /** The names of the columns for programs, each once. */
        List<String> ids();

        /** The titles of the columns for people, as many as {@link #ids}. */
        List<String> titles();

        /** How many rows there are. */
        int rows();

        /** The value of a cell, both counted from 0: a whole number, a moment, anything else; {@code null} where not known. */
        Object value(int row, int column);

        /** The same as people read it; {@code ""} for nothing. */
        String text(int row, int column);

        /** The values between which nothing decides, where a cell is disputed; else empty. */
        default List<String> disputed(int row, int column) {
            return List.of();
        }
    }

    /** What the names of such files may end with, without the dot, the one to propose first: {@code csv}. */
    List<String> endings();

    /**
     * Writes a table; the stream stays open.
     *
     * @param ending one of {@link #endings}
     * @param progress is told how far it is, and asked whether to stop
     * @throws IOException where the stream takes no more
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    void write(Table table, String ending, OutputStream out, Progress progress) throws IOException;
}
