package org.lockkeeper.core.inventory.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;

/** What may come is what the language has, from the fields and the values that there are. */
class CompletionTest {

    private record Row(String server, String verdict, List<String> labels) {
    }

    private static final QueryLanguage<Row> LANGUAGE = new QueryLanguage<>(List.of(
            Field.<Row>shown("server", FieldKind.TEXT, Row::server),
            Field.<Row>shown("serverVersion", FieldKind.VERSION, _ -> null),
            Field.<Row>shown("verdict", FieldKind.TEXT, Row::verdict).oneOf(List.of("BLOCKED", "UNKNOWN", "MANUAL")),
            Field.<Row>shown("labels", FieldKind.TEXTS, Row::labels),
            Field.<Row>shown("lastSeenAt", FieldKind.TIME, _ -> null)), _ -> null);
    private static final List<Row> ROWS = List.of(new Row("mail1", "BLOCKED", List.of("laptop", "top floor")),
            new Row("mail2", "MANUAL", List.of("laptop")), new Row("mail2", "MANUAL", List.of()));

    private static List<String> at(String text) {
        return Completion.of(text, text.length(), LANGUAGE, ROWS).texts();
    }

    @Test
    void fieldsComeFirst() {
        assertThat(at("")).containsExactly("server", "serverVersion", "verdict", "labels", "lastSeenAt", "not");
        assertThat(at("ver")).containsExactly("verdict", "server", "serverVersion");
        assertThat(at("verdict = blocked and not (la")).containsExactly("labels", "lastSeenAt");
    }

    @Test
    void thenOperatorsThatTheFieldHas() {
        assertThat(at("verdict ")).startsWith("=").doesNotContain("<");
        assertThat(at("serverVersion ")).startsWith("<").doesNotContain("~");
        assertThat(at("verdict i")).containsExactly("in", "is known", "is unknown", "not in");
        assertThat(at("verdict is ")).containsExactly("known", "unknown", "not known");
    }

    @Test
    void thenValuesThatThereAre() {
        assertThat(at("verdict = ")).containsExactly("BLOCKED", "UNKNOWN", "MANUAL", "unknown");
        assertThat(at("verdict=b")).containsExactly("BLOCKED");
        assertThat(at("server ~ ")).containsExactly("mail2", "mail1");
        assertThat(at("labels in (laptop, to")).containsExactly("'top floor'", "laptop");
        assertThat(at("labels = 'top f")).containsExactly("'top floor'");
        assertThat(at("verdict = blocked ")).containsExactly("and", "or");
    }

    @Test
    void nothingComesAfterAMistake() {
        assertThat(at("vrdict = ")).isEmpty();
        assertThat(at("verdict = nonsense and ser")).isEmpty();
    }

    @Test
    void whatIsChosenTakesThePlaceOfWhatIsBegun() {
        Completion completion = Completion.of("ver = x", 3, LANGUAGE, ROWS);
        assertThat(completion.with("ver = x", "verdict")).isEqualTo("verdict = x");
        Completion value = Completion.of("labels = 'top", 13, LANGUAGE, ROWS);
        assertThat(value.with("labels = 'top", value.texts().getFirst())).isEqualTo("labels = 'top floor' ");
        assertThat(value.caretAfter("'top floor'")).isEqualTo("labels = 'top floor' ".length());
    }

    /** Whoever only ever takes what is offered writes a query that is understood. */
    @Test
    void takingWhatIsOfferedLeadsToAQuery() throws QueryException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String text = "";
            for (int i = 0; i < 40 && !isWhole(text); i++) {
                List<String> offered = at(text);
                text += offered.isEmpty() ? "7.2 " : offered.get(random.nextInt(offered.size())) + " ";
            }
            assertThat(isWhole(text)).as(text).isTrue();
        }
    }

    private static boolean isWhole(String text) {
        try {
            LANGUAGE.parse(text);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }
}
