package org.lockkeeper.cli.internal.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.RowSlice;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.search.Matches;

/** Makes the text of several parts at once, and writes them in their order. For logs that are not followed. */
final class ParallelPrinter implements RowPrinter {

    /** As many as one task prints of one log; some hundred thousand bytes. */
    private static final int ROWS = 4096;
    private static final int BYTES = 1 << 20;

    private final Workers workers;
    private final WriterFactory writers;
    private final OutputStream out;

    /** Makes a writer for a part, without a header. */
    interface WriterFactory {
        LineWriter to(OutputStream part) throws IOException;
    }

    ParallelPrinter(Workers workers, WriterFactory writers, OutputStream out) {
        this.workers = workers;
        this.writers = writers;
        this.out = out;
    }

    @Override
    public void print(LogRows rows, @Nullable Matches matches, long from, long to, Progress progress)
            throws IOException {
        var tasks = new Workers.TaskSequence<ByteArrayOutputStream>() {
            private long row = from;

            @Override
            public Workers.@Nullable Task<ByteArrayOutputStream> next() throws IOException {
                long first = matches == null ? row : matches.atOrAfter(row);
                if (first < 0 || first >= to) {
                    return null;
                }
                RowSlice slice = rows.slice(first);
                // to begin in the middle of merged rows would cost merging again
                int most = slice.ranges().size() == 1 ? Math.min(ROWS, slice.rows()) : slice.rows();
                long end = Math.min(to, first + most);
                row = end;
                return () -> part(rows, matches, first, end);
            }
        };
        workers.inOrder(tasks, part -> part.writeTo(out), progress);
    }

    private ByteArrayOutputStream part(LogRows rows, @Nullable Matches matches, long from, long to)
            throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream(matches == null ? BYTES : 1 << 12);
        new LinePrinter(writers.to(part)).print(rows, matches, from, to, Progress.NONE);
        return part;
    }
}
