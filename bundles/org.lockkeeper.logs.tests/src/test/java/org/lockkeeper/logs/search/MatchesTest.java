package org.lockkeeper.logs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchesTest {

    @ParameterizedTest
    @CsvSource({"1, 30", "3, 400", "200000, 5000000000"})
    void matchesAreFoundFromAnyRow(long every, long jump) {
        Random random = new Random(every);
        Matches matches = new Matches();
        TreeSet<Long> rows = new TreeSet<>();
        for (long row = random.nextLong(jump); rows.size() < 20_000; row += 1 + random.nextLong(every)) {
            row += random.nextInt(5000) == 0 ? jump * 300 : 0;
            matches.add(row);
            rows.add(row);
        }

        for (int i = 0; i < 5000; i++) {
            long row = i < 200 ? i : random.nextLong(rows.last() + 2);
            Long next = rows.ceiling(row);
            assertThat(matches.atOrAfter(row)).isEqualTo(next == null ? -1 : next);
            assertThat(matches.rank(row)).isEqualTo(next == null ? matches.size() : rows.headSet(row).size());
        }
        long from = rows.first() + 1;
        List<Long> some = new ArrayList<>();
        matches.forEach(from, rows.last(), some::add);
        assertThat(some).containsExactlyElementsOf(rows.subSet(from, rows.last()));
    }
}
