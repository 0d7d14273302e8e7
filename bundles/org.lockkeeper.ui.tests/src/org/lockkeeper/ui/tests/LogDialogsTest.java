package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.FormatsPage;
import org.lockkeeper.robot.pages.HighlightsPage;
import org.lockkeeper.robot.pages.TimelinePage;
import org.lockkeeper.ui.files.FileChooser;

/** What is edited, chosen and asked in the Log view. */
class LogDialogsTest extends LogStory {

    private static final String APPLICATION_LOG = """
            2011-09-08 11:00:00 WARN disk: 93% full
            2011-09-08 11:00:05 ERROR queue: stopped
              at the third attempt
            """;

    private final HighlightsPage highlights = new HighlightsPage(robot);
    private final FormatsPage formats = new FormatsPage(robot);
    private final ChosenFiles files = new ChosenFiles();
    private FileChooser before;

    @BeforeEach
    void chooseFilesHere() {
        workbench.harbor();
        before = workbench.service(FileChooser.class);
        use(files);
    }

    @AfterEach
    void chooseFilesAsBefore() {
        use(before);
    }

    private void use(FileChooser chooser) {
        robot.onUiThread(() -> {
            workbench.application().getContext().set(FileChooser.class, chooser);
            return null;
        });
    }

    private void showReport() {
        show(sample("warning.log"), 15);
    }

    @Test
    void aHighlightIsDefinedWithWhatIsWrongToldInItsPlace() {
        showReport();
        highlights.open();
        highlights.add("Named account", "User (a\\S+ does");
        robot.waitFor("the count of that text", () -> highlights.count().startsWith("0 of 31 lines"));
        highlights.toggleRegex();
        robot.waitFor("what is wrong", () -> highlights.problem().contains("missing closing )"));
        assertFalse(highlights.canBeAccepted());
        assertTrue(highlights.state().contains("Named account"), highlights.state());
        highlights.type("User (a\\S+) does");
        robot.waitFor("nothing to be wrong", () -> highlights.problem().isEmpty() && highlights.canBeAccepted());
        robot.waitFor("the one line that has it", () -> highlights.count().startsWith("1 of 31 lines"));
        highlights.markOnlyText();
        highlights.color("Pink");
        highlights.close("OK");
        robot.waitFor("the line to be highlighted by both",
                () -> log.currentLine().contains("highlighted: Affected by an upgrade")
                        && log.currentLine().contains("highlighted: Named account"));
        highlights.open();
        assertTrue(highlights.list().startsWith("> [x] Named account\n"), highlights.list());
        highlights.press("remove");
        assertFalse(highlights.list().contains("Named account"), highlights.list());
        highlights.close("OK");
        robot.waitFor("one highlight less", () -> !log.currentLine().contains("Named account"));
    }

    @Test
    void highlightsAreOrderedCopiedAndRestored() {
        showReport();
        highlights.open();
        String shipped = highlights.list();
        highlights.select("Received");
        highlights.press("up");
        assertTrue(highlights.list().indexOf("Received") < highlights.list().indexOf("Delivered"), highlights.list());
        highlights.press("down");
        assertEquals(shipped.replace("> ", ""), highlights.list().replace("> ", ""));
        highlights.press("duplicate");
        assertTrue(highlights.list().contains("> [x] Received (copy)"), highlights.list());
        highlights.press("remove");
        highlights.select("Spam or virus");
        highlights.press("remove");
        assertFalse(highlights.list().contains("Spam or virus"), highlights.list());
        highlights.press("kerio");
        assertTrue(highlights.list().contains("Spam or virus"), highlights.list());
        assertTrue(highlights.state().contains("are reset"), highlights.state());
        highlights.close("Cancel");
    }

    @Test
    void highlightsAreSharedAsAFileAndAWrongFileIsNamedWithItsLine() throws IOException {
        showReport();
        Path file = folder.resolve("ours.highlighters");
        highlights.open();
        files.choose(file);
        highlights.press("export");
        robot.waitFor("the file to be written", () -> highlights.state().contains(file.toString()));
        assertTrue(Files.readString(file).contains("[Sign-in failed]"));
        Files.writeString(file, "[Theirs]\ntext: x\ncolor: teal\n[Received]\ntext: Recv\n");
        highlights.press("import");
        robot.waitFor("both to be there", () -> highlights.state().startsWith("Added: 1. Replaced, having the same name: 1."));
        assertTrue(highlights.list().contains("[x] Theirs"), highlights.list());
        Files.writeString(file, "[Theirs]\nregex: (x\n");
        highlights.press("import");
        robot.waitFor("the line that is wrong", () -> highlights.state().startsWith("ours.highlighters, line 2:"));
        files.choose(null);
        highlights.press("import");
        highlights.close("Cancel");
    }

