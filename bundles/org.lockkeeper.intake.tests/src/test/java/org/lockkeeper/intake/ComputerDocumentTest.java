package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;

/** What the collector wrote: first how it could make somebody ready who is not, then what it tells. */
class ComputerDocumentTest {

    private static final String KOFF = program("32", "Kerio Outlook Connector (Offline Edition)", "7.2.3");
    private static final String UPDATER = program("32", "Kerio Updater Service", "1.0");
    private static final String ZIP = program("64", "7-Zip 9.20 (x64 edition)", "9.20");
    private static final String ONE_DATABASE =
            "{\"complete\": true, \"list\": [{\"user\": \"m.visser\", \"folder\": \"C:\\\\x\", \"bytes\": 5000,"
                    + " \"freeBytes\": 7000}]}";
    private static final String ACCOUNTS = "account,computer,observedAt\nm.visser@harborline.example,,2011-01-01\n";

    @TempDir
    private Path folder;

    private static String program(String view, String name, String version) {
        return "{\"view\": \"" + view + "\", \"name\": \"" + name + "\", \"version\": \"" + version + "\"}";
    }

    private static String document(String... programs) {
        return """
                {
                  "schema": "lockkeeper/computer/1",
                  "collectedAt": "2011-10-10T17:45:00+02:00",
                  "computer": "HBR-WS-012",
                  "domain": "HARBOR",
                  "user": "m.visser",
                  "account": "m.visser@harborline.example",
                  "userIsAdministrator": true,
                  "windows": {"version": "6.1", "bits": 64},
                  "views": {"bits32": "read", "bits64": "read"},
                  "programs": [
                    %s
                  ],
                  "programCount": %d,
                  "administrators": ["HARBOR\\\\m.visser"],
                  "databases": {"complete": true, "list": []},
                  "end": true
                }
                """.formatted(String.join(",\n    ", programs), programs.length);
    }

