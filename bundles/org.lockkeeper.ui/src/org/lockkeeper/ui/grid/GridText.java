package org.lockkeeper.ui.grid;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.lockkeeper.api.util.Progress;

/** Writes rows as text: for the clipboard and for files. Writes exactly the rows and columns it is given. */
public final class GridText {

    private static final int ROWS_PER_REPORT = 1000;

    /** How cells are parted. */
    public enum Kind {
        /** Tabs; tabs and line ends inside cells become spaces. */
        TSV,
        /**
         * Commas, quoted as RFC 4180 says. A cell that a spreadsheet would take for a formula gets an apostrophe
         * before it.
         */
        CSV
    }

    private GridText() {
    }

    /**
     * Writes a header and rows.
     *
     * @param columns in the order in which they are written
     * @param out gets the text, lines end with CR LF for {@link Kind#CSV}, else with LF
     * @throws IOException where the text cannot be written
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static <R> void write(List<GridColumn<R>> columns, List<R> rows, Kind kind, Appendable out,
            Progress progress) throws IOException {
        line(columns.stream().map(GridColumn::title).iterator(), kind, out);
        int done = 0;
        for (R row : rows) {
            if (done % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
                progress.fraction((double) done / rows.size());
            }
            line(columns.stream().map(c -> c.text(row)).iterator(), kind, out);
            done++;
        }
        progress.fraction(1);
    }

    private static void line(Iterator<String> cells, Kind kind, Appendable out) throws IOException {
        while (cells.hasNext()) {
            String cell = cells.next();
            out.append(kind == Kind.CSV ? csv(cell) : tsv(cell));
            if (cells.hasNext()) {
                out.append(kind == Kind.CSV ? ',' : '\t');
            }
        }
        out.append(kind == Kind.CSV ? "\r\n" : "\n");
    }

    private static String tsv(String cell) {
        boolean clean = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return clean ? cell : cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String csv(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean quote = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
