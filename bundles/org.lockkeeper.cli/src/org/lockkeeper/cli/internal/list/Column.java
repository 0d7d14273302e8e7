package org.lockkeeper.cli.internal.list;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that is known of each row of a list: at once a column of the table and of CSV, a field of JSON and an
 * operand of {@code --where}.
 *
 * @param <T> what the rows are
 * @param name its name in JSON, CSV and filters
 * @param kind what kind of values it has
 * @param title its title in the table for people, whose room is short; {@code null} where the table leaves it out
 * @param value the value of a row, of the type that the kind tells; {@code null} where unknown
 */
public record Column<T>(String name, Kind kind, String title, Function<T, Object> value) {

    /** Kinds of values, which decide how values are compared and written. */
    public enum Kind {
        /** Text, or a constant of an enumeration: compared without regard to case. */
        TEXT,
        /** {@link org.lockkeeper.api.version.ProductVersion}. */
        VERSION,
        /** {@link org.lockkeeper.api.evidence.Moment}. */
        TIME,
        /** {@link Number}, whole. */
        NUMBER,
        /** Collection of texts. */
        TEXTS,
        /** List of {@link org.lockkeeper.api.evidence.Evidence}. */
        EVIDENCE
    }

    /** Checks that nothing is missing. */
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** A column that the table shows too, under its own name. */
    public static <T> Column<T> shown(String name, Kind kind, Function<T, Object> value) {
        return shown(name, name.toUpperCase(Locale.ROOT), kind, value);
    }

    /** A column that the table shows too, under a title. */
    public static <T> Column<T> shown(String name, String title, Kind kind, Function<T, Object> value) {
        return new Column<>(name, kind, Objects.requireNonNull(title), value);
    }

    /** A column for programs and filters only. */
    public static <T> Column<T> more(String name, Kind kind, Function<T, Object> value) {
        return new Column<>(name, kind, null, value);
    }

    /** The row's value as one text; {@code null} where unknown. */
    public String text(T row) {
        Object of = value.apply(row);
        return of == null ? null : of instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", ")) : of.toString();
    }

    /** The names of columns, for messages. */
    public static String names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
