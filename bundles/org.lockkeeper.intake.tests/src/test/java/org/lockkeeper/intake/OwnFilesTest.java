package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.intake.internal.own.ClientListImporter;
import org.lockkeeper.intake.internal.own.ServerDescriptionImporter;

/** Lockkeeper's own files, as the design describes them. */
class OwnFilesTest {

    private static final String HEADER = "account,computer,connector,version,outlookVersion,updaterService,localAdmin,"
            + "databaseBytes,freeBytes,outlookChangedAt,connectorInstalledAt,observedAt\n";

    private static Memory description(String json) throws IOException {
        Memory memory = new Memory("lockkeeper-server.json", json);
        assertThat(new ServerDescriptionImporter().recognise(memory)).isPositive();
        try {
            new ServerDescriptionImporter().read(memory, memory);
        } catch (IOException e) {
            assertThat(memory.rejected).isNotEmpty();
            assertThat(e).hasMessageContaining("not understood");
        }
        return memory;
    }

    private static Memory clients(byte[] csv) throws IOException {
        Memory memory = new Memory("lockkeeper-clients.csv", csv);
        assertThat(new ClientListImporter().recognise(memory)).isPositive();
        try {
            new ClientListImporter().read(memory, memory);
        } catch (IOException e) {
            // what was not understood is told as a problem of the file, since what it would have told is not known
            assertThat(memory.rejected).isNotEmpty();
            assertThat(e).hasMessageContaining("not understood");
        }
        return memory;
    }

