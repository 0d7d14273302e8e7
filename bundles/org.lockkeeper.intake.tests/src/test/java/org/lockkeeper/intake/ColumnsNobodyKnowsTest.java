package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Principle 8: a column of which nobody knows what it tells, and that may tell what became of the program, proves neither
 * that the program is there nor that it is not, though all rows say the same in it; columns that lists have otherwise do not
 * make everybody unknown.
 */
class ColumnsNobodyKnowsTest {

    private static final List<String> OTHERS = List.of("7-Zip;9.20", "Adobe Reader X;10.1.0", "Mozilla Firefox;6.0.2",
            "Notepad++;5.9", "VLC media player;1.1.11", "Java(TM) 6 Update 26;6.0.260");

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    /** Lists of several computers, whole, with what each row of theirs says in a column more. */
    private static String fleet(String column, List<String> ofComputers) {
        return "Computer;Program;Version;" + column + "\n" + String.join("", IntStream.range(0, ofComputers.size()).boxed()
                .flatMap(i -> Stream.concat(OTHERS.stream(), Stream.of("Kerio Outlook Connector (Offline Edition);7.2.3",
                        "Kerio Updater Service;1.0")).map(row -> "HBR-" + (i + 1) + ';' + row + ';' + ofComputers.get(i) + '\n'))
                .toList());
    }