    @Test
    void messagesOfOnesOwnExplainLinesBeforeOurs() throws IOException {
        showReport();
        robot.click(Target.id("log.details"));
        robot.waitFor("what is shipped", () -> details().contains("What to do"));
        Path file = folder.resolve("ours.messages");
        Files.writeString(file, "[ours]\npattern: does not have (x\nmeaning: m\nsource: s\n");
        files.choose(file);
        readMessages();
        robot.waitFor("the line that is wrong", () -> log.warning().contains("ours.messages, line 2"));
        Files.writeString(file, "[ours]\nlog: warning\npattern: does not have installed\n"
                + "meaning: Ask Ada first.\nsource: our handbook\n");
        readMessages();
        robot.waitFor("our own meaning", () -> details().contains("Ask Ada first."));
        robot.key("CTRL+SHIFT+X");
        robot.waitFor("the dialog", () -> robot.isShown(Target.text("Remove your own messages")));
        robot.click(Target.text("Remove your own messages"));
        robot.waitFor("what is shipped again", () -> !details().contains("Ada") && details().contains("What to do"));
        robot.click(Target.id("log.details"));
    }

    private String details() {
        return robot.read(Target.id("log.detailsText"));
    }

    private void readMessages() {
        log.focusText();
        robot.key("CTRL+SHIFT+X");
        robot.waitFor("the dialog", () -> robot.isShown(Target.text("Read a file\u2026")));
        robot.click(Target.text("Read a file\u2026"));
    }

    @Test
    void aSelectedTextIsHighlightedWhereverItStands() {
        showReport();
        robot.key("CTRL+ARROW_RIGHT");
        robot.key("CTRL+ARROW_RIGHT");
        robot.key("CTRL+ARROW_RIGHT");
        robot.key("CTRL+ARROW_RIGHT");
        robot.waitFor("the account to be selected",
                () -> log.currentLine().contains("selected: a.dekker@harborline.example"));
        robot.key("CTRL+C");
        robot.waitFor("the account alone to be copied",
                () -> robot.clipboard().equals("a.dekker@harborline.example"));
        robot.key("CTRL+H");
        robot.waitFor("the account to be highlighted", () -> log.note().endsWith("is highlighted in Yellow."));
        assertTrue(log.currentLine().contains("highlighted: a.dekker@harborline.example"), log.currentLine());
        log.contextMenu("Highlight \u201ca.dekker@harborline.example\u201d", "Teal");
        robot.waitFor("another colour", () -> log.note().endsWith("is highlighted in Teal."));
        log.contextMenu("Stop highlighting \u201ca.dekker@harborline.example\u201d");
        robot.waitFor("no highlight", () -> log.note().endsWith("is no longer highlighted."));
        robot.key("ARROW_DOWN");
        robot.key("CTRL+H");
        robot.waitFor("how to select a text", () -> log.note().startsWith("Select text first"));
    }

    @Test
    void highlightsAreSwitchedOffAndOnInTheMenu() {
        String name = "Affected by an upgrade: account without Kerio Updater Service";
        showReport();
        robot.waitFor("the highlight", () -> log.currentLine().contains("highlighted: " + name));
        log.contextMenu("Highlights", name);
        robot.waitFor("the highlight to be off", () -> !log.currentLine().contains("highlighted: " + name));
        log.contextMenu("Highlights", name);
        robot.waitFor("the highlight to be on", () -> log.currentLine().contains("highlighted: " + name));
    }

    @Test
    void importedFormatsKeepTheirOrderAndWhatIsWrongIsNotExported() throws IOException {
        showReport();
        Path file = folder.resolve("ours.logformats");
        Files.writeString(file, "[one]\ntitle: One\npattern: (?<x>a)\n[two]\ntitle: Two\npattern: (?<x>b)\n");
        formats.open();
        files.choose(file);
        formats.press("import");
        robot.waitFor("both to be there", () -> formats.state().startsWith("Added: 2. "));
        assertTrue(formats.list().startsWith("> One\nTwo"), formats.list());
        formats.press("add");
        formats.press("add");
        assertTrue(formats.list().startsWith("> New format 2\nNew format\nOne\nTwo"), formats.list());
        formats.pattern("(?<x>");
        robot.waitFor("what is wrong", () -> !formats.problem().isEmpty() && !formats.canBeAccepted());
        formats.press("export");
        robot.waitFor("the others to be written", () -> formats.state().endsWith("because of errors: 1."));
        assertFalse(Files.readString(file).contains("New format 2"));
        assertTrue(Files.readString(file).contains("title:   New format\n"));
        formats.close("Cancel");
    }

