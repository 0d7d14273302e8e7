package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/** Lines that continue a record are found with it. */
class WholeRecordTest {

    private static List<Long> naive(List<String> lines) {
        List<Long> found = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("[")) {
                boolean any = lines.subList(begin, i).stream().anyMatch(l -> l.contains("needle"));
                for (long l = begin; any && l < i; l++) {
                    found.add(l);
                }
                begin = i;
            }
        }
        return found;
    }

    /** Long lines, so that records lie across the parts that tasks work on. */
    @Property(tries = 12)
    void agreesWithTheNaiveWay(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        int filler = random.nextBoolean() ? 20 : 40_000;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            lines.add((random.nextInt(6) == 0 ? "[11/Mar/2024 11:40:39] " : "goes on ") + "x".repeat(random.nextInt(filler))
                    + (random.nextInt(40) == 0 ? "needle" : ""));
        }
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("debug.log", String.join("\n", lines) + "\n"));
            Condition whole = new Condition.WholeRecord(new Condition.Text("needle", false));
            assertThat(Logs.find(set, whole)).isEqualTo(naive(lines));
            set.close();
        }
    }

    @Test
    void aFilterShowsRecordsWholeAndSearchesWithinIt() throws Exception {
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("debug.log", """
                    before any
                    [11/Mar/2024 11:40:39][1234] {http} POST /
                    payload one
                    payload two

                    [11/Mar/2024 11:40:40][1234] {imap} NOOP
                    [11/Mar/2024 11:40:41][1234] {http} GET /
                    end"""));
            Condition http = new Condition.Field("tag", Condition.FieldComparison.EQUALS, "http");
            assertThat(Logs.find(set, http)).containsExactly(1L, 6L);
            assertThat(Logs.find(set, new Condition.WholeRecord(http))).containsExactly(1L, 2L, 3L, 4L, 6L, 7L);
            assertThat(Logs.find(set, new Condition.WholeRecord(new Condition.Text("payload two", false))))
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(Logs.find(set, new Condition.Not(new Condition.WholeRecord(http)))).containsExactly(0L, 5L);

            LogSearch payload = set.search(List.of(new Condition.Text("payload", false)), null);
            payload.run(Progress.NONE, () -> {
                // nobody looks
            });
            Matches within = payload.matches().getFirst();
            LogSearch search = set.search(List.of(new Condition.WholeRecord(new Condition.Text("payload two", false))), within);
            search.run(Progress.NONE, () -> {
                // nobody looks
            });
            assertThat(Reference.list(search.matches().getFirst())).containsExactly(2L, 3L);
            set.close();
        }
    }
}
