package org.lockkeeper.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.report.internal.Markdown;
import org.lockkeeper.report.model.TypedTable;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.xlsx.XlsxTable;

/** What a table may be written as. Names from logs stay texts in each: no formula, no mark-up, nothing hidden. */
public enum TableFormat {

    /** Comma-separated values with a header, as people read them. */
    CSV("csv") {
        @Override
        void rows(TypedTable table, OutputStream out, Progress progress) throws IOException {
            CsvWriter csv = new CsvWriter(out);
            csv.row(table.titles().toArray());
            for (int row = 0; row < table.rows(); row++) {
                tell(row, table, progress);
                for (int column = 0; column < table.ids().size(); column++) {
                    csv.value(table.text(row, column));
                }
                csv.endRow();
            }
            csv.flush();
        }
    },
    /** A workbook of one sheet: numbers are numbers, times are times, with their offset shown where they have one, the rest are texts. */
    XLSX("xlsx") {
        @Override
        void rows(TypedTable table, OutputStream out, Progress progress) throws IOException {
            XlsxTable.write(table, out, progress);
        }
    },
    /**
     * An array of objects, one a line: the names for programs, numbers as numbers, unknown ones as {@code null}. Where sources
     * disagree and nothing decides, {@code versionDisputed} beside {@code version} tells what they say.
     */
    JSON("json") {
        @Override
        void rows(TypedTable table, OutputStream out, Progress progress) throws IOException {
            JsonWriter json = new JsonWriter(out);
            json.beginLines();
            for (int row = 0; row < table.rows(); row++) {
                tell(row, table, progress);
                json.beginObject();
                for (int column = 0; column < table.ids().size(); column++) {
                    json.name(table.ids().get(column));
                    Object value = table.value(row, column);
                    if (value instanceof Number number) {
                        json.value(number);
                    } else {
                        json.value(value == null ? null : value.toString());
                    }
                    disputed(table, row, column, json);
                }
                json.endObject();
            }
            json.endArray();
            json.finish();
        }
    },
    /** A table with bars, as wikis and tickets show it. */
    MARKDOWN("md") {
        @Override
        void rows(TypedTable table, OutputStream out, Progress progress) throws IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            line(table.titles().stream().map(Markdown::text).collect(Collectors.joining(" | ")), text);
            line(table.titles().stream().map(_ -> "---").collect(Collectors.joining(" | ")), text);
            for (int row = 0; row < table.rows(); row++) {
                tell(row, table, progress);
                StringBuilder cells = new StringBuilder();
                for (int column = 0; column < table.ids().size(); column++) {
                    cells.append(column == 0 ? "" : " | ").append(Markdown.text(table.text(row, column)));
                }
                line(cells.toString(), text);
            }
            text.flush();
        }
    };

    private static final int ROWS_PER_REPORT = 1000;

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    /** What the names of such files end with, without the dot. */
    public String ending() {
        return ending;
    }

    /** The format that a file's name tells by its end; empty where it tells none. */
    public static Optional<TableFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> lower.endsWith("." + f.ending)).findFirst();
    }

    /**
     * Writes a table; the stream stays open.
     *
     * @param progress is told how far it is, and asked whether to stop
     * @throws IOException where the stream takes no more
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public void write(TypedTable table, OutputStream out, Progress progress) throws IOException {
        rows(table, out, progress);
        progress.fraction(1);
    }

    abstract void rows(TypedTable table, OutputStream out, Progress progress) throws IOException;

    private static void disputed(TypedTable table, int row, int column, JsonWriter json) throws IOException {
        List<String> values = table.disputed(row, column);
        if (!values.isEmpty()) {
            json.name(table.ids().get(column) + "Disputed").beginArray();
            for (String value : values) {
                json.value(value);
            }
            json.endArray();
        }
    }

    /** Tells how far it is, now and then. */
    static void tell(int row, TypedTable table, Progress progress) {
        if (row % ROWS_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.fraction((double) row / table.rows());
        }
    }

    private static void line(String cells, Writer text) throws IOException {
        text.write("| " + cells + " |\n");
    }
}
