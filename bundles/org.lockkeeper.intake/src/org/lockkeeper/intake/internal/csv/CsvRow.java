package org.lockkeeper.intake.internal.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file.
 *
 * @param fields its cells, without what is not seen in them and blanks around them
 * @param line where it starts
 * @param offset byte offset of that line
 * @param asWritten its cells as they are written, where one of them goes on in another line; {@code null} where none does
 */
record CsvRow(List<String> fields, long line, long offset, @Nullable List<String> asWritten) {

    /** Gives one row after the other. */
    interface Reader extends AutoCloseable {

        /**
         * The next row; {@code null} at the end.
         *
         * @throws IOException with a message for people where the file cannot be read on
         */
        @Nullable CsvRow next() throws IOException;

        /** Whether the file ends with a line end; to be asked at its end. */
        boolean endsWithLine();

        @Override
        void close() throws IOException;
    }
}
