package org.lockkeeper.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.theme.Token;

/** The colours of a chart are explained in the order in which they stand in its bars. */
class ChartTest {

    private static Chart.Bar bar(String label, Token... colors) {
        return new Chart.Bar(label, Stream.of(colors).map(color -> new Chart.Part(color.name(), color, 2, Map.of())).toList(),
                Map.of());
    }

    @Test
    void wordsStandInTheOrderOfTheBarsWhicheverHasMostOfThem() {
        Chart chart = new Chart("age", "Age", List.of(
                bar("new", Token.UNKNOWN, Token.MANUAL, Token.CHART_REST),
                bar("old", Token.BLOCKED, Token.UNKNOWN),
                bar("unknown", Token.BLOCKED, Token.MANUAL, Token.CHART_1, Token.CHART_REST)));
        assertThat(chart.words()).containsExactly(Map.entry("BLOCKED", Token.BLOCKED), Map.entry("UNKNOWN", Token.UNKNOWN),
                Map.entry("MANUAL", Token.MANUAL), Map.entry("CHART_1", Token.CHART_1),
                Map.entry("CHART_REST", Token.CHART_REST));
        assertThat(new Chart("none", "None", List.of()).words()).isEmpty();
    }

    @Test
    void barsOfOneWordDoNotDecideTheOrder() {
        Chart chart = new Chart("versions", "Versions", List.of(bar("KOC", Token.UNKNOWN), bar("old", Token.BLOCKED),
                bar("some", Token.AUTOMATIC), bar("KOFF", Token.BLOCKED, Token.UNKNOWN, Token.AUTOMATIC),
                bar("KSP", Token.MANUAL, Token.AUTOMATIC), bar("KSC", Token.UNAFFECTED)));
        assertThat(chart.words().keySet()).containsExactly("BLOCKED", "UNKNOWN", "MANUAL", "AUTOMATIC", "UNAFFECTED");
    }

    @Test
    void barsThatContradictEachOtherHaveAllWordsOnce() {
        assertThat(new Chart("odd", "Odd", List.of(bar("a", Token.BLOCKED, Token.MANUAL), bar("b", Token.MANUAL,
                Token.BLOCKED))).words().keySet()).containsExactly("BLOCKED", "MANUAL");
    }

    @Test
    void theOthersAreOneBarWithTheSameOrder() {
        Chart chart = new Chart("age", "Age", List.of(bar("a", Token.BLOCKED), bar("b", Token.MANUAL),
                bar("c", Token.BLOCKED, Token.MANUAL), bar("d", Token.BLOCKED)));
        List<Chart.Bar> first = chart.first(2).bars();
        assertThat(first).hasSize(2);
        assertThat(first.getLast().parts()).extracting(Chart.Part::word, Chart.Part::count)
                .containsExactly(tuple("BLOCKED", 4L), tuple("MANUAL", 4L));
        assertThat(chart.first(4)).isSameAs(chart);
    }
}