    private static Memory clients(String csv) throws IOException {
        return clients(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListOfClientsThatBreaksOffLosesTheRowItBreaksOffInAndSaysSo() throws Exception {
        String header = "account,computer,connector,version,updaterService,freeBytes\n";
        String whole = header + "a@x,PC1,KOFF,7.2.3,yes,50000000000\nb@x,PC2,KOFF,7.2.3,yes,8000000000";
        for (int kept = header.length() + 36; kept < whole.length() - 11; kept++) {
            Memory memory = new Memory("lockkeeper-clients.csv", whole.substring(0, kept));
            if (whole.charAt(kept - 1) == '\n') {
                new ClientListImporter().read(memory, memory);
            } else {
                assertThatThrownBy(() -> new ClientListImporter().read(memory, memory)).isInstanceOf(IOException.class)
                        .hasMessageContaining("breaks off in line 3");
            }
            assertThat(memory.observations).as(whole.substring(0, kept)).hasSize(1);
        }
        Memory memory = new Memory("lockkeeper-clients.csv", whole);
        new ClientListImporter().read(memory, memory);
        assertThat(memory.observations).hasSize(2);
    }

    @Test
    void everyFieldOfADescriptionAtItsLine() throws Exception {
        String json = """
                {
                  "name": "mail1", "product": "Kerio Connect",
                  "version": "7.2.3",
                  "build": 4400,
                  "os": "Windows",
                  "collectedAt": "2011-10-10T17:45:00+02:00",
                  "clientStatistics": true, "httpsOnly": false
                }
                """;
        Memory memory = description(json);
        assertThat(memory.values(Attribute.VERSION)).extracting(Object::toString).containsExactly("7.2.3 build 4400");
        assertThat(memory.values(Attribute.CLIENT_STATISTICS)).containsExactly(YesNo.YES);
        assertThat(memory.values(Attribute.HTTPS_ONLY)).containsExactly(YesNo.NO);
        assertThat(memory.values(Attribute.OPERATING_SYSTEM)).containsExactly("Windows");
        assertThat(memory.values(Attribute.PRODUCT)).containsExactly("Kerio Connect");
        assertThat(memory.observations).allSatisfy(o -> assertThat(o.evidence().observedAt())
                .isEqualTo(Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow()));
        Observation version = memory.observations.stream()
                .filter(o -> o.attributes().get(Attribute.VERSION) != null).findFirst().orElseThrow();
        assertThat(version.evidence().line()).isEqualTo(3);
        assertThat(version.evidence().offset()).isEqualTo(json.indexOf("  \"version\""));
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void wrongFieldsAreNamedAndTheOthersCount() throws Exception {
        Memory memory = description("""
                {"product": ["x"], "version": "next", "clientStatistics": "true",
                 "collectedAt": "yesterday", "os": "Linux", "clientStatistic": false, "os": "BSD", "httpsOnly": null}
                """);
        assertThat(memory.values(Attribute.OPERATING_SYSTEM)).containsExactly("Linux");
        assertThat(memory.observations).hasSize(1);
        assertThat(memory.rejected).hasSize(6).anySatisfy(r -> assertThat(r).startsWith("1: product: expected text"))
                .anySatisfy(r -> assertThat(r).startsWith("1: version: expected something like"))
                .anySatisfy(r -> assertThat(r).startsWith("1: clientStatistics: expected true or false"))
                .anySatisfy(r -> assertThat(r).startsWith("2: collectedAt: expected an ISO 8601"))
                .anySatisfy(r -> assertThat(r).contains("unknown field \"clientStatistic\""))
                .anySatisfy(r -> assertThat(r).contains("os stands there twice"));
    }

    @Test
    void aBrokenDescriptionCountsUpToItsBreak() {
        Memory memory = new Memory("lockkeeper-server.json", "{\"os\": \"Linux\",\n \"version\" 7}");
        assertThatThrownBy(() -> new ServerDescriptionImporter().read(memory, memory))
                .isInstanceOf(IOException.class).hasMessageContaining("line 2");
        assertThat(memory.values(Attribute.OPERATING_SYSTEM)).containsExactly("Linux");
    }

    @Test
    void everyColumnOfAClientList() throws Exception {
        Memory memory = clients(HEADER + "A@x.example,ws-1,koff,7.2.3,12.0,yes,no,100,200,2011-08-22,"
                + "2010-11-03T09:10:00+01:00,2011-09-27T10:15:00\n"
                + ",ws-2,,,,,,,,,,\n");
        Observation first = memory.observations.getFirst();
        assertThat(first.subject()).isEqualTo(new Subject.OfClient("mail1", "a@x.example", "WS-1", Connector.KOFF));
        assertThat(first.attributes().present()).hasSize(8);
        assertThat(first.attributes().get(Attribute.UPDATER_SERVICE)).isEqualTo(Presence.PRESENT);
        assertThat(first.attributes().get(Attribute.LOCAL_ADMIN)).isEqualTo(YesNo.NO);
        assertThat(first.attributes().get(Attribute.DATABASE_BYTES)).isEqualTo(100);
        assertThat(first.attributes().get(Attribute.OUTLOOK_CHANGED_AT)).hasToString("2011-08-22T23:59:59");
        assertThat(first.evidence().observedAt()).hasToString("2011-09-27T10:15:00");
        Observation second = memory.observations.get(1);
        assertThat(second.subject()).isEqualTo(new Subject.OfClient("mail1", null, "WS-2", null));
        assertThat(second.evidence().observedAt()).as("a date of collection is no date of the row").isNull();
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void badValuesAreNamedAndTheRestOfTheRowCounts() throws Exception {
        Memory memory = clients(HEADER
                + "a@x,PC,KOF,7.x,1,maybe,admin,1e9,-5,22.8.2011,?,soon\n"
                + ",,KOFF,7.2.3,,,,,,,,\n"
                + ",,,,,,,,,,,\n"
                + "a@x,PC,KOFF,7.2.3,,,,,,,,,surplus\n"
                + "b@x\n");
        assertThat(memory.observations).hasSize(2);
        assertThat(memory.observations.getFirst().attributes().present())
                .containsExactly(Attribute.OUTLOOK_VERSION, Attribute.UPDATER_NOT_UNDERSTOOD,
                        Attribute.VERSION_NOT_UNDERSTOOD);
        assertThat(memory.rejected).hasSize(10).anySatisfy(r -> assertThat(r)
                .isEqualTo("2: connector: expected KOC, KOFF, KSP or KSC, found \"KOF\"; the rest of the row counts"))
                .contains("3: neither account nor computer")
                .anySatisfy(r -> assertThat(r).startsWith("5: the row has 13 fields, the header names 12"));
    }

    /** Rulings 1 and 6: a row whose computer is nobody's name tells of one of the account's computers, not which. */
    @ParameterizedTest
    @ValueSource(strings = {"TBD", "all", "dtto", "keiner", "nezn\u00E1m\u00FD", "xxx", "0", "007"})
    void aWordForNoComputerIsNobodysName(String computer) throws Exception {
        Memory memory = clients("account,computer,updaterService\na@x," + computer + ",yes\n");
        assertThat(memory.observations).extracting(Observation::subject)
                .containsExactly(new Subject.OfClient("mail1", "a@x", null, null));
        assertThat(memory.rejected).singleElement().asString().contains("expected a computer's own name", computer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTEBOOK", "PC1", "ALLES", "KEINER-PC", "111A", "OTTO"})
    void otherWordsMayBe(String computer) throws Exception {
        assertThat(clients("account,computer\na@x," + computer + "\n").rejected).isEmpty();
    }

    /** Principle 8: what moved into other columns says nothing, neither "no service" nor "local administrator". */
    @ParameterizedTest
    @ValueSource(strings = {"a@x,PC1,KOFF,7.2.3,yes,no,1,9000000000,,,2011-10-09T10:00:00+02:00",
        "a@x,PC1,KOFF,7.2.3,yes,no,1000000,9000000000,,,2011-10-09T10:00:00+02:00",
        "a@x,PC1,7.2.3,,yes,no,1000000,9000000000"})
    void aRowWhoseCellsMovedCountsForNothing(String row) throws Exception {
        Memory memory = clients(HEADER + row + "\n");
        assertThat(memory.observations).isEmpty();
        assertThat(memory.rejected).last().asString().contains("which is which cannot be told");
    }

    /** Principle 8: a remark may say anything; what speaks for the client in its row does not count. */
    @ParameterizedTest
    @ValueSource(strings = {"remark;removed again", "remark;Pavel does this on Friday", "Updater Service;no", "Zustand;fehlt"})
    void whatSpeaksAgainstARowInAColumnThatIsNotKnownIsToldAndNothingInItMakesReady(String columnAndValue) throws Exception {
        String[] cell = columnAndValue.split(";");
        Memory memory = clients(HEADER.strip() + ',' + cell[0] + "\na@x,PC1,KOFF,7.3.0,14.0,yes,no,1,9,,,2011-10-09T10:00:00Z,"
                + cell[1] + "\nb@x,PC2,KOFF,7.2.3,,no,yes,,,,,2011-10-09T10:00:00Z," + cell[1]
                + "\nc@x,PC3,KOFF,7.2.3,,yes,,,,,,2011-10-09T10:00:00Z,\n");
        assertThat(memory.observations).extracting(o -> o.attributes().present()).containsExactly(
                List.of(Attribute.LOCAL_ADMIN, Attribute.OUTLOOK_VERSION, Attribute.UPDATER_NOT_UNDERSTOOD),
                List.of(Attribute.UPDATER_SERVICE, Attribute.VERSION), List.of(Attribute.UPDATER_SERVICE, Attribute.VERSION));
        assertThat(memory.rejected).anySatisfy(r -> assertThat(r).startsWith("2: ").contains(cell[0], cell[1]));
    }

    @Test
    void otherColumnsSpeakAgainstNothing() throws Exception {
        Memory memory = clients("account,computer,updaterService,department,note\na@x,PC1,yes,Sales,ok\n");
        assertThat(memory.observations).singleElement().satisfies(o -> assertThat(o.attributes()
                .get(Attribute.UPDATER_SERVICE)).isEqualTo(Presence.PRESENT));
        assertThat(memory.rejected).allSatisfy(r -> assertThat(r).startsWith("1: unknown column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07.03.2011", "14.0.4760", "12.0.6425.1000", "2011.10.1"})
    void neitherADateNorAVersionOfOutlookIsOneOfAConnector(String version) throws Exception {
        Memory memory = clients("account,computer,connector,version\na@x,PC1,KOFF," + version + "\n");
        assertThat(memory.observations).singleElement()
                .satisfies(o -> assertThat(o.attributes().get(Attribute.VERSION)).isNull());
        assertThat(memory.rejected).singleElement().asString().contains(version);
    }

    @Test
    void separatorsQuotesOrdersAndEncodings() throws Exception {
        String text = "observedAt;Computer;\"ACCOUNT\";connector;outlookVersion\r\n;\"PC1\";\"m\u00fcller@x\";KSP;\"12;0\"\r\n\r\n;;b@x;\r\n";
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE),
                ("sep=;\r\n" + text).getBytes(StandardCharsets.UTF_8))) {
            Memory memory = clients(bytes);
            assertThat(memory.observations).extracting(Observation::subject).containsExactly(
                    new Subject.OfClient("mail1", "m\u00fcller@x", "PC1", Connector.KSP),
                    new Subject.OfClient("mail1", "b@x", null, null));
        }
        Memory plain = clients(text);
        assertThat(plain.observations).extracting(o -> o.evidence().line()).containsExactly(2L, 4L);
        assertThat(plain.observations.get(1).evidence().offset())
                .isEqualTo(text.substring(0, text.indexOf(";;b")).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void rowsAfterALineBreakInQuotesKeepTheirPlaces() throws Exception {
        String text = "account,computer\n\"a@x\",\"P\nC\"\nb@x,PC2\n";
        Memory memory = clients(text);
        assertThat(memory.rejected).singleElement().asString()
                .startsWith("2: a value goes on in the next line");
        assertThat(memory.observations.getLast().evidence().line()).isEqualTo(4);
        assertThat(memory.observations.getLast().evidence().offset()).isEqualTo(text.indexOf("b@x"));
    }

    @Test
    void theHeaderOfASecondListInTheSameFileIsNoClient() throws Exception {
        Memory memory = clients("account,computer\na@x,PC1\naccount,computer\nb@x,PC2\n");
        assertThat(memory.rejected).isEmpty();
        assertThat(memory.observations).extracting(o -> o.evidence().line()).containsExactly(2L, 4L);
    }

    @Test
    void unknownColumnsAreNamed() throws Exception {
        assertThat(clients("account,pasword\na@x,hunter2\n").rejected).singleElement().asString()
                .startsWith("1: unknown column \"pasword\"");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedAndWhatCameBeforeCounts() {
        Memory memory = new Memory("lockkeeper-clients.csv", "account\na@x\n\"b@x\n" + "c@x\n".repeat(1_000_000));
        assertThatThrownBy(() -> new ClientListImporter().read(memory, memory)).isInstanceOf(IOException.class)
                .hasMessageContaining("quotation mark");
        assertThat(memory.observations).hasSize(1);
    }

    @Test
    void anotherListIsNotTakenForOne() {
        ClientListImporter importer = new ClientListImporter();
        assertThat(importer.recognise(new Memory("expected.csv", "server,account,computer,connector,verdict\n")))
                .isZero();
        assertThat(importer.recognise(new Memory("people.csv", "account,connector\na@x,KOFF\n"))).isPositive();
        assertThat(importer.recognise(new Memory("lockkeeper-clients.csv", "what,ever\n"))).isZero();
    }
}
