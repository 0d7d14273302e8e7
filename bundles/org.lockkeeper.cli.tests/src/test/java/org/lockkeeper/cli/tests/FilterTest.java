package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.internal.filter.FilterException;
import org.lockkeeper.cli.internal.filter.FilterParser;
import org.lockkeeper.cli.internal.list.Column;
import org.lockkeeper.cli.internal.list.Column.Kind;

/** The language of {@code --where}. */
class FilterTest {

    private record Row(String name, ProductVersion version, Moment seen, Long size, List<String> tags) {
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.shown("name", Kind.TEXT, Row::name), Column.shown("version", Kind.VERSION, Row::version),
            Column.shown("seen", Kind.TIME, Row::seen), Column.shown("size", Kind.NUMBER, Row::size),
            Column.shown("tags", Kind.TEXTS, Row::tags));

    private static final Row ANNA = new Row("Anna O'Hara", ProductVersion.parse("7.10.0-2000"),
            Moment.tryParse("2011-09-08T11:25:17").orElseThrow(), 500L, List.of("mail1", "mail2"));
    private static final Row NOBODY = new Row(null, null, null, null, List.of());

    private static boolean passes(String filter, Row row) throws FilterException {
        return FilterParser.parse(filter, COLUMNS).test(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version > 7.9", "version = 7.10.0", "version >= 7.10", "version != 7.1",
        "version < 7.10.0-2001", "version ~ 7.10", "seen = 2011-09-08", "seen >= 2011-09-08", "seen < 2011-09-09",
        "seen > 2011-09-08T11:25:16", "not seen > 2011-09-08", "size < 1000", "size >= 500", "name ~ anna",
        "NAME = \"anna o'hara\"", "name != bert", "tags = mail2", "tags ~ mail", "tags != mail3",
        "name=\"Anna O'Hara\"", "name = x or size = 500", "(name = x or size = 500) AND not version < 7",
        "not not size = 500", "name = x and name = y or size = 500", "size != unknown", "name > aachen"})
    void lettingThrough(String filter) throws FilterException {
        assertThat(passes(filter, ANNA)).as(filter).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version < 7.9", "version > 7.10.0", "version = 7.10.0-1999", "seen < 2011-09-08",
        "seen > 2011-09-08", "size > 500", "name = anna", "tags = mail", "tags = unknown", "not size = 500",
        "name = x or name = y", "size = 500 and name = x", "not (name = x or size = 500)", "name = unknown"})
    void holdingBack(String filter) throws FilterException {
        assertThat(passes(filter, ANNA)).as(filter).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name = unknown, true", "version = UNKNOWN, true", "tags = unknown, true", "name != unknown, false",
        "version < 9, false", "version > 1, false", "not version < 9, true", "name != x, true", "name ~ x, false",
        "size != 5, true", "seen >= 2000-01-01, false"})
    void unknownEqualsUnknownOnlyAndHasNoOrder(String filter, boolean expected) throws FilterException {
        assertThat(passes(filter, NOBODY)).as(filter).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour = red | 1 | no field \"colour\"",
        "name | 5 | expected one of = != < <= > >= ~",
        "name = | 7 | expected a value",
        "name = 'x | 8 | not closed",
        "name = x size = 5 | 10 | expected \"and\", \"or\" or the end",
        "(name = x | 10 | expected \")\"",
        "name = x and | 13 | expected a field",
        "version > new | 11 | \"new\" is not a version",
        "seen = soon | 8 | \"soon\" is no time",
        "size > big | 8 | \"big\" is no whole number",
        "tags > a | 8 | can be compared by =, != and ~ only",
        "= x | 1 | expected a field"})
    void mistakesArePointedAt(String filter, int column, String message) {
        FilterException e = catchThrowableOfType(FilterException.class, () -> passes(filter.strip(), ANNA));

        assertThat(e).hasMessageContaining(message);
        assertThat(e.column()).isEqualTo(column);
    }

    @Test
    void emptyFilterIsAMistake() {
        assertThatThrownBy(() -> passes(" ", ANNA)).isInstanceOf(FilterException.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> passes("(".repeat(100_000), ANNA)).isInstanceOf(FilterException.class);
        assertThatThrownBy(() -> passes("not ".repeat(100_000) + "size = 1", ANNA)).isInstanceOf(FilterException.class);
    }

    @Property
    void anyTextIsAFilterOrAMistakeWithAPlace(@ForAll @StringLength(max = 40) String text) {
        try {
            FilterParser.parse(text, COLUMNS).test(ANNA);
        } catch (FilterException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
        }
    }

    @Property
    void versionsCompareAsVersions(@ForAll @IntRange(max = 20) int minor, @ForAll @IntRange(max = 20) int other)
            throws FilterException {
        Row row = new Row("x", ProductVersion.of(7, minor, 0), null, null, List.of());

        assertThat(passes("version < 7." + other, row)).isEqualTo(minor < other);
        assertThat(passes("version = 7." + other, row)).isEqualTo(minor == other);
        assertThat(passes("version >= 7." + other, row)).isEqualTo(minor >= other);
    }
}
