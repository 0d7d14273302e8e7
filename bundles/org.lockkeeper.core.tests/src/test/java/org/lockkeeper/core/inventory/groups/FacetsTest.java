package org.lockkeeper.core.inventory.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.Progress;

/** How many rows have which value, beside what was chosen. */
class FacetsTest {

    private record Row(String connector, String right, List<String> rules) {
    }

    private static final List<Field<Row>> FIELDS = List.of(Field.shown("connector", FieldKind.TEXT, Row::connector),
            Field.<Row>shown("right", FieldKind.CHOICE, Row::right).oneOf(List.of("YES", "NO", "UNKNOWN")),
            Field.shown("rules", FieldKind.TEXTS, Row::rules));
    private static final List<Row> ROWS = List.of(new Row("KOFF", "NO", List.of("A", "B")),
            new Row("koff", "YES", List.of("B")), new Row("KSP", "UNKNOWN", List.of()), new Row(null, "NO", List.of()));

    private static List<String> values(Map<String, Set<String>> chosen, int field) {
        return Facets.of(ROWS, FIELDS, chosen, _ -> true, Progress.NONE).all().get(field).values().stream()
                .map(v -> v.text() + " " + v.count() + (v.chosen() ? " *" : "")).toList();
    }

    @Test
    void everyValueIsCountedUnknownLast() {
        assertThat(values(Map.of(), 0)).containsExactly("KOFF 2", "KSP 1", "unknown 1");
        assertThat(values(Map.of(), 1)).containsExactly("YES 1", "NO 2", "unknown 1");
        assertThat(values(Map.of(), 2)).containsExactly("A 1", "B 2", "unknown 2");
    }

    @Test
    void aChoiceNarrowsDownTheOtherFieldsAndNotItsOwn() {
        Map<String, Set<String>> chosen = Map.of("connector", Set.of("koff"));
        assertThat(values(chosen, 0)).containsExactly("KOFF 2 *", "KSP 1", "unknown 1");
        assertThat(values(chosen, 1)).containsExactly("YES 1", "NO 1");
    }

    @Test
    void whatWasChosenIsThereThoughNothingIsLeftOfIt() {
        assertThat(values(Map.of("connector", Set.of("KSP"), "right", Set.of("NO")), 0))
                .containsExactly("KOFF 1", "ksp 0 *", "unknown 1");
    }

    @Property
    void theCountOfAChosenValueIsWhatItsChoiceShows(@ForAll List<@IntRange(max = 2) Integer> connectors,
            @ForAll @IntRange(max = 2) int right) {
        List<String> words = List.of("YES", "NO", "UNKNOWN");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < connectors.size(); i++) {
            rows.add(new Row("C" + connectors.get(i), words.get(i % 3), List.of()));
        }
        String wanted = words.get(right);
        var facets = Facets.of(rows, FIELDS, Map.of("right", Set.of(wanted)), _ -> true, Progress.NONE);
        long shown = rows.stream().filter(r -> r.right().equals(wanted)).count();
        assertThat(facets.all().getFirst().values().stream().mapToInt(Facets.Value::count).sum()).isEqualTo((int) shown);
    }
}
