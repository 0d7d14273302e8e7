package org.lockkeeper.core.inventory.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Known;

/** Queries that are written by programs, and the short forms that people type. */
class QueryTextTest {

    private record Row(String name, ProductVersion version, String right) {
    }

    private static final Field<Row> NAME = Field.shown("name", FieldKind.TEXT, Row::name);
    private static final Field<Row> VERSION = Field.shown("version", FieldKind.VERSION, Row::version);
    private static final Field<Row> RIGHT = Field.<Row>shown("right", FieldKind.CHOICE, Row::right)
            .oneOf(List.of("YES", "NO", "UNKNOWN"));
    private static final QueryLanguage<Row> LANGUAGE = new QueryLanguage<>(List.of(NAME, VERSION, RIGHT), _ -> null);

    @Property
    void aValueThatIsWrittenIsReadAsItWas(@ForAll @StringLength(min = 1, max = 12) String value) throws QueryException {
        boolean word = value.equalsIgnoreCase("unknown");
        assertThat(LANGUAGE.parse(QueryText.oneOf("name", List.of(value))).test(new Row(value, null, "NO")))
                .isEqualTo(!word);
        assertThat(LANGUAGE.parse(QueryText.oneOf("name", List.of(value, "other"))).test(new Row("other", null, "NO")))
                .isTrue();
    }

    @Test
    void severalQueriesHoldTogetherWhateverIsInThem() throws QueryException {
        String text = QueryText.all(List.of("name = x or name = y", " ", "right = no"));
        assertThat(LANGUAGE.parse(text).test(new Row("x", null, "NO"))).isTrue();
        assertThat(LANGUAGE.parse(text).test(new Row("x", null, "YES"))).isFalse();
        assertThat(QueryText.all(List.of("", " "))).isEmpty();
        assertThat(QueryText.all(List.of(" name = x "))).isEqualTo("name = x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"< 7.2; version < 7.2", ">=7.2; version >= 7.2", "7.1..7.2.3; version = 7.1..7.2.3",
        "7.2; version ~ 7.2", "is unknown; version is unknown", "in (7.1, 7.2); version in (7.1, 7.2)",
        "=; version is unknown", "!; version is known", "!7.2; not version ~ 7.2",
        "7.1|7.2; (version ~ 7.1 or version ~ 7.2)"})
    void whatIsTypedOverAColumnIsAQueryAboutIt(String typed, String query) throws QueryException {
        assertThat(CellQuery.of(VERSION, typed)).isEqualTo(query);
        LANGUAGE.parse(query);
    }

    @Test
    void wordsOfAFieldAreMeantExactly() throws QueryException {
        // "no" is in "UNKNOWN"
        assertThat(LANGUAGE.parse(CellQuery.of(RIGHT, "no")).test(new Row(null, null, "UNKNOWN"))).isFalse();
        assertThat(LANGUAGE.parse(CellQuery.of(NAME, "anna o'hara")).test(new Row("Anna O'Hara", null, "NO"))).isTrue();
        assertThat(LANGUAGE.parse(CellQuery.of(NAME, "= Anna O'Hara")).test(new Row("Anna O'Hara", null, "NO"))).isTrue();
    }

    @Test
    void wordsAloneAreLookedForInEachPlace() throws QueryException {
        String query = PlainWords.query("anna  7.2", List.of("name", "version")).orElseThrow();
        assertThat(LANGUAGE.parse(query).test(new Row("Anna", ProductVersion.of(7, 2, 3), "NO"))).isTrue();
        assertThat(LANGUAGE.parse(query).test(new Row("Bert", ProductVersion.of(7, 2, 3), "NO"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "name = x", "anna or bert", "not anna", "name is known", "(anna)", "a,b"})
    void whatHasSignsOfAQueryIsOne(String text) {
        assertThat(PlainWords.query(text, List.of("name"))).isEmpty();
    }

    @Test
    void manyClientsAreThoseClientsAndNoOthers() throws QueryException {
        List<Subject.OfClient> some = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            some.add(new Subject.OfClient("mail 1", i % 3 == 0 ? null : "o'hara" + i + "@x", "PC" + i,
                    i % 5 == 0 ? null : Connector.KOFF));
        }
        Predicate<ClientRow> passes = new QueryLanguage<>(ClientFields.all(), ClientRow::asOf)
                .parse(QueryText.clients(some));

        for (Subject.OfClient subject : List.of(some.getFirst(), some.get(1), some.get(5), some.getLast())) {
            assertThat(passes.test(row(subject))).as(subject.toString()).isTrue();
            assertThat(passes.test(row(new Subject.OfClient("mail2", subject.account(), subject.computer(),
                    subject.connector())))).isFalse();
            assertThat(passes.test(row(new Subject.OfClient("mail 1", "another@x", subject.computer(),
                    subject.connector())))).isFalse();
        }
    }

    @Test
    void someOfThoseKnownAreToldInFewWords() {
        List<Subject.OfClient> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new Subject.OfClient(i < 60 ? "mail1" : "mail2", "u" + i + "@x", "PC" + i, Connector.KOFF));
        }

        assertThat(QueryText.clients(all.subList(0, 60), all)).isEqualTo("(server = mail1 and connector = KOFF)");
        assertThat(QueryText.clients(all.subList(58, 60), all))
                .isEqualTo("(server = mail1 and connector = KOFF and account in (u58@x, u59@x))");
    }

    @Test
    void whateverTheyAreCalledItIsThoseAndNoOthers() throws QueryException {
        List<@Nullable String> names = Arrays.asList(null, "a", "A", "b", "o'hara", "c d", "1..2");
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            Set<Subject.OfClient> all = new LinkedHashSet<>();
            while (all.size() < 12) {
                String account = names.get(random.nextInt(names.size()));
                String computer = names.get(random.nextInt(names.size()));
                if (account != null || computer != null) {
                    all.add(new Subject.OfClient(random.nextBoolean() ? "mail1" : "mail 2", account, computer,
                            random.nextInt(4) == 0 ? null : Connector.values()[random.nextInt(2)]));
                }
            }
            List<Subject.OfClient> wanted = new ArrayList<>(all);
            Collections.shuffle(wanted, random);
            wanted = wanted.subList(0, 1 + random.nextInt(wanted.size()));
            String query = QueryText.clients(wanted, all);
            Predicate<ClientRow> passes = new QueryLanguage<>(ClientFields.all(), ClientRow::asOf).parse(query);

            Set<String> called = wanted.stream().map(QueryTextTest::called).collect(Collectors.toSet());
            assertThat(all.stream().filter(s -> passes.test(row(s))).map(QueryTextTest::called).collect(Collectors.toSet()))
                    .as(query).isEqualTo(called);
        }
    }

    /** Capital and small letters make no difference to a filter. */
    private static String called(Subject.OfClient subject) {
        return subject.toString().toLowerCase(Locale.ROOT);
    }

    @Test
    void aListOfVeryManyIsRead() throws QueryException {
        List<Subject.OfClient> all = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            all.add(new Subject.OfClient("mail1", "u" + i, "PC" + i, Connector.KOFF));
        }
        Predicate<ClientRow> passes = new QueryLanguage<>(ClientFields.all(), ClientRow::asOf)
                .parse(QueryText.clients(all.subList(0, 30_000), all));

        assertThat(all.stream().filter(s -> passes.test(row(s))).count()).isEqualTo(30_000);
    }

    private static ClientRow row(Subject.OfClient subject) {
        return new ClientRow(new Client(subject, Facts.NONE, List.of(Known.LINE)), null, null, null, null);
    }
}
