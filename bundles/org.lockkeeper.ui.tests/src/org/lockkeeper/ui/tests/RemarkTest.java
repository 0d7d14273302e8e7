package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.robot.pages.WhyPage;

/** Notes, labels and stated facts of clients, and the charts. */
class RemarkTest extends UiTest {

    private static final String COMPUTER = "HBR-WS-012";
    private static final Target KEEP = Target.id("remark.keep");

    private final ClientsPage clients = new ClientsPage(robot);
    private final GridPage grid = clients.grid();
    private final StatusPage status = new StatusPage(robot);
    private final WhyPage why = new WhyPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        clients.open();
        grid.showAll();
        grid.awaitRows(Expected.harbor().size());
    }

    @AfterEach
    void everythingAgain() {
        clients.where("");
        workbench.everything();
    }

    private void open(String item) {
        grid.select(grid.rowOf("Computer", COMPUTER), "Computer");
        grid.contextMenu(item);
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
    }

    @Test
    void aLabelIsAFieldAtOnceAndIsTakenBack() {
        String verdict = grid.cell(grid.rowOf("Computer", COMPUTER), "Verdict");
        open("Note and labels\u2026");
        assertFalse(robot.isEnabled(KEEP));
        robot.type(Target.id("remark.labels"), "laptop, old one");
        robot.type(Target.id("remark.note"), "on leave until May");
        robot.click(KEEP);
        robot.waitFor("what was kept", () -> status.text().contains("label \u201claptop\u201d"));
        clients.where("labels = laptop and note ~ May");
        grid.awaitRows(1);
        assertEquals(COMPUTER, grid.cell(0, "Computer"));
        assertEquals(verdict, grid.cell(0, "Verdict"));
        grid.select(0, "Computer");
        whyInFront();
        robot.waitFor("the note in Why?", () -> why.text().contains("on leave until May"));
        status.undo();
        grid.awaitRows(0);
    }

    @Test
    void anAcknowledgementWantsAReason() {
        open("Note and labels\u2026");
        robot.click(Target.id("remark.acknowledged"));
        robot.waitFor("what is missing", () -> robot.read(Target.id("remark.problem")).contains("needs a reason"));
        assertFalse(robot.isEnabled(KEEP));
        robot.type(Target.id("remark.reason"), "is scrapped");
        robot.waitFor("nothing missing", () -> robot.isEnabled(KEEP));
        robot.click(Target.id("remark.cancel"));
    }

    @Test
    void aStatedFactTellsItsEffectFirst() {
        open("State a fact\u2026");
        robot.type(Target.id("remark.value"), "present");
        robot.type(Target.id("remark.reason"), "seen at the desk");
        robot.click(KEEP);
        robot.waitFor("the effect", () -> robot.read(Target.id("remark.effect")).contains("1 with another verdict"));
        assertTrue(robot.isShown(KEEP));
        robot.click(KEEP);
        robot.waitFor("what was kept", () -> status.text().contains("Updater Service: present"));
        status.undo();
        robot.waitFor("nothing to take back", () -> !status.canUndo());
    }

    @Test
    void aComputerIsLinkedWithItsAccountAndPartedAgainByUndo() {
        String filter = "computer = HBR-WS-031 and account = o.lund@harborline.example";
        grid.select(grid.rowOf("Computer", "HBR-WS-031"), "Computer");
        grid.contextMenu("Link with an account\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        robot.type(Target.id("remark.other"), "o.lund@harborline.example");
        robot.type(Target.id("remark.reason"), "asked");
        robot.type(Target.id("remark.by"), "kim");
        robot.click(KEEP);
        robot.waitFor("the effect", () -> robot.read(Target.id("remark.effect")).contains("1 new, 1 gone"));
        robot.click(KEEP);
        robot.waitFor("what was kept", () -> status.text().contains(
                "o.lund@harborline.example on HBR-WS-031: the account is used on this computer"));
        clients.where(filter);
        grid.awaitRows(1);
        status.undo();
        grid.awaitRows(0);
    }

    @Test
    void ofManyTheNumberIsTyped() {
        int all = Expected.harbor().size();
        grid.select(0, "Computer");
        grid.contextMenu("Note and labels of all " + all + " shown\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        robot.type(Target.id("remark.labels"), "all");
        assertFalse(robot.isEnabled(KEEP));
        robot.type(Target.id("remark.number"), Integer.toString(all + 1));
        robot.waitFor("what is wrong", () -> robot.read(Target.id("remark.problem")).contains("is not their number"));
        assertFalse(robot.isEnabled(KEEP));
        robot.type(Target.id("remark.number"), Integer.toString(all));
        robot.waitFor("the right number", () -> robot.isEnabled(KEEP));
        robot.click(Target.id("remark.cancel"));
    }

    @Test
    void whatIsStatedOfManyTellsItsEffectBeforeTheNumberIsTyped() {
        int all = Expected.harbor().size();
        grid.select(0, "Computer");
        grid.contextMenu("State a fact of all " + all + " shown\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        robot.type(Target.id("remark.value"), "present");
        robot.type(Target.id("remark.reason"), "rolled out");
        robot.waitFor("the way to the effect", () -> robot.isEnabled(KEEP));
        robot.click(KEEP);
        robot.waitFor("the effect", () -> robot.read(Target.id("remark.effect")).contains("with another verdict"));
        assertFalse(robot.isEnabled(KEEP), "the number is missing");
        robot.type(Target.id("remark.number"), Integer.toString(all));
        robot.waitFor("the right number", () -> robot.isEnabled(KEEP));
        assertTrue(robot.read(Target.id("remark.effect")).contains("with another verdict"));
        robot.click(Target.id("remark.cancel"));
    }

    @Test
    void chartsTellInWordsWhatTheyShow() {
        Target servers = Target.id("clients.chart.servers");
        robot.click(Target.id("clients.charts.toggle"));
        robot.waitFor("the servers", () -> robot.isShown(servers) && robot.read(servers).contains("mail2:"));
        assertTrue(robot.read(servers).startsWith("Verdicts by server. mail1: "), robot.read(servers));
        Target versions = Target.id("clients.chart.versions");
        assertTrue(robot.read(versions).contains("KOFF 7.2.3: "), robot.read(versions));
        robot.waitFor("the coverage", () -> robot.read(Target.id("clients.chart.coverage")).contains("Import "));
        robot.click(Target.id("clients.charts.toggle"));
        robot.waitFor("the clients", grid::isShown);
    }
}
