package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.tests.Terminal.Result;

/** What collectors fetch is imported as a whole or not at all, and by itself only where somebody switched that on. */
class CollectCommandTest {

    private static final String LIST = "account,computer,connector,version\na@acme.example,PC-7,KOFF,7.2.3\n";

    @TempDir
    private Path folder;
    private final Fetching sound = new Fetching("acme.lists");
    private final Fetching unreachable = new Fetching("acme.unreachable");
    private Terminal terminal;

    @BeforeEach
    void aSite() throws IOException {
        StrangersBundle.site(folder);
        terminal = StrangersBundle.terminal(folder, List.of(sound, unreachable));
        unreachable.problem = "The registry did not answer.";
        terminal.run("import", "mail1");
    }

    /** Keeps one list, or says why not. */
    private static final class Fetching implements Collector {

        private final String id;
        private String problem = "";
        private String name = "mail1/lockkeeper-clients.csv";
        private int runs;

        Fetching(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Lists";
        }

        @Override
        public void collect(CollectorRun run) throws ProblemException, IOException {
            runs++;
            run.keep(name, new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)));
            if (!problem.isEmpty()) {
                throw new ProblemException(problem);
            }
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("collected")).filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsCollectedIsImportedAndKept() throws IOException {
        Result result = terminal.run("collect", "acme.lists");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("Lists: kept as import");
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasContent(LIST));
        assertThat(terminal.run("clients", "--format", "json").out()).contains("PC-7");
    }

    @Test
    void filesWithoutAFolderAreTheOnlyServersAndMakeNoOther() {
        sound.name = "lockkeeper-clients.csv";
        assertThat(terminal.run("collect", "acme.lists").code()).isZero();
        assertThat(terminal.run("collect", "acme.lists").code()).isZero();
        assertThat(terminal.run("servers", "--columns", "name", "--format", "csv").out().lines())
                .containsExactly("name", "mail1");
        assertThat(terminal.run("clients", "--where", "computer = PC-7", "--format", "json").out()).contains("\"mail1\"");
    }

    @Test
    void whatFailsLeavesNothingAndDoesNotStopTheOthers() throws IOException {
        Result result = terminal.run("collect", "acme.unreachable", "acme.lists");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("The registry did not answer.", "Lists: kept as import");
        assertThat(kept()).singleElement().asString().contains("acme.lists");
    }

    @Test
    void nothingIsCollectedByItselfThatNobodySwitchedOn() {
        assertThat(terminal.run("collect", "--due").code()).isZero();
        assertThat(sound.runs).isZero();
        assertThat(terminal.run("collect", "--every", "12h", "acme.lists").code()).isZero();
        assertThat(terminal.run("collect", "--due").code()).isZero();
        assertThat(terminal.run("collect", "--due").code()).isZero();
        assertThat(sound.runs).isEqualTo(1);
        assertThat(terminal.run("collect", "--where", "id = acme.lists", "--format", "csv").out()).contains("12h", ",no");
        assertThat(terminal.run("collect", "--off", "acme.lists").code()).isZero();
        assertThat(terminal.run("collect", "--where", "id = acme.lists", "--format", "csv").out()).doesNotContain("12h");
        assertThat(unreachable.runs).isZero();
    }

    @Test
    void theListIsAsTheSchemaSays() throws IOException {
        assertThat(Schemas.violations("collectors", terminal.run("collect", "--format", "json").out())).isEmpty();
        terminal.run("collect", "--every", "12h", "acme.lists");
        terminal.run("collect", "--due");
        String printed = terminal.run("collect", "--format", "json").out();
        assertThat(printed).contains("\"every\":\"12h\"", "\"every\":null", "\"due\":\"no\"");
        assertThat(Schemas.violations("collectors", printed)).isEmpty();
        assertThat(Schemas.violations("collectors", printed.replace("\"last\":", "\"newest\":"))).isNotEmpty();
    }

    @Test
    void filesStayInTheirFolder() throws IOException {
        sound.name = "../../outside.csv";
        Result result = terminal.run("collect", "acme.lists");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("did not come to its end");
        assertThat(kept()).isEmpty();
        assertThat(folder.resolve("outside.csv")).doesNotExist();
    }

    @Test
    void whatIsTypedWronglyIsTold() {
        assertThat(terminal.run("collect", "acme.gone").err()).contains("There is no collector \"acme.gone\"",
                "acme.lists, acme.unreachable");
        assertThat(terminal.run("collect", "--every", "5m", "acme.lists").err()).contains("no interval");
        assertThat(terminal.run("collect", "--every", "12h").err()).contains("goes with the id");
        assertThat(terminal.run("collect", "--due", "acme.lists").err()).contains("leave the ids out");
    }
}
