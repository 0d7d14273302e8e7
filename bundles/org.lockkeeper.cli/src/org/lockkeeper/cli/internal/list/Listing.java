package org.lockkeeper.cli.internal.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.cli.internal.list.Column.Kind;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Rows with their columns, ready to be printed.
 *
 * @param <T> what the rows are
 * @param noun what one row is, for the line that counts them
 * @param columns the columns, in order
 * @param rows the rows, in order
 */
public record Listing<T>(String noun, List<Column<T>> columns, List<T> rows) {

    /** Copies the lists. */
    public Listing {
        Objects.requireNonNull(noun);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Writes an array of objects, each on a line of its own; every field is there, unknown ones as {@code null}. */
    public void json(OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginLines();
        for (T row : rows) {
            json.beginObject();
            for (Column<T> column : columns) {
                json.name(column.name());
                jsonValue(column.value().apply(row), json);
            }
            json.endObject();
        }
        json.endArray();
        json.finish();
    }

    /** Writes comma-separated values with a header; unknown values are empty. */
    public void csv(OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(columns.stream().map(Column::name).toArray());
        for (T row : rows) {
            for (Column<T> column : columns) {
                csv.value(column.text(row));
            }
            csv.endRow();
        }
        csv.flush();
    }

    /**
     * Writes a table for people, and how many rows there are.
     *
     * @param width columns of the terminal
     */
    public void table(OutputStream out, int width, Palette palette) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (!rows.isEmpty()) {
            List<Column<T>> shown = columns.stream().filter(c -> c.title() != null).toList();
            boolean[] right = new boolean[shown.size()];
            for (int i = 0; i < right.length; i++) {
                right[i] = shown.get(i).kind() == Kind.NUMBER;
            }
            List<String[]> cells = rows.stream()
                    .map(row -> shown.stream().map(column -> column.text(row)).toArray(String[]::new)).toList();
            new TextTable(shown.stream().map(Column::title).toList(), cells, right).write(writer, width, 0,
                    palette::strong, text -> text);
        }
        writer.write(rows.isEmpty() ? "No " + noun + "s.\n" : PlanText.count(rows.size(), noun) + "\n");
        writer.flush();
    }

    private static void jsonValue(Object value, JsonWriter json) throws IOException {
        switch (value) {
            case null -> json.value((String) null);
            case Number number -> json.value(number);
            case Collection<?> many when many.stream().anyMatch(Evidence.class::isInstance) -> PlanJson.evidence(
                    many.stream().map(Evidence.class::cast).collect(Collectors.toList()), json);
            case Collection<?> many -> {
                json.beginArray();
                for (Object one : many) {
                    json.value(one.toString());
                }
                json.endArray();
            }
            default -> json.value(value.toString());
        }
    }
}
