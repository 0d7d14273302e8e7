package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;

/** Logs that are not imported, several at once, and what stays with each of them. */
class LogTabsTest extends LogStory {

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        log.open();
        log.closeAll();
    }

    @AfterEach
    void closeAll() {
        log.open();
        log.closeAll();
    }

    private Path lines(String name, int count) throws IOException {
        return Files.writeString(folder.resolve(name), IntStream.rangeClosed(1, count)
                .mapToObj(i -> "[08/Sep/2011 11:%02d:%02d] line %d\n".formatted(i / 60 % 60, i % 60, i))
                .collect(Collectors.joining()));
    }

    private void drop(Path... files) {
        robot.drop(Target.id(log.isEmpty() ? "log.nothing" : "log.text"), List.of(files));
    }

    @Test
    void mergingMoreLogsKeepsTheRotatedFilesOfTheFirst() throws IOException {
        Path first = lines("warning.log", 3);
        lines("warning.log.0", 5);
        lines("mail.log", 4);
        Path other = Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("error.log"),
                "[08/Sep/2011 11:00:00] of another server\n");
        robot.onUiThread(() -> workbench.service(Navigation.class).open(PartIds.LOG, ShowsLines.class,
                part -> part.showLines(source(first), List.of("line"))));
        robot.waitFor("all logs of the folder", () -> log.position().contains("of 12"));
        robot.click(Target.id("log.merge"));
        robot.waitFor("a question", () -> robot.isShown(Target.id("log.choose.list")));
        robot.click(Target.id("log.choose.ok"));
        robot.waitFor("no question", () -> !robot.isShown(Target.id("log.choose.list")));
        robot.waitFor("the same lines", () -> log.position().contains("of 12"));
        drop(other);
        log.awaitLine("error.log", 1);
        robot.key("CTRL+PAGE_UP");
        robot.waitFor("the merged logs", () -> log.position().contains("of 12"));
        robot.click(Target.id("log.merge"));
        robot.waitFor("a question", () -> robot.isShown(Target.id("log.choose.list")));
        robot.type(Target.id("log.choose.filter"), "other");
        robot.waitFor("the other log", () -> robot.items(Target.id("log.choose.list")).equals(List.of("error.log")));
        check("log.choose.list");
        robot.click(Target.id("log.choose.ok"));
        robot.waitFor("one line more", () -> log.position().contains("of 13"));
        robot.click(Target.id("log.filter.remove.0"));
        robot.click(Target.id("log.filters"));
    }

    private void check(String table) {
        robot.onUiThread(() -> {
            Table list = (Table) find(Display.getCurrent().getShells(), table);
            list.getItem(0).setChecked(true);
            Event event = new Event();
            event.item = list.getItem(0);
            event.detail = SWT.CHECK;
            list.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    private static Control find(Control[] among, String id) {
        for (Control control : among) {
            Control found = id.equals(control.getData(Robot.ID_KEY)) ? control
                    : control instanceof Composite composite ? find(composite.getChildren(), id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void severalLogsStandSideBySideEachWithItsOwnPlaceAndFilters() {
        assertTrue(log.isEmpty());
        drop(sample("mail.log"), sample("security.log"));
        robot.waitFor("two tabs", () -> log.tabs().equals("> mail.log\nsecurity.log"));
        log.awaitLine("mail.log", 1);
        log.goToLine("7");
        log.awaitLine("mail.log", 7);
        robot.click(Target.id("log.filters"));
        robot.key("CTRL+PAGE_DOWN");
        log.awaitLine("security.log", 1);
        assertFalse(robot.isShown(Target.id("log.filter")));
        robot.key("CTRL+PAGE_DOWN");
        log.awaitLine("mail.log", 7);
        assertTrue(robot.isShown(Target.id("log.filter")));
        log.focusText();
        robot.key("CTRL+W");
        robot.waitFor("one tab", () -> log.tabs().equals("> security.log"));
    }

    @Test
    void highlightsAreTheSameInAllLogs() throws IOException {
        String name = "Affected by an upgrade: account without Kerio Updater Service";
        String line = "[03/Oct/2011 03:12:51] User a.dekker@harborline.example "
                + "does not have installed Kerio Updater Service.\n";
        drop(Files.writeString(folder.resolve("one.log"), line), Files.writeString(folder.resolve("two.log"), line));
        log.awaitLine("one.log", 1);
        robot.waitFor("the highlight", () -> log.currentLine().contains("highlighted: " + name));
        log.focusText();
        robot.key("CTRL+PAGE_DOWN");
        log.awaitLine("two.log", 1);
        log.contextMenu("Highlights", name);
        robot.waitFor("the highlight to be off", () -> !log.currentLine().contains("highlighted: " + name));
        log.focusText();
        robot.key("CTRL+PAGE_DOWN");
        log.awaitLine("one.log", 1);
        robot.waitFor("it to be off here too", () -> !log.currentLine().contains("highlighted: " + name));
        log.contextMenu("Highlights", name);
        robot.waitFor("the highlight to be on", () -> log.currentLine().contains("highlighted: " + name));
    }

    @Test
    void aLogDroppedOntoTheWindowIsOpenedAndNotImported() throws IOException {
        Path file = lines("dropped.log", 3);
        int imports = robot.onUiThread(() -> workbench.session().imports().size());
        new WorkbenchPage(robot).open("Overview");
        new WorkbenchPage(robot).drop(file);
        log.awaitLine("dropped.log", 1);
        assertEquals(imports, robot.onUiThread(() -> workbench.session().imports().size()));
    }

    @Test
    void ofAFolderTheLogsAreChosenAndMayBeMerged() throws IOException {
        for (String name : new String[] {"mail1", "mail2"}) {
            Path logs = Files.createDirectories(folder.resolve(name));
            Files.writeString(logs.resolve("mail.log"), "[08/Sep/2011 11:0%d:00] of %s\n".formatted(
                    name.equals("mail1") ? 2 : 1, name));
            Files.writeString(logs.resolve("mail.log.0"), "[08/Sep/2011 11:00:%s0] before, of %s\n".formatted(
                    name.equals("mail1") ? 2 : 1, name));
        }
        drop(folder);
        robot.waitFor("a question", () -> robot.isShown(Target.id("log.choose.list")));
        assertEquals(List.of("mail.log", "mail.log"), robot.items(Target.id("log.choose.list")));
        assertFalse(robot.isEnabled(Target.id("log.choose.ok")));
        robot.click(Target.id("log.choose.all"));
        robot.click(Target.id("log.choose.merge"));
        robot.click(Target.id("log.choose.ok"));
        robot.waitFor("lines in the order of time, two logs named", () -> log.tabs().equals("> mail.log + 1")
                && log.currentLine().equals("Line 1: [08/Sep/2011 11:00:10] before, of mail2"));
    }

    @Test
    void whatIsGoneIsSaidInItsPlaceWithWaysOut() throws IOException {
        Path file = lines("comes.log", 3);
        Path away = Files.move(file, folder.resolve("away.txt"));
        robot.onUiThread(() -> {
            workbench.service(Navigation.class).showEvidence(Evidence.ofFile(
                    new SourceFile(file.toString(), file.toString(), null, 0), null));
            return null;
        });
        robot.waitFor("that it is said in its place", log::isRefused);
        assertTrue(log.refusal().contains(file.toString()), log.refusal());
        Files.move(away, file);
        robot.click(Target.id("log.problem.link.0"));
        log.awaitLine("comes.log", 1);
        assertFalse(log.isRefused());
    }

    @Test
    void followingWaitsWhileOneLooksFurtherUp() throws IOException {
        Path file = lines("grows.log", 400);
        drop(file);
        robot.waitFor("all lines to be counted", () -> log.position().equals("Line 1 of 400"));
        robot.click(Target.id("log.follow"));
        robot.waitFor("the end", () -> log.position().startsWith("Line 400 "));
        log.focusText();
        robot.key("CTRL+HOME");
        robot.waitFor("that it waits", () -> robot.isShown(Target.id("log.followResume")));
        Files.writeString(file, "[08/Sep/2011 12:00:01] one\n[08/Sep/2011 12:00:02] two\n",
                StandardOpenOption.APPEND);
        robot.waitFor("news of two lines", () -> robot.read(Target.id("log.followState")).endsWith(": 2"));
        assertTrue(log.currentLine().startsWith("Line 1:"), log.currentLine());
        robot.key("END");
        robot.waitFor("the end", () -> log.currentLine().endsWith("two"));
        assertFalse(robot.isShown(Target.id("log.followResume")));
        Files.writeString(file, "[08/Sep/2011 12:00:03] three\n", StandardOpenOption.APPEND);
        robot.waitFor("the next line", () -> log.currentLine().endsWith("three"));
        Files.move(file, folder.resolve("grows.log.0"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, "[08/Sep/2011 12:00:04] in a new file\n");
        robot.waitFor("news of the rotation", () -> robot.isShown(Target.id("log.followState"))
                && robot.read(Target.id("log.followState")).contains("rotated"));
        robot.waitFor("its first line", () -> log.currentLine().endsWith("in a new file"));
    }

    @Test
    void bookmarksStayWithTheirLinesInARotatedSet() throws IOException {
        for (String name : new String[] {"warning.log", "warning.log.0"}) {
            Files.copy(sample(name), folder.resolve(name));
        }
        Path file = folder.resolve("warning.log");
        drop(file);
        log.awaitLine("warning.log", 1);
        log.goToLine("5");
        log.awaitLine("warning.log", 5);
        bookmark();
        robot.click(Target.id("log.wholeLog"));
        robot.waitFor("the same line in both files", () -> log.currentLine().startsWith("Line 41:"));
        log.focusText();
        robot.key("CTRL+HOME");
        robot.waitFor("the first line", () -> log.currentLine().startsWith("Line 1:"));
        bookmark();
        robot.key("F2");
        robot.waitFor("the bookmark in the newer file", () -> log.currentLine().startsWith("Line 41:"));
        robot.key("SHIFT+F2");
        robot.waitFor("the bookmark in the older file", () -> log.currentLine().startsWith("Line 1:"));
        robot.key("CTRL+SHIFT+B");
        robot.waitFor("the list", () -> robot.isShown(Target.id("log.bookmarks")));
        List<String> list = robot.read(Target.id("log.bookmarks")).lines().toList();
        assertEquals(2, list.size(), list.toString());
        assertTrue(list.getFirst().startsWith("1\twarning.log.0\t"), list.toString());
        assertTrue(list.getLast().startsWith("41\twarning.log\t"), list.toString());
        robot.click(Target.id("log.bookmarks.remove"));
        robot.waitFor("one bookmark", () -> robot.read(Target.id("log.bookmarks")).lines().count() == 1);
        robot.click(Target.id("log.bookmarks.go"));
        robot.waitFor("the line of the bookmark", () -> log.currentLine().startsWith("Line 41:"));
    }

    private void bookmark() {
        log.focusText();
        robot.key("CTRL+B");
        robot.waitFor("the question for a note", () -> robot.activeWindow().startsWith("Bookmark"));
        robot.click(Target.text("OK"));
        robot.waitFor("the log again", () -> !robot.activeWindow().startsWith("Bookmark"));
    }

    @Test
    void anAddressIsExplainedByWhatTheWorkspaceAndTheLogsKnow() {
        drop(sample("audit.log"));
        log.awaitLine("audit.log", 1);
        String address = log.currentLine().substring(log.currentLine().lastIndexOf(' ') + 1);
        robot.contextMenu(Target.id("log.text"), "Who is this?");
        robot.waitFor("what is known", () -> robot.isShown(Target.id("log.who")));
        String known = robot.read(Target.id("log.who"));
        assertTrue(known.contains(address), known);
        assertTrue(known.contains("p.moreau@harborline.example on HBR-WS-022 (mail1)"), known);
        assertTrue(known.contains("Last used from: " + address), known);
        assertTrue(known.contains("p.moreau@harborline.example (lines: 7)"), known);
        robot.click(Target.text("Close"));
    }

    @Test
    void theLogsOfTheServerInScopeAreOffered() {
        assertFalse(robot.read(Target.id("log.nothing")).contains("merged by time"));
        choose(new Scope.OfServer("mail1"));
        robot.waitFor("the logs of mail1", () -> robot.read(Target.id("log.nothing")).contains("Logs of mail1"));
        assertTrue(robot.read(Target.id("log.nothing")).contains("warning.log"));
        choose(new Scope.OfServer("mail2"));
        robot.waitFor("the logs of mail2", () -> robot.read(Target.id("log.nothing")).contains("Logs of mail2"));
        robot.click(Target.text("All logs of mail2, merged by time"));
        robot.waitFor("the merged logs", () -> log.tabs().contains("audit.log + 5"));
        choose(Scope.EVERYTHING);
        log.closeAll();
        robot.waitFor("no logs of a server", () -> !robot.read(Target.id("log.nothing")).contains("merged by time"));
    }

    private void choose(Scope scope) {
        robot.onUiThread(() -> {
            workbench.service(ScopeSession.class).choose(scope);
            return null;
        });
    }
}
