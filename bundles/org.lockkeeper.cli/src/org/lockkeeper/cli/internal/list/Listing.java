package org.lockkeeper.cli.internal.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Rows with their fields, ready to be printed.
 *
 * @param <T> what the rows are
 * @param noun what one row is, for the line that counts them
 * @param fields the fields, in order
 * @param rows the rows, in order
 * @param more fields to choose, sort and group rows by beside those that are printed
 * @param asOf the date of judgement of a row, which filters count days from; may give {@code null}
 */
public record Listing<T>(String noun, List<Field<T>> fields, List<T> rows, List<Field<T>> more,
        Function<T, @Nullable Moment> asOf) {

    /** A list of which all fields are printed. */
    public Listing(String noun, List<Field<T>> fields, List<T> rows, Function<T, @Nullable Moment> asOf) {
        this(noun, fields, rows, List.of(), asOf);
    }

    /** Copies the lists. */
    public Listing {
        Objects.requireNonNull(noun);
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        more = List.copyOf(more);
        Objects.requireNonNull(asOf);
    }

    /** The language in which its rows are chosen. */
    public QueryLanguage<T> language() {
        List<Field<T>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new QueryLanguage<>(all, asOf);
    }

    /** The verdict of a row; {@code null} where rows of this kind have none. */
    public @Nullable Function<T, @Nullable Verdict> verdict() {
        return fields.stream().filter(f -> f.id().equals("verdict")).findFirst()
                .<Function<T, @Nullable Verdict>>map(f -> row -> (Verdict) f.value().apply(row)).orElse(null);
    }

    /** The rows that a filter lets through. */
    public Listing<T> where(Predicate<T> filter) {
        return new Listing<>(noun, fields, rows.stream().filter(filter).toList(), more, asOf);
    }

    /** The rows in another order. */
    public Listing<T> sorted(Comparator<T> order) {
        return new Listing<>(noun, fields, rows.stream().sorted(order).toList(), more, asOf);
    }

    /** The rows with these fields alone, all of which tables show. */
    public Listing<T> with(List<Field<T>> others) {
        return new Listing<>(noun, others.stream().map(f -> f.headed(f.heading())).toList(), rows, more, asOf);
    }

    /** Writes an array of objects, each on a line of its own; every field is there, unknown ones as {@code null}. */
    public void json(OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginLines();
        for (T row : rows) {
            json.beginObject();
            for (Field<T> field : fields) {
                json.name(field.id());
                JsonValue.write(field.value().apply(row), json);
            }
            json.endObject();
        }
        json.endArray();
        json.finish();
    }

    /** Writes comma-separated values with a header; unknown values are empty. */
    public void csv(OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(fields.stream().map(Field::id).toArray());
        for (T row : rows) {
            for (Field<T> field : fields) {
                csv.value(field.value().apply(row) instanceof Number number ? number : field.text(row));
            }
            csv.endRow();
        }
        csv.flush();
    }

    private static <T> @Nullable String[] cells(List<Field<T>> fields, T row) {
        @Nullable String[] cells = new @Nullable String[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = fields.get(i).text(row);
        }
        return cells;
    }

    /**
     * Writes a table for people, and how many rows there are.
     *
     * @param width columns of the terminal
     */
    public void table(OutputStream out, int width, Palette palette) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (!rows.isEmpty()) {
            List<Field<T>> shown = fields.stream().filter(Field::shown).toList();
            boolean[] right = new boolean[shown.size()];
            for (int i = 0; i < right.length; i++) {
                right[i] = shown.get(i).kind() == FieldKind.NUMBER;
            }
            List<@Nullable String[]> cells = rows.stream()
                    .map(row -> cells(shown, row)).toList();
            new TextTable(shown.stream().map(Field::heading).toList(), cells, right).write(writer, width, 0,
                    palette::strong, text -> text);
        }
        writer.write(rows.isEmpty() ? "No " + noun + "s.\n" : PlanText.count(rows.size(), noun) + "\n");
        writer.flush();
    }
}
