package org.lockkeeper.ui.grid;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.lockkeeper.api.util.Progress;

/** Writes rows as tab-separated text, for the clipboard. Writes exactly the rows and columns it is given. */
public final class GridText {

    private static final int ROWS_PER_REPORT = 1000;

    private GridText() {
    }

    /**
     * Writes a header and rows.
     *
     * @param columns in the order in which they are written
     * @param out gets the text; tabs and line ends inside cells become spaces
     * @throws IOException where the text cannot be written
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static <R> void write(List<GridColumn<R>> columns, List<R> rows, Appendable out, Progress progress) throws IOException {
        line(columns.stream().map(GridColumn::title).iterator(), out);
        int done = 0;
        for (R row : rows) {
            if (done % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
                progress.fraction((double) done / rows.size());
            }
            line(columns.stream().map(c -> c.text(row)).iterator(), out);
            done++;
        }
        progress.fraction(1);
    }

    private static void line(Iterator<String> cells, Appendable out) throws IOException {
        while (cells.hasNext()) {
            String cell = cells.next();
            out.append(tsv(cell));
            if (cells.hasNext()) {
                out.append('\t');
            }
        }
        out.append('\n');
    }

    private static String tsv(String cell) {
        boolean clean = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return clean ? cell : cell.replaceAll("[\\t\\r\\n]+", " ");
    }
}
