package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** What of a list is not understood makes nobody ready and accuses nobody: it is a problem of its file. */
class LostRowsTest {

    private static final String CONFIG =
            "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>";
    private static final String FLEET = "Computer;Name;Version;Publisher\n"
            + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;K\n"
            + "HBR-2;Kerio Outlook Connector (Offline Edition);7.2.3;K\nHBR-1;7-Zip;9.20;K\nHBR-2;7-Zip;9.20;K\n";

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    private static List<String> updaters(Reading reading) {
        return reading.about(Subject.OfComputer.class)
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) != null)
                .map(o -> ((Subject.OfComputer) o.subject()).computer() + " "
                        + o.attributes().get(Attribute.UPDATER_SERVICE)).distinct().toList();
    }

    private static List<String> computers(Reading reading) {
        return reading.about(Subject.OfComputer.class).map(o -> ((Subject.OfComputer) o.subject()).computer()).distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "localhost", "\u00A0", "-"})
    void aRowWithoutAComputerMayBeOfAnyOfThem(String nobody) throws Exception {
        Reading reading = read("fleet.csv", FLEET + nobody + ";Kerio Updater Service;1.0;K\n" + nobody + ";7-Zip;9.20;I\n");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("2 rows or values in lines 6, 7");
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("2 rows name no computer in lines 6, 7"));
    }

    @Test
    void aNameOfAComputerThatIsNoneIsSuchARowToo() throws Exception {
        Reading reading = read("fleet.csv", FLEET + "x".repeat(300) + ";Kerio Updater Service;1.0;K\n");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("line 6");
    }

    @Test
    void sumsBelowAListAreNoRows() throws Exception {
        Reading reading = read("fleet.csv", FLEET + ";;;\nTotal: 2;;;\n;Gesamt: 2;;\nSumme;2;;\n;245 rows;;\n");
        assertThat(updaters(reading)).containsExactly("HBR-1 ABSENT", "HBR-2 ABSENT");
        assertThat(reading.file("fleet.csv").problem()).isNull();
        assertThat(computers(reading)).containsExactly("HBR-1", "HBR-2");
    }

    @Test
    void anUnquotedCommaMovesTheCellsOfItsRow() throws Exception {
        Reading reading = read("PC-0042.csv", "DisplayName,Publisher,DisplayVersion\n"
                + "Kerio Outlook Connector (Offline Edition),Kerio, Inc.,7.2.3\n7-Zip,I,9.20\nKerio Updater Service,K,1\n");
        assertThat(reading.file("PC-0042.csv").problem()).contains("line 2");
        Reading silent = read("PC-0042.csv", "DisplayName,Publisher,DisplayVersion\n"
                + "Kerio Outlook Connector (Offline Edition),Kerio,7.2.3\nKerio Updater Service,Kerio, Inc.,1.0\n");
        assertThat(updaters(silent)).isEmpty();
        assertThat(silent.file("PC-0042.csv").problem()).contains("line 3");
    }

    @Test
    void aVersionThatIsNoneIsAProblem() throws Exception {
        for (String version : List.of("99", "07. Mrz", "Kerio Technologies", "99.1.0")) {
            Reading reading = read("PC-0042.csv", "DisplayName,DisplayVersion,Publisher\n"
                    + "Kerio Outlook Connector (Offline Edition)," + version + ",K\n7-Zip,9.20,I\n");
            assertThat(reading.file("PC-0042.csv").problem()).as(version).contains("line 2");
            assertThat(updaters(reading)).as(version).isEmpty();
            assertThat(reading.values(Attribute.VERSION)).as(version).isEmpty();
            assertThat(reading.values(Attribute.VERSION_NOT_UNDERSTOOD)).as(version).containsExactly(version);
        }
    }

    @Test
    void nothingKnownIsNoWrongValue() throws Exception {
        for (String version : List.of("N/A", "-", "", "unknown", "\u00A0", "(null)", "#NV")) {
            Reading reading = read("PC-0042.csv", "DisplayName,DisplayVersion,Publisher,InstallDate\n"
                    + "Kerio Outlook Connector (Offline Edition)," + version + ",K," + version + "\n7-Zip,9.20,I,\n");
            assertThat(reading.file("PC-0042.csv").problem()).as(version).isNull();
            assertThat(updaters(reading)).as(version).containsExactly("PC-0042 ABSENT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Computer,Name,Version\nHBR-1,Kerio Outlook Connector (Offline Edition),7.2.3\nHBR-1,\"7-Zip,9.20\nHBR-1,Kerio Updater Service,1.0\n",
        "Computer,Name,Version\nHBR-1,\"Kerio Outlook Connector (Offline Edition),7.2.3\nHBR-1,Kerio Updater Service,1.0\nHBR-1,7-Zip\",9.20\n",
        "Computer,Name,Version\nHBR-1,Kerio Outlook Connector (Offline Edition),7.2.3\nHBR-1,7-Zip,\"9.20\nHBR-1,Kerio Updater Service,1.0\nHBR-1,x,1\"\n"})
    void aQuotationMarkThatIsNotClosedSwallowsRows(String list) throws Exception {
        Reading reading = read("fleet.csv", list);
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).isNotNull();
    }

    @Test
    void aRemarkMayGoOnInTheNextLine() throws Exception {
        Reading reading = read("fleet.csv", "Computer,Name,Version,Remark\nHBR-1,Kerio Outlook Connector (Offline Edition),"
                + "7.2.3,\"asked\nagain\"\nHBR-1,7-Zip,9.20,\n");
        assertThat(updaters(reading)).containsExactly("HBR-1 ABSENT");
        assertThat(reading.file("fleet.csv").problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Computer,Computer,Name,Version", "Computer,Version,Name,version", "Name,Computer,Name,Version"})
    void aColumnThatStandsThereTwiceIsRefused(String header) throws Exception {
        Reading reading = read("fleet.csv", header + "\nHBR-1,HBR-2,Kerio Outlook Connector (Offline Edition),7.2.3\n");
        assertThat(reading.observations).noneMatch(o -> o.subject() instanceof Subject.OfComputer);
        assertThat(reading.file("fleet.csv").problem()).contains("stands there twice").contains("not understood");
    }

    @Test
    void aColumnOfTheClientListThatStandsThereTwiceIsNotTaken() throws Exception {
        Reading.write(folder, "mx/lockkeeper-clients.csv", "account,computer,version,version,updaterService\n"
                + "a@x.example,PC1,7.3.0,7.2.0,yes\n");
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.values(Attribute.VERSION)).isEmpty();
        assertThat(reading.file("clients.csv").problem()).contains("line 1");
    }

    @Test
    void whatIsNotSeenInACellIsNoPartOfIt() throws Exception {
        Reading reading = read("fleet.csv", "\u00A0Computer\u00A0;Name\u200B;Version;Publisher\n"
                + "HBR-1\u00A0;\u00A0Kerio\u00A0Outlook Connector (Offline Edition);7.2.3\u200B;K\n"
                + "\uFEFFHBR-1;Kerio Updater\u00A0Service\u00A0;1.0;K\n");
        assertThat(updaters(reading)).containsExactly("HBR-1 PRESENT");
        assertThat(computers(reading)).containsExactly("HBR-1");
        Reading.write(folder, "my/lockkeeper-clients.csv", "account;computer\u00A0;updaterService\n"
                + "\u00A0a@x.example\u200B;PC1\u00A0;\u00A0yes\u00A0\n");
        assertThat(Reading.of(folder.resolve("my")).client("a@x.example")).singleElement().satisfies(o -> {
            assertThat(o.subject()).isEqualTo(new Subject.OfClient("my", "a@x.example", "PC1", null));
            assertThat(o.attributes().get(Attribute.UPDATER_SERVICE)).hasToString("PRESENT");
        });
    }

    @Test
    void titlesBetweenRowsBeginAnotherComputer() throws Exception {
        Reading reading = read("report.csv", "Computer: HBR-1;;\nName;Version;Publisher\n"
                + "Kerio Outlook Connector (Offline Edition);7.2.3;K\n7-Zip;9.20;I\nComputer: HBR-2;;\nKerio Updater Service;1.0;K\n"
                + "Kerio Outlook Connector (Offline Edition);7.2.3;K\n");
        assertThat(updaters(reading)).containsExactlyInAnyOrder("HBR-1 ABSENT", "HBR-2 PRESENT");
    }

    @Test
    void namesOfComputersAsTitlesAreNotGuessed() throws Exception {
        Reading reading = read("PC-0042.csv", "Name;Version;Publisher\nHBR-1;;\n"
                + "Kerio Outlook Connector (Offline Edition);7.2.3;K\nHBR-2;;\nKerio Updater Service;1.0;K\n");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("PC-0042.csv").problem()).contains("\"HBR-1\", \"HBR-2\"");
    }

    @Test
    void aCellThatStandsForSeveralRowsOfAWebPage() throws Exception {
        Reading reading = read("report.html", "<html><table><tr><th>Computer</th><th>Name</th><th>Version</th><th>Publisher"
                + "</th></tr>\n<tr><td rowspan=\"2\">HBR-1</td><td>Kerio Outlook Connector (Offline Edition)</td><td>7.2.3"
                + "</td><td>K</td></tr>\n<tr><td>Kerio Updater Service</td><td>1.0</td><td>K</td></tr>\n"
                + "<tr><td>HBR-2</td><td>Kerio Outlook Connector (Offline Edition)</td><td>7.2.3</td><td>K</td></tr>\n"
                + "<tr><td>HBR-2</td><td>7-Zip</td><td>9.20</td><td>I</td></tr>\n</table></html>");
        assertThat(updaters(reading)).containsExactlyInAnyOrder("HBR-1 PRESENT", "HBR-2 ABSENT");
    }

    @Test
    void aMappingOfAColumnThatIsNotThereIsAnError() throws Exception {
        Path list = Reading.write(folder, "fleet.csv", "Standort,Titel,Version\nHBR-1,Kerio Updater Service,1.0\n");
        ColumnMapping kept = ColumnMapping.parse("computer=Standort,program=Titel")
                .forHeader(List.of("Standort", "Titel", "Version"));
        IntakeRequest request = new IntakeRequest(List.of(list), null, List.of(ColumnMapping.parse("computer=Nope"), kept));
        assertThatThrownBy(() -> new DefaultIntake(List.of()).read(request, new Reading(), Progress.NONE))
                .isInstanceOf(ProblemException.class).hasMessageContaining("--map computer=Nope")
                .hasMessageContaining("\"Standort\", \"Titel\", \"Version\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFF", "\uFEFFsep=;\r\n", "Software report, all computers\r\n",
        "Bericht;;;\r\nErstellt am;10.10.2011;;\r\n;;;\r\n", "Computer;Software;;\r\n", "a|b\r\n"})
    void whateverStandsBeforeTheHeader(String before) throws Exception {
        Reading reading = read("fleet.csv", before + FLEET.replace("\n", "\r\n"));
        assertThat(updaters(reading)).containsExactly("HBR-1 ABSENT", "HBR-2 ABSENT");
        assertThat(reading.values(Attribute.VERSION)).extracting(Object::toString).containsOnly("7.2.3");
        assertThat(reading.file("fleet.csv").problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void whateverSeparatesTheCells(String separator) throws Exception {
        assertThat(updaters(read("fleet.csv", FLEET.replace(";", separator)))).containsExactly("HBR-1 ABSENT", "HBR-2 ABSENT");
    }

    @Test
    void aTableBelowTheListIsNoPartOfIt() throws Exception {
        Reading reading = read("fleet.csv", FLEET + "\nComputer;User;;\nHBR-1;anna;;\nHBR-2;bert;;\n");
        assertThat(computers(reading)).containsExactly("HBR-1", "HBR-2");
        assertThat(updaters(reading)).containsExactly("HBR-1 ABSENT", "HBR-2 ABSENT");
    }

    @Test
    void aCellThatNamesSeveralComputersNamesNone() throws Exception {
        Reading reading = read("fleet.csv", FLEET.replace("HBR-2", "HBR-2, HBR-3"));
        assertThat(computers(reading)).containsExactly("HBR-1");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("lines 3, 5");
    }

    @Test
    void aListOfHowOftenProgramsAreInstalledIsOfNoComputer() throws Exception {
        Reading reading = read("PC-0042.csv", "Software;Version;Publisher;Installations\n"
                + "Kerio Outlook Connector (Offline Edition);7.2.3;K;2\nKerio Updater Service;1.0;K;1\n");
        assertThat(computers(reading)).isEmpty();
        assertThat(reading.file("PC-0042.csv").problem()).contains("how often programs are installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Installed|Yes|No", "Installiert|ja|nein", "Status|installed|not installed", "Installed|1|0", "InstallState|5|absent",
        "Zustand|vorhanden|nicht vorhanden", "Status|OK|missing"})
    void aProgramThatIsListedAsNotInstalledIsNotThere(String words) throws Exception {
        String[] word = words.split("\\|");
        Reading reading = read("fleet.csv", "Computer;Name;Version;" + word[0] + "\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;" + word[1].replace("vorhanden", "installiert")
                + "\nHBR-1;Kerio Updater Service;1.0;" + word[2] + "\n");
        assertThat(updaters(reading)).doesNotContain("HBR-1 PRESENT").contains("HBR-1 ABSENT");
    }

    /** 0 may say that an installation went well, or that nothing is there; who knows which says so. */
    @Test
    void aStateInNumbersIsAnyCode() throws Exception {
        Reading reading = read("fleet.csv", "Computer;Name;Version;Status\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;1\n"
                + "HBR-1;Kerio Updater Service;1.0;0\nHBR-2;Kerio Updater Service;1.0;1\n");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).anyMatch(r -> r.contains("may be any code") && r.contains("--map state="));
        Reading told = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder.resolve("mx")), null,
                List.of(ColumnMapping.parse("state=Status"))), told, Progress.NONE);
        assertThat(updaters(told)).contains("HBR-1 ABSENT", "HBR-2 PRESENT");
    }

    @Test
    void aStateThatIsNotUnderstoodProvesNothing() throws Exception {
        Reading reading = read("fleet.csv", "Computer;Name;Version;Status\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;installed\nHBR-1;7-Zip;9;whatever\n"
                + "HBR-1;Kerio Updater Service;1.0;reboot needed\n");
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("line 4");
    }

    @Test
    void twoVersionsOfAConnectorInOneListAreBothTold() throws Exception {
        Reading reading = read("fleet.csv", FLEET + "HBR-1;Kerio Outlook Connector (Offline Edition);7.3.0;K\n");
        assertThat(reading.client("HBR-1")).extracting(o -> o.attributes().get(Attribute.VERSION).toString())
                .containsExactlyInAnyOrder("7.3.0", "7.2.3");
    }

    @Test
    void whatIsNotUnderstoodOfASecondVersionIsToldToo() throws Exception {
        Reading reading = read("fleet.csv", "Computer;Name;Version;Publisher;InstallDate\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;K;20110901\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.3.x;K;20110902\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.1.0;K;03/04/2011\nHBR-2;7-Zip;9.20;I;20110901\n");
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("3: version of").contains("7.3.x"))
                .anySatisfy(r -> assertThat(r).startsWith("4: date of").contains("03/04/2011"));
        assertThat(reading.file("fleet.csv").problem()).contains("lines 3, 4");
        assertThat(reading.values(Attribute.VERSION_NOT_UNDERSTOOD)).containsExactly("7.3.x");
        assertThat(reading.values(Attribute.VERSION)).extracting(Object::toString)
                .containsExactlyInAnyOrder("7.2.3", "7.1.0");
        assertThat(updaters(reading)).isEmpty();
    }

    @Test
    void aVersionThatIsNoneAtAllMayStandInAnotherColumn() throws Exception {
        for (String version : new String[] {"7.2.x", "7.x", "7.2.3 (?)", "newest", "20110901x"}) {
            Reading reading = read("fleet.csv", "Computer;Name;Version;Publisher\n"
                    + "HBR-1;Kerio Outlook Connector (Offline Edition);" + version + ";K\nHBR-1;7-Zip;9.20;I\n");
            assertThat(updaters(reading).isEmpty()).as(version).isEqualTo(!version.startsWith("7."));
            assertThat(reading.values(Attribute.VERSION_NOT_UNDERSTOOD)).as(version).containsExactly(version);
        }
    }

    @Test
    void aVersionOfTheClientListThatIsNotUnderstoodIsKeptAsWritten() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/lockkeeper-clients.csv",
                "account,computer,connector,version,updaterService\na@x,PC1,KOFF,7.3.x,no\nb@x,PC2,KOFF,7.2.3,no\n");
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.client("a@x")).singleElement().satisfies(o -> {
            assertThat(o.attributes().get(Attribute.VERSION_NOT_UNDERSTOOD)).isEqualTo("7.3.x");
            assertThat(o.attributes().get(Attribute.VERSION)).isNull();
            assertThat(o.evidence().line()).isEqualTo(2);
        });
        assertThat(reading.values(Attribute.VERSION_NOT_UNDERSTOOD)).containsExactly("7.3.x");
    }

    @Test
    void aListOfAGuessedComputerMakesNobodyReady() throws Exception {
        Reading reading = read("Buchhaltung.csv", "DisplayName,DisplayVersion,Publisher\n"
                + "Kerio Outlook Connector (Offline Edition),7.2.3,K\nKerio Updater Service,1.0,K\n");
        assertThat(reading.client("BUCHHALTUNG")).hasSize(1);
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("the Updater Service is listed"));
    }

    @Test
    void whatPsexecWritesAboveEachAnswerNamesTheComputer() throws Exception {
        Reading reading = read("all.txt", "\\\\HBR-1:\r\nDisplayName : Kerio Outlook Connector (Offline Edition)\r\n"
                + "DisplayVersion : 7.2.3\r\n\r\nDisplayName : 7-Zip\r\nDisplayVersion : 9.20\r\n\r\n\\\\HBR-2:\r\nDisplayName : Kerio Updater Service\r\n"
                + "DisplayVersion : 1.0\r\n");
        assertThat(updaters(reading)).containsExactlyInAnyOrder("HBR-1 ABSENT", "HBR-2 PRESENT");
    }

    @Test
    void aListOfOneUsersProgramsShowsNoService() throws Exception {
        Reading reading = read("PC-0042.reg", "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\"
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall]\r\n[HKEY_CURRENT_USER\\Software\\"
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1}]\r\n\"DisplayName\"=\"Kerio Outlook Connector"
                + " (Offline Edition)\"\r\n\"DisplayVersion\"=\"7.2.3\"\r\n\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows"
                + "\\CurrentVersion\\Uninstall\\{2}]\r\n\"DisplayName\"=\"7-Zip\"\r\n");
        assertThat(reading.client("PC-0042")).hasSize(1);
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).singleElement().asString().contains("one user only");
    }

    /** Ruling 5: a service belongs to the computer; what one user's programs say of it proves neither. */
    @Test
    void theServiceAmongOneUsersProgramsIsNoneOfTheComputer() throws Exception {
        String whole = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\"
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall]\r\n[HKEY_LOCAL_MACHINE\\Software\\"
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1}]\r\n\"DisplayName\"=\"Kerio Outlook Connector"
                + " (Offline Edition)\"\r\n\"DisplayVersion\"=\"7.2.3\"\r\n\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\"
                + "Windows\\CurrentVersion\\Uninstall\\{2}]\r\n\"DisplayName\"=\"Kerio Updater Service\"\r\n";
        Reading reading = read("PC-0042.reg", whole);
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("services are no user's"));
        assertThat(updaters(read("PC-0043.reg", whole.replace("HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"))))
                .contains("PC-0043 PRESENT");
    }

    @Test
    void timesThatCannotBeMeantAreTold() throws Exception {
        Reading reading = read("PC-0042.csv", "DisplayName,DisplayVersion,Publisher,InstallDate\n"
                + "Kerio Outlook Connector (Offline Edition),7.2.3,K,20110208\nKerio Updater Service,1.0,K,29990101\n");
        assertThat(reading.values(Attribute.UPDATER_INSTALLED_AT)).isEmpty();
        assertThat(reading.file("PC-0042.csv").problem()).contains("line 3");
        Reading.write(folder, "my/lockkeeper-clients.csv", "account,computer,updaterService,observedAt\n"
                + "a@x.example,PC1,yes,2999-01-01T10:00:00\n");
        assertThat(Reading.of(folder.resolve("my")).file("clients.csv").problem()).contains("line 2");
        Reading undated = read("fleet.csv", FLEET.replace("Publisher", "ScanDate").replace(";K", ";10/9/2011 10:00"));
        assertThat(undated.reasons()).anySatisfy(r -> assertThat(r).contains("\"10/9/2011 10:00\"").contains("undated"));
        assertThat(undated.file("fleet.csv").problem()).isNull();
    }

    @Test
    void columnsThatNameDifferentComputersAreNotChosenFrom() throws Exception {
        String rows = "HBR-1;ADMIN-PC;Kerio Outlook Connector (Offline Edition);7.2.3\nHBR-2;ADMIN-PC;Kerio Updater Service;1.0\n";
        Reading reading = read("fleet.csv", "Hostname;Computer;Name;Version\n" + rows);
        assertThat(computers(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("not understood");
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("--map computer=COLUMN"));
        Reading same = read("fleet.csv", "Hostname;Computer;Name;Version\n"
                + "hbr-1.harbor.example;HARBOR\\HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3\n");
        assertThat(same.file("fleet.csv").problem()).isNull();
        Reading mapped = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(Reading.write(folder, "fleet.csv",
                "Hostname;Computer;Name;Version\n" + rows)), null, List.of(ColumnMapping.parse("computer=Hostname"))), mapped,
                Progress.NONE);
        assertThat(computers(mapped)).containsExactlyInAnyOrder("HBR-1", "HBR-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kerio Outlook Conector (Offline Edition)", "Kerio Outlook-Connector", "Connecteur Outlook Kerio",
        "Kerio Sync Plugin Connektor"})
    void aConnectorUnderAnotherNameIsNotPassedOver(String name) throws Exception {
        Reading reading = read("PC-0042.csv", "DisplayName,DisplayVersion,Publisher\n" + name + ",7.2.3,K\n7-Zip,9,I\n");
        assertThat(reading.file("PC-0042.csv").problem()).contains("line 2");
        for (String other : List.of("Kerio Connect", "Kerio Connect Client", "Kerio VPN Client", "Kerio Administration Console")) {
            assertThat(read("PC-0042.csv", "DisplayName,DisplayVersion,Publisher\n" + other + ",7.2.3,K\n7-Zip,9,I\n")
                    .file("PC-0042.csv").problem()).as(other).isNull();
        }
    }

    @Test
    void aListThatBreaksOffIsAProblemOfItsFile() throws Exception {
        String whole = "Computer;Name;Version;Publisher\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;K\n"
                + "HBR-1;Kerio Updater Service;1.0;K\nHBR-2;Kerio Outl";
        assertThat(read("fleet.csv", whole).file("fleet.csv").problem()).contains("breaks off");
        assertThat(read("fleet.html", "<html><table><tr><th>Computer</th><th>Name</th><th>Version</th></tr><tr><td>HBR-1</td>"
                + "<td>Kerio Updater Service</td><td>1.0</td></tr><tr><td>HBR-2</td><td>Kerio Ou").file("fleet.html").problem())
                .contains("breaks off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HBR-1;Microsoft Office Outlook 2007;12.0;M\n", "HBR-1;Kerio VPN Client;7.2;K\n",
        "HBR-1;MySQL Connector/ODBC 5.1;5.1.8;O\nHBR-1;Microsoft Outlook Social Connector;14.0;M\n"})
    void aListOfWhatASearchFindsIsASelection(String more) throws Exception {
        String one = "Computer;Name;Version;Publisher\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;K\n" + more;
        Reading reading = read("fleet.csv", one);
        assertThat(updaters(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("seems to be a selection"));
        assertThat(updaters(read("fleet.csv", one + "HBR-1;7-Zip;9.20;I\n"))).contains("HBR-1 ABSENT");
    }

    @Test
    void whatKeepsASpreadsheetFromCountingIsNoPartOfACell() throws Exception {
        for (String quote : List.of("=\"%s\"", "'%s'")) {
            Reading reading = read("fleet.csv", "Computer;Name;Version\n" + quote.formatted("HBR-1")
                    + ";Kerio Outlook Connector (Offline Edition);" + quote.formatted("7.2.3") + "\n"
                    + quote.formatted("HBR-1") + ";7-Zip;9.20\n");
            assertThat(updaters(reading)).as(quote).containsExactly("HBR-1 ABSENT");
            assertThat(reading.values(Attribute.VERSION)).extracting(Object::toString).containsExactly("7.2.3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HBR-3;;;", "HBR-3;Access denied;;", "HBR-3;OFFLINE;;", "HBR-3;RPC server is unavailable;;",
        "HBR-3    Kerio Outlook Connector (Offline Edition)    7.2.3    K"})
    void aComputerThatWasNotLookedAtIsTold(String row) throws Exception {
        Reading reading = read("fleet.csv", FLEET + "HBR-1;;;\n" + row + "\n");
        assertThat(reading.file("fleet.csv").problem()).contains("line 7");
        assertThat(computers(reading)).containsExactly("HBR-1", "HBR-2");
        assertThat(read("fleet.csv", FLEET + "HBR-1;;;\n").file("fleet.csv").problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inventarnummer;1001;1002", "IP;10.0.0.1;10.0.0.2", "Site;Hamburg;Brno", "x;10.0.0.1;10.0.0.2"})
    void aColumnOfWhatAComputerHasOneOfTellsComputersApart(String column) throws Exception {
        String[] cell = column.split(";");
        Reading reading = read("PC-0042.csv", cell[0] + ";Name;Version;Publisher\n" + cell[1]
                + ";Kerio Outlook Connector (Offline Edition);7.2.3;K\n" + cell[2] + ";Kerio Updater Service;1.0;K\n");
        assertThat(computers(reading)).isEmpty();
        assertThat(reading.file("PC-0042.csv").problem()).contains("tells several computers apart");
        assertThat(updaters(read("PC-0042.csv", cell[0] + ";Name;Version;Publisher\n" + cell[1]
                + ";Kerio Outlook Connector (Offline Edition);7.2.3;K\n" + cell[1] + ";7-Zip;9.20;I\n")))
                .containsExactly("PC-0042 ABSENT");
    }
}
