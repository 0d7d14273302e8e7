package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Notes, labels, fixed collections and acknowledgements: fields at once, kept in the journal, and no evidence. */
class RemarkCommandsTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        terminal = new Terminal(folder, Site.intake()).importSite();
    }

    private String clients(String where, String columns) {
        return terminal.ok("clients", "--where", where, "--columns", columns, "--format", "csv").out();
    }

    @Test
    void remarksAreFieldsAndChangeNoVerdict() {
        String verdicts = clients("computer is known", "computer,verdict,rules");
        Result result = terminal.ok("set", "label=laptop", "note=on leave, back in May", "--where", "server = mail1");

        assertThat(result.err()).contains("4 clients: 0 verdicts of the upgrade to 7.3.0 change", "--undo 3");
        assertThat(clients("computer is known", "computer,verdict,rules")).isEqualTo(verdicts);
        assertThat(terminal.json("clients", "--where", "labels = LAPTOP and note ~ leave")).hasSize(4);
        assertThat(terminal.json("history", "--where", "attribute = remark and computer = WS-1"))
                .extracting(h -> h.get("value").asText())
                .containsExactlyInAnyOrder("label +laptop", "note +on leave, back in May");
        terminal.ok("set", "label=-laptop", "note=", "--where", "computer = WS-1");
        assertThat(terminal.json("clients", "--where", "labels = laptop")).hasSize(3);
    }

    @Test
    void undoingARemarkEqualsNeverHavingMadeIt() {
        terminal.ok("set", "label=a", "--where", "server = mail1");
        String before = terminal.ok("clients", "--format", "json").out();
        terminal.ok("set", "label=b", "label=-a", "note=x", "--where", "computer = WS-1");
        terminal.ok("import", "--undo", "4");

        assertThat(terminal.ok("clients", "--format", "json").out()).isEqualTo(before);
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
        terminal.ok("set", "acknowledged=yes", "--where", "computer = WS-1", "--reason", "is scrapped", "--by", "anna");
        assertThat(clients("acknowledged = yes", "computer")).isEqualToNormalizingNewlines("computer\nWS-1\n");
        terminal.ok("import", "dispute.lk");

        assertThat(clients("acknowledged = lapsed", "computer,verdict"))
                .isEqualToNormalizingNewlines("computer,verdict\nWS-1,UNKNOWN\n");
        assertThat(terminal.run("plan", "--to", "7.3").out()).doesNotContain("acknowledged");
    }

    @Test
    void aFixedCollectionKeepsItsClients() {
        terminal.ok("collections", "--save", "Pilot", "--fixed", "--where", "computer in (WS-1, WS-2)");
        terminal.ok("collections", "--save", "Blocked", "--where", "verdict = blocked");
        terminal.ok("set", "collection=Pilot", "--where", "computer = WS-3");
        terminal.ok("set", "collection=-Pilot", "--where", "computer = WS-2");
        JsonNode collections = terminal.json("collections");

        assertThat(collections).extracting(c -> c.get("name").asText() + " " + c.get("kind").asText() + " "
                + c.get("clients").asInt()).containsExactly("Blocked FILTER 2", "Pilot FIXED 2");
        assertThat(terminal.ok("clients", "--in", "pilot", "--columns", "computer", "--sort", "computer", "--format", "csv").out())
                .isEqualToNormalizingNewlines("computer\nWS-1\nWS-3\n");
        assertThat(terminal.run("set", "collection=Pliot", "--where", "computer = WS-1").err())
                .contains("There is no fixed collection \"Pliot\"; there are Pilot.");
        assertThat(terminal.run("collections", "--save", "Empty", "--fixed", "--where", "computer = none").err())
                .contains("needs a client");
    }

    @Test
    void allOfItIsExportedAndRestored() {
        terminal.ok("collections", "--save", "Pilot", "--fixed", "--where", "computer in (WS-1, WS-2)");
        terminal.ok("set", "label=laptop", "note=x", "acknowledged=yes", "--where", "server = mail1", "--reason", "r");
        String before = terminal.ok("clients", "--format", "json").out();
        terminal.ok("export", "all.lk");
        terminal.ok("import", "--undo", "4");
        terminal.ok("import", "--undo", "3");
        assertThat(terminal.ok("clients", "--format", "json").out()).isNotEqualTo(before);
        terminal.ok("restore", "all.lk");

        assertThat(terminal.ok("clients", "--format", "json").out()).isEqualTo(before);
        assertThat(terminal.ok("collections").out()).contains("Pilot");
    }

    @Test
    void howOldIsStaleIsSaid() {
        assertThat(terminal.run("clients", "--stale-after", "0").err()).contains("at least 1");
        assertThat(terminal.ok("clients", "--stale-after", "1", "--columns", "computer,stale").out()).contains("COMPUTER");
    }
}
