package org.lockkeeper.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.report.model.TypedTable;

/** Writes a table of any rows as a workbook, with typed cells, a frozen header and filters. */
public final class XlsxTable {

    private static final int ROWS_PER_FLUSH = 1000;
    private static final int ROWS_MEASURED = 500;

    private XlsxTable() {
    }

    /**
     * Writes it; the stream stays open. A sheet has room for about a million rows; where there are more, the last row says
     * how many are left out.
     */
    public static void write(TypedTable table, OutputStream out, Progress progress) throws IOException {
        // closing it writes the end
        try (Workbook workbook = new Workbook(new Uncloseable(out), "Lockkeeper", null)) {
            Worksheet sheet = workbook.newWorksheet("Table");
            int columns = table.ids().size();
            int rows = Math.min(XlsxPaper.MOST_ROWS, table.rows());
            // what is above the rows is written with the first of them
            for (int c = 0; c < columns; c++) {
                sheet.width(c, width(table, c, rows));
            }
            sheet.freezePane(0, 1);
            XlsxPaper.header(table.titles(), 0, sheet);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    cell(table, r, c, sheet);
                }
                if (r % ROWS_PER_FLUSH == 0) {
                    progress.checkCancelled();
                    progress.fraction((double) r / rows);
                    sheet.flush();
                }
            }
            if (rows < table.rows()) {
                sheet.value(rows + 1, 0, table.rows() - rows + " more rows do not fit into a sheet");
            }
            if (columns > 0) {
                sheet.setAutoFilter(0, 0, rows, columns - 1);
            }
            sheet.finish();
        }
    }

    private static int width(TypedTable table, int column, int rows) {
        int longest = table.titles().get(column).length() + 2;
        for (int r = 0; r < Math.min(rows, ROWS_MEASURED); r++) {
            longest = Math.max(longest, table.text(r, column).length() + 1);
        }
        return Math.clamp(longest, XlsxPaper.NARROWEST, XlsxPaper.WIDEST);
    }

    private static void cell(TypedTable table, int row, int column, Worksheet sheet) {
        Object value = table.value(row, column);
        String text = table.text(row, column);
        if (value instanceof Number number) {
            sheet.value(row + 1, column, number.longValue());
        } else if (value instanceof Moment moment) {
            sheet.value(row + 1, column, moment.local());
            sheet.style(row + 1, column).format(XlsxPaper.format(moment)).set();
        } else if (!text.isEmpty()) {
            sheet.value(row + 1, column, XlsxPaper.text(text));
        }
    }
}
