package org.lockkeeper.core.inventory.query;

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
import org.lockkeeper.api.evidence.Attribute.Unit;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.version.ProductVersion;

/** The language in which rows are chosen. */
class QueryLanguageTest {

    private record Row(String name, ProductVersion version, Moment seen, Long size, List<String> tags,
            String right) {
    }

    private static final List<Field<Row>> FIELDS = List.of(
            Field.shown("name", FieldKind.TEXT, Row::name), Field.shown("version", FieldKind.VERSION, Row::version),
            Field.shown("seen", FieldKind.TIME, Row::seen), Field.<Row>shown("size", FieldKind.NUMBER, Row::size).in(Unit.BYTES),
            Field.shown("tags", FieldKind.TEXTS, Row::tags),
            Field.<Row>shown("right", FieldKind.CHOICE, Row::right).oneOf(List.of("YES", "NO", "UNKNOWN")));
    private static final Moment AS_OF = Moment.tryParse("2011-10-08T11:25:17").orElseThrow();
    private static final QueryLanguage<Row> LANGUAGE = new QueryLanguage<>(FIELDS, _ -> AS_OF);

    private static final Row ANNA = new Row("Anna O'Hara", ProductVersion.parse("7.10.0-2000"),
            Moment.tryParse("2011-09-08T11:25:17").orElseThrow(), 500L, List.of("mail1", "mail2"), "NO");
    private static final Row NOBODY = new Row(null, null, null, null, List.of(), "UNKNOWN");

