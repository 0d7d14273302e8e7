package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.tests.Terminal.Result;

/** What holds for all commands: help, version, mistakes in usage, failures, closed pipes, the workspace's place. */
class UsageTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake()).files("mail1.lk", "ready.lk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "plan --version", "--workspace w --version"})
    void versionIsPrintedWithoutAnyService(String line) {
        Terminal bare = new Terminal(folder, new CommandLineServices() {
            @Override
            public Workspaces workspaces() throws ProblemException {
                throw new ProblemException("asked for");
            }

            @Override
            public List<ReportWriter> reportWriters() throws ProblemException {
                throw new ProblemException("asked for");
            }
        });

        assertThat(bare.run(line.split(" "))).isEqualTo(new Result(0, "lockkeeper 1.2.3\n", ""));
    }

    @Test
    void helpNamesAllCommandsAndExitCodes() {
        Result result = terminal.run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("plan", "import", "servers", "clients", "findings", "imports", "export",
                "log", "restore", "check", "3 blocked clients", "4 undecided");
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "import", "servers", "clients", "findings", "path", "steps", "waves", "rehearse",
        "report", "kit", "answers", "collector", "conflicts", "history", "compare", "set", "link", "collections",
        "scenario", "imports", "log", "export", "restore", "check", "extensions", "new-extension", "completion", "help"})
    void eachCommandHasHelp(String command) {
        Result result = terminal.run(command, "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Usage: lockkeeper " + command).contains("--workspace", "--quiet",
                "Exit codes");
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void completionKnowsEveryCommandAndItsOptions() {
        Result result = terminal.run("completion");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("local commands=", "plan", "completion"))
                .anySatisfy(line -> assertThat(line).contains("--to", "--as-of"));
    }

    @Test
    void filteringIsExplainedWhereItIsOffered() {
        assertThat(terminal.run("clients", "--help").out()).contains("!= < <= > >=", "updaterService", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log", "log mail.log --format xml", "paln", "plan", "plan --to",
        "plan --to 7.3 --no-such-option",
        "import", "import x --undo 3", "import --undo three", "imports extra", "clients --format xml", "export",
        "restore a b", "--no-such-option"})
    void mistakesInUsageAreOneLineWithTheWayToHelp(String line) {
        Result result = terminal.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().startsWith("lockkeeper: ")
                .containsPattern("See: lockkeeper( \\w+)? --help$");
    }

    @Test
    void commonOptionsMayStandBeforeTheCommand() {
        terminal.run("--workspace", "here", "import", "mail1.lk");

        assertThat(folder.resolve("here")).isDirectory();
        assertThat(terminal.run("--quiet", "--workspace", "here", "servers").out()).contains("mail1");
        assertThat(terminal.run("servers", "--workspace", "here").out()).contains("mail1");
    }

    @Test
    void workspaceLiesWhereTheSystemKeepsData() {
        terminal.run("import", "mail1.lk");
        assertThat(folder.resolve(".local/share/lockkeeper/workspace")).isDirectory();

        terminal.with("XDG_DATA_HOME", folder.resolve("data").toString()).run("import", "mail1.lk");
        assertThat(folder.resolve("data/lockkeeper/workspace")).isDirectory();
    }

    @Test
    void failureOfOursIsOneSentenceAndTheDetailsAreInALog() throws IOException {
        Terminal broken = new Terminal(folder, Site.intake().failing(new IllegalStateException("our mistake")))
                .files("mail1.lk");
        Result result = broken.run("import", "mail1.lk", "--workspace", "w");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err().lines()).singleElement().asString().contains("inside Lockkeeper", "lockkeeper.log")
                .doesNotContain("Exception");
        assertThat(Files.readString(folder.resolve("w/lockkeeper.log")))
                .contains("our mistake", "UsageTest.failureOfOurs");
    }

    @Test
    void readerThatGoesAwayEndsQuietly() {
        Result result = terminal.into(failing("Broken pipe")).run("plan", "mail1.lk", "--to", "7.3", "--quiet");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void fullDiskIsAnError() {
        Result result = terminal.into(failing("no space left on the disk")).run("plan", "ready.lk", "--to", "7.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("could not be written", "no space left on the disk");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
