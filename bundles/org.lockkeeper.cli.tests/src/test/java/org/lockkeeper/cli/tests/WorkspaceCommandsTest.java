package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Commands on the workspace: import and undo, lists, export and restore, check. */
class WorkspaceCommandsTest {

    @TempDir
    private Path folder;
    private ScriptedIntake intake;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        intake = Site.intake();
        terminal = new Terminal(folder, intake).files("mail1.lk", "mail2.lk", "hostile.lk");
    }

    @Test
    void importPrintsTheJournalEntry() {
        intake.rejecting(25);
        Result result = terminal.files("holiday.jpg").run("import", "mail1.lk", "holiday.jpg");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("2 files, 5 observations, 25 rejected rows", "Servers: mail1",
                "client-list", "not recognised", "mail1.lk:1001: expected", "mail1.lk:1020: expected",
                "and 5 more; --verbose", "lockkeeper import --undo ").doesNotContain("mail1.lk:1021");
        assertThat(terminal.run("import", "mail1.lk", "--verbose").out()).contains("mail1.lk:1025");
    }

    @Test
    void anImportOfWhatIsNotThereMakesNoWorkspace() {
        Result result = terminal.run("import", "nowhere/mail1", "--workspace", "none");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("nowhere/mail1: there is no such file or folder.");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void importsAreListedAndTakenBackByTheirNumber() {
        terminal.run("import", "mail1.lk");
        terminal.run("import", "mail2.lk", "hostile.lk");

        JsonNode imports = terminal.json("imports");
        assertThat(imports).hasSize(2);
        JsonNode second = imports.get(1);
        assertThat(second.fieldNames()).toIterable().containsExactly("id", "importedAt", "source", "servers", "files",
                "observations", "rejected");
        assertThat(second.get("source").asText()).contains("mail2.lk, ").contains("hostile.lk");
        assertThat(second.get("servers")).extracting(JsonNode::asText).containsExactlyInAnyOrder("mail2", "hostile");
        assertThat(second.get("files").asInt()).isEqualTo(2);

        Result undone = terminal.run("import", "--undo", second.get("id").asText());
        assertThat(undone.code()).isZero();
        assertThat(terminal.run("servers", "--format", "csv").out()).contains("mail1").doesNotContain("mail2");
        assertThat(terminal.json("imports")).hasSize(1);
    }

    @Test
    void undoOfWhatNeverWasIsAnError() {
        terminal.run("import", "mail1.lk");
        Result result = terminal.run("import", "--undo", "99");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"servers", "clients", "findings", "imports"})
    void listsOfNoWorkspaceAreEmptyAndMakeNone(String list) {
        Result result = terminal.run(list, "--format", "json", "--workspace", "none");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("[]\n");
        assertThat(result.err()).contains("There is no workspace in", "none");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void clientsHaveVerdictsWhereATargetIsKnown() {
        terminal.run("import", "mail1.lk");

        assertThat(terminal.json("clients")).hasSize(4)
                .allSatisfy(client -> assertThat(client.get("verdict").isNull()).isTrue());
        assertThat(terminal.json("clients", "--to", "7.3"))
                .extracting(client -> client.get("verdict").asText())
                .containsExactlyInAnyOrder("BLOCKED", "UNKNOWN", "MANUAL", "AUTOMATIC");
    }

    @Test
    void findingsNeedATarget() {
        terminal.run("import", "mail1.lk");

        assertThat(terminal.run("findings").err()).contains("--to VERSION");
        Result result = terminal.run("findings", "--to", "7.3", "--where", "account = unknown");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("LK-111").doesNotContain("LK-101");
    }

    @Test
    void filtersLetThroughWhatTheySay() {
        terminal.run("import", "mail1.lk", "mail2.lk");

        assertThat(terminal.run("clients", "--where", "server = mail2 or computer ~ ws-1", "--format", "csv").lines())
                .hasSize(3);
        assertThat(terminal.run("servers", "--where", "version < 7.10 and version > 7.2").out()).contains("mail1")
                .doesNotContain("mail2");
        Result result = terminal.run("clients", "--where", "server = mail2 or colour = red");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("--where, column 19: there is no field \"colour\"", "computer");
    }

    @Test
    void listsGoToFilesToo() {
        terminal.run("import", "mail1.lk");
        Result result = terminal.run("clients", "--format", "csv", "--out", "clients.csv");

        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("clients.csv")).content().startsWith("server,account,computer,connector,version,")
                .contains("blocked@harbor.example");
    }

    @Test
    void exportAndRestoreKeepEverything() {
        terminal.run("import", "mail1.lk");
        terminal.run("import", "mail2.lk");
        terminal.run("plan", "--to", "7.3");
        assertThat(terminal.run("export", "all.zip").code()).isZero();

        assertThat(terminal.run("restore", "all.zip", "--workspace", "copy").err()).contains("Restored 2 imports");
        for (String list : new String[] {"servers", "clients", "findings", "imports"}) {
            assertThat(terminal.run(list, "--format", "json", "--workspace", "copy").out())
                    .isEqualTo(terminal.run(list, "--format", "json").out());
        }
    }

    @Test
    void restoreOfSomethingElseChangesNothing() throws IOException {
        terminal.run("import", "mail1.lk");
        Files.writeString(folder.resolve("letter.txt"), "Dear customer");
        Result result = terminal.run("restore", "letter.txt");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("letter.txt").doesNotContain("Exception");
        assertThat(terminal.run("servers").out()).contains("mail1");
    }

    @Test
    void checkTellsThatAWorkspaceIsSound() {
        terminal.run("import", "mail1.lk");
        Result result = terminal.run("check");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("is sound: 1 import, 1 server, 4 clients");
        assertThat(terminal.run("check", "--workspace", "none").out()).contains("nothing to check");
    }

    @Test
    void fileInPlaceOfTheWorkspaceIsNamed() {
        Result result = terminal.run("servers", "--workspace", "mail1.lk");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("mail1.lk is no folder");
    }
}
