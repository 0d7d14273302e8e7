package org.lockkeeper.logs.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.files.LogFile;

/** Tells fields of lines that follow from the lines before them, beside those that a format finds in each line alone. */
public interface ContextFields {

    /** Tells nothing more than formats do. */
    ContextFields NONE = new ContextFields() {
        @Override
        public List<String> values(LogFile file, String aspect) {
            return List.of();
        }

        @Override
        public Reader reader() {
            return (_, _, _, record) -> record;
        }
    };

    /** The values of an aspect that may follow from the lines before; all others a format finds in the line alone. */
    List<String> values(LogFile file, String aspect);

    /** A reader for one thread. */
    Reader reader();

    /** Takes lines in any order; quick for lines that follow each other. */
    @FunctionalInterface
    interface Reader {

        /**
         * The record of a line, with what the lines before it tell of it.
         *
         * @param line number of the line in its file, from 0
         * @param text the line
         * @param record what its format finds in it; {@code null} for nothing
         * @return the same where there is nothing more to be told
         * @throws IOException where the lines before it cannot be read
         */
        @Nullable LogRecord told(LogFile file, long line, String text, @Nullable LogRecord record) throws IOException;
    }
}
