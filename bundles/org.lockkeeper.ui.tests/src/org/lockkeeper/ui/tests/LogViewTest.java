package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;

/** What can be done with a log that is open. */
class LogViewTest extends LogStory {

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
    }

    private void waitFor(String what, String id, String text) {
        robot.waitFor(what, () -> robot.isShown(Target.id(id)) && robot.read(Target.id(id)).contains(text));
    }

    private void picture(String name) throws IOException {
        Path pictures = Path.of(System.getProperty("lockkeeper.pictures", "target/pictures")).toAbsolutePath();
        Files.createDirectories(pictures);
        robot.screenshot(pictures.resolve("log-" + name + "." + robot.name() + ".png"));
    }

    @Test
    void filtersHideTheOtherLinesAndSayHowManyAreLeft() {
        show(sample("warning.log"), 1);
        robot.click(Target.id("log.filters"));
        robot.type(Target.id("log.filter"), "does not have installed");
        robot.click(Target.id("log.filter.add"));
        waitFor("the lines of the report", "log.filter.note", " of 31 lines");
        String shown = robot.read(Target.id("log.filter.note"));
        assertFalse(shown.startsWith("31"), shown);
        show(sample("warning.log"), 3);
        robot.waitFor("no filter to hide the line that is asked for",
                () -> robot.read(Target.id("log.filter.note")).isEmpty());
        robot.click(Target.id("log.filter.0"));
        waitFor("the lines of the report", "log.filter.note", " of 31 lines");
        log.goToLine("1");
        robot.waitFor("the first line of those", () -> log.currentLine().contains("does not have installed"));
        robot.click(Target.id("log.filter.remove.0"));
        robot.waitFor("all lines", () -> robot.read(Target.id("log.filter.note")).isEmpty());
        log.goToLine("1");
        robot.waitFor("the first line of all", () -> log.currentLine().startsWith("Line 1:"));
        robot.click(Target.id("log.filters"));
        robot.waitFor("no bar", () -> !robot.isShown(Target.id("log.filter")));
    }

    @Test
    void hitsAreCounted() {
        show(sample("warning.log"), 1);
        log.find("does not have installed");
        robot.waitFor("a count", () -> log.note().matches("1 of \\d+ hits"));
        int hits = Integer.parseInt(log.note().split(" ")[2]);
        robot.key("F3");
        robot.waitFor("the next", () -> log.note().equals("2 of " + hits + " hits"));
        log.find("no such text");
        robot.waitFor("that there is none", () -> log.note().contains("does not occur"));
    }

    @Test
    void aLineIsExplainedAndItsFieldsStandInColumns() throws IOException {
        show(sample("warning.log"), 15);
        robot.click(Target.id("log.details"));
        waitFor("what it means", "log.detailsText", "What to do");
        waitFor("where it stands", "log.detailsText", "warning.log:15");
        robot.click(Target.id("log.showColumns"));
        robot.click(Target.id("log.timeline"));
        waitFor("lines over time", "log.time", "31 lines 20");
        picture("details");
        robot.click(Target.id("log.showColumns"));
        robot.click(Target.id("log.timeline"));
        robot.click(Target.id("log.details"));
        robot.waitFor("no details", () -> !robot.isShown(Target.id("log.detailsText")));
    }

    @Test
    void theRotatedFilesAreOneLog() {
        show(sample("warning.log"), 15);
        String line = log.currentLine();
        assertTrue(robot.read(Target.id("log.wholeLog")).contains("2 files"), robot.read(Target.id("log.wholeLog")));
        robot.click(Target.id("log.wholeLog"));
        robot.waitFor("both files", () -> log.position().contains("of 67"));
        show(sample("warning.log"), 15, 36 + 15);
        assertEquals(line.substring(line.indexOf(':')), log.currentLine().substring(log.currentLine().indexOf(':')));
        robot.click(Target.id("log.wholeLog"));
        robot.waitFor("one file", () -> log.position().contains("of 31"));
    }

    @Test
    void timesAndPartsAreGoneTo() {
        show(sample("warning.log"), 1);
        log.goToLine("100%");
        robot.waitFor("the end", () -> log.position().startsWith("Line 31 "));
        log.goToLine("0%");
        robot.waitFor("the start", () -> log.position().startsWith("Line 1 "));
        log.goToLine("31/Dec/2099 12:00");
        robot.waitFor("that nothing is so late", () -> log.note().contains("2099"));
    }

    @Test
    void aLogThatGrowsIsFollowed() throws IOException {
        Path file = folder.resolve("grows.log");
        Files.writeString(file, "[08/Sep/2011 11:00:00] first\n");
        show(file, 1);
        robot.waitFor("all lines to be counted", () -> log.position().equals("Line 1 of 1"));
        robot.click(Target.id("log.follow"));
        robot.waitFor("following", () -> log.position().contains("following"));
        Files.writeString(file, "[08/Sep/2011 11:00:01] second\n", StandardOpenOption.APPEND);
        robot.waitFor("the new line", () -> log.currentLine().endsWith("second"));
        robot.click(Target.id("log.follow"));
        robot.waitFor("not following", () -> !log.position().contains("following"));
    }

    @Test
    void allLinesOfAMessageAreShown() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, """
                [08/Sep/2011 11:25:17] Recv: Queue-ID: 4e68a67d-00000001, Service: SMTP, From: <a@b.example>
                [08/Sep/2011 11:25:18] Recv: Queue-ID: 4e68a67e-00000002, Service: SMTP, From: <x@b.example>
                [08/Sep/2011 11:25:19] Sent: Queue-ID: 4e68a67d-00000001, Recipient: <c@b.example>, Result: delivered
                """);
        show(file, 1);
        robot.waitFor("all lines to be counted", () -> log.position().equals("Line 1 of 3"));
        log.focusText();
        robot.contextMenu(Target.id("log.text"), "Trace this message");
        robot.waitFor("two lines", () -> log.note().startsWith("2 of 3 lines"));
        robot.key("CTRL+END");
        robot.waitFor("the last of its lines", () -> log.currentLine().startsWith("Line 3:"));
        robot.key("ARROW_UP");
        robot.waitFor("the one before", () -> log.currentLine().startsWith("Line 1:"));
        robot.key("ESC");
        robot.waitFor("no more of that", () -> log.note().isEmpty());
        robot.key("ARROW_DOWN");
        robot.waitFor("all lines", () -> log.currentLine().startsWith("Line 2:"));
    }

    @Test
    void aClientLeadsToItsLinesInAllLogsOfItsServerAndALineToItsClient() {
        ClientsPage clients = new ClientsPage(robot).open();
        clients.showAll();
        clients.grid().awaitRows(Expected.harbor().size());
        clients.grid().select(clients.grid().rowOf("Account", "a.dekker@harborline.example"), "Account");
        clients.grid().contextMenu("Lines of this account in the logs");
        robot.waitFor("the lines of that account", () -> robot.isShown(Target.id("log.filter.note"))
                && robot.read(Target.id("log.filter.note")).matches("[1-9]\\d* of \\d+ lines"));
        log.focusText();
        robot.key("CTRL+HOME");
        robot.waitFor("one of them", () -> log.currentLine().toLowerCase(java.util.Locale.ROOT)
                .contains("a.dekker@harborline.example"));
        robot.click(Target.id("log.filter.remove.0"));
        robot.click(Target.id("log.filters"));
        show(sample("warning.log"), 31);
        show(sample("warning.log"), 15);
        robot.contextMenu(Target.id("log.text"), "Who is this?");
        robot.waitFor("what is known", () -> robot.isShown(Target.id("log.who"))
                && robot.read(Target.id("log.who")).contains("HBR-WS-011"));
        robot.click(Target.id("log.who.link.0"));
        robot.waitFor("the Clients view", clients.grid()::isShown);
        clients.grid().awaitRows(1);
        clients.open();
        clients.showAll();
    }

    @Test
    void everythingIsSeenInBothThemes() throws IOException {
        org.lockkeeper.robot.pages.WorkbenchPage window = new org.lockkeeper.robot.pages.WorkbenchPage(robot);
        show(sample("security.log"), 12);
        for (String tool : new String[] {"showColumns", "timeline", "details", "filters"}) {
            robot.click(Target.id("log." + tool));
        }
        waitFor("lines over time", "log.time", "46 lines 20");
        log.find("attempt");
        robot.type(Target.id("log.filter"), "HTTP");
        robot.click(Target.id("log.filter.add"));
        waitFor("lines with HTTP", "log.filter.note", "of 46 lines");
        robot.waitFor("those lines over time", () -> !robot.read(Target.id("log.time")).contains("46 lines 20"));
        picture("all-one");
        window.toggleTheme();
        robot.click(Target.id("log.showColumns"));
        picture("all-other");
        window.toggleTheme();
        robot.click(Target.id("log.filter.remove.0"));
        for (String tool : new String[] {"timeline", "details", "filters"}) {
            robot.click(Target.id("log." + tool));
        }
        robot.waitFor("no details", () -> !robot.isShown(Target.id("log.detailsText")));
    }
}