    @Test
    void aFormatIsDefinedAndTriedOnTheOpenLog() throws IOException {
        Path file = folder.resolve("application.txt");
        Files.writeString(file, APPLICATION_LOG);
        show(file, 1);
        formats.open();
        formats.add("Application", "(?<time>\\S+ \\S+) (?<level>[A-Z]+) (?<part>\\w+: (?<message>.*)");
        robot.waitFor("what is wrong", () -> formats.problem().contains("not closed"));
        assertFalse(formats.canBeAccepted());
        assertTrue(formats.state().contains("Application"), formats.state());
        formats.pattern("(?<time>\\d\\S+ \\S+) (?<level>[A-Z]+) (?<part>\\w+): (?<message>.*)");
        robot.waitFor("the lines to be tried", () -> formats.trial().contains("disk\t93% full"));
        formats.time("yyyy-MM-dd HH:mm:ss");
        robot.waitFor("two lines to fit", () -> formats.counts().startsWith("2 of 3 lines")
                && formats.counts().contains("1 continue the record before, 0 do not fit"));
        Path exported = folder.resolve("ours.logformats");
        files.choose(exported);
        formats.press("export");
        robot.waitFor("the file to be written", () -> formats.state().contains(exported.toString()));
        assertTrue(Files.readString(exported).contains("title:   Application"));
        formats.close("OK");
        robot.waitFor("the log to be read by that format", () -> robot.isShown(Target.id("log.showColumns"))
                && log.position().startsWith("Line 1 of 3"));
        robot.click(Target.id("log.showColumns"));
        robot.waitFor("its fields in columns", () -> log.currentLine().contains("part: disk"));
        robot.click(Target.id("log.showColumns"));
        log.focusText();
        formats.open();
        formats.press("remove");
        formats.close("OK");
    }

    @Test
    void aLineIsMarkedWithANoteAndTheNoteIsSaid() {
        showReport();
        robot.key("CTRL+B");
        robot.waitFor("the note to be asked for", () -> robot.isShown(Target.id("log.bookmark.note")));
        robot.type(Target.id("log.bookmark.note"), "call her first");
        robot.click(Target.text("OK"));
        robot.waitFor("the note", () -> log.currentLine().endsWith("bookmark: call her first"));
        log.focusText();
        robot.key("CTRL+B");
        robot.waitFor("the note to be asked for", () -> robot.isShown(Target.id("log.bookmark.note")));
        robot.type(Target.id("log.bookmark.note"), "");
        robot.click(Target.text("OK"));
        robot.waitFor("no bookmark", () -> !log.currentLine().contains("bookmark"));
    }

    @Test
    void linesAreSavedAsTextAndAsAPage() throws IOException {
        showReport();
        Path text = folder.resolve("lines.txt");
        files.choose(text);
        robot.key("CTRL+S");
        robot.waitFor("all lines to be saved", () -> log.note().startsWith("31 lines saved"));
        assertEquals(31, Files.readAllLines(text).size());
        assertEquals("warning.log.txt", files.asked().name());
        Path page = folder.resolve("lines.html");
        files.choose(page);
        robot.key("SHIFT+ARROW_DOWN");
        robot.key("CTRL+S");
        robot.waitFor("two lines to be saved", () -> log.note().startsWith("2 lines saved"));
        String html = Files.readString(page);
        assertEquals(2, html.split("<pre ", -1).length - 1, html);
        assertTrue(html.contains("lk-blocked"), html);
    }

    @Test
    void aFilterMayBeAnExpressionAndTheOtherLinesPaler() {
        showReport();
        robot.click(Target.id("log.filters"));
        robot.click(Target.id("log.filter.regex"));
        robot.type(Target.id("log.filter"), "User (a");
        robot.click(Target.id("log.filter.add"));
        robot.waitFor("what is wrong", () -> robot.read(Target.id("log.filter.note")).contains("missing closing )"));
        robot.type(Target.id("log.filter"), "User (a|b)\\.");
        robot.click(Target.id("log.filter.add"));
        robot.waitFor("two lines", () -> robot.read(Target.id("log.filter.note")).startsWith("2 of 31 lines"));
        robot.choose(Target.id("log.filter.rest"), "others paler");
        robot.waitFor("a line that is not let in to be gone to", () -> {
            // it is hidden until the other lines are made ready
            log.goToLine("17");
            return log.currentLine().startsWith("Line 17:") && log.currentLine().contains("outside the filter");
        });
        log.goToLine("16");
        robot.waitFor("one that is", () -> log.currentLine().startsWith("Line 16:"));
        assertFalse(log.currentLine().contains("outside the filter"), log.currentLine());
        robot.choose(Target.id("log.filter.rest"), "others hidden");
        robot.click(Target.id("log.filter.remove.0"));
        robot.click(Target.id("log.filter.regex"));
        robot.click(Target.id("log.filters"));
    }

