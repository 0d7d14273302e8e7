package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Notes, labels, fixed collections and acknowledgements: fields at once, kept in the journal, and no evidence. */
class RemarkCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        terminal = new Terminal(folder, Site.intake()).files("mail1.lk", "mail2.lk", "dispute.lk");
        terminal.run("import", "mail1.lk");
        terminal.run("import", "mail2.lk");
        terminal.run("plan", "--to", "7.3");
    }

    private Result ok(String... args) {
        Result result = terminal.run(args);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    private JsonNode json(String... args) throws IOException {
        return JSON.readTree(ok(args).out());
    }

    private String clients(String where, String columns) {
        return ok("clients", "--where", where, "--columns", columns, "--format", "csv").out();
    }

    @Test
    void remarksAreFieldsAndChangeNoVerdict() throws IOException {
        String verdicts = clients("computer is known", "computer,verdict,rules");
        Result result = ok("set", "label=laptop", "note=on leave, back in May", "--where", "server = mail1");

        assertThat(result.err()).contains("4 clients: 0 verdicts of the upgrade to 7.3.0 change", "--undo 3");
        assertThat(clients("computer is known", "computer,verdict,rules")).isEqualTo(verdicts);
        assertThat(json("clients", "--where", "labels = LAPTOP and note ~ leave", "--format", "json")).hasSize(4);
        assertThat(json("history", "--where", "attribute = remark and computer = WS-1", "--format", "json"))
                .extracting(h -> h.get("value").asText())
                .containsExactlyInAnyOrder("label +laptop", "note +on leave, back in May");
        ok("set", "label=-laptop", "note=", "--where", "computer = WS-1");
        assertThat(json("clients", "--where", "labels = laptop", "--format", "json")).hasSize(3);
    }

    @Test
    void undoingARemarkEqualsNeverHavingMadeIt() {
        ok("set", "label=a", "--where", "server = mail1");
        String before = ok("clients", "--format", "json").out();
        ok("set", "label=b", "label=-a", "note=x", "--where", "computer = WS-1");
        ok("import", "--undo", "4");

        assertThat(ok("clients", "--format", "json").out()).isEqualTo(before);
    }

    @Test
    void anAcknowledgementNeedsAReasonAndLapsesWithItsVerdict() {
        assertThat(terminal.run("set", "acknowledged=yes", "--where", "computer = WS-1").err())
                .contains("An acknowledgement needs a reason.");
        assertThat(terminal.run("set", "acknowledged=soon", "--where", "computer = WS-1").err())
                .contains("expected yes or no");
        assertThat(terminal.run("set", "label=-", "--where", "computer = WS-1").err()).contains("no name of a label");
        assertThat(terminal.run("set", "localAdmin=yes", "label=x", "--where", "computer = WS-1").err())
                .contains("--reason");
        ok("set", "acknowledged=yes", "--where", "computer = WS-1", "--reason", "is scrapped", "--by", "anna");
        assertThat(clients("acknowledged = yes", "computer")).isEqualToNormalizingNewlines("computer\nWS-1\n");
        ok("import", "dispute.lk");

        assertThat(clients("acknowledged = lapsed", "computer,verdict"))
                .isEqualToNormalizingNewlines("computer,verdict\nWS-1,UNKNOWN\n");
        assertThat(terminal.run("plan", "--to", "7.3").out()).doesNotContain("acknowledged");
    }

    @Test
    void aFixedCollectionKeepsItsClients() throws IOException {
        ok("collections", "--save", "Pilot", "--fixed", "--where", "computer in (WS-1, WS-2)");
        ok("collections", "--save", "Blocked", "--where", "verdict = blocked");
        ok("set", "collection=Pilot", "--where", "computer = WS-3");
        ok("set", "collection=-Pilot", "--where", "computer = WS-2");
        JsonNode collections = json("collections", "--format", "json");

        assertThat(collections).extracting(c -> c.get("name").asText() + " " + c.get("kind").asText() + " "
                + c.get("clients").asInt()).containsExactly("Blocked FILTER 2", "Pilot FIXED 2");
        assertThat(ok("clients", "--in", "pilot", "--columns", "computer", "--sort", "computer", "--format", "csv").out())
                .isEqualToNormalizingNewlines("computer\nWS-1\nWS-3\n");
        assertThat(terminal.run("set", "collection=Pliot", "--where", "computer = WS-1").err())
                .contains("There is no fixed collection \"Pliot\"; there are Pilot.");
        assertThat(terminal.run("collections", "--save", "Empty", "--fixed", "--where", "computer = none").err())
                .contains("needs a client");
    }

    @Test
    void allOfItIsExportedAndRestored() {
        ok("collections", "--save", "Pilot", "--fixed", "--where", "computer in (WS-1, WS-2)");
        ok("set", "label=laptop", "note=x", "acknowledged=yes", "--where", "server = mail1", "--reason", "r");
        String before = ok("clients", "--format", "json").out();
        ok("export", "all.lk");
        ok("import", "--undo", "4");
        ok("import", "--undo", "3");
        assertThat(ok("clients", "--format", "json").out()).isNotEqualTo(before);
        ok("restore", "all.lk");

        assertThat(ok("clients", "--format", "json").out()).isEqualTo(before);
        assertThat(ok("collections").out()).contains("Pilot");
    }

    @Test
    void howOldIsStaleIsSaid() {
        assertThat(terminal.run("clients", "--stale-after", "0").err()).contains("at least 1");
        assertThat(ok("clients", "--stale-after", "1", "--columns", "computer,stale").out()).contains("COMPUTER");
    }
}