    private static long ready(Reading reading) {
        return reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer)
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) == Presence.PRESENT).map(o -> o.subject()).distinct()
                .count();
    }

    @ParameterizedTest
    @CsvSource({"Ring,Wave 2", "Wave,Two", "Wave,Pilot", "Approved,Yes", "Approved,true", "Cached,Yes", "Catalog,Standard",
        "Catalog,Yes", "Subscription,Active", "Baseline,Gold", "Welle,Zwei", "Vlna,Pilot", "Phase,Pilot", "Lane,Broad",
        "Entitlement,Standard", "Offering,Gold", "Xyz,Gold", "Xyz,x", "Batch,B", "Stage,Prod", "Method,GPO", "Progress,50%", "Xyz,\u25cf", "Intent,Standard", "Remediation,Auto",
        // names that hold one that is harmless, and steps that are numbered
        "Wave,2", "Ring,1", "Allocated,Yes", "Cat\u00e1logo,S\u00ed", "Candidate,Yes", "Mandate,Pilot", "Shall be installed,Yes",
        "Authorized,Yes", "Company Portal,Yes", "Ring name,Wave 2", "Deployment group,Pilot", "Self service,Yes", "Archiviert,Ja",
        "User response,Snoozed", "Targeted devices,Pilot"})
    void whatNobodyKnowsIsAskedAboutThoughAllRowsSayIt(String column, String value) throws Exception {
        Reading reading = read("fleet.csv", fleet(column, List.of(value, value, value)));
        assertThat(ready(reading)).isZero();
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.ABSENT);
        assertThat(reading.values(Attribute.UPDATER_NOT_UNDERSTOOD)).hasSize(3).allSatisfy(told -> assertThat(told.toString())
                .contains(column).contains(value));
        // a version that is wanted is none that is there; who has a connector is not left out
        assertThat(reading.values(Attribute.VERSION)).isEmpty();
        assertThat(reading.values(Attribute.VERSION_NOT_UNDERSTOOD)).hasSize(3);
        // told once at length, with what to do
        assertThat(reading.reasons().stream().filter(r -> r.contains("--map ignore=") && r.contains(column))).hasSize(2);
    }

    @Test
    void whoSaysThatItTellsSomethingElseIsBelieved() throws Exception {
        read("fleet.csv", fleet("Ring", List.of("Wave 2", "Wave 2")));
        Reading ignored = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder.resolve("mx")), null,
                List.of(ColumnMapping.parse("ignore=Ring"))), ignored, Progress.NONE);
        assertThat(ready(ignored)).isEqualTo(2);
        assertThat(ignored.values(Attribute.VERSION)).hasSize(2);
    }

    /** What each computer has one of, and others another one, is said of computers. */
    @ParameterizedTest
    @ValueSource(strings = {"Group", "Tag", "Xyz", "Branch"})
    void whatTellsComputersApartIsNoState(String column) throws Exception {
        assertThat(ready(read("fleet.csv", fleet(column, List.of("Pilot", "Broad", "Broad"))))).isEqualTo(3);
    }

    /** In a plan each computer is in one wave, too: whether the program came, a date of its installation tells. */
    @ParameterizedTest
    @CsvSource({"Ring,Pilot,Broad", "Wave,1,2", "Collection,Pilot,Broad", "Approval,A,B", "Device group,Pilot,Broad", "Update channel,Fast,Slow"})
    void whatAPlanTellsOfComputersToo(String column, String one, String other) throws Exception {
        String list = fleet(column, List.of(one, other, other));
        assertThat(ready(read("fleet.csv", list))).isZero();
        String dated = list.replaceAll("(?m)^(HBR.*)$", "$1;2011-03-01").replace(column + "\n", column + ";Install date\n");
        assertThat(ready(read("fleet.csv", dated))).isEqualTo(3);
    }

    /** Those beyond the first ones are compared with themselves. */
    @Test
    void whatDiffersOnALateComputerIsNoWordOfComputers() throws Exception {
        List<String> of = new ArrayList<>(Collections.nCopies(64, "Broad"));
        of.set(3, "Pilot");
        of.add("Broad");
        String list = fleet("Xyz", of).replace("HBR-65;Kerio Updater Service;1.0;Broad", "HBR-65;Kerio Updater Service;1.0;Pilot");
        assertThat(ready(read("fleet.csv", list))).isZero();
    }

    @Test
    void numberedStepsAreNoCount() throws Exception {
        assertThat(ready(read("fleet.csv", "Computer;Program;Version;Ring\nHBR-1;7-Zip;9.20;2\nHBR-1;VLC;1.1;3\n"
                + "HBR-1;Kerio Updater Service;1.0;1\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;1\n"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment date", "Wave date", "Rollout date", "Planned date"})
    void whatBeginsLaterIsNotThere(String column) throws Exception {
        assertThat(ready(read("fleet.csv", fleet(column, List.of("2011-12-01", "2011-12-01"))))).isZero();
    }

    /** A search's few rows do not show that. */
    @Test
    void fewRowsShowNothing() throws Exception {
        assertThat(ready(read("fleet.csv", "Computer;Program;Version;Ring\nHBR-1;Kerio Updater Service;1.0;Pilot\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;Pilot\nHBR-2;Kerio Updater Service;1.0;Broad\n"
                + "HBR-2;Kerio Outlook Connector (Offline Edition);7.2.3;Broad\n"))).isZero();
    }

    /** Columns of real tools and real people. */
    @ParameterizedTest
    @CsvSource({"Category,Business", "Site,Praha", "Department,Sales", "Asset tag,HBR-000123", "Serial,CZC1234ABC", "Size,12 MB",
        "Language,English", "Architecture,x86", "Operating System,Windows 7", "Domain,HARBOR", "IP Address,10.0.0.7",
        "Last Scan,yesterday", "Software Type,Commercial", "Room,B 12", "OU,Harbor/Clients", "Customer,Harbor Ltd.",
        "Model,OptiPlex 780", "Owner,Jana Novakova", "Standort,Hamburg", "Abteilung,Verkauf", "Kategorie,Werkzeug",
        "Oddělení,Obchod", "License Type,Freeware", "Family,Utilities", "Class,Standard",
        "Estimated Size,12 MB", "Registry key,HKLM", "Package cache,C:\\Windows\\Installer\\1.msi",
        "Source,Registry", "Branch Office,Local Office", "Workgroup,HARBOR", "Manufacturer Website,kerio.com",
        "Edition,Offline", "Platform,Windows", "Type,Software", "User Domain,HARBOR", "Serial Number,Dell Inc. 7XB",
        "Timestamp of scan,Monday", "Metering,None seen", "Application Architecture,32-bit", "Entity,Root entity > Harbor", "Installed for,All users", "Bit,32-bit", "Inv.-Nr.,INV 0012", "ApplicationKey,k", "Install source,C:\\setup\\", "Location,Praha", "Logo,kerio.ico", "SHA256,abc", "Asset tags,office", "Author,Jana",
        "Company,Harbor", "Responsible user,Jana", "Memory,4 GB", "Срок лицензии,31.12.2012", "Update date,yesterday"})
    void whatListsHaveOtherwiseMakesNobodyUnknown(String column, String value) throws Exception {
        assertThat(ready(read("fleet.csv", fleet(column, List.of(value, value, value))))).isEqualTo(3);
        assertThat(ready(read("fleet.csv", fleet(column, List.of(value, value, value, "Elsewhere"))))).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"Check,ok?", "Status,Installed?", "Installed,yes?", "To do,next Tuesday"})
    void whoAsksDoesNotSay(String column, String value) throws Exception {
        assertThat(ready(read("fleet.csv", fleet(column, List.of(value, value))))).isZero();
    }

    @Test
    void whatRemovesAProgramSaysNothing() throws Exception {
        assertThat(ready(read("fleet.csv", fleet("Deinstallation", List.of("MsiExec /X", "MsiExec /X"))))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Latest", "Available", "Newest"})
    void aNewerVersionBesideTheOneThatIsThereSaysNothing(String column) throws Exception {
        assertThat(ready(read("fleet.csv", fleet(column, List.of("9.0", "9.0"))))).isEqualTo(2);
    }

    /** Ruling 8: a version that shall be is none that is there. */
    @ParameterizedTest
    @ValueSource(strings = {"Soll", "Wunsch", "Planned build"})
    void aVersionThatIsTheOnlyOneMayBeTheOneThatShallBe(String column) throws Exception {
        assertThat(ready(read("fleet.csv", "Computer;Program;" + column + ";Ist\nHBR-1;7-Zip;9.20;\nHBR-1;Kerio Updater Service;1.0;\n"
                + "HBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;\n"))).isZero();
    }

    /** What differs from program to program is a description or a number of each. */
    @Test
    void whatTakesManyValuesIsNoState() throws Exception {
        StringBuilder list = new StringBuilder("Computer;Program;Version;Xyz\n");
        for (int i = 0; i < 40; i++) {
            list.append("HBR-1;Program ").append(i).append(";1.0;Word").append((char) ('a' + i % 26)).append(i).append('\n');
        }
        list.append("HBR-1;Kerio Updater Service;1.0;Wordkus\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;Wordkoff\n");
        assertThat(ready(read("fleet.csv", list.toString()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ring\":\"Wave 2\"", "\"approved\":true", "\"intent\":\"standard\"", "\"subscription\":\"Active\""})
    void membersThatNobodyKnowsAreAskedAbout(String member) throws Exception {
        Reading reading = read("pc.json", "[{\"computer\":\"HBR-1\",\"name\":\"Kerio Updater Service\",\"version\":\"1.0\"," + member
                + "},{\"computer\":\"HBR-1\",\"name\":\"Kerio Outlook Connector (Offline Edition)\",\"version\":\"7.2.3\"," + member
                + "},{\"computer\":\"HBR-1\",\"name\":\"7-Zip\",\"version\":\"9.20\"," + member + "}]");
        assertThat(ready(reading)).isZero();
        assertThat(reading.values(Attribute.UPDATER_NOT_UNDERSTOOD)).isNotEmpty();
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.ABSENT);
    }
}
