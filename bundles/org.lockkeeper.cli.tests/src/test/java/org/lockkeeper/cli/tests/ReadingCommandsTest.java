package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.report.ReportWriters;
import org.lockkeeper.store.DerbyStores;

/** Commands that change nothing open the workspace to be read only: they need no right to write and no space on its disk. */
class ReadingCommandsTest {

    private static final String REFUSED = "Nobody opens it to change it.";

    @TempDir
    private Path folder;

    /** A disk on which nothing can be written. */
    private static final class Reading implements ObservationStores {

        private final ObservationStores stores = new DerbyStores();

        @Override
        public ObservationStore open(Path directory) throws ProblemException {
            throw new ProblemException(REFUSED);
        }

        @Override
        public ObservationStore openForReading(Path directory) throws ProblemException {
            return stores.openForReading(directory);
        }

        @Override
        public List<String> diagnose(Path directory) {
            return stores.diagnose(directory);
        }
    }

    @BeforeEach
    void aWorkspace() throws Exception {
        Path site = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(site.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(site.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version,updaterService\na@acme.example,PC-1,KOFF,7.2.3,yes\n");
        Terminal writing = new Terminal(folder, new DefaultIntake(List.of()));
        assertThat(writing.run("import", "mail1").code()).isZero();
        assertThat(writing.run("plan", "--to", "7.3").code()).isNotEqualTo(1);
        assertThat(writing.run("scenario", "--save", "s", "--to", "7.4").code()).isZero();
    }

    private Result run(String command) {
        return new Terminal(folder, CommandLineServices.of(CoreServices.workspaces(new Reading(),
                new DefaultIntake(List.of()), List.of()), ReportWriters.builtIn())).run(command.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --to 7.3 --format json", "clients", "servers", "findings", "imports", "conflicts", "history",
        "compare", "path --to 7.3", "steps", "waves", "rehearse", "collections", "groups", "scenario", "plan --scenario s", "answers",
        "check", "report --to 7.3 --for admin --format md", "collector --out c", "export e.zip", "import mail1 --dry-run",
        "set localAdmin=yes --where account~\"a\" --reason x --dry-run", "link a@acme.example PC-2 --reason x --dry-run"})
    void itsWorkIsDone(String command) {
        Result result = run(command);
        assertThat(result.err()).doesNotContain(REFUSED);
        assertThat(result.code()).as(result.err()).isNotEqualTo(1);
    }

    @Test
    void aKitIsWrittenAndNobodyIsKept() {
        Result result = run("kit --to 7.3 --out kit");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(folder.resolve("kit")).isNotEmptyDirectory();
    }
}
