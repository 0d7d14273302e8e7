package org.lockkeeper.ui.workbench.internal.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.inventory.statements.Statement;

/** What was kept is told without ids. */
class KeptWordsTest {

    private static final Evidence SAID = Evidence.ofFile(SourceFile.stated("somebody"), null);

    private static final Statement.Author KIM = new Statement.Author("kim", "asked",
            Moment.of(Instant.parse("2011-10-20T08:00:00Z")));

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

    @Test
    void aLinkIsToldOfTheClientThatItMakes() {
        assertThat(KeptWords.of(Statement.link("mail1", "o.lund@x.example", "WS-031", KIM)))
                .contains("o.lund@x.example on WS-031", "is used on this computer").doesNotContain("link");
    }

    @Test
    void partedNamesAreToldAsPeopleWriteThem() {
        JoinedName joined = new JoinedName("mail1", JoinedName.Kind.ACCOUNT, "harbor\\m.visser", "m.visser@x.example",
                "the only such account", List.of(SAID));
        Statement parted = PartDialog.parted(joined, KIM);
        assertThat(parted.observations()).singleElement().satisfies(o -> {
            assertThat(o.subject()).isEqualTo(new Subject.OfAccount("mail1", "harbor\\m.visser"));
            assertThat(o.attributes()).isEqualTo(Attributes.of(Attribute.NOT_SAME_AS, "m.visser@x.example"));
        });
        assertThat(KeptWords.of(parted)).contains("HARBOR\\m.visser", "is not m.visser@x.example");
    }

    @Test
    void theEffectTellsOfHowManyOnlyWhereTheyAreSeveral() {
        Differences nothing = Differences.between(new State("", Model.EMPTY, null, null), new State("", Model.EMPTY, null, null));
        String of1 = KeptWords.effect(Statement.link("mail1", "a@x", "PC1", KIM), nothing);
        assertThat(of1).doesNotContain("1");
        Statement two = Statement.link("mail1", "a@x", "PC1", KIM).and(Statement.link("mail1", "a@x", "PC2", KIM));
        assertThat(KeptWords.effect(two, nothing)).contains("2", of1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            set acknowledged=yes | the verdict is known
            set note=on leave until May label=laptop | a note, label \u201claptop\u201d
            set updaterService=PRESENT localAdmin=NO | Updater Service: present, User is local administrator: no
            link harbor\\m.visser m.visser@x.example --apart | HARBOR\\m.visser is not m.visser@x.example
            link PC1 PC1.X.EXAMPLE --same | PC1 is PC1.X.EXAMPLE too
            link a@x.example PC1 | a@x.example used on PC1
            set room=12 | set room=12
            set note=1+1=2 | a note
            link a b c d e | link a b c d e
            collection Laptops | collection Laptops
            server1 | server1
            """)
    void theJournalTellsWhatWasStatedInWords(String source, String words) {
        assertThat(JournalWords.of(new ImportEntry(1, Instant.EPOCH, List.of(source), List.of(), 1, 1, 0))).isEqualTo(words);
    }
}
