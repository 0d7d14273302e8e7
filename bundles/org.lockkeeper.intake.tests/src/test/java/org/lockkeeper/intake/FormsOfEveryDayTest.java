package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;

/** What administrators hand in beside what was asked for: look-alikes of lists, and logs in other clothes. */
class FormsOfEveryDayTest {

    private static final String KOFF = "Kerio Outlook Connector (Offline Edition)";
    private static final String KUS = "Kerio Updater Service";
    private static final List<String> PROGRAMS = List.of("7-Zip", "Adobe Reader X", "Mozilla Firefox", KOFF, KUS);
    private static final String REPORT = """
            [08/Oct/2011 11:25:17] Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio Updater Service ( ) installed.
            [08/Oct/2011 11:25:17] User a@x.example does not have installed Kerio Updater Service.
            """;

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    private static List<Presence> services(Reading reading) {
        return reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer)
                .map(o -> o.attributes().get(Attribute.UPDATER_SERVICE)).distinct().toList();
    }

    private static String winget(Stream<String> rows, String... header) {
        return line(header) + "-".repeat(60 + 30 * (header.length - 1)) + '\n'
                + rows.map(row -> line(row.split(";", -1))).collect(Collectors.joining());
    }

    private static String line(String... cells) {
        return IntStream.range(0, cells.length).mapToObj(i -> i == cells.length - 1 ? cells[i]
                : String.format(i == 0 ? "%-60s" : "%-30s", cells[i])).collect(Collectors.joining()) + '\n';
    }

    /** What winget search finds may be had; older versions of winget tell it in the columns of winget list. */
    @Test
    void whatIsInACatalogueOnlyIsNotInstalled() throws Exception {
        Reading found = read("inventories/HBR-1.txt", winget(PROGRAMS.stream().map(p -> p + ";Some.Program;1.0;winget"),
                "Name", "Id", "Version", "Source"));
        assertThat(services(found)).isEmpty();
        assertThat(found.file("HBR-1.txt").problem()).contains("winget search");
        assertThat(services(read("inventories/HBR-1.txt", winget(PROGRAMS.stream().map(p -> p + ";Some.Program;1.0"), "Name", "Id",
                "Version")))).isEmpty();
        assertThat(services(read("inventories/HBR-1.txt", winget(Stream.concat(Stream.of("Git;Git.Git;2.3;winget"),
                PROGRAMS.stream().map(p -> p + ";ARP\\Machine\\X86\\{1};1.0;")), "Name", "Id", "Version", "Source"))))
                .containsExactly(Presence.PRESENT);
    }

    /** What can be updated is a selection: who has no newer version is not in it. */
    @Test
    void whatCanBeUpdatedProvesNoAbsence() throws Exception {
        assertThat(services(read("inventories/HBR-1.txt", winget(PROGRAMS.stream().filter(p -> !p.equals(KUS))
                .map(p -> p + ";Some.Program;1.0;2.0;winget"), "Name", "Id", "Version", "Available", "Source")))).isEmpty();
    }

    @Test
    void anEntryWithTwoNamesIsOfNoKnownProgram() throws Exception {
        String entries = PROGRAMS.stream().filter(p -> !p.equals(KUS)).map(p -> "DisplayName    : " + p
                + "\nDisplayVersion : 1.0\nPublisher      : x\n\n").collect(Collectors.joining());
        for (String names : List.of(KUS + "\nDisplayName    : Old entry", "Old entry\nDisplayName    : " + KUS)) {
            assertThat(services(read("inventories/HBR-1.txt", entries + "DisplayName    : " + names
                    + "\nDisplayVersion : 1.0\nPublisher      : x\n\n"))).isEmpty();
        }
        assertThat(services(read("inventories/HBR-1.txt", "DisplayName    : Old entry\nDisplayName    : " + KUS
                + "\nDisplayVersion : 1.0\nPublisher      : x\n\n" + entries))).isEmpty();
        assertThat(services(read("inventories/HBR-1.txt", entries + "DisplayName    : " + KUS
                + "\nDisplayVersion : 1.0\nPublisher      : x\n\n"))).containsExactly(Presence.PRESENT);
    }

    /** Windows calls its list of installed programs so. */
    @ParameterizedTest
    @ValueSource(strings = {"AddRemove.csv", "Add or Remove Programs.csv", "Add_Remove_Programs.csv", "add-remove.csv"})
    void whatWindowsCallsTheListIsNoListOfRemovedPrograms(String name) throws Exception {
        assertThat(services(read("inventories/" + name, "Computer;Program;Version\n" + PROGRAMS.stream()
                .map(p -> "HBR-1;" + p + ";1.0\n").collect(Collectors.joining())))).containsExactly(Presence.PRESENT);
    }

    @Test
    void aSumBelowAListIsNoBrokenRow() throws Exception {
        String list = "Computer,Program,Version\n" + PROGRAMS.stream().map(p -> "HBR-1," + p + ",1.0\n")
                .collect(Collectors.joining());
        assertThat(services(read("inventories/list.csv", list + "Total: 5\n"))).containsExactly(Presence.PRESENT);
        // without the end of its line it may be the beginning of anything
        assertThat(services(read("inventories/list.csv", list + "Tot"))).isEmpty();
    }

    /** Principle 1: a report in a form that is not read is no missing report. */
    @Test
    void aReportSavedAsATableIsToldAsSuch() throws Exception {
        String table = "Time;Message\n" + REPORT.lines().map(l -> l.substring(1, 21) + ';' + l.substring(23) + '\n')
                .collect(Collectors.joining());
        assertThat(read("inventories/messages.csv", table).file("messages.csv").problem()).contains("report of affected users")
                .contains("as text");
        String json = "[" + REPORT.lines().map(l -> "{\"message\":\"" + l.substring(23) + "\"}").collect(Collectors.joining(","))
                + "]";
        assertThat(read("logs/messages.json", json).file("messages.json").problem()).contains("report of affected users");
    }

    @Test
    void servicesThatRunAreToldAsWhatTheyAre() throws Exception {
        Reading reading = read("inventories/HBR-1.txt", "SERVICE_NAME: Updater\nDISPLAY_NAME: Kerio Updater Service\n"
                + "        TYPE               : 10  WIN32_OWN_PROCESS\n        STATE              : 4  RUNNING\n");
        assertThat(services(reading)).isEmpty();
        assertThat(reading.file("HBR-1.txt").problem()).contains("sc query").contains("of which computer")
                .contains("list of installed programs");
    }

    /** Several logs in one file, thousands of lines of another one first. */
    @Test
    void aReportFarBelowOtherLinesIsRead() throws Exception {
        String other = IntStream.range(0, 5000).mapToObj(i -> String.format("[07/Oct/2011 10:%02d:%02d] SMTP Spam attack detected"
                + " from 1.2.3.4, client closed connection before SMTP greeting%n", i / 60 % 60, i % 60))
                .collect(Collectors.joining());
        Reading reading = read("logs/all.log", other + REPORT);
        assertThat(reading.file("all.log").problem()).isNull();
        assertThat(reading.observations).anySatisfy(o -> assertThat(o.toString()).contains("a@x.example"));
        assertThat(read("logs/all.log", other).file("all.log").problem()).isNotNull();
    }
}
