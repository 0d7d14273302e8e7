package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UsedFact;

/** Reports list each piece of evidence of a finding once, in the order of the facts, however many there are. */
class EvidenceOfFindingsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 500})
    void eachPieceOnce(int pieces) {
        List<Evidence> evidence = new ArrayList<>();
        for (int line = 1; line <= pieces; line++) {
            // equal files, not the same object: as after reading back from a store
            evidence.add(new Evidence(new SourceFile("audit.log", "/in/audit.log", null, 9), line, 80L * line, null));
        }
        Subject subject = new Subject.OfServer("mail1");
        Finding finding = new Finding("LK-1", null, "t", "c", List.of(),
                List.of(new UsedFact(subject, Attribute.VERSION, "7.2.3", evidence),
                        new UsedFact(subject, Attribute.PRODUCT, "Kerio Connect", evidence.reversed())),
                List.of());

        assertThat(finding.evidence()).isEqualTo(evidence);
    }
}
