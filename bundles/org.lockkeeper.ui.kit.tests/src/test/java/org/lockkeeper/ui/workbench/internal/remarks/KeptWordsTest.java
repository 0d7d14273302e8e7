package org.lockkeeper.ui.workbench.internal.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.inventory.statements.Statement;

/** What was kept is told without ids. */
class KeptWordsTest {

    private static final Evidence SAID = Evidence.ofFile(SourceFile.stated("somebody"), null);

    private static Observation remark(String computer, String kept) {
        return new Observation(new Subject.OfClient("mail1", null, computer, null), SourceKind.REMARK,
                Attributes.of(RemarkAttributes.REMARK, kept), SAID);
    }

    private static String told(Observation... observations) {
        return KeptWords.of(new Statement("set acknowledged=yes", List.of(observations)));
    }

    @Test
    void aKnownVerdictIsToldOfTheClient() {
        assertThat(told(remark("PC1", "acknowledged +BLOCKED LK-101"))).contains("PC1", "the verdict is known")
                .doesNotContain("acknowledged", "=");
    }

    @Test
    void severalRemarksOfSeveralClientsAreEachToldOnce() {
        assertThat(told(remark("PC1", "label +laptop"), remark("PC1", "note +on leave"), remark("PC2", "label +laptop"),
                remark("PC2", "note +on leave"), remark("PC2", "label -old"))).contains("2 clients",
                        "“laptop”", "a note", "“old” taken away").containsOnlyOnce("laptop").doesNotContain("=");
    }

    @Test
    void aStatedFactIsToldInWords() {
        assertThat(told(new Observation(new Subject.OfClient("mail1", null, "PC1", null), SourceKind.STATEMENT,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT), SAID)))
                .contains("PC1", "Updater Service: present");
    }
}