    private void write(String name, String content) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg",
                "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>");
        Reading.write(folder, "mx/" + name, content);
    }

    private Reading read() throws Exception {
        return Reading.of(folder.resolve("mx"));
    }

    private static List<Presence> updater(Reading reading) {
        return reading.computer("HBR-WS-012").stream().map(o -> o.attributes().get(Attribute.UPDATER_SERVICE))
                .filter(p -> p != null).toList();
    }

    private static List<String> rights(Reading reading) {
        return reading.telling(Attribute.LOCAL_ADMIN).map(o -> ((Subject.OfClient) o.subject()).account() + " "
                + o.attributes().get(Attribute.LOCAL_ADMIN)).toList();
    }

    // --- how it could make somebody ready

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"m.visser@harborline.example\"|\"m.visser@harbor.local\"|an account of like name on another domain",
        "\"m.visser@harborline.example\"|\"helpdesk@harborline.example\"|nobody whom the server knows",
        "\"account\": \"m.visser@harborline.example\"|\"account\": null|a Windows name alone",
        "\"user\": \"m.visser\"|\"user\": \"HBR-WS-012$\"|the computer's own account",
        "\"user\": \"m.visser\"|\"user\": \"SYSTEM\"|the system",
        "\"userIsAdministrator\": true|\"userIsAdministrator\": null|nobody told"})
    void theRightIsNobodysButTheExactAccounts(String from, String to, String why) throws Exception {
        write("lockkeeper-clients.csv", ACCOUNTS);
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace(from, to));
        assertThat(rights(read())).as(why).isEmpty();
    }

    @Test
    void theRightIsNeverGivenToAClientOfAnUnknownAccount() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP));
        assertThat(rights(read())).isEmpty();
    }

    @Test
    void whatTheKitSaysThatItDidIsKeptAndProvesNothing() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace("\"end\"", "\"kit\": {\"action\": \"INSTALLED\","
                + " \"exitCode\": 0, \"reason\": null}, \"end\""));
        write("computers/HBR-WS-013.json", document(KOFF, ZIP).replace("HBR-WS-012", "HBR-WS-013").replace("\"end\"",
                "\"kit\": {\"action\": \"FAILED\", \"exitCode\": null, \"reason\": \"the package is not there\"}, \"end\""));
        Reading reading = read();
        assertThat(reading.telling(Attribute.KIT_RESULT).map(o -> ((Subject.OfComputer) o.subject()).computer() + " "
                + o.attributes().get(Attribute.KIT_RESULT) + " " + o.evidence().observedAt())).containsExactlyInAnyOrder(
                        "HBR-WS-012 INSTALLED 2011-10-10T17:45:00+02:00",
                        "HBR-WS-013 FAILED: the package is not there 2011-10-10T17:45:00+02:00");
        assertThat(updater(reading)).as("the list of programs decides").containsExactly(Presence.ABSENT);
    }

    @Test
    void aLaterDocumentOfTheSameDayIsANewerAnswerWhateverItIsCalled() throws Exception {
        write("computers/morning.json", document(UPDATER, ZIP).replace("17:45", "08:00"));
        write("computers/evening.json", document(KOFF, ZIP));
        assertThat(read().computer("HBR-WS-012").stream()
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) == Presence.ABSENT).toList())
                .singleElement().extracting(o -> o.evidence().observedAt().toString())
                .isEqualTo("2011-10-10T17:45:00+02:00");
    }

    @Test
    void aFolderOfTheServiceIsNotTheServiceNorIsAnEntryWithoutName() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP, "{\"view\": \"32\", \"key\": \"Kerio Updater Service\","
                + " \"name\": null, \"location\": \"C:\\\\Program Files\\\\Kerio\\\\UpdaterService\"}"));
        assertThat(updater(read())).containsExactly(Presence.ABSENT);
    }

    @Test
    void severalDatabasesHaveNobodysSize() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace("\"databases\": {\"complete\": true, \"list\": []}",
                "\"databases\": " + ONE_DATABASE.replace("}]", "}, {\"user\": \"b\", \"bytes\": 1, \"freeBytes\": 9}]")));
        Reading reading = read();
        assertThat(reading.values(Attribute.DATABASE_BYTES)).isEmpty();
        assertThat(reading.reasons()).anyMatch(r -> r.contains("which account's each is"));
    }

    @Test
    void aDatabaseCountsOnlyWhereAllProfilesWereSeen() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace("\"databases\": {\"complete\": true, \"list\": []}",
                "\"databases\": " + ONE_DATABASE.replace("true", "false")));
        assertThat(read().values(Attribute.FREE_BYTES)).isEmpty();
    }

    // --- from what is not listed nothing follows where the document is not whole

    @ParameterizedTest
    @ValueSource(strings = {"\"bits32\": \"read\"|\"bits32\": \"failed\"", "\"bits64\": \"read\"|\"bits64\": \"failed\"",
        "\"bits64\": \"read\"|\"bits64\": \"none\"", "\"programCount\": 2|\"programCount\": 3", ",\n  \"end\": true|",
        "\"collectedAt\": \"2011-10-10T17:45:00+02:00\"|\"collectedAt\": \"yesterday\""})
    void whatIsNotWholeProvesNoAbsence(String change) throws Exception {
        String[] words = change.split("\\|", -1);
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace(words[0], words[1]));
        assertThat(updater(read())).isEmpty();
    }

    @Test
    void whatBreaksOffProvesNothingAndSaysSo() throws Exception {
        String whole = document(KOFF, ZIP);
        for (int cut = whole.indexOf("programs"); cut < whole.lastIndexOf('}'); cut += 17) {
            write("computers/HBR-WS-012.json", whole.substring(0, cut));
            Reading reading = read();
            assertThat(updater(reading)).as(whole.substring(0, cut)).isEmpty();
            assertThat(rights(reading)).isEmpty();
            assertThat(reading.file("HBR-WS-012.json").problem()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"computer\": null", "\"computer\": \"\"", "\"computer\": \"a b\\\\u0001\""})
    void whatNamesNoComputerIsRefused(String computer) throws Exception {
        write("HBR-WS-012/x.json", document(KOFF, UPDATER).replace("\"computer\": \"HBR-WS-012\"", computer));
        Reading reading = read();
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.file("x.json").problem()).contains("names no computer");
    }

    @Test
    void aNewerDocumentIsNotGuessedAt() throws Exception {
        write("computers/x.json", document(KOFF, UPDATER).replace("computer/1", "computer/2"));
        Reading reading = read();
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.file("x.json").problem()).contains("newer collector");
    }

    // --- what it tells

    @Test
    void aWholeDocumentTellsPresenceAbsenceVersionAndTime() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP));
        Reading without = read();
        assertThat(updater(without)).containsExactly(Presence.ABSENT);
        assertThat(without.values(Attribute.VERSION)).hasToString("[7.2.3]");
        write("computers/HBR-WS-012.json", document(KOFF, UPDATER, ZIP));
        Reading with = read();
        assertThat(updater(with)).containsExactly(Presence.PRESENT);
        Observation seen = with.computer("HBR-WS-012").getFirst();
        assertThat(seen.evidence().observedAt()).hasToString("2011-10-10T17:45:00+02:00");
        assertThat(seen.evidence().line()).isEqualTo(13);
        assertThat(with.rejected).isEmpty();
    }

    @Test
    void thirtyTwoBitWindowsHasOneList() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF).replace("\"bits\": 64", "\"bits\": 32")
                .replace("\"bits64\": \"read\"", "\"bits64\": \"none\""));
        assertThat(updater(read())).containsExactly(Presence.ABSENT);
    }

    @Test
    void theExactAccountHasTheRight() throws Exception {
        write("lockkeeper-clients.csv", ACCOUNTS);
        write("computers/HBR-WS-012.json", document(KOFF, ZIP));
        assertThat(rights(read())).containsExactly("m.visser@harborline.example " + YesNo.YES);
    }

    @Test
    void theOnlyDatabaseIsTheComputers() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace("\"databases\": {\"complete\": true, \"list\": []}",
                "\"databases\": " + ONE_DATABASE));
        Reading reading = read();
        assertThat(reading.values(Attribute.DATABASE_BYTES)).containsExactly(5000L);
        assertThat(reading.values(Attribute.FREE_BYTES)).containsExactly(7000L);
    }

    @Test
    void outlooksOwnFileTellsItsBuild() throws Exception {
        write("computers/HBR-WS-012.json", document(KOFF, ZIP).replace("\"administrators\"",
                "\"outlook\": {\"path\": \"C:\\\\o.exe\", \"version\": \"14.0.6109.5005\", \"bitness\": \"x86\"},"
                        + " \"administrators\""));
        assertThat(read().values(Attribute.OUTLOOK_VERSION)).containsExactly("14.0.6109.5005");
    }
}
