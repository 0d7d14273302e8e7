package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.LogPage;
import org.lockkeeper.ui.navigation.Navigation;

/** How the parts of the Log view share its room, and what it says of files and switches that look broken otherwise. */
class LogLayoutTest extends UiTest {

    private static final Target TIMELINE_SASH = Target.id("log.sash.timeline");
    private static final Target DETAILS_SASH = Target.id("log.sash.details");

    private final LogPage log = new LogPage(robot);

    @TempDir
    Path folder;

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
    }

    @AfterEach
    void closeTheLogs() {
        log.closeAll();
    }

    private void show(Path file) {
        SourceFile source = new SourceFile(file.getFileName().toString(), file.toString(), null, 1);
        robot.onUiThread(() -> {
            workbench.service(Navigation.class).showEvidence(new Evidence(source, 1, 0, null));
            return null;
        });
        log.awaitLine(source.path(), 1);
        robot.waitFor("all lines to be counted", () -> !log.position().contains("so far"));
    }

    private static Path sample() {
        return Workbench.SAMPLES.resolve("harbor/mail1/store/logs/security.log");
    }

    /** Where a control stands in the view, and how high it is. */
    private record Place(int top, int height) {
        int bottom() {
            return top + height;
        }
    }

    private Place place(String id) {
        return robot.onUiThread(() -> {
            Control found = control(id);
            return new Place(found.toDisplay(0, 0).y, found.getSize().y);
        });
    }

    private static Control control(String id) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Control found = find(shell, id);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("no " + id + " is seen");
    }

    /** How many lines are seen as a whole. */
    private int linesInSight() {
        return robot.onUiThread(() -> ((Scrollable) control("log.text")).getVerticalBar().getThumb());
    }

    private Rectangle resizeWindow(Rectangle wanted) {
        return robot.onUiThread(() -> {
            Shell window = control("log.text").getShell();
            Rectangle before = window.getBounds();
            window.setBounds(wanted);
            return before;
        });
    }

    private static Control find(Composite parent, String id) {
        for (Control child : parent.getChildren()) {
            if (id.equals(child.getData(Robot.ID_KEY)) && child.isVisible()) {
                return child;
            }
            Control found = child instanceof Composite c ? find(c, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void press(Target where, String key, int times) {
        robot.focus(where);
        for (int i = 0; i < times; i++) {
            robot.key(key);
        }
    }

    @Test
    void heightsAreSetByKeyboardAndStayWhereAPartIsHiddenMeanwhile() {
        show(sample());
        // high enough for timeline and details above and below the lines
        Rectangle before = resizeWindow(new Rectangle(0, 0, 1600, 980));
        try {
            setHeights();
        } finally {
            resizeWindow(before);
        }
    }

    private void setHeights() {
        robot.click(Target.id("log.timeline"));
        robot.click(Target.id("log.details"));
        robot.waitFor("bars", () -> robot.isShown(Target.id("log.time")));
        robot.waitFor("what is known", () -> !robot.read(Target.id("log.detailsText")).isEmpty());
        int before = place("log.text").top();
        press(TIMELINE_SASH, "ARROW_DOWN", 3);
        robot.waitFor("a higher timeline", () -> place("log.text").top() > before);
        int higher = place("log.text").top();
        int details = place("log.detailsText").top();
        press(DETAILS_SASH, "ARROW_UP", 3);
        robot.waitFor("higher details", () -> place("log.detailsText").top() < details);
        assertEquals(higher, place("log.text").top(), "the timeline is as high as before");
        press(TIMELINE_SASH, "ARROW_DOWN", 200);
        assertTrue(place("log.text").height() >= 20, "some lines are left");
        assertTrue(place("log.text").bottom() <= place("log.sash.details").top(), "nothing lies upon another");
        int most = place("log.text").top();
        robot.click(Target.id("log.timeline"));
        robot.waitFor("no timeline", () -> !robot.isShown(TIMELINE_SASH));
        robot.click(Target.id("log.timeline"));
        robot.waitFor("it again, as high as before", () -> robot.isShown(TIMELINE_SASH)
                && place("log.text").top() == most);
        press(TIMELINE_SASH, "ARROW_UP", 200);
        robot.waitFor("bars that are still seen", () -> place("log.time").height() > 4
                && place("log.text").top() < before);
    }

    @Test
    void inASmallWindowTwelveLinesAreSeenBesideAllThatCanBeShown() {
        show(sample());
        Rectangle before = resizeWindow(new Rectangle(0, 0, 1280, 800));
        try {
            for (String strip : List.of("log.filters", "log.timeline", "log.details")) {
                robot.click(Target.id(strip));
            }
            robot.type(Target.id("log.filter"), "User");
            robot.key("CR");
            robot.waitFor("bars beside what is known", () -> robot.isShown(Target.id("log.time"))
                    && robot.isShown(Target.id("log.filter.remove.0")) && place("log.time").top() > place("log.text").bottom()
                    && place("log.detailsText").top() > place("log.text").bottom());
            robot.waitFor("twelve lines", () -> linesInSight() >= 12);
            assertTrue(robot.isShown(DETAILS_SASH) && !robot.isShown(TIMELINE_SASH), "one sash sets the height of both");
            int bottom = place("log.text").bottom();
            press(DETAILS_SASH, "ARROW_UP", 3);
            robot.waitFor("both are higher", () -> place("log.text").bottom() < bottom);
            robot.click(Target.id("log.details"));
            robot.waitFor("the bars above the lines", () -> place("log.time").bottom() <= place("log.text").top());
            robot.click(Target.id("log.filter.remove.0"));
        } finally {
            resizeWindow(before);
        }
    }

    @Test
    void whereNothingHasATimeTheTimelineIsALine() throws IOException {
        Path file = folder.resolve("plain.txt");
        Files.writeString(file, "no time\nnone here\n");
        show(file);
        int without = place("log.text").top();
        robot.click(Target.id("log.timeline"));
        robot.waitFor("that there is none", () -> robot.isShown(Target.id("log.time.remark"))
                && !robot.isShown(Target.id("log.time")) && !robot.isShown(TIMELINE_SASH));
        assertTrue(place("log.text").top() - without < 40, "it takes a line, not the height of bars");
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("odd.log");
        Files.write(file, new byte[] {0, 1, 2, 3, '\n', 4, 5, 6, 7});
        show(file);
        robot.waitFor("a warning", log::hasWarning);
        assertTrue(log.warning().contains("odd.log is no text but seems to be binary data"), log.warning());
    }

    @Test
    void whyColumnsAreNotWrappedIsSaidWhereItIsSwitched() {
        show(sample());
        robot.click(Target.id("log.wrap"));
        assertTrue(log.note().isEmpty(), log.note());
        robot.click(Target.id("log.showColumns"));
        robot.waitFor("the reason", () -> log.note().contains("Columns are not wrapped"));
    }

    @Test
    void linesAreCopiedAsAWholeHoweverLongTheyAre() throws IOException {
        Path file = folder.resolve("long.log");
        String all = "[08/Sep/2011 11:00:00] " + "x".repeat(100_000) + " end\n[08/Sep/2011 11:00:01] short";
        Files.writeString(file, all + "\n");
        show(file);
        log.focusText();
        robot.key("CTRL+A");
        robot.key("CTRL+C");
        robot.waitFor("both lines", () -> log.note().equals("2 lines copied."));
        assertEquals(all, robot.clipboard());
    }

    @Test
    void ofFiltersThatAreChangedQuicklyTheLastCount() {
        show(sample());
        robot.click(Target.id("log.filters"));
        for (String text : new String[] {"HTTP", "SMTP", "Relay"}) {
            robot.type(Target.id("log.filter"), text);
            robot.key("CR");
        }
        robot.click(Target.id("log.filter.remove.2"));
        robot.click(Target.id("log.filter.remove.1"));
        robot.waitFor("the first filter's lines", () -> robot.read(Target.id("log.filter.note")).equals("6 of 46 lines"));
        robot.click(Target.id("log.filter.remove.0"));
        robot.waitFor("all lines", () -> robot.read(Target.id("log.filter.note")).isEmpty());
    }
}