    @Test
    void aHitIsSaidWithItsNumber() {
        showReport();
        log.goToLine("1");
        log.find("does not have installed");
        robot.waitFor("the first hit", () -> log.currentLine().matches("(?s).*hit 1 of \\d+"));
        robot.key("F3");
        robot.waitFor("the second", () -> log.currentLine().matches("(?s).*hit 2 of \\d+"));
    }

    @Test
    void allOfALongLineIsShownAndSaved() throws IOException {
        Path file = folder.resolve("long.log");
        String line = "[08/Sep/2011 11:00:00] " + "0123456789".repeat(30_000) + " the end";
        Files.writeString(file, line + "\n[08/Sep/2011 11:00:01] second\n");
        show(file, 1);
        assertFalse(log.currentLine().contains("the end"), "lines are cut where they are shown among others");
        robot.key("CTRL+SHIFT+CR");
        robot.waitFor("the whole line", () -> robot.isShown(Target.id("log.wholeLine.text")));
        String shown = robot.read(Target.id("log.wholeLine.text"));
        assertEquals(line, shown.replace("\n", ""));
        assertTrue(robot.read(Target.id("log.wholeLine.note")).contains("all shown"));
        Path saved = folder.resolve("line.txt");
        files.choose(saved);
        robot.click(Target.id("log.wholeLine.save"));
        robot.waitFor("the line to be written",
                () -> robot.read(Target.id("log.wholeLine.note")).contains(saved.toString()));
        assertEquals(line, Files.readString(saved));
        robot.click(Target.text("Close"));
        robot.waitFor("the dialog to close", () -> !robot.isShown(Target.id("log.wholeLine.text")));
    }

    @Test
    void allKeysAreListed() {
        showReport();
        robot.key("SHIFT+F1");
        robot.waitFor("the keys", () -> robot.isShown(Target.id("log.keys")));
        String keys = robot.read(Target.id("log.keys"));
        for (String key : new String[] {"F3\t", "Ctrl+G\t", "Alt+Z\t", "Esc\t", "Ctrl+O\t"}) {
            assertTrue(keys.contains(key), key + " in " + keys);
        }
        robot.click(Target.text("Close"));
        robot.waitFor("the list to close", () -> !robot.isShown(Target.id("log.keys")));
    }

    @Test
    void knownMessagesOfOnesOwnCountInDetailsAndInTheTimelineAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("security.log"), """
                [30/Dec/2013 05:27:59] Relay attempt from IP address 64.31.59.75, mail from <a> to <b> rejected
                [30/Dec/2013 05:28:00] Nobody has documented this
                """);
        files.choose(Files.writeString(folder.resolve("own.messages"), """
                [relay]
                log: security
                severity: error
                pattern: ^Relay attempt
                meaning: The old scanner in the warehouse.
                source: our own network
                """));
        TimelinePage timeline = new TimelinePage(robot);
        show(file, 1);
        timeline.toggle();
        timeline.split("By severity");
        timeline.await("what is shipped", "Ordinary: 1");
        robot.click(Target.id("log.details"));
        robot.waitFor("what is shipped", () -> details().contains("Severity: info"));

        knownMessages("Read a file\u2026");
        timeline.await("an error", "Errors: 1");
        robot.waitFor("the severity of one's own", () -> details().contains("Severity: error"));
        assertTrue(details().contains("The old scanner"), details());
        assertFalse(timeline.text().contains("Ordinary: 1"), timeline.text());

        knownMessages("Remove your own messages");
        timeline.await("what is shipped again", "Ordinary: 1");
        robot.waitFor("what is shipped again", () -> details().contains("Severity: info"));
        assertFalse(details().contains("The old scanner"), details());
        robot.click(Target.id("log.details"));
        timeline.toggle();
    }

    private void knownMessages(String button) {
        log.focusText();
        robot.key("CTRL+SHIFT+X");
        robot.waitFor("the dialogue", () -> robot.isShown(Target.text(button)));
        robot.click(Target.text(button));
        robot.waitFor("no dialogue", () -> !robot.isShown(Target.text(button)));
    }
}
