package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.TimelinePage;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsLines;

/** The timeline of the Log view: told in words, driven by keyboard. */
class TimelineTest extends LogStory {

    private static final DateTimeFormatter KERIO = DateTimeFormatter.ofPattern("dd/MMM/yyyy HH:mm:ss", Locale.ENGLISH);
    private static final LocalDateTime START = LocalDateTime.of(2011, 9, 8, 11, 0);

    private final TimelinePage timeline = new TimelinePage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
    }

    @AfterEach
    void hideTheTimeline() {
        if (timeline.isShown()) {
            timeline.toggle();
        }
    }

    private void show(Path file) {
        show(file, 1);
        if (!timeline.isShown()) {
            timeline.toggle();
        }
        robot.waitFor("bars", timeline::isShown);
    }

    private static String lines(LocalDateTime from, int count, String text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append('[').append(KERIO.format(from.plusMinutes(i))).append("] ").append(text).append(' ').append(i)
                    .append('\n');
        }
        return all.toString();
    }

    /** A line a minute for an hour, nothing for three hours, again a line a minute for an hour. */
    private Path withPause() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, lines(START, 60, "first") + lines(START.plusHours(4), 60, "second"));
        return file;
    }

    @Test
    void aRangeIsChosenByKeyboardShownAloneAndTakenBack() throws IOException {
        show(withPause());
        timeline.await("all lines", "120 lines 2011-09-08 11:00");
        timeline.focus();
        robot.key("END");
        robot.key("SHIFT+PAGE_UP");
        robot.waitFor("several bars to be chosen", () -> timeline.chosen().contains("\u2013 16:00"));
        String chosen = timeline.chosen();
        robot.key("CR");
        robot.waitFor("only those lines", () -> log.note().contains("Esc shows all"));
        assertTrue(log.note().startsWith(chosen.substring(0, chosen.indexOf(':', 17))), log.note());
        log.focusText();
        robot.key("CTRL+HOME");
        robot.waitFor("a line of the second hour", () -> log.currentLine().contains("second"));
        timeline.focus();
        robot.key("ESC");
        robot.key("ESC");
        robot.waitFor("no more of that", () -> log.note().isEmpty());
        log.focusText();
        robot.key("CTRL+HOME");
        robot.waitFor("the first line", () -> log.currentLine().startsWith("Line 1:"));
    }

    @Test
    void aBarIsGoneToAndOneWithoutLinesIsZero() throws IOException {
        show(withPause());
        timeline.await("all lines", "120 lines");
        timeline.focus();
        robot.key("HOME");
        robot.waitFor("the first bar", () -> timeline.chosen().startsWith("2011-09-08 11:00"));
        int steps = 0;
        while (!timeline.chosen().contains(": 0 lines") && steps++ < 200) {
            robot.key("ARROW_RIGHT");
        }
        assertTrue(timeline.chosen().contains("2011-09-08 12:0"), timeline.chosen());
        robot.key("CR");
        robot.waitFor("the next line there is", () -> log.currentLine().startsWith("Line 61:"));
    }

    @Test
    void barsGrowWithALogThatIsFollowed() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, lines(START, 60, "first") + "[08/Sep/2011 1");
        show(file);
        timeline.await("what is there", "61 lines 2011-09-08 11:00");
        robot.click(Target.id("log.follow"));
        robot.waitFor("following", () -> log.position().contains("following"));
        Files.writeString(file, "3:00:00] half a line at first\n" + lines(START.plusHours(3), 9, "second"),
                StandardOpenOption.APPEND);
        timeline.await("bars of the new lines", "70 lines 2011-09-08 11:00");
        timeline.focus();
        robot.key("END");
        robot.waitFor("the last bar", () -> timeline.chosen().startsWith("2011-09-08 14:0"));
        robot.click(Target.id("log.follow"));
        robot.waitFor("not following", () -> !log.position().contains("following"));
    }

    @Test
    void barsOfALogThatIsNotSeenGrowWhenItIsSeenAgain() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, lines(START, 60, "first"));
        show(file);
        timeline.await("what is there", "60 lines");
        robot.click(Target.id("log.follow"));
        robot.waitFor("following", () -> log.position().contains("following"));
        robot.drop(Target.id("log.text"), List.of(sample("security.log")));
        log.awaitLine("security.log", 1);
        Files.writeString(file, lines(START.plusHours(3), 10, "second"), StandardOpenOption.APPEND);
        log.focusText();
        robot.key("CTRL+PAGE_UP");
        timeline.await("bars of the new lines", "70 lines");
        robot.click(Target.id("log.follow"));
        robot.waitFor("not following", () -> !log.position().contains("following"));
    }

    @Test
    void timesBetweenFilesOfWhichNoneWasWrittenAreNotZero() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(folder.resolve("mail.log.0"), lines(START, 60, "first"));
        Files.writeString(file, lines(START.plusHours(4), 60, "second"));
        show(file);
        robot.click(Target.id("log.wholeLog"));
        timeline.await("both files", "120 lines");
        timeline.focus();
        robot.key("HOME");
        int steps = 0;
        while (!timeline.chosen().contains("nothing recorded") && steps++ < 200) {
            robot.key("ARROW_RIGHT");
        }
        assertTrue(timeline.chosen().contains("nothing recorded"), timeline.chosen());
        robot.waitFor("what both files cover", () -> timeline.coverage().contains("in 2 files"));
    }

    @Test
    void itIsZoomedIntoAndOutOfAgain() throws IOException {
        show(withPause());
        timeline.await("all lines", "120 lines 2011-09-08 11:00 \u2013 16:00");
        assertFalse(timeline.isZoomed());
        timeline.focus();
        robot.key("HOME");
        robot.key("SHIFT+PAGE_DOWN");
        robot.key("CTRL+CR");
        robot.waitFor("fewer lines in finer bars", () -> timeline.isZoomed() && !timeline.text().startsWith("120"));
        robot.key("CTRL+CR");
        robot.key("BS");
        robot.key("BS");
        timeline.await("all lines", "120 lines 2011-09-08 11:00 \u2013 16:00");
        robot.waitFor("all to be seen", () -> !timeline.isZoomed());
    }

    @Test
    void barsAreStackedBySeverityByFiltersAndByWhatIsFound() {
        show(sample("warning.log"));
        timeline.await("all lines", "31 lines");
        timeline.split("By severity");
        timeline.await("severities", "Warnings: ");
        robot.click(Target.id("log.filters"));
        robot.type(Target.id("log.filter"), "does not have installed");
        robot.click(Target.id("log.filter.add"));
        robot.click(Target.id("log.filter.timeline"));
        timeline.await("the filter's lines", "\u201cdoes not have installed\u201d: ");
        timeline.await("the other lines", "Other lines: ");
        robot.click(Target.id("log.filter.remove.0"));
        robot.click(Target.id("log.filters"));
        robot.type(Target.id("log.find"), "mailbox");
        robot.click(Target.id("log.findTimeline"));
        timeline.await("the lines that were found", "\u201cmailbox\u201d: ");
        timeline.split("All lines");
        robot.waitFor("all lines as one", () -> !timeline.text().contains("mailbox"));
        timeline.split("By severity");
    }

    @Test
    void barsAreOfTheLinesThatFiltersLeave() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, lines(START, 600, "usual") + lines(START.plusHours(11), 3, "rare"));
        show(file);
        timeline.await("all lines", "603 lines");
        timeline.split("All lines");
        robot.click(Target.id("log.filters"));
        robot.type(Target.id("log.filter"), "rare");
        robot.click(Target.id("log.filter.add"));
        timeline.await("the three lines, in bars as high as they are", "3 lines 2011-09-08 11:00");
        robot.click(Target.id("log.filter.remove.0"));
        timeline.await("all lines", "603 lines");
        robot.click(Target.id("log.filters"));
        timeline.split("By severity");
    }

    @Test
    void theBarsAreThereAsATable() throws IOException {
        show(withPause());
        timeline.await("all lines", "120 lines");
        timeline.openTable();
        robot.waitFor("the table", () -> robot.isShown(Target.id("timeline.table")));
        assertTrue(robot.read(Target.id("timeline.summary")).startsWith("120 lines"));
        robot.click(Target.id("timeline.copy"));
        robot.waitFor("the table as text", () -> robot.clipboard().startsWith("Time\tLines"));
        robot.click(Target.id("timeline.close"));
        robot.waitFor("no table", () -> !robot.isShown(Target.id("timeline.table")));
    }

    @Test
    void aPauseMuchLongerThanUsualIsSaidAndGoneTo() throws IOException {
        show(withPause());
        robot.waitFor("the pause", () -> timeline.coverage().contains("A pause much longer than usual"));
        assertTrue(timeline.coverage().startsWith("mail.log: lines from 2011-09-08 11:00 \u2013 15:59"),
                timeline.coverage());
        timeline.focusCoverage();
        robot.key("ARROW_RIGHT");
        robot.key("CR");
        robot.waitFor("the line after it", () -> log.currentLine().startsWith("Line 61:"));
    }

    private static String received(LocalDateTime from, int hours, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            LocalDateTime at = from.plusMinutes(i);
            all.append("[%s] Recv: Queue-ID: %08x-00000001, Service: SMTP, From: <a@b.example>%n".formatted(
                    KERIO.format(at), at.minusHours(hours).toEpochSecond(java.time.ZoneOffset.UTC)));
        }
        return all.toString();
    }

    @Test
    void theServersDistanceFromUtcIsSaidWhereItIsKnown() throws IOException {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, received(START, 2, 30));
        show(file);
        robot.waitFor("the distance from UTC", () -> timeline.clock().contains("UTC+2"));
        robot.click(Target.id("log.details"));
        robot.waitFor("the line's time in UTC", () -> robot.read(Target.id("log.detailsText"))
                .contains("2011-09-08 11:00 server time, 2011-09-08 09:00 UTC (UTC+2, from 30 Queue-IDs of mail.log)"));
        robot.click(Target.id("log.details"));
        Path unknown = Files.createDirectory(folder.resolve("other")).resolve("error.log");
        Files.writeString(unknown, lines(START, 5, "x"));
        show(unknown);
        robot.waitFor("that it is not known", () -> timeline.clock().contains("UTC offset unknown"));
    }

    @Test
    void logsOfServersWithDifferentClocksAreShifted() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one")).resolve("mail.log");
        Path other = one.resolveSibling("error.log");
        Files.writeString(one, received(START, 2, 30));
        Files.writeString(other, lines(START, 10, "late"));
        robot.onUiThread(() -> {
            return workbench.service(Navigation.class).open(PartIds.LOG, ShowsLines.class,
                    part -> part.showLines(source(one), List.of("2011")));
        });
        robot.waitFor("both logs", () -> log.position().contains("of 40"));
        robot.waitFor("the clock", () -> timeline.clock().contains("UTC+2"));
        timeline.openClocks();
        robot.waitFor("both clocks", () -> robot.isShown(Target.id("clocks.shift.1")));
        assertEquals("0:00:00", timeline.shift(0));
        timeline.shift(0, "1:2:3:4");
        robot.waitFor("what is wrong with it", () -> robot.read(Target.id("clocks.problem")).contains("+2:00:00"));
        assertFalse(robot.isEnabled(Target.id("clocks.ok")));
        timeline.shift(0, "+1");
        robot.waitFor("the shift to be applied while it is typed", () -> timeline.clock().contains("shifted"));
        robot.click(Target.id("clocks.ok"));
        robot.waitFor("no dialogue", () -> !robot.isShown(Target.id("clocks.ok")));
        log.focusText();
        robot.key("CTRL+END");
        robot.waitFor("the shifted log at the end", () -> log.currentLine().endsWith("late 9"));
        timeline.openClocks();
        robot.waitFor("the shift", () -> timeline.shift(0).equals("+1:00:00"));
        timeline.shift(0, "0");
        robot.click(Target.id("clocks.ok"));
        robot.waitFor("no shift", () -> !timeline.clock().isEmpty() && !timeline.clock().contains("shifted"));
        robot.click(Target.id("log.filter.remove.0"));
        robot.click(Target.id("log.filters"));
    }
}
