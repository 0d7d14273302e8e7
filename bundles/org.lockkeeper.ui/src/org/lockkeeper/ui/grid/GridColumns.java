package org.lockkeeper.ui.grid;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.grid.GridColumn.Align;
import org.lockkeeper.ui.grid.GridColumn.Builder;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/** The usual kinds of columns. */
public final class GridColumns {

    // in characters, with the room around it
    private static final int ICON = 4;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    // a day before the year 1, so that offsets make nothing negative
    private static final long BEFORE_ALL = LocalDate.of(0, 12, 31).toEpochDay() * Duration.ofDays(1).toSeconds();

    private GridColumns() {
    }

    /** The second of a moment, counted from before all years that there are. */
    private static long second(Moment moment) {
        return moment.orderSecond() - BEFORE_ALL;
    }

    /** Text, ordered as people do: without regard to case, numbers by their value. */
    public static <R> Builder<R, String> text(String id, String title, Function<? super R, String> value) {
        return GridColumn.of(id, title, value);
    }

    /** A version, ordered as versions are; filters take {@code <7.2.3}, {@code >=7.2} and the like. */
    public static <R> Builder<R, ProductVersion> version(String id, String title,
            Function<? super R, ProductVersion> value) {
        return GridColumn.<R, ProductVersion>of(id, title, value).order(Comparator.naturalOrder())
                .parse(ProductVersion::tryParse, GridMessages.ExpectsVersion).width(11);
    }

    /** A time, ordered as times are; filters take {@code >2012-05-01} and the like. */
    public static <R> Builder<R, Moment> moment(String id, String title, Function<? super R, Moment> value) {
        return GridColumn.<R, Moment>of(id, title, value).order(Comparator.naturalOrder(), GridColumns::second)
                .parse(Moment::tryParse, GridMessages.ExpectsTime)
                .format(GridColumns::format).width(18);
    }

    /** A whole number, at the end of its cell. */
    public static <R> Builder<R, Long> number(String id, String title, Function<? super R, Long> value) {
        return GridColumn.<R, Long>of(id, title, value).order(Comparator.naturalOrder()).align(Align.END).width(9)
                .parse(GridColumns::parseNumber, GridMessages.ExpectsNumber).format(Object::toString);
    }

    /** A number of bytes, as people read it: {@code 1.4 GiB}; files tell the number too. */
    public static <R> Builder<R, Long> bytes(String id, String title, Function<? super R, Long> value) {
        return GridColumns.<R>number(id, title, value).format(Wording::bytes).bytes();
    }

    /** One of a few values, in the order in which they are declared. */
    public static <R, E extends Enum<E>> Builder<R, E> choice(String id, String title,
            Function<? super R, E> value, Function<? super E, String> word) {
        return GridColumn.<R, E>of(id, title, value).order(Comparator.naturalOrder()).format(word).width(12);
    }

    /** A verdict with its icon, colour and word; the worst comes first. */
    public static <R> Builder<R, Verdict> verdict(String id, String title, Function<? super R, Verdict> value,
            Function<Verdict, String> word) {
        return GridColumns.<R, Verdict>choice(id, title, value, word)
                .icon(row -> value.apply(row) == null ? null : Icon.of(value.apply(row)))
                .color(row -> value.apply(row) == null ? null : Token.of(value.apply(row)))
                .parse(text -> parseVerdict(text, word), GridMessages.ExpectsVerdict).width(longest(word) + ICON);
    }

    /** The longest word for a verdict: in German and Czech they are longer than in English. */
    private static int longest(Function<Verdict, String> word) {
        return Arrays.stream(Verdict.values()).mapToInt(v -> word.apply(v).length()).max().orElse(0);
    }

    private static Optional<Verdict> parseVerdict(String text, Function<Verdict, String> word) {
        return Arrays.stream(Verdict.values()).filter(v -> word.apply(v).equalsIgnoreCase(text)).findFirst();
    }

    /** A moment as grids write it: {@code 2012-05-08 11:25:17}, with the offset where it is known. */
    public static String format(Moment moment) {
        String text = MOMENT.format(moment.local());
        return moment.offset() == null ? text : text + " " + moment.offset().getId();
    }

    private static Optional<Long> parseNumber(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
