package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code kit}: for the computers of the workspace that a filter lets through. */
class KitCommandTest {

    @TempDir
    private Path folder;
    private ScriptedIntake intake;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        intake = Site.intake();
        terminal = new Terminal(folder, intake).files("mail1.lk");
    }

    @Test
    void isForTheComputersThatTheFilterLetsThrough() throws IOException {
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "all").code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("all/computers.txt"))).isNotEmpty();

        Result none = terminal.run("kit", "--to", "7.3", "--out", "none", "--where", "computer = nobody");
        assertThat(none.code()).isZero();
        assertThat(folder.resolve("none/computers.txt")).isEmptyFile();
        assertThat(folder.resolve("none/startup.cmd")).exists();
    }

    @Test
    void isForThoseWhoNeedItAsOfTheDateThatIsGiven() throws IOException {
        terminal.run("import", "mail1.lk");
        terminal.run("kit", "--to", "7.3", "--out", "all");
        Result before = terminal.run("kit", "--to", "7.3", "--out", "before", "--as-of", "2001-01-01");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("before/computers.txt"))).as("what was seen later proves nothing then")
                .containsAll(Files.readAllLines(folder.resolve("all/computers.txt")));
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "no", "--as-of", "soon").err()).contains("--as-of");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    private JsonNode answer(String computer) {
        for (JsonNode answer : terminal.json("answers")) {
            if (answer.get("computer").asText().equals(computer)) {
                return answer;
            }
        }
        return null;
    }

    private void tells(String file, String computer, String result, String at) {
        intake.tells(file, new Subject.OfComputer("mail1", computer), Attributes.of(Attribute.KIT_RESULT, result),
                Moment.tryParse(at).orElseThrow());
    }

    @Test
    void whoNeverAnsweredIsToldFromTheListAndTheResults() {
        tells("one.lk", "ws-1.harbor.example", "FAILED: the package is not there", "2011-10-12T08:00:00");
        tells("two.lk", "WS-1", "INSTALLED", "2011-10-13T08:00:00");
        tells("three.lk", "WS-1", "NOTHING_TO_DO: Kerio Updater Service is installed", "2011-10-14T08:00:00");
        tells("other.lk", "NOT-ASKED", "INSTALLED", "2011-10-13T08:00:00");
        terminal.files("one.lk", "two.lk", "three.lk", "other.lk").run("import", "mail1.lk");
        assertThat(terminal.run("answers").out()).contains("No computers");

        assertThat(terminal.run("kit", "--to", "7.3", "--out", "kit").err()).contains("kept as import 2");
        assertThat(answer("WS-1").get("state").asText()).isEqualTo("NEVER");
        assertThat(answer("WS-1").get("askedAt").isNull()).isFalse();
        assertThat(terminal.run("report", "--to", "7.3", "--for", "technician", "--format", "md").out())
                .contains("WS-1 | never answered");

        terminal.run("import", "one.lk");
        assertThat(answer("WS-1").get("state").asText()).isEqualTo("ONCE");
        assertThat(answer("WS-1").get("result").asText()).startsWith("FAILED");
        terminal.run("import", "one.lk");
        assertThat(answer("WS-1").get("state").asText()).as("the same document again").isEqualTo("ONCE");
        terminal.run("import", "two.lk", "three.lk", "other.lk");
        JsonNode differing = answer("WS-1");
        assertThat(differing.get("state").asText()).isEqualTo("DIFFERING");
        assertThat(differing.get("answeredAt").asText()).isEqualTo("2011-10-14T08:00:00");
        assertThat(differing.get("results")).hasSize(3);
        assertThat(differing.get("evidence").get(0).get("file").asText()).isEqualTo("one.lk");
        assertThat(answer("NOT-ASKED").get("askedAt").isNull()).isTrue();
        assertThat(terminal.run("answers", "--where", "state = never", "--columns", "computer", "--format", "csv").out())
                .isEqualTo("computer\r\nWS-2\r\n");
        assertThat(terminal.run("clients", "--where", "kitResult ~ NOTHING", "--columns", "account", "--format", "csv").out())
                .contains("blocked" + Site.DOMAIN);

        terminal.run("import", "--undo", "3");
        terminal.run("import", "--undo", "4");
        assertThat(answer("WS-1").get("state").asText()).as("the failure undone").isEqualTo("REPEATED");
        terminal.run("export", "all.zip");
        String before = terminal.run("answers", "--format", "json").out();
        terminal.run("import", "--undo", "2");
        assertThat(answer("WS-2")).isNull();
        terminal.run("restore", "all.zip");
        assertThat(terminal.run("answers", "--format", "json").out()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "kit").err()).contains("no workspace");
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "kit", "--where", "colour = red").err())
                .contains("--where, column 1");
        assertThat(terminal.run("kit", "--to", "6.0", "--out", "kit").err()).contains("No server is left");
        assertThat(terminal.run("kit", "--to", "7.3").err()).contains("--out");
        assertThat(folder.resolve("kit")).doesNotExist();
    }
}
