package org.lockkeeper.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;

/** The longest word for a verdict fits its column, in whichever language. */
class VerdictColumnTest {

    private static int width(String unaffected) {
        return GridColumns.<Verdict>verdict("verdict", "Verdict", v -> v, v -> v == Verdict.UNAFFECTED ? unaffected
                : "Manual").build().width();
    }

    @Test
    void theColumnIsAsWideAsItsLongestWord() {
        assertThat(width("Unaffected")).isEqualTo(14);
        assertThat(width("Nicht betroffen")).isEqualTo(19);
    }
}
