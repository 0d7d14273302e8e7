package org.lockkeeper.core.inventory.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.version.ProductVersion;

/** Queries against an evaluator that is as plain as can be, and written apart from them. */
class QueryPropertyTest {

    private static final String[] SIGNS = {"=", "!=", "<", "<=", ">", ">="};
    private static final Moment AS_OF = Moment.tryParse("2011-10-01T12:00:00").orElseThrow();

    record Row(String name, Integer minor, Integer daysAgo, Long count, List<String> tags) {
    }

    /** A query as text, and whether it lets a row through. */
    record Sample(String text, Predicate<Row> expected) {
    }

    private static final QueryLanguage<Row> LANGUAGE = new QueryLanguage<>(List.of(
            Field.shown("name", FieldKind.TEXT, Row::name),
            Field.shown("version", FieldKind.VERSION, r -> r.minor() == null ? null
                    : ProductVersion.of(7, r.minor(), 0)),
            Field.shown("seen", FieldKind.TIME, r -> r.daysAgo() == null ? null
                    : AS_OF.plus(Duration.ofDays(-r.daysAgo()))),
            Field.shown("count", FieldKind.NUMBER, Row::count),
            Field.shown("tags", FieldKind.TEXTS, Row::tags)), _ -> AS_OF);

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("anna", "ANNA", "bert", "o'hara", "mail 1", "");
    }

    private static Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 5);
    }

    private static String quoted(String word) {
        return '\'' + word.replace("'", "''") + '\'';
    }

    private static boolean same(String a, String b) {
        return a != null && a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }

    private static Arbitrary<Sample> leaves() {
        Arbitrary<String> signs = Arbitraries.of(SIGNS);
        Arbitrary<Sample> versions = Combinators.combine(signs, small()).as((sign, minor) -> new Sample(
                "version" + sign + "7." + minor, r -> r.minor() == null ? sign.equals("!=")
                        : holds(sign, Integer.compare(r.minor(), minor))));
        Arbitrary<Sample> counts = Combinators.combine(signs, small()).as((sign, count) -> new Sample(
                "count " + sign + " " + count, r -> r.count() == null ? sign.equals("!=")
                        : holds(sign, Long.compare(r.count(), count))));
        Arbitrary<Sample> ages = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), small())
                .as((sign, days) -> new Sample("seen " + sign + " " + days + "d",
                        r -> r.daysAgo() != null && holds(sign, Integer.compare(r.daysAgo(), days))));
        Arbitrary<Sample> relative = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), small())
                .as((sign, days) -> new Sample("seen " + sign + " now-" + days + "d",
                        r -> r.daysAgo() != null && holds(sign, Integer.compare(days, r.daysAgo()))));
        Arbitrary<Sample> ranges = Combinators.combine(small(), small(), Arbitraries.of("=", "in")).as((a, b, by) ->
                new Sample("version " + by + " 7." + a + "..7." + b,
                        r -> r.minor() != null && r.minor() >= a && r.minor() <= b));
        Arbitrary<Sample> lists = small().list().ofMinSize(1).ofMaxSize(3).map(all -> new Sample("count not in ("
                + String.join(", ", all.stream().map(Object::toString).toList()) + ")",
                r -> r.count() == null || !all.contains(r.count().intValue())));
        Arbitrary<Sample> names = words().map(w -> new Sample("name = " + quoted(w), r -> same(r.name(), w)));
        Arbitrary<Sample> parts = words().map(w -> new Sample("name ~ " + quoted(w), r -> r.name() != null
                && r.name().toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT))));
        Arbitrary<Sample> tags = words().map(w -> new Sample("tags != " + quoted(w),
                r -> r.tags().stream().noneMatch(t -> same(t, w))));
        Arbitrary<Sample> anyOf = small().list().ofMinSize(1).ofMaxSize(3).map(all -> new Sample("version in ("
                + String.join(", ", all.stream().map(minor -> "7." + minor).toList()) + ")", r -> all.contains(r.minor())));
        Arbitrary<Sample> otherNames = Combinators.combine(words(), Arbitraries.of("name != ", "not name ~ ")).as((w, by) ->
                new Sample(by + quoted(w), by.contains("!") ? r -> !same(r.name(), w) : r -> r.name() == null
                        || !r.name().toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT))));
        Arbitrary<Sample> tagged = Combinators.combine(words(), Arbitraries.of("=", "~")).as((w, by) -> new Sample(
                "tags " + by + " " + quoted(w), r -> r.tags().stream().anyMatch(t -> by.equals("=") ? same(t, w)
                        : t.toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT)))));
        Arbitrary<Sample> counted = Combinators.combine(small(), small()).as((a, b) -> new Sample("count = " + a + ".." + b,
                r -> r.count() != null && r.count() >= a && r.count() <= b));
        // to the second, as the date of judgement is
        Arbitrary<Sample> dates = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), small()).as((sign, days) ->
                new Sample("seen " + sign + " " + AS_OF.plus(Duration.ofDays(-days)),
                        r -> r.daysAgo() != null && holds(sign, Integer.compare(days, r.daysAgo()))));
        Arbitrary<Sample> known = Arbitraries.of(
                new Sample("name is known", r -> r.name() != null),
                new Sample("count is unknown", r -> r.count() == null),
                new Sample("tags = unknown", r -> r.tags().isEmpty()),
                new Sample("seen is not known", r -> r.daysAgo() == null));
        return Arbitraries.oneOf(Arrays.asList(versions, counts, ages, relative, ranges, lists, names, parts, tags,
                known, anyOf, otherNames, tagged, counted, dates));
    }

    private static Arbitrary<Sample> combined(Arbitrary<Sample> inner) {
        Arbitrary<Sample> not = inner.map(s -> new Sample("NOT (" + s.text() + ")", s.expected().negate()));
        Arbitrary<Sample> and = Combinators.combine(inner, inner).as((a, b) -> new Sample("(" + a.text() + ") and ("
                + b.text() + ")", r -> a.expected().test(r) && b.expected().test(r)));
        Arbitrary<Sample> or = Combinators.combine(inner, inner).as((a, b) -> new Sample("(" + a.text() + ") or ("
                + b.text() + ")", r -> a.expected().test(r) || b.expected().test(r)));
        return Arbitraries.oneOf(Arrays.asList(inner, not, and, or));
    }

    @Provide
    Arbitrary<Sample> queries() {
        return combined(combined(leaves()));
    }

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(words().injectNull(0.2), small().injectNull(0.2), small().injectNull(0.2),
                small().map(Integer::longValue).injectNull(0.2), words().list().ofMaxSize(2)).as(Row::new);
    }

    @Property
    void queriesSayWhatAPlainEvaluatorSays(@ForAll("queries") Sample sample, @ForAll("rows") Row row)
            throws QueryException {
        assertThat(LANGUAGE.parse(sample.text()).test(row)).as(sample.text()).isEqualTo(sample.expected().test(row));
    }

    @Property
    void theTextOfAQueryMeansTheSame(@ForAll("queries") Sample sample, @ForAll("rows") Row row)
            throws QueryException {
        Query<Row> query = LANGUAGE.parse(sample.text());

        Query<Row> again = LANGUAGE.parse(query.text());
        assertThat(again.text()).isEqualTo(query.text());
        assertThat(again.test(row)).as(query.text()).isEqualTo(query.test(row));
    }

    /** What some fields rule out, no values of the others let through. */
    @Property
    void whatSomeFieldsRuleOutIsRuledOut(@ForAll("queries") Sample sample, @ForAll("rows") Row row,
            @ForAll("rows") Row others) throws QueryException {
        Query<Row> query = LANGUAGE.parse(sample.text());
        Row told = new Row(row.name(), others.minor(), others.daysAgo(), row.count(), others.tags());

        boolean may = query.mayHold(told, f -> f.id().equals("name") || f.id().equals("count"));

        assertThat(may || !query.test(row)).as(query.text()).isTrue();
        assertThat(query.mayHold(row, _ -> true)).as(query.text()).isEqualTo(query.test(row));
    }

    @Test
    void aServerThatIsNotNamedIsRuledOut() throws QueryException {
        Query<Row> query = LANGUAGE.parse("name = anna and (count > 2 or not name ~ an)");

        assertThat(query.mayHold(new Row("anna", null, null, null, List.of()), f -> f.id().equals("name"))).isTrue();
        assertThat(query.mayHold(new Row("bert", null, null, null, List.of()), f -> f.id().equals("name"))).isFalse();
        assertThat(LANGUAGE.parse("not (name = anna or count = 1)")
                .mayHold(new Row("anna", null, null, null, List.of()), f -> f.id().equals("name"))).isFalse();
    }
}
