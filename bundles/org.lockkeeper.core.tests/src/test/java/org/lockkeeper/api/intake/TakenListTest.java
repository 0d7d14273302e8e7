package org.lockkeeper.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Moment;

/** Which lists of one computer are parts of one. */
class TakenListTest {

    private static final Moment COLLECTED = Moment.tryParse("2011-11-10T12:00:00").orElseThrow();

    private static TakenList list(String path, String... connectors) {
        return new TakenList(path, path, null, COLLECTED, Set.of(connectors));
    }

    @Test
    void listsOfOneCollectionThatShowDifferentThingsAreOne() {
        assertThat(list("a.csv").completes(list("b.csv", "KOFF"))).isTrue();
        assertThat(list("a.csv", "KSP").completes(list("b.csv", "KOC"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"KOFF, KOFF", "KOC, KOFF", "KOFF, KOC", "null, KOC", "KSP, KSP"})
    void twoThatShowTheConnectorAreTwoAnswersWhateverEditionTheyTell(String one, String other) {
        assertThat(list("a.reg", one).completes(list("b.csv", other))).isFalse();
    }
}
