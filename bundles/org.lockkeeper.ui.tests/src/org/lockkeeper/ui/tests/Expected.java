package org.lockkeeper.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.rules.Verdict;

/**
 * What a plan of the sample has to say, worked out by hand.
 *
 * @param account {@code ""} where not known
 * @param computer {@code ""} where not known
 * @param verdict for target 7.3
 */
record Expected(String server, String account, String computer, String connector, Verdict verdict) {

    /** All clients of the sample. */
    static List<Expected> harbor() {
        try {
            return Files.readAllLines(Workbench.SAMPLES.resolve("expected/harbor.csv")).stream().skip(1)
                    .map(line -> line.split(",", -1))
                    .map(c -> new Expected(c[0], c[1], c[2], c[3], Verdict.valueOf(c[4]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many clients have which verdict. */
    static Map<Verdict, Integer> totals() {
        Map<Verdict, Integer> totals = new TreeMap<>();
        harbor().forEach(e -> totals.merge(e.verdict(), 1, Integer::sum));
        return totals;
    }
}
