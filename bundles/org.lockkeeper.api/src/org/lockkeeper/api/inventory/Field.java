package org.lockkeeper.api.inventory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute.Unit;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One thing that is known of each row of a list: at once a column, an operand of filters, what rows are grouped and
 * sorted by, a field of exports and of JSON.
 *
 * @param <T> what the rows are
 * @param id its name in filters, JSON and CSV; found without regard to case
 * @param title what people call it, in English
 * @param heading its title where there is little room
 * @param shown whether a table for people has it unless they choose
 * @param kind what kind of values it has
 * @param unit what its numbers count
 * @param choices all words that a {@link FieldKind#CHOICE} may be, in their order; empty otherwise
 * @param origin where its values come from, a few words for people
 * @param value the value of a row, of the type that the kind tells; {@code null} where unknown
 */
public record Field<T>(String id, String title, String heading, boolean shown, FieldKind kind, Unit unit,
        List<String> choices, String origin, Function<T, @Nullable Object> value) {

    private static final String UNKNOWN = "unknown";

    /** Checks that nothing is missing. */
    public Field {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        choices = List.copyOf(choices);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(value);
    }

    /** A field that tables show too, under its own name. */
    public static <T> Field<T> shown(String id, FieldKind kind, Function<T, @Nullable Object> value) {
        return shown(id, id.toUpperCase(Locale.ROOT), kind, value);
    }

    /** A field that tables show too, under a heading. */
    public static <T> Field<T> shown(String id, String heading, FieldKind kind, Function<T, @Nullable Object> value) {
        return new Field<>(id, words(id), heading, true, kind, Unit.NONE, List.of(), "", value);
    }

    /** A field that tables show only where somebody asks for it. */
    public static <T> Field<T> more(String id, FieldKind kind, Function<T, @Nullable Object> value) {
        return new Field<>(id, words(id), words(id).toUpperCase(Locale.ROOT), false, kind, Unit.NONE, List.of(), "",
                value);
    }

    private static String words(String id) {
        return id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** This field under another title. */
    public Field<T> titled(String other) {
        return new Field<>(id, other, heading, shown, kind, unit, choices, origin, value);
    }

    /** This field, its numbers in that unit. */
    public Field<T> in(Unit other) {
        return new Field<>(id, title, heading, shown, kind, other, choices, origin, value);
    }

    /** This field, from there. */
    public Field<T> from(String other) {
        return new Field<>(id, title, heading, shown, kind, unit, choices, other, value);
    }

    /** This field, shown by tables under a heading. */
    public Field<T> headed(String other) {
        return new Field<>(id, title, other, true, kind, unit, choices, origin, value);
    }

    /** This field as a choice between words, in their order. */
    public Field<T> oneOf(List<String> words) {
        return new Field<>(id, title, heading, shown, FieldKind.CHOICE, unit, words, origin, value);
    }

    /** This field of rows that have a row of this kind; unknown where they have none. */
    public <S> Field<S> of(Function<S, @Nullable T> row) {
        return new Field<>(id, title, heading, shown, kind, unit, choices, origin, other -> {
            T inner = row.apply(other);
            return inner == null ? null : value.apply(inner);
        });
    }

    /** Whether people may mean this field by that name: its id, or its id without {@code At} for times. */
    public boolean isCalled(String name) {
        return id.equalsIgnoreCase(name) || kind == FieldKind.TIME && id.equalsIgnoreCase(name + "At");
    }

    /** The row's value as one text that programs can read back; {@code null} where unknown. */
    public @Nullable String text(T row) {
        return textOf(value.apply(row));
    }

    /** A value as one text; {@code null} where unknown. */
    public static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", ")) : value.toString();
    }

    /** Whether a value tells anything: it is there, not empty and not the word {@code UNKNOWN}. */
    public static boolean isKnown(@Nullable Object value) {
        return value != null && !(value instanceof Collection<?> many && many.isEmpty())
                && !value.toString().equalsIgnoreCase(UNKNOWN);
    }

    /** Orders rows by this field; rows of which it is unknown come last. */
    public Comparator<T> order() {
        return Comparator.comparing(value, Comparator.nullsLast(values()));
    }

    /** Orders rows the other way round; rows of which it is unknown come last all the same. */
    public Comparator<T> reverseOrder() {
        return Comparator.comparing(value, Comparator.nullsLast(values().reversed()));
    }

    /** Orders values that are there. */
    public Comparator<Object> values() {
        return switch (kind) {
            case VERSION -> Comparator.comparing(ProductVersion.class::cast);
            case TIME -> Comparator.comparing(Moment.class::cast);
            case NUMBER -> Comparator.comparingLong(v -> ((Number) v).longValue());
            case CHOICE -> Comparator.comparingInt((Object v) -> choices.indexOf(v.toString()))
                    .thenComparing(Object::toString);
            case TEXT, TEXTS, EVIDENCE -> Comparator.comparing(Field::textOf, String.CASE_INSENSITIVE_ORDER);
        };
    }

    /** The names of fields, for messages. */
    public static String names(List<? extends Field<?>> fields) {
        return fields.stream().map(Field::id).collect(Collectors.joining(", "));
    }
}
