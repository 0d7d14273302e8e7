package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;

/**
 * Ruling 5: only a whole list of one computer that is named beyond doubt proves that something is absent; and no list
 * makes a computer have what another one has.
 */
class WholeListTest {

    private static final String HEADER = "\"DisplayName\",\"DisplayVersion\",\"Publisher\"\r\n";
    private static final String KOFF =
            "\"Kerio Outlook Connector (Offline Edition)\",\"7.2.3\",\"Kerio Technologies\"\r\n";
    private static final String UPDATER = "\"Kerio Updater Service\",\"1.0\",\"Kerio Technologies\"\r\n";
    private static final String ZIP = "\"7-Zip 9.20\",\"9.20\",\"Igor Pavlov\"\r\n";

    private static final String CONFIG =
            "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>";

    @TempDir
    private Path folder;

    private Reading read() throws Exception {
        return Reading.of(folder.resolve("mx"));
    }

    private void write(String name, String content) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/" + name, content);
    }

    private static List<String> updaters(Reading reading) {
        return reading.about(Subject.OfComputer.class)
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) != null)
                .map(o -> ((Subject.OfComputer) o.subject()).computer() + " "
                        + o.attributes().get(Attribute.UPDATER_SERVICE)).toList();
    }

    /** A page, the first ones, what a filter let through, wherever it is said, are no whole list. */
    @ParameterizedTest
    @ValueSource(strings = {"Page 1 of 3", "Seite 2 von 4", "Strana 1/2", "Filter: Name contains o", "Filtered by: x64",
            "Search: outlook", "Suche: Kerio", "Filtr: Kerio", "Top 10 programs by size", "First 50 programs",
            "Showing 1-25 of 120 entries", "Displaying results 1 - 25 of 120", "Only 20 rows", "C:\\>winget upgrade",
            "C:\\>wmic product where \"not vendor like '%Microsoft%'\" get name", "PS C:\\> Get-Package | findstr /v Microsoft",
            "PS C:\\> $all | Where-Object { $_.Publisher -notmatch 'Microsoft' }", "PS C:\\> $all | ? { $_.Version -ne '' -and $_.Name -like 'K*' }"})
    void whatIsSaidToBeAPartProvesNothing(String said) throws Exception {
        String table = "Name                                       Version\r\n-----------------------------------------  -------\r\n"
                + "7-Zip 9.20                                 9.20\r\nKerio Outlook Connector (Offline Edition)  7.2.3\r\n";
        write("inventories/PC-0042.csv", said + "\r\n" + HEADER + KOFF + ZIP);
        write("inventories/PC-0043.txt", said + "\r\n\r\n" + table);
        write("inventories/PC-0044.txt", table + "\r\n" + said + "\r\n");
        if (!said.contains(":") || said.contains(":\\")) {
            // else it is a field of the entries
            write("inventories/PC-0045.txt", said + "\r\n\r\nName=7-Zip\r\nVersion=9.20\r\n\r\nName=Kerio Outlook Connector"
                    + " (Offline Edition)\r\nVersion=7.2.3\r\n\r\n");
        }
        assertThat(updaters(read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page 1 of 1", "Page 3 of 3", "Filter: none", "Filter: (all)", "Search: *", "Filtr: žádný",
            "Showing 1-25 of 25 entries", "Showing 120 of 120", "Installed programs", "C:\\>winget list",
            "PS C:\\> Get-ItemProperty $keys | Where-Object { $_.DisplayName -ne $null } | Format-Table", "C:\\>wmic product get name"})
    void whatIsSaidToBeAllIsWhole(String said) throws Exception {
        write("inventories/PC-0042.csv", said + "\r\n" + HEADER + KOFF + ZIP);
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    /** What a tool says where it could not go on is no program, and others may be missing after it. */
    @ParameterizedTest
    @ValueSource(strings = {"ERROR:\r\nDescription = Generic failure", "Error: access is denied", "Fehler: Zugriff verweigert",
            "Chyba: p\u0159\u00edstup odep\u0159en", "Access is denied."})
    void aListThatEndsWithAnErrorProvesNothing(String said) throws Exception {
        write("inventories/PC-0042.csv", HEADER + KOFF + ZIP + said + "\r\n");
        write("inventories/PC-0043.txt", "Name                                       Version  \r\n7-Zip 9.20                                 9.20     "
                + "\r\nKerio Outlook Connector (Offline Edition)  7.2.3    \r\n" + said + "\r\n");
        assertThat(updaters(read())).isEmpty();
        write("inventories/PC-0042.csv", HEADER + KOFF + ZIP + "\"Error Lookup\",,\r\n");
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    @Test
    void ofSeveralPagesTheLastCounts() throws Exception {
        write("inventories/PC-0042.csv", "Page 1 of 2\r\n" + HEADER + ZIP + "Page 2 of 2\r\n" + KOFF + ZIP.replace("7-Zip", "8-Zip"));
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    @Test
    void aWholeListOfANamedComputerProvesAbsence() throws Exception {
        write("inventories/PC-0042.csv", HEADER + KOFF + ZIP);
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    @Test
    void aListThatBreaksOffProvesNothing() throws Exception {
        String whole = HEADER + KOFF + ZIP + "\"Adobe Reader X\",\"10.1\",\"Adobe\"\r\n";
        for (int cut = (HEADER + KOFF).length() + 3; cut < whole.length() - 3; cut++) {
            write("inventories/PC-0042.csv", whole.substring(0, cut));
            if (whole.charAt(cut - 1) == '\n' || whole.charAt(cut) == '\n' || whole.charAt(cut) == '\r') {
                continue; // after a whole row nothing tells that others are missing
            }
            assertThat(updaters(read())).as(whole.substring(cut - 5, cut)).isEmpty();
        }
    }

    @Test
    void unquotedRowsThatBreakOffProveNothing() throws Exception {
        write("inventories/PC-0042.csv", "DisplayName,DisplayVersion,Publisher\nKerio Outlook Connector (Offline"
                + " Edition),7.2.3,Kerio Technologies\nKerio Something,1,Kerio Te");
        Reading reading = read();
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).singleElement().asString().contains("PC-0042").contains("breaks off");
    }

    @Test
    void compressedAndJsonListsThatBreakOffProveNothing() throws Exception {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEADER + KOFF).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5000; i++) {
                out.write(("\"Program " + i * 7919 % 10007 + "\",\"" + i * i + "\",\"x\"\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        write("x.txt", "");
        Reading.write(folder, "mx/inventories/PC-0042.csv.gz", Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2));
        write("inventories/PC-0043.json", "[{\"name\":\"Kerio Outlook Connector (Offline Edition)\","
                + "\"version\":\"7.2.3\",\"publisher\":\"K\"},\n{\"name\":\"7-Zip\",\"version\":\"9");
        Reading reading = read();
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.client("PC-0042")).hasSize(1);
        assertThat(reading.client("PC-0043")).hasSize(1);
        assertThat(reading.file("PC-0042.csv.gz").problem()).isNotNull();
        assertThat(reading.file("PC-0043.json").problem()).contains("not proper JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action|added|removed", "Aktion|installiert|deinstalliert", "Change|+|-",
        "SideIndicator|=>|<=", "Akce|přidáno|odebráno"})
    void aLogOfChangesTellsWhatCameAndWentAndNothingElse(String words) throws Exception {
        String[] word = words.split("\\|");
        String header = "Computer,Name,Version,Date,CollectedAt," + word[0] + "\n";
        write("inventories/log.csv", header
                + "PC1,Kerio Outlook Connector (Offline Edition),7.2.3,x,2011-09-01T10:00:00," + word[1] + "\n"
                + "PC2,Kerio Updater Service,1,x,2011-09-01T10:00:00," + word[1] + "\n"
                + "PC2,Kerio Updater Service,1,x,2011-09-05T10:00:00," + word[2] + "\n"
                + "PC3,Kerio Updater Service,1,x,2011-09-05T10:00:00," + word[1] + "\n");
        Reading reading = read();
        assertThat(updaters(reading)).containsExactlyInAnyOrder("PC2 ABSENT", "PC3 PRESENT");
        assertThat(reading.client("PC1")).singleElement().extracting(o -> o.attributes().get(Attribute.UPDATER_SERVICE))
                .isNull();
        assertThat(reading.computer("PC2").getFirst().evidence().observedAt()).hasToString("2011-09-05T10:00:00");
    }

    @Test
    void oneVersionForAnotherIsNoRemoval() throws Exception {
        write("inventories/log.csv", "Computer,Name,Version,CollectedAt,Action\n"
                + "PC1,Kerio Updater Service,1.1,2011-09-05T10:00:00,added\n"
                + "PC1,Kerio Updater Service,1.0,2011-09-05T10:00:00,removed\n");
        assertThat(updaters(read())).containsExactly("PC1 PRESENT");
    }

    @Test
    void aFleetWithoutAColumnForItIsNoComputerThatHasEverything() throws Exception {
        write("inventories/export-2.csv", HEADER + KOFF + ZIP + KOFF + UPDATER + ZIP + KOFF + ZIP);
        write("inventories/PC-0077.csv", HEADER + KOFF + ZIP + KOFF + UPDATER + ZIP + KOFF + ZIP);
        Reading reading = read();
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.about(Subject.OfClient.class)).isEmpty();
        assertThat(reading.file("PC-0077.csv").problem()).contains("several computers").contains("--map computer=");
        assertThat(reading.file("export-2.csv").problem()).contains("no computer");
    }

    @Test
    void aColumnOfHostNamesThatNobodyUnderstandsIsAskedFor() throws Exception {
        write("inventories/PC-0042.csv", "Rechner-Kennung,DisplayName,DisplayVersion,Publisher\n"
                + "BRNO-PC07,Kerio Outlook Connector (Offline Edition),7.2.3,K\nBRNO-PC08,Kerio Updater Service,1,K\n");
        Reading reading = read();
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.reasons()).singleElement().asString().contains("--map computer=Rechner-Kennung");
    }

    @Test
    void aColumnCalledWorkstationNamesTheComputers() throws Exception {
        write("inventories/fleet.csv", "Workstation;Software;Version;Publisher\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;K\nHBR-2;Kerio Updater Service;1;K\n"
                + "HBR-1;7-Zip;9.20;I\nHBR-2;Kerio Outlook Connector (Offline Edition);7.2.3;K\n");
        assertThat(updaters(read())).containsExactlyInAnyOrder("HBR-1 ABSENT", "HBR-2 PRESENT");
    }

    @Test
    void aComputerThatIsAGuessHasNothingAbsent() throws Exception {
        write("inventories/Buchhaltung.csv", HEADER + KOFF + ZIP);
        Reading reading = read();
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.client("BUCHHALTUNG")).hasSize(1);
        assertThat(reading.reasons()).singleElement().asString().contains("only because of its name");
    }

    @Test
    void twoListsOfOneDayAreReadAsOne() throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        write("inventories/x64/PC-0042.csv", HEADER + KOFF + ZIP);
        write("inventories/x86/PC-0042.csv", HEADER + UPDATER);
        assertThat(updaters(read())).containsExactly("PC-0042 PRESENT");
        write("inventories/day.csv", "Computer,Name,Version,CollectedAt\n"
                + "PC7,Kerio Outlook Connector (Offline Edition),7.2.3,2011-09-01T10:00:00\n");
        write("inventories/other.csv", "Computer,Name,Version,CollectedAt\n"
                + "PC7,Kerio Updater Service,1,2011-09-01T18:00:00\n");
        assertThat(updaters(read())).contains("PC7 PRESENT").doesNotContain("PC7 ABSENT");
    }

    @Test
    void twoListsThatBothShowTheConnectorAreTwoAnswers() throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        write("inventories/new/PC-0042.csv", HEADER + KOFF + ZIP);
        write("inventories/old/PC-0042.csv", HEADER + KOFF + UPDATER);
        assertThat(updaters(read())).contains("PC-0042 PRESENT", "PC-0042 ABSENT");
    }

    @Test
    void undatedListsOfUnknownDateAreNotTakenTogether() throws Exception {
        write("inventories/new/PC-0042.csv", HEADER + KOFF + ZIP);
        write("inventories/old/PC-0042.csv", HEADER + UPDATER);
        assertThat(updaters(read())).containsExactlyInAnyOrder("PC-0042 PRESENT", "PC-0042 ABSENT");
    }

    @Test
    void theSameQuestionLaterIsANewAnswer() throws Exception {
        write("inventories/osqueryd.snapshots.log", """
                {"hostIdentifier":"PC1","unixTime":1317940000,"snapshot":[{"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","publisher":"K"},{"name":"Kerio Updater Service","version":"1","publisher":"K"}]}
                {"hostIdentifier":"PC1","unixTime":1317967083,"snapshot":[{"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","publisher":"K"},{"name":"7-Zip","version":"9"}]}
                """);
        Reading reading = read();
        assertThat(updaters(reading)).containsExactlyInAnyOrder("PC1 PRESENT", "PC1 ABSENT");
        Observation absent = reading.computer("PC1").stream()
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) == Presence.ABSENT).findFirst().orElseThrow();
        assertThat(absent.evidence().observedAt()).isEqualTo(Moment.tryParse("2011-10-07T05:58:03Z").orElseThrow());
    }

    /**
     * LK-113, "neither listed = unknown": without a connector at that time, one that was installed before or after says
     * nothing of the service; a reinstalled 7.2.x brings it.
     */
    @Test
    void aListWithoutAConnectorTellsNothingOfTheUpdaterServiceWhateverListItIs() throws Exception {
        write("inventories/PC-0042.csv", "DisplayName,DisplayVersion,Publisher,PSParentPath\n"
                + "7-Zip,9.20,I,Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft"
                + "\\Windows\\CurrentVersion\\Uninstall\n");
        write("inventories/PC-0043.csv", "DisplayName,DisplayVersion,Publisher,PSParentPath\n"
                + "7-Zip,9.20,I,Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft"
                + "\\Windows\\CurrentVersion\\Uninstall\n");
        assertThat(updaters(read())).isEmpty();
    }

    /** Ruling 5: the exact names are documented nowhere, so what may be the service's leaves its absence open. */
    @ParameterizedTest
    @ValueSource(strings = {"Kerio Aktualisierungsdienst", "Aktualizační služba Kerio", "Service de mise à jour Kerio",
            "Servicio de actualización de Kerio", "Kerio Upd", "K...", "Kerio Services"})
    void whatMayBeTheServiceUnderAnotherNameLeavesItsAbsenceOpen(String name) throws Exception {
        write("inventories/PC-0042.csv", HEADER + KOFF + name + ",1.0,Kerio Technologies,\n");
        assertThat(updaters(read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kerio Updater Service Uninstall Tool", "Kerio Updater Service (removed)"})
    void aRemnantInTheServicesFolderIsNotTheService(String name) throws Exception {
        write("inventories/PC-0042.csv", "DisplayName,DisplayVersion,Publisher,InstallLocation\n"
                + "Kerio Outlook Connector (Offline Edition),7.2.3,K,\n"
                + name + ",1.0,K,C:\\Program Files (x86)\\Kerio\\UpdaterService\n");
        assertThat(updaters(read())).isEmpty();
    }

    private static List<String> shown(Reading reading) {
        return reading.about(Subject.OfComputer.class)
                .filter(o -> o.attributes().get(Attribute.PROGRAMS_SHOWN) != null)
                .map(o -> ((Subject.OfComputer) o.subject()).computer() + " "
                        + o.attributes().get(Attribute.PROGRAMS_SHOWN)).toList();
    }

    @Test
    void aListThatWouldShowNoConnectorSaysSo() throws Exception {
        write("inventories/PC-0041.csv", HEADER + ZIP + "\"7-Zip 9.20 (x64 edition)\",\"9.20\",\"I\"\r\n");
        write("inventories/PC-0042.csv", HEADER + "\"7-Zip 9.20 (x64 edition)\",\"9.20\",\"I\"\r\n");
        write("inventories/PC-0043.csv", "DisplayName,DisplayVersion,Publisher,PSParentPath\n"
                + "7-Zip,9.20,I,Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft"
                + "\\Windows\\CurrentVersion\\Uninstall\n");
        write("inventories/PC-0044.csv", HEADER + KOFF + ZIP);
        assertThat(shown(read())).containsExactlyInAnyOrder("PC-0042 NO", "PC-0043 NO");
    }

    @Test
    void anInventoryWithoutADateOfItsOwnHasNone() throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        write("inventories/PC-0042.csv", HEADER + KOFF);
        assertThat(read().computer("PC-0042")).isNotEmpty()
                .allSatisfy(o -> assertThat(o.evidence().observedAt()).isNull());
    }

    @Test
    void onePageOfSeveralIsNoWholeList() throws Exception {
        write("inventories/PC-0042.json", "{\"data\":{\"affected_items\":[{\"name\":\"Kerio Outlook Connector (Offline"
                + " Edition)\",\"version\":\"7.2.3\",\"vendor\":\"K\"}],\"total_affected_items\":612},\"error\":0}");
        assertThat(updaters(read())).isEmpty();
    }

    /** Ruling 5: what a document says of being a part only, whatever tool wrote it. */
    @ParameterizedTest
    @ValueSource(strings = {"\"total\":45,\"page\":1", "\"nextLink\":\"https://q.example/2\"", "\"hasMore\":true", "\"truncated\":true",
        "\"error\":\"Access denied to HKLM\\\\SOFTWARE\\\\WOW6432Node\"", "\"filter\":\"name like Outlook\"", "\"limit\":2",
        "\"query\":\"select * from programs where name like '%o%'\"", "\"page\":2", "\"partial\":true", "\"errors\":3"})
    void aDocumentThatSaysItIsAPartIsNoWholeList(String member) throws Exception {
        write("inventories/a.json", document(member));
        assertThat(updaters(read())).isEmpty();
        assertThat(read().reasons()).anySatisfy(r -> assertThat(r).contains("PC-0042"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"total\":2,\"page\":1", "\"nextLink\":null", "\"hasMore\":false", "\"error\":0", "\"limit\":500",
        "\"query\":\"select * from programs\"", "\"offset\":0", "\"warnings\":\"\"", "\"os\":\"Windows 7\""})
    void otherMembersPutNothingInDoubt(String member) throws Exception {
        write("inventories/a.json", document(member));
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    private static String document(String member) {
        return "{\"computer\":\"PC-0042\"," + member + ",\"software\":[{\"name\":\"Kerio Outlook Connector (Offline Edition)\","
                + "\"version\":\"7.2.3\"},{\"name\":\"7-Zip\",\"version\":\"9.20\"}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<PARTIAL>1</PARTIAL>", "<CONTENT><SOFTWARES NAME=\"Kerio Updater Service\"/></CONTENT>",
        "<CONTENT><SOFTWARES><TITLE>Kerio Updater Service</TITLE></SOFTWARES></CONTENT>"})
    void anAgentsDocumentThatIsAPartOrOfAnotherFormIsNoWholeList(String element) throws Exception {
        String start = "<REQUEST><CONTENT><HARDWARE><NAME>PC-0042</NAME></HARDWARE><SOFTWARES><NAME>Kerio Outlook Connector"
                + " (Offline Edition)</NAME><VERSION>7.2.3</VERSION></SOFTWARES><SOFTWARES><NAME>7-Zip</NAME></SOFTWARES>"
                + "</CONTENT>";
        write("inventories/a.xml", start + element + "</REQUEST>");
        assertThat(updaters(read())).isEmpty();
        write("inventories/a.xml", start + "<PARTIAL>0</PARTIAL></REQUEST>");
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    @Test
    void whatAnAgentFoundAmongOneUsersProgramsIsNoneOfTheComputers() throws Exception {
        write("inventories/a.xml", "<REQUEST><CONTENT><HARDWARE><NAME>PC-0042</NAME></HARDWARE><SOFTWARES><NAME>Kerio Updater"
                + " Service</NAME><USERNAME>a</USERNAME><USERID>S-1-5-21-1-2-3-1001</USERID></SOFTWARES><SOFTWARES><NAME>7-Zip"
                + "</NAME></SOFTWARES></CONTENT></REQUEST>");
        assertThat(updaters(read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#NV", "#NAME?", "#ODKAZ!", "########"})
    void anErrorInAProgramsPlaceMayBeAnyProgram(String error) throws Exception {
        write("inventories/PC-0042.csv", HEADER + KOFF + ZIP + '"' + error + "\",\"1.0\",\"Kerio\"\r\n");
        assertThat(updaters(read())).isEmpty();
    }

    @Test
    void anEntryThatLacksFieldsOfAllOthersIsTheEndOfACutFile() throws Exception {
        String text = "Name : Kerio Outlook Connector (Offline Edition)\nVersion : 7.2.3\nVendor :\n\nName : 7-Zip\nVersion : 9\n"
                + "Vendor :\n\n";
        write("inventories/PC-0042.txt", text + "Name : Ja");
        assertThat(updaters(read())).isEmpty();
        write("inventories/PC-0042.txt", text);
        assertThat(updaters(read())).containsExactly("PC-0042 ABSENT");
    }

    /** Ruling 5: what runs or starts is not what is installed, whatever its columns are called. */
    @ParameterizedTest
    @ValueSource(strings = {"Node,Caption,Command,User#PC-0042,Kerio Updater Service,C:\\x.exe,a#"
            + "PC-0042,Kerio Outlook Connector (Offline Edition),C:\\k.exe,a#",
        "Computer,DisplayName,Version,PathName#PC-0042,Kerio Updater Service,1,C:\\x.exe#PC-0042,DHCP Client,6,C:\\y.exe#"})
    void aListOfWhatRunsIsNoListOfPrograms(String rows) throws Exception {
        write("inventories/PC-0042.csv", rows.replace('#', '\n'));
        assertThat(updaters(read())).isEmpty();
        assertThat(read().file("PC-0042.csv").problem()).isNotNull();
    }
}
