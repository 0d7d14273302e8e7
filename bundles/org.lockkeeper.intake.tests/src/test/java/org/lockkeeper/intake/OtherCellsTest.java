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
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.Progress;

/**
 * What a row says in columns that nobody reads: words of failure, absence, removal or intention make the row prove
 * neither that its program is there nor that it is not, whatever the column is called and whatever wrote the list.
 */
class OtherCellsTest {

    private static final String CONFIG =
            "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>";

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        return readIn("mx", name, content);
    }

    private Reading readIn(String server, String name, String content) throws Exception {
        Reading.write(folder, server + "/mailserver.cfg", CONFIG);
        Reading.write(folder, server + "/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, server + "/inventories/" + name, content);
        return Reading.of(folder.resolve(server));
    }

    private static String fleet(String column, String service) {
        return "Computer;Program;Version;" + column + "\nHBR-1;Kerio Updater Service;1.0;" + service
                + "\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;\nHBR-1;7-Zip;9.20;\n"
                + "HBR-2;Kerio Updater Service;1.0;\nHBR-2;Kerio Outlook Connector (Offline Edition);7.2.3;\nHBR-2;7-Zip;9.20;\n";
    }

    private static List<String> services(Reading reading) {
        return reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer).map(o -> o.subject() + " "
                + o.attributes().get(Attribute.UPDATER_SERVICE)).filter(t -> t.contains("HBR-1")).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment ring;Failed", "Xyz;failed", "Xyz;Installation failed", "Xyz;pending", "Xyz;missing",
        "Xyz;not installed", "Xyz;uninstalled", "Xyz;0", "Xyz;false", "Xyz;no", "Qty;0", "Auf dem Gerät;nein",
        "Compliance;Non-compliant", "Compliance;whatever", "Deployment;Scheduled", "Result;1603", "Result;0",
        "Ergebnis;1603", "Exit code;1603", "Exit code;3010", "Exit code;1641", "ReturnCode;0x80070643",
        "Rückgabewert;1603", "Removed on date;2011-09-01", "Removal date;2011-09-01", "Datum odebrání;1.9.2011",
        "Entfernt am Datum;01.09.2011", "Zustand der Verteilung;nicht vorhanden", "Stav nasazení;neúspěšné",
        "Stav nasazení;čeká na restart", "Ergebnis der Verteilung;fehlgeschlagen", "Active;0", "Active;false", "Is active;No",
        "Is Installed (Y/N);N", "Last action;Uninstall", "Last action result;Error", "Résultat;échec",
        "Résultat;en attente", "Présent sur le poste;non", "Estado de la instalación;pendiente",
        "Esito;fallito", "Stato;da installare", "Esito;rimosso", "Vorhanden (ja/nein);nein", "Výsledek;chyba",
        "Přítomen;ne", "Missing;yes", "Missing;1", "Pending removal;true", "Planned for;2011-12-01", "Geplant für;KW 49",
        "Target date;2011-12-01", "Verfügbar;nein", "Availability;Required", "Note;to be removed next week",
        "Bemerkung;wurde deinstalliert", "Poznámka;odinstalováno", "Commentaire;désinstallé en mars",
        "Check;✗", "Ok?;no", "Lifecycle;Retired", "Record;Historical", "Availability;Not detected", "Presence;unknown",
        "Error;Access denied", "Install errors;2", "Todo;install", "Progress;In progress", "Progress;installing"})
    void aWordAgainstItsOwnRow(String columnAndWord) throws Exception {
        String[] cell = columnAndWord.split(";");
        Reading reading = read("fleet.csv", fleet(cell[0], cell[1]));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains("Kerio Updater Service")
                .contains(cell[1]));
        assertThat(reading.file("fleet.csv").problem()).contains("line 2");
        // rulings 3 and 4: what was known of it before may have changed
        assertThat(reading.values(Attribute.UPDATER_NOT_UNDERSTOOD)).singleElement().asString().contains(cell[1]);
        // nobody else's rows suffer
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    /** Principle 8: what somebody remarks on a row may say anything, whether its words are known or not. */
    @ParameterizedTest
    @ValueSource(strings = {"Poznámka;Pavel to dodělá v pátek", "Note;da installare", "Bemerkung;wird noch ausgerollt",
        "Megjegyzés;telepítendő", "Opmerking;moet nog", ";ask Tom first", "Xyz;see ticket 12", "ExpiredRecord;1",
        "Uwagi;do zainstalowania", "Bucket;au rebut"})
    void aRemarkOnARowOfTheServiceIsAskedAbout(String columnAndWord) throws Exception {
        String[] cell = columnAndWord.split(";");
        Reading reading = read("fleet.csv", fleet(cell[0], cell[1]));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains("Kerio Updater Service")
                .contains(cell[1]));
        // nobody else's rows suffer
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    /** Ruling 4: a row of which nothing tells whether it is of the time of its list is not known to hold any more. */
    @ParameterizedTest
    @CsvSource({"10/13/2011 10:00, 02/01/2010 9:00, false", "10/13/2011 10:00, ' ', false", "2011-10-09, ' ', false",
            "10/13/2011 10:00, 10/13/2011 11:00, true", "2011-10-09, 2011-10-09, true", "'', '', true"})
    void aRowLastSeenOnADayThatIsNotUnderstood(String others, String service, boolean known) throws Exception {
        Reading reading = read("fleet.csv", fleet("Last seen", service).replace(";\n", ';' + others + '\n'));
        if (known) {
            assertThat(services(reading)).singleElement().asString().contains("PRESENT");
        } else {
            assertThat(services(reading)).isEmpty();
            assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains("when it was seen"));
        }
    }

    /** Where all other rows say one thing and that of the service another one, which of them is good is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"Statut;En service;Au rebut", "ExpiredRecord;0;1", "Tombstoned;false;true"})
    void whatOnlyTheRowOfTheServiceSaysIsAskedAbout(String columnAndWords) throws Exception {
        String[] cell = columnAndWords.split(";");
        Reading reading = read("fleet.csv", fleet(cell[0], cell[2]).replace(";\n", ';' + cell[1] + '\n'));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains("Kerio Updater Service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Poznámka;nainstalováno", "Note;ok", "Note;installed by group policy", "Contact;Kerio support",
        "Comments;Kerio Updater Service", "Vendor 2;Kerio Technologies s.r.o.", "Checked on;2011-10-09", "Description;Updates"})
    void whatSaysThatAllIsWellIsNoRemark(String columnAndWord) throws Exception {
        String[] cell = columnAndWord.split(";");
        assertThat(services(read("fleet.csv", fleet(cell[0], cell[1])))).singleElement().asString().contains("PRESENT");
    }

    @Test
    void theProblemNamesTheColumnTheValueAndTheWayOut() throws Exception {
        Reading reading = read("fleet.csv", fleet("Check 7", "0"));
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("\"Check 7\" says \"0\"")
                .contains("--map state=\"Check 7\"").contains("--map ignore=\"Check 7\""));
        Reading ignored = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder.resolve("mx")), null,
                List.of(ColumnMapping.parse("ignore=Check 7"))), ignored, Progress.NONE);
        assertThat(services(ignored)).singleElement().asString().contains("PRESENT");
        Reading state = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder.resolve("mx")), null,
                List.of(ColumnMapping.parse("state=\"Check 7\""))), state, Progress.NONE);
        assertThat(services(state)).singleElement().asString().contains("ABSENT");
    }

    @Test
    void severalColumnsMayBeIgnored() throws Exception {
        ColumnMapping mapping = ColumnMapping.parse("ignore=Check 7,ignore=\"Wer, wann\"");
        assertThat(mapping.ignored()).containsExactly("Check 7", "Wer, wann");
        assertThat(ColumnMapping.parse(mapping.text())).isEqualTo(mapping);
        assertThat(mapping.fits(List.of("wer, wann", "Name", "check 7"))).isTrue();
        assertThat(mapping.fits(List.of("Name", "check 7"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vendor;Kerio Technologies", "Size;0", "Size (KB);0", "Language;0", "Language;1033",
        "GUID;{90120000-0030-0000-0000-0000000FF1CE}", "Comments;", "Comments;Helps Outlook to upgrade",
        "Install Location;C:\\Program Files (x86)\\Kerio\\UpdaterService\\", "UninstallString;MsiExec.exe /X{1-2}",
        "Deinstallationsbefehl;MsiExec.exe /I{90120000-0030-0000-0000-0000000FF1CE}", "NoRemove;1", "NoModify;0",
        "SystemComponent;0", "WindowsInstaller;1", "VersionMinor;0", "Help link;http://www.kerio.com/failed", "Category;Mail",
        "Install source;C:\\Temp\\pending\\", "Used licenses;0", "License;Not required", "Risk score;0", "CVEs;0",
        "Errors;0", "Missing;no", "Removed?;no", "Uninstalled at;", "Exit code;0", "Update available;No", "Compliance;Compliant",
        "Compliance;Yes", "Result;Success", "Deployment state;Installed successfully", "Zustand der Verteilung;erfolgreich",
        "Stav nasazení;úspěšně nainstalováno", "Active;1", "Qty;1", "Anzahl gefunden;3", "Is system component;False",
        "Architecture;x86", "Reboot required;No", "Bitness;32", "Platform;32", "Package;kerio-updater-1.0-remove.msi",
        "Department;Pending Claims\\Brno", "IsUpdate;False", "Last used;never", "PSShowComputerName;False", "WordCount;0",
        "Product ID;none", "Contact;support@kerio.com", "No;0", "Nr;0", "InstallState;5", "Type;0", "Source;0"})
    void whatEveryListHasSpeaksAgainstNothing(String columnAndWord) throws Exception {
        String[] cell = (columnAndWord + "; ").split(";");
        String value = cell[1].strip();
        Reading reading = read("fleet.csv", fleet(cell[0], value).replace(";\n", ';' + value + '\n'));
        assertThat(services(reading)).singleElement().asString().contains("PRESENT");
        assertThat(reading.file("fleet.csv").problem()).isNull();
    }

    @Test
    void ordinaryListsOfToolsAsTheyWriteThem() throws Exception {
        String koff = "Kerio Outlook Connector (Offline Edition)";
        Reading registry = read("HBR-1.csv", "\"DisplayName\",\"DisplayVersion\",\"Publisher\",\"InstallDate\",\"InstallLocation\","
                + "\"UninstallString\",\"EstimatedSize\",\"Language\",\"Comments\",\"Contact\",\"HelpLink\",\"ModifyPath\","
                + "\"NoRemove\",\"NoRepair\",\"SystemComponent\",\"WindowsInstaller\",\"Version\",\"VersionMajor\",\"VersionMinor\","
                + "\"PSChildName\",\"PSProvider\",\"AuthorizedCDFPrefix\",\"Readme\",\"Size\",\"sEstimatedSize2\"\n"
                + "\"Kerio Updater Service\",\"1.0.0\",\"Kerio Technologies Inc.\",\"20110915\",\"C:\\Program Files (x86)\\Kerio\\\","
                + "\"MsiExec.exe /X{3A2F0B6C-9A11-4E0B-8A3D-000000000000}\",\"0\",\"0\",\"Keeps the connector up to date\",\"\","
                + "\"http://www.kerio.com\",\"MsiExec.exe /I{3A2F0B6C}\",\"1\",\"0\",\"0\",\"1\",\"16777216\",\"1\",\"0\","
                + "\"{3A2F0B6C-9A11-4E0B-8A3D-000000000000}\",\"Microsoft.PowerShell.Core\\Registry\",\"\",\"\",\"0\",\"0\"\n"
                + "\"7-Zip\",\"9.20\",\"I\"" + ",\"\"".repeat(22) + "\n\"" + koff + "\",\"7.2.3\",\"K\"" + ",\"\"".repeat(22)
                + "\n");
        assertThat(registry.file("HBR-1.csv").problem()).isNull();
        assertThat(services(registry)).singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.json|[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\",\"hmm\":\"pending\"},{\"name\":\"7-Zip\",\"version\":\"9\"}]",
        "a.json|[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\",\"hmm\":false},{\"name\":\"7-Zip\",\"version\":\"9\"}]",
        "a.json|[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\",\"hmm\":0},{\"name\":\"7-Zip\",\"version\":\"9\"}]",
        "a.json|[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\",\"install\":{\"outcome\":\"failed\"}},{\"name\":\"7-Zip\",\"version\":\"9\"}]",
        "a.json|[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\",\"tags\":[\"x\",\"removed\"]},{\"name\":\"7-Zip\",\"version\":\"9\"}]",
        "a.json|{\"host\":{\"hostname\":\"HBR-1\",\"osquery_version\":\"5\",\"software\":[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"source\":\"programs\",\"status\":\"pending_install\"}]}}",
        "a.json|{\"host\":{\"hostname\":\"HBR-1\",\"osquery_version\":\"5\",\"software\":[{\"name\":\"Kerio Updater Service\",\"source\":\"programs\",\"installed_versions\":[]}]}}",
        "a.json|{\"host\":{\"hostname\":\"HBR-1\",\"osquery_version\":\"5\",\"software\":[{\"name\":\"Kerio Updater Service\",\"source\":\"programs\",\"installed_versions\":null}]}}",
        "a.json|{\"data\":{\"affected_items\":[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"vendor\":\"K\",\"result\":\"error\"}],\"total_affected_items\":1}}",
        "a.json|{\"action\":\"inventory\",\"content\":{\"hardware\":{\"name\":\"HBR-1\"},\"softwares\":[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"deployed\":false}]}}",
        "a.txt|DisplayName : Kerio Updater Service#DisplayVersion : 1.0#Publisher : K#Hmm : Uninstalled##DisplayName : 7-Zip#DisplayVersion : 9#Publisher : I#",
        "a.txt|Name=Kerio Updater Service#Vendor=K#Version=1.0#Hmm=0##Name=7-Zip#Vendor=I#Version=9#",
        "a.txt|Name                   Vendor  Version  Hmm     #Kerio Updater Service  K       1.0      failed  #7-Zip                  I       9.20     ok      #",
        "a.html|<html><table><tr><th>Software<th>Version<th>Publisher<th>Hmm<tr><td>Kerio Updater Service<td>1<td>K<td>missing<tr><td>7-Zip<td>9<td>I<td></table></html>",
        "a.xml|<REQUEST><CONTENT><HARDWARE><NAME>HBR-1</NAME></HARDWARE><SOFTWARES><NAME>Kerio Updater Service</NAME><VERSION>1</VERSION><HMM>uninstalled</HMM></SOFTWARES></CONTENT></REQUEST>",
        "a.csv|#Node,Hmm,Name,Vendor,Version#HBR-1,failed,Kerio Updater Service,K,1.0#HBR-1,,7-Zip,I,9.20#",
        "a.reg|Windows Registry Editor Version 5.00##[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall]##[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1}]#\"DisplayName\"=\"Kerio Updater Service\"#\"Installed\"=dword:00000000#"})
    void inEveryForm(String file, String content) throws Exception {
        Reading reading = read(file.replace("a.", "HBR-1."), content.replace('#', '\n'));
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file(file.replace("a.", "HBR-1.")).problem()).isNotNull();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("whether \"Kerio Updater Service\" is there"));
    }

    @Test
    void whatSpeaksAgainstARemovalLeavesTheAbsenceOpen() throws Exception {
        String header = "Computer;Program;Version;Action;Timestamp;Hmm\n";
        String row = "HBR-1;Kerio Updater Service;1.0;removed;2011-10-01T10:00:00;";
        assertThat(services(read("fleet.csv", header + row + "done\n"))).singleElement().asString().contains("ABSENT");
        assertThat(services(read("fleet.csv", header + row + "failed\n"))).isEmpty();
        assertThat(services(read("fleet.csv", header.replace("Hmm", "Status") + row + "Pending\n"))).isEmpty();
        assertThat(services(read("fleet.csv", header.replace("Hmm", "Status") + row + "Success\n"))).singleElement()
                .asString().contains("ABSENT");
        assertThat(services(read("fleet.csv", header.replace("Hmm", "Status") + row.replace("removed", "install")
                + "Failed\n"))).isEmpty();
        assertThat(services(read("fleet.csv", header.replace("Hmm", "Status") + row.replace("removed", "install")
                + "Success\n"))).singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed-programs", "UninstalledSoftware", "missing software", "pending_installs", "failed",
        "required-software", "Software to be installed", "deinstallierte Programme", "chyb\u011bj\u00edc\u00ed programy",
        "logiciels manquants", "approved-software-list", "Sollzustand Soll", "not installed", "Target state",
        "gpo-software-installation", "Wunschliste", "replaced"})
    void aListOfWhatIsNotThereIsNoListOfWhatIs(String title) throws Exception {
        String rows = fleet("Vendor", "K");
        for (Reading reading : List.of(readIn("m1", title + ".csv", rows), readIn("m2", "a.csv", title + '\n' + rows),
                readIn("m3", "b.html", "<html><h1>" + title + "</h1><table><tr><th>Computer<th>Program<th>Version<tr><td>HBR-1"
                        + "<td>Kerio Updater Service<td>1.0</table></html>"))) {
            assertThat(services(reading)).isEmpty();
            assertThat(reading.journal).anySatisfy(f -> assertThat(String.valueOf(f.problem())).contains(title));
        }
        assertThat(services(read(title + ".csv", "Computer;Program;Version;Action\nHBR-1;Kerio Updater Service;1.0;added\n")))
                .as("a log tells itself what came and went").singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stand vor dem Austausch", "State before 9 October", "Stav pred reinstalaci"})
    void aTitleMayTellOfAnotherTime(String title) throws Exception {
        Reading reading = read("fleet.csv", title + '\n' + fleet("Vendor", "K"));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soll", "to install", "target", "golden image", "template", "vor Austausch", "removed", "geplant"})
    void neitherIsOneInAFolderOfThatName(String around) throws Exception {
        Reading reading = read(around + "/HBR-1.csv", fleet("Vendor", "K"));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.journal).anySatisfy(f -> assertThat(String.valueOf(f.problem())).contains(around));
    }

    @Test
    void aBlankWhereOtherRowsHaveAStateSaysNothing() throws Exception {
        String rows = "HBR-1;Kerio Updater Service;1.0;%s\nHBR-1;7-Zip;9.20;%s\n";
        assertThat(services(read("fleet.csv", "Computer;Program;Version;Installed\n" + rows.formatted("", "x")))).isEmpty();
        assertThat(services(read("fleet.csv", "Computer;Program;Version;Installed\n" + rows.formatted("-", "yes")))).isEmpty();
        assertThat(services(read("fleet.csv", "Computer;Program;Version;Installed\n" + rows.formatted("", "2011-09-01"))))
                .singleElement().asString().contains("PRESENT");
        assertThat(services(read("fleet.csv", "Computer;Program;Version;Status\n" + rows.formatted("", ""))))
                .singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20111201", "2011-12-01", "1.12.2011"})
    void whatIsInstalledAfterTheListWasMadeIsAPlan(String date) throws Exception {
        Reading reading = read("fleet.csv", fleet("Install date", date));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains("later than the list"));
        String dated = "Computer;Program;Version;Installed;Scan date\nHBR-1;Kerio Updater Service;1.0;%s;2011-09-01\n";
        assertThat(services(read("fleet.csv", dated.formatted("2011-09-20")))).isEmpty();
        assertThat(services(read("fleet.csv", dated.formatted("2011-08-31")))).singleElement().asString().contains("PRESENT");
    }

    @Test
    void aRowOfAConnectorThatFailedMakesNoClientAndIsTold() throws Exception {
        Reading reading = read("fleet.csv", "Computer;Program;Version;Hmm\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.3.0;failed\nHBR-1;7-Zip;9.20;\n");
        assertThat(reading.values(Attribute.VERSION)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Computer;Program;Version;Status\nHBR-1;Kerio Updater Service;1.0;Remove\n",
        "Computer;Program;Version;Action;Date\nHBR-1;Kerio Updater Service;1.0;added;2011-12-01\n",
        "Computer;Program;Version;Uninstall date\nHBR-1;Kerio Updater Service;1.0;2011-12-01\n",
        "Computer;Program;Version;Installed on\nHBR-1;Kerio Updater Service;1.0;never\n",
        "Computer;Program;Version;Install date\nHBR-1;Kerio Updater Service;1.0;not yet installed\n",
        "Computer;Program;Version\nHBR-1;Kerio Updater Service;n/a\n", "Computer;Program;Version\nHBR-1;Kerio Updater Service;-\n",
        "Computer;Program;Version;Path\nHBR-1;Kerio Updater Service;1;C:\\Windows.old\\Kerio\\UpdaterService\n",
        "Computer;Program;Version;Path\nHBR-1;Left after cleanup, removed;1;C:\\Program Files\\Kerio\\UpdaterService\n",
        "Computer;Program;Version\nHBR-1;7-Zip;9\nRemoved since the last scan;;\nHBR-1;Kerio Updater Service;1.0\n",
        "Computer;Program;Version\nHBR-1;7-Zip;9\n;Missing software:;\nHBR-1;Kerio Updater Service;1.0\n"})
    void otherWaysToSayThatItIsNotThere(String list) throws Exception {
        Reading reading = read("fleet.csv", list + "HBR-2;Kerio Outlook Connector (Offline Edition);7.2.3;;\n");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).isNotNull();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("is there is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Install", "Uninstall", "add", "Remove", "Upgrade"})
    void withoutATimeAnActionMayBeAnOrder(String action) throws Exception {
        String row = "HBR-1;Kerio Updater Service;1.0;" + action;
        Reading reading = read("fleet.csv", "Computer;Program;Version;Action\n" + row + "\nHBR-2;7-Zip;9;" + action + "\n");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).contains("is there is not known");
        assertThat(services(read("fleet.csv", "Computer;Program;Version;Action;Date\n" + row + ";2011-09-01\n"))).hasSize(1);
    }

    @Test
    void aSectionOfWhatIsInstalledEndsOneOfWhatIsNot() throws Exception {
        assertThat(services(read("fleet.csv", "Computer;Program;Version\n;Removed:;\nHBR-1;Foo;1\n;Installed software;\n"
                + "HBR-1;Kerio Updater Service;1.0\n"))).singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td><s>Kerio Updater Service</s>", "<td><del>Kerio Updater Service",
        "<td style=\"text-decoration: line-through\">Kerio Updater Service", "<td class=\"removed\">Kerio Updater Service",
        "<td><img src=x.png alt='not installed'>Kerio Updater Service", "<td><input type=checkbox>Kerio Updater Service",
        "<td style='display:none'>Kerio Updater Service", "<td hidden>Kerio Updater Service",
        "<td><span title=\"Missing since May\">Kerio Updater Service</span>"})
    void whatIsStruckOutIsNotSaid(String cell) throws Exception {
        Reading reading = read("fleet.html", "<html><table><tr><th>Computer<th>Program<th>Version<tr><td>HBR-1" + cell
                + "<td>1.0<tr><td>HBR-1<td>Kerio Outlook Connector (Offline Edition)<td>7.2.3<tr><td>HBR-1<td>7-Zip<td>9"
                + "</table></html>");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("names the service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr class=removed>", "<tr hidden>", "<tr style='visibility: hidden'>"})
    void norIsARowThatIsNotShown(String row) throws Exception {
        Reading reading = read("fleet.html", "<html><table><tr><th>Computer<th>Program<th>Version<tr><td>HBR-1<td>7-Zip<td>9"
                + "<tr><td>HBR-1<td>Kerio Outlook Connector (Offline Edition)<td>7.2.3" + row
                + "<td>HBR-1<td>Kerio Updater Service<td>1.0</table></html>");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.file("fleet.html").problem()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td class='name left'><a href=x title='Kerio'><img src=x alt=icon>Kerio Updater Service</a>",
        "<td><input type=\"checkbox\" checked>Kerio Updater Service", "<td id=hidden>Kerio Updater Service"})
    void otherTagsSpeakAgainstNothing(String cell) throws Exception {
        assertThat(services(read("fleet.html", "<html><table><tr><th>Computer<th>Program<th>Version<tr><td>HBR-1" + cell
                + "<td>1.0<tr><td>HBR-1<td>Kerio Outlook Connector (Offline Edition)<td>7.2.3<tr><td>HBR-1<td>7-Zip<td>9"
                + "</table></html>"))).singleElement().asString().contains("PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Found;;x", "Kontrolle;;x", "Check;;\u2713", "Installed version;;1", "Ampel;rot;gr\u00FCn", "Hmm;F;T",
        "Hmm;n.i.;i.", "Hmm;NOK;OK", "Hmm;fehl.;inst.", "Hmm;#FALSE#;#TRUE#", "Hmm;\u274C;\u2705",
        "Hmm;INSTALL_FAILED;", "Hmm;NotInstalled;", "Hmm;InstallFailed;", "Hmm;(failed);", "Hmm;-1;1", "Hmm;n/i;i",
        "Not installed;x;", "Nicht gefunden;x;", "Required version;1.0;", "Hmm;bob@x.example says: not installed;"})
    void whereOthersHaveATickOneWithoutItSaysNo(String values) throws Exception {
        String[] cell = (values + "; ").split(";");
        String others = cell[2].strip();
        Reading reading = read("fleet.csv", "Computer;Program;Version;" + cell[0] + "\nHBR-1;Kerio Updater Service;1.0;" + cell[1]
                + "\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;" + others + "\nHBR-1;7-Zip;9.20;" + others + "\n");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).startsWith("2: ").contains(cell[0]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "removed/HBR-1.csv|DisplayName,DisplayVersion,Publisher#Kerio Updater Service,1,K#7-Zip,9,I#",
        "HBR-1.txt|Removed programs:##DisplayName : Kerio Updater Service#DisplayVersion : 1.0#Publisher : K##DisplayName : 7-Zip#DisplayVersion : 9#Publisher : I#",
        "HBR-1.txt|Removed programs##Name                   Version  Vendor  #Kerio Updater Service  1.0      K       #7-Zip                  9.20     I       #",
        "HBR-1.html|<html><head><title>Uninstalled software</title></head><body><table><tr><th>Program<th>Version<tr><td>Kerio Updater Service<td>1<tr><td>7-Zip<td>9</table></html>",
        "HBR-1.html|<html><body><div>Uninstalled software<table><tr><th>Program<th>Version<tr><td>Kerio Updater Service<td>1<tr><td>7-Zip<td>9</table></div></html>",
        "HBR-1.html|<html><h2>Installed</h2><table><tr><th>Program<th>Version<tr><td>7-Zip<td>9</table><h2>Removed</h2><table><tr><th>Program<th>Version<tr><td>Kerio Updater Service<td>1</table></html>",
        "f.json|{\"job\":\"deploy\",\"status\":\"failed\",\"results\":[{\"computer\":\"HBR-1\",\"software\":[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\"}]}]}",
        "f.json|[{\"computer\":\"HBR-1\",\"scan_status\":\"failed\",\"software\":[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"K\"}]}]",
        "HBR-1.xml|<REQUEST><CONTENT><HARDWARE><NAME>HBR-1</NAME></HARDWARE><SOFTWARES STATE=\"removed\"><NAME>Kerio Updater Service</NAME><VERSION>1</VERSION></SOFTWARES></CONTENT></REQUEST>",
        "f.csv|Computer;Program;Version#HBR-1;Kerio Updater Service;1.0#HBR-1;7-Zip;9#Removed afterwards: Kerio Updater Service on HBR-1#",
        "f.csv|Computer;Program;Version#HBR-1;Kerio Updater Service;1.0*#HBR-1;7-Zip;9#* removed on 1.10.2011#"})
    void whatIsSaidAroundRowsCounts(String file, String content) throws Exception {
        Reading reading = read(file, content.replace('#', '\n'));
        assertThat(services(reading)).isEmpty();
        assertThat(reading.journal).anySatisfy(f -> assertThat(f.problem()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "f.csv|AssetName,softwareName,softwareVersion,SoftwarePublisher,Installdate,Approved state,Comment#HBR-1,Kerio Updater Service,1.0,Kerio,2011-09-15,Approved software,#HBR-1,7-Zip,9.20,I,,Neutral,#",
        "f.csv|Computer Name,Application Name,Version,Publisher,Install Date,Uninstall String,Quiet Uninstall,64-bit#HBR-1,Kerio Updater Service,1.0,Kerio,2011-09-15,MsiExec.exe /X{1},,False#HBR-1,7-Zip,9.20,I,,\"C:\\x\\uninstall.exe\",,True#",
        "f.json|{\"host\":{\"hostname\":\"HBR-1\",\"status\":\"offline\",\"osquery_version\":\"5\",\"issues\":{\"failing_policies_count\":2},\"mdm\":{\"enrollment_status\":\"Pending\"},\"software\":[{\"id\":1,\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"source\":\"programs\",\"generated_cpe\":\"\",\"vulnerabilities\":null,\"installed_paths\":[\"C:\\\\Kerio\"],\"last_opened_at\":null}]}}",
        "f.json|{\"action\":\"inventory\",\"content\":{\"hardware\":{\"name\":\"HBR-1\"},\"softwares\":[{\"arch\":\"i586\",\"from\":\"registry\",\"guid\":\"{1}\",\"name\":\"Kerio Updater Service\",\"no_remove\":0,\"publisher\":\"K\",\"release_type\":\"\",\"system_category\":\"application\",\"uninstall_string\":\"MsiExec.exe /X{1}\",\"version\":\"1\",\"version_major\":1,\"version_minor\":0}]}}",
        "HBR-1.xml|<REQUEST><CONTENT><HARDWARE><NAME>HBR-1</NAME></HARDWARE><SOFTWARES><ARCH>i586</ARCH><COMMENTS>Keeps it new</COMMENTS><FILESIZE>0</FILESIZE><FROM>registry</FROM><GUID>{1}</GUID><NAME>Kerio Updater Service</NAME><NO_REMOVE>1</NO_REMOVE><SOURCE>0</SOURCE><VERSION>1</VERSION><VERSION_MINOR>0</VERSION_MINOR></SOFTWARES></CONTENT></REQUEST>",
        "f.csv|Node,AssignmentType,Caption,Description,IdentifyingNumber,InstallDate,InstallState,Language,Name,PackageCache,SKUNumber,Transforms,Vendor,Version,WordCount#HBR-1,1,Kerio Updater Service,Kerio Updater Service,{1},20110915,5,1033,Kerio Updater Service,C:\\Windows\\Installer\\1.msi,,,Kerio,1.0,0#HBR-1,0,7-Zip,7-Zip,{2},20110915,5,0,7-Zip,C:\\Windows\\Installer\\2.msi,,,I,9.20,2#"})
    void listsOfToolsAsTheyAre(String file, String content) throws Exception {
        Reading reading = read(file, content.replace('#', '\n'));
        assertThat(services(reading)).as(reading.reasons().toString()).singleElement().asString().contains("PRESENT");
        assertThat(reading.journal).allSatisfy(f -> assertThat(f.problem()).isNull());
    }
}
