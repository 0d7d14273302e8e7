package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code lockkeeper plan}: exit codes, choice of servers, output files, messages. */
class PlanCommandTest {

    @TempDir
    private Path folder;
    private ScriptedIntake intake;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        intake = Site.intake();
        terminal = new Terminal(folder, intake).files("mail1.lk", "mail2.lk", "new.lk", "ready.lk", "manual.lk",
                "unknown.lk", "loose.lk", "alone.lk");
    }

    @ParameterizedTest
    @CsvSource({"ready.lk, 0, ready", "manual.lk, 2, manual work needed", "mail2.lk, 3, blocked clients",
        "unknown.lk, 4, undecided", "alone.lk, 4, undecided", "mail1.lk, 3, blocked clients"})
    void exitCodeIsThatOfTheWorstVerdict(String file, int code, String meaning) {
        Result result = terminal.run("plan", file, "--to", "7.3");

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.lines().getLast()).startsWith("Exit code " + code + ": " + meaning);
    }

    @Test
    void tableTellsOfEachClientThatNeedsSomething() {
        Result result = terminal.run("plan", "mail1.lk", "--to", "7.3");

        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("BLOCKED", "mail1",
                "blocked@harbor.example", "WS-1", "KOFF 7.2.3", "LK-101"));
        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("UNKNOWN", "unknown@harbor.example"));
        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("MANUAL", "manual@harbor.example"));
        assertThat(result.out()).contains("mail1: Kerio Connect 7.2.3 → 7.3.0", "Why:   LK-101", "First: ")
                .doesNotContain("automatic@harbor.example").doesNotContain("\u001b");
    }

    /** Rulings 4 and 12: whoever decides has to see that sources disagree, and what would decide it. */
    @Test
    void tableTellsWhatSourcesDisagreeOnAndWhatWouldChangeAVerdict() {
        String out = terminal.files("dispute.lk").run("plan", "mail1.lk", "dispute.lk", "--to", "7.3").out()
                .replaceAll("\\s+", " ");

        assertThat(out).contains("Becomes: AUTOMATIC where Updater Service is present; AUTOMATIC where local administrator is yes",
                "Sources disagree on blocked@harbor.example on WS-1: Updater Service is not known, perhaps");
    }

    /** What keeps a client from being ready is all told: removing one of two reasons does not help. */
    @Test
    void everyFormatTellsEachReasonOfAVerdict() throws IOException {
        intake.tells("two.lk", new Subject.OfClient("mail1", "two@harbor.example", "WS-9", Connector.KOFF),
                Attributes.builder().put(Attribute.VERSION, ProductVersion.parse("7.2.3"))
                        .put(Attribute.UPDATER_SERVICE, Presence.ABSENT).put(Attribute.LOCAL_ADMIN, YesNo.NO)
                        .put(Attribute.DATABASE_BYTES, 1L << 30).put(Attribute.FREE_BYTES, 1L << 20).build());
        terminal.files("two.lk");
        for (String format : List.of("table", "json", "html", "md", "csv")) {
            assertThat(terminal.run("plan", "two.lk", "--to", "7.3", "--format", format).out().replaceAll("\\s+", " "))
                    .as(format).contains("runs in offline mode only", "WebMail", "twice the size", "Updater Service missing",
                            "Not enough free space");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 100, 160})
    void tableFitsTheTerminal(int columns) {
        Result result = terminal.with("COLUMNS", Integer.toString(columns)).run("plan", "mail1.lk", "mail2.lk", "--to",
                "7.3");

        assertThat(result.lines()).allSatisfy(
                line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(columns));
    }

    @Test
    void coloursAreForPeopleOnly() {
        assertThat(terminal.watched().run("plan", "mail1.lk", "--to", "7.3").out()).contains("\u001b[1;31mBLOCKED");
        assertThat(terminal.run("plan", "mail1.lk", "--to", "7.3", "--out", "plan.txt").out()).isEmpty();
        assertThat(folder.resolve("plan.txt")).content().contains("BLOCKED").doesNotContain("\u001b");
        assertThat(terminal.with("NO_COLOR", "1").run("plan", "mail1.lk", "--to", "7.3").out())
                .doesNotContain("\u001b");
    }

    @Test
    void serversAreChosenByNameWithoutRegardToCase() {
        Result result = terminal.run("plan", "mail1.lk", "mail2.lk", "--to", "7.3", "--server", "MAIL2", "--format",
                "csv");

        assertThat(result.out()).contains("mail2,").doesNotContain("mail1,");
    }

    @Test
    void unknownServerIsNamedWithThoseThatExist() {
        Result result = terminal.run("plan", "mail1.lk", "mail2.lk", "--to", "7.3", "--server", "mail3", "--server",
                "mail1");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("\"mail3\"", "mail1, mail2");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void oneServerNameIsHandedToTheIntakeForLooseFiles() {
        terminal.run("plan", "loose.lk", "--to", "7.3", "--server", "loose");
        terminal.run("plan", "loose.lk", "--to", "7.3");
        terminal.run("plan", "mail1.lk", "mail2.lk", "--to", "7.3", "--server", "mail1", "--server", "mail2");

        assertThat(intake.askedServers()).containsExactly("loose", null, null);
    }

    @Test
    void statedVersionCountsAndItsSourceIsNamed() {
        Result result = terminal.run("plan", "loose.lk", "--to", "7.3", "--server-version", "7.2.3", "--format",
                "json");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("\"name\":\"loose\",\"product\":null,\"version\":\"7.2.3\"")
                .contains("--server-version");
    }

    @Test
    void statedVersionNeedsOneServer() {
        Result result = terminal.run("plan", "mail1.lk", "mail2.lk", "--to", "7.3", "--server-version", "7.2.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("--server-version needs exactly one server", "mail1, mail2", "--server");
    }

    @Test
    void targetThatIsNotNewerIsAnErrorAndTheOthersAreStillPlanned() {
        Result result = terminal.run("plan", "mail1.lk", "new.lk", "--to", "7.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("newer");
        assertThat(result.out()).contains("blocked@harbor.example").contains("Exit code 1");
    }

    @ParameterizedTest
    @CsvSource({"--to, latest", "--to, 7", "--server-version, old", "--as-of, yesterday", "--format, xml"})
    void valuesThatMakeNoSenseAreNamedWithTheirOption(String option, String value) {
        Result result = option.equals("--to") ? terminal.run("plan", "mail1.lk", option, value)
                : terminal.run("plan", "mail1.lk", "--to", "7.3", option, value);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().contains(option, "\"" + value + "\"");
    }

    @Test
    void pathThatDoesNotExistIsNamed() {
        Result result = terminal.run("plan", "mail1.lk", "nowhere", "--to", "7.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("nowhere", "does not exist").doesNotContain("Exception");
    }

    @Test
    void whatIsNotUsedIsTold() {
        intake.rejecting(7);
        Result result = terminal.files("holiday.jpg").run("plan", "mail1.lk", "holiday.jpg", "--to", "7.3");

        assertThat(result.err()).contains("holiday.jpg: not recognised", "mail1.lk:1001: expected yes or no",
                "and 2 more rejected rows", "Read 2 files");
        assertThat(terminal.run("plan", "mail1.lk", "holiday.jpg", "--to", "7.3", "--quiet").err())
                .contains("holiday.jpg").doesNotContain("Read 2 files");
    }

    @Test
    void withPathsNoWorkspaceIsTouched() throws IOException {
        terminal.run("plan", "mail1.lk", "--to", "7.3");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(p -> p.getFileName().toString())).allMatch(name -> name.endsWith(".lk"));
        }
    }

    @Test
    void withoutPathsTheWorkspaceIsPlannedAndRemembersTheTarget() {
        terminal.run("import", "mail1.lk");

        assertThat(terminal.run("plan", "--to", "7.3").code()).isEqualTo(3);
        assertThat(terminal.run("clients", "--where", "verdict = blocked").out()).contains("blocked@harbor.example")
                .contains("1 client");
        assertThat(terminal.run("findings", "--where", "rule = LK-101").code()).isZero();
    }

    @Test
    void workspaceThatDoesNotExistIsAnError() {
        Result result = terminal.run("plan", "--to", "7.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("no workspace", "lockkeeper import PATH");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void formatFollowsTheNameOfTheFile() {
        Result result = terminal.run("plan", "mail1.lk", "--to", "7.3", "--out", "plan.html");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Written to plan.html");
        assertThat(folder.resolve("plan.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void dashIsStandardOutput() {
        assertThat(terminal.run("plan", "mail1.lk", "--to", "7.3", "--format", "md", "--out", "-").out())
                .startsWith("# Upgrade to 7.3.0");
    }

    @Test
    void fileThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        assertThat(terminal.run("plan", "mail1.lk", "--to", "7.3", "--out", "no/plan.csv").err())
                .contains("no/plan.csv cannot be written", "does not exist");
        Result result = terminal.run("plan", "mail1.lk", "--to", "7.3", "--out", "out");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("out is a folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