    private static boolean passes(String filter, Row row) throws QueryException {
        return LANGUAGE.parse(filter).test(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version > 7.9", "version = 7.10.0", "version >= 7.10", "version != 7.1",
        "version < 7.10.0-2001", "version ~ 7.10", "seen = 2011-09-08", "seen >= 2011-09-08", "seen < 2011-09-09",
        "seen > 2011-09-08T11:25:16", "not seen > 2011-09-08", "size < 1000", "size >= 500", "name ~ anna",
        "NAME = \"anna o'hara\"", "name != bert", "tags = mail2", "tags ~ mail", "tags != mail3",
        "name=\"Anna O'Hara\"", "name = x or size = 500", "(name = x or size = 500) AND not version < 7",
        "not not size = 500", "name = x and name = y or size = 500", "size != unknown", "name > aachen",
        "version = 7.1..7.10", "version in (6.0, 7.9..)", "version in ..7.10.0", "size in (1, 500)", "size = 0.4KB..1KB",
        "size < 1MB", "seen = 2011-09-01..2011-09-08", "seen < 31d", "seen >= now-30d", "seen = 30d..40d", "seen < now",
        "right = no", "right in (no, unknown)", "right is known", "not right is unknown", "name is not unknown",
        "name ~ anna*", "name ~ *o?hara", "name = 'Anna O''Hara'", "name not in (bert, carl)", "tags in (x, mail2)",
        "version != 7.11..", "SEEN = 2011-09-08", "name in \"anna o'hara\""})
    void lettingThrough(String filter) throws QueryException {
        assertThat(passes(filter, ANNA)).as(filter).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version < 7.9", "version > 7.10.0", "version = 7.10.0-1999", "seen < 2011-09-08",
        "seen > 2011-09-08", "size > 500", "name = anna", "tags = mail", "tags = unknown", "not size = 500",
        "name = x or name = y", "size = 500 and name = x", "not (name = x or size = 500)", "name = unknown",
        "version = 7.1..7.9", "version = ..7.9.9", "size in (1, 2)", "seen < 30d", "seen < now-30d", "seen > 31d",
        "seen = 2011-09-09..", "right = yes", "right is unknown", "name ~ a*b", "name ~ anna?", "name is unknown",
        "version in (7.1, 8..)", "not name in (bert, \"Anna O'Hara\")", "tags in (x, y)"})
    void holdingBack(String filter) throws QueryException {
        assertThat(passes(filter, ANNA)).as(filter).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name = unknown, true", "version = UNKNOWN, true", "tags = unknown, true", "name != unknown, false",
        "version < 9, false", "version > 1, false", "not version < 9, true", "name != x, true", "name ~ x, false",
        "size != 5, true", "seen >= 2000-01-01, false",
        "version is unknown, true", "right = unknown, true", "right is known, false", "right > a, false",
        "version = 1..9, false", "version != 1..9, true", "seen < 9999d, false", "name ~ *, false"})
    void unknownEqualsUnknownOnlyAndHasNoOrder(String filter, boolean expected) throws QueryException {
        assertThat(passes(filter, NOBODY)).as(filter).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour = red | 1 | no field \"colour\"",
        "name | 5 | expected one of = != < <= > >= ~ (contains), or \"in\"",
        "name = | 7 | expected a value",
        "name = 'x | 8 | not closed",
        "name = x size = 5 | 10 | expected \"and\", \"or\" or the end",
        "(name = x | 10 | expected \")\"",
        "name = x and | 13 | expected a field",
        "version > new | 11 | \"new\" is not a version",
        "seen = soon | 8 | \"soon\" is no time",
        "size > big | 8 | \"big\" is no whole number",
        "tags > a | 8 | can be compared by =, !=, ~ and in only",
        "nmae = x | 1 | did you mean name?",
        "right = perhaps | 9 | it is one of YES, NO, UNKNOWN",
        "right in (no, jes) | 15 | did you mean YES?",
        "version in (7.1, old) | 18 | \"old\" is not a version",
        "version < 7..8 | 11 | compared by =, != and in",
        "version = .. | 11 | a range needs an end",
        "seen = 30d | 8 | an age is compared by",
        "seen > now-3x | 8 | is no time",
        "size > 5XB | 8 | nor a size such as 500MB",
        "name is here | 9 | expected \"known\" or \"unknown\"",
        "name not x | 10 | expected \"in\"",
        "name in (a b) | 12 | expected \",\" or \")\"",
        "= x | 1 | expected a field"})
    void mistakesArePointedAt(String filter, int column, String message) {
        QueryException e = catchThrowableOfType(QueryException.class, () -> passes(filter.strip(), ANNA));

        assertThat(e).hasMessageContaining(message);
        assertThat(e.column()).isEqualTo(column);
    }

    @Test
    void emptyFilterIsAMistake() {
        assertThatThrownBy(() -> passes(" ", ANNA)).isInstanceOf(QueryException.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> passes("(".repeat(100_000), ANNA)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> passes("not ".repeat(100_000) + "size = 1", ANNA)).isInstanceOf(QueryException.class);
    }

    @Property
    void anyTextIsAFilterOrAMistakeWithAPlace(@ForAll @StringLength(max = 40) String text) {
        try {
            LANGUAGE.parse(text).test(ANNA);
        } catch (QueryException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
        }
    }

    @Property
    void versionsCompareAsVersions(@ForAll @IntRange(max = 20) int minor, @ForAll @IntRange(max = 20) int other)
            throws QueryException {
        Row row = new Row("x", ProductVersion.of(7, minor, 0), null, null, List.of(), "NO");

        assertThat(passes("version < 7." + other, row)).isEqualTo(minor < other);
        assertThat(passes("version = 7." + other, row)).isEqualTo(minor == other);
        assertThat(passes("version >= 7." + other, row)).isEqualTo(minor >= other);
    }

    @Test
    void timesAreFoundWithoutTheirEnding() {
        Field<Row> field = Field.more("lastUsedAt", FieldKind.TIME, Row::seen);

        assertThat(new QueryLanguage<>(List.of(field), _ -> AS_OF).field("lastused")).contains(field);
    }

    @Test
    void withoutADateOfJudgementNothingIsOldOrNew() throws QueryException {
        QueryLanguage<Row> undated = new QueryLanguage<>(FIELDS, _ -> null);

        assertThat(undated.parse("seen < 30d or seen >= 30d or seen < now or seen >= now").test(ANNA)).isFalse();
    }
}
