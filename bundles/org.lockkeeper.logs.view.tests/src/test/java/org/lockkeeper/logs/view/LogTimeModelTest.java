package org.lockkeeper.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.kerio.UtcOffsets;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.view.time.BarCount;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Bars.Shade;
import org.lockkeeper.logs.view.time.Brush;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.ServerTime;
import org.lockkeeper.logs.view.time.ShiftText;
import org.lockkeeper.logs.view.time.Split;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.logs.view.time.TimeTicks;

/** Lines over time, without a window. */
class LogTimeModelTest {

    private static final DateTimeFormatter KERIO = DateTimeFormatter.ofPattern("dd/MMM/yyyy HH:mm:ss", Locale.ENGLISH);
    private static final LocalDateTime START = LocalDateTime.of(2011, 9, 8, 11, 0);

    @TempDir
    Path folder;
    private final LogEngine engine = new LogEngine();
    private LogSet set;

    @AfterEach
    void close() {
        if (set != null) {
            set.close();
        }
        engine.close();
    }

    private static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    private Path write(String name, LocalDateTime from, long every, int lines) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append('[').append(KERIO.format(from.plusSeconds(i * every))).append("] line ").append(i).append('\n');
        }
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private void open(Path... files) throws Exception {
        set = engine.open(List.of(files).stream().map(Path::toString).toList(), LogOpener.Options.DEFAULT);
        set.load(Progress.NONE, () -> { });
        set.loadTimes(Progress.NONE);
    }

    private Bars count(Split split, TimeRange range, int most) throws Exception {
        return BarCount.count(set, split, null, range, most, true, Progress.NONE);
    }

    @Test
    void barsWithoutLinesAreThereWithZeroAndKnownToBeRecorded() throws Exception {
        Path file = write("mail.log", START, 60, 3);
        Files.writeString(file, "[08/Sep/2011 11:20:30] late\n", java.nio.file.StandardOpenOption.APPEND);
        open(file);
        Bars bars = count(new Split.None("all"), null, 30);
        assertEquals(60, bars.width());
        assertEquals(21, bars.count());
        assertEquals(1, bars.total(0));
        assertEquals(0, bars.total(10));
        assertEquals(1, bars.total(20));
        assertEquals(4, bars.total());
        assertTrue(bars.isRecorded(10));
        assertEquals("2011-09-08 11:03 \u2013 11:20", bars.range(19, 3).toString());
    }

    @Test
    void whereNoLogWasWrittenNothingIsRecorded() throws Exception {
        open(write("mail.log.0", START, 60, 5), write("mail.log", START.plusHours(2), 60, 5));
        Bars bars = count(new Split.None("all"), null, 200);
        assertTrue(bars.isRecorded(bars.bar(second(START.plusMinutes(2)))));
        assertFalse(bars.isRecorded(bars.bar(second(START.plusHours(1)))));
        assertTrue(bars.isRecorded(bars.count() - 1));
    }

    @Test
    void aRangeIsCountedInFinerBars() throws Exception {
        open(write("mail.log", START, 1, 3_600));
        Bars all = count(new Split.None("all"), null, 70);
        assertEquals(60, all.width());
        TimeRange some = all.range(10, 11);
        Bars zoomed = count(new Split.None("all"), some, 130);
        assertEquals(some, zoomed.range());
        assertEquals(1, zoomed.width());
        assertEquals(120, zoomed.total());
    }

    @Test
    void linesAreToldApartByWhatWasFoundAndByLog() throws Exception {
        open(write("mail.log", START, 60, 20), write("error.log", START, 120, 10));
        LogSearch search = set.search(List.of(new Condition.Text("line 1", false)), null);
        search.run(Progress.NONE, () -> { });
        Bars found = count(new Split.Found(List.of(new Split.Group("ones", Shade.MAIN, search.matches().getFirst())),
                "rest"), null, 100);
        assertEquals(12, found.parts().get(0).total());
        assertEquals(18, found.parts().get(1).total());
        Bars logs = count(new Split.Logs(), null, 100);
        assertEquals(List.of("error.log", "mail.log"), logs.parts().stream().map(Bars.Part::name).toList());
        assertEquals(List.of(10L, 20L), logs.parts().stream().map(Bars.Part::total).toList());
        Bars some = BarCount.count(set, new Split.Logs(), search.matches().getFirst(), null, 100, true, Progress.NONE);
        assertEquals(List.of(1L, 11L), some.parts().stream().map(Bars.Part::total).toList());
        assertEquals(logs.count(), some.count(), "over the same time");
        String table = logs.table("Time", "Lines");
        assertTrue(table.startsWith("Time\tLines\terror.log\tmail.log\n2011-09-08 11:00\t2\t1\t1\n"), table);
    }

    @Test
    void aShiftMovesTheBarsOfItsLog() throws Exception {
        open(write("mail.log", START, 60, 10), write("error.log", START, 60, 10));
        set.setShift(set.tracks().getFirst(), 3_600);
        set.load(Progress.NONE, () -> { });
        Bars bars = count(new Split.Logs(), null, 1_000);
        assertEquals(second(START), bars.start(0));
        assertEquals(0, bars.parts().getFirst().counts()[0]);
        assertEquals(1, bars.parts().getFirst().counts()[bars.bar(second(START.plusHours(1)))]);
        assertEquals(second(START.plusHours(1)), Coverage.of(set, Progress.NONE).getFirst().from());
        LogSearch late = set.search(List.of(new Condition.Time(START.plusHours(1), null)), null);
        late.run(Progress.NONE, () -> { });
        assertEquals(10, late.matches().getFirst().size());
        assertEquals(10, late.matches().getFirst().get(0));
    }

    @Test
    void logsWithoutTimesHaveNoBars() throws Exception {
        Path file = folder.resolve("x.log");
        Files.writeString(file, "no time\nat all\n");
        open(file);
        assertNull(count(new Split.None("all"), null, 10));
        assertEquals(List.of(), Coverage.of(set, Progress.NONE));
    }

    @Test
    void aPauseMuchLongerThanUsualIsAGapAndNightsAreNot() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int day = 0; day < 20; day++) {
            if (day == 9 || day == 10) {
                continue;
            }
            for (int i = 0; i < 60; i++) {
                text.append('[').append(KERIO.format(START.plusDays(day).plusMinutes(i * 10L))).append("] x\n");
            }
        }
        Path file = folder.resolve("mail.log");
        Files.writeString(file, text);
        open(file);
        Coverage coverage = Coverage.of(set, Progress.NONE).getFirst();
        assertEquals("mail.log", coverage.name());
        assertEquals(1, coverage.gaps().size(), coverage.toString());
        TimeRange gap = coverage.gaps().getFirst();
        assertTrue(gap.from() >= second(START.plusDays(8).plusMinutes(590)), gap.toString());
        assertTrue(gap.to() <= second(START.plusDays(11)), gap.toString());
        assertTrue(coverage.usual() > 12 * 3600 && coverage.usual() < 15 * 3600, coverage.toString());
    }

    @Test
    void theFilesOfARotatedSetAreKnown() throws Exception {
        open(write("mail.log.0", START, 60, 5), write("mail.log", START.plusHours(2), 60, 5));
        Coverage coverage = Coverage.of(set, Progress.NONE).getFirst();
        assertEquals(List.of("mail.log.0", "mail.log"), coverage.files().stream().map(Coverage.Part::name).toList());
        assertEquals(second(START), coverage.from());
        assertEquals(second(START.plusHours(2).plusMinutes(4)), coverage.to());
    }

    private static TimeTicks ticks(LocalDateTime from, LocalDateTime to, int most) {
        TimeTicks ticks = TimeTicks.of(new TimeRange(second(from), second(to)), most, Locale.ENGLISH);
        assertFalse(ticks.ticks().size() > most + 1, ticks.toString());
        return ticks;
    }

    private static List<String> labels(List<TimeTicks.Tick> ticks) {
        return ticks.stream().map(TimeTicks.Tick::label).toList();
    }

    @Test
    void daysAreWrittenAsThePeopleOfALanguageWriteThem() {
        TimeRange days = new TimeRange(second(START), second(START.plusDays(21)));
        assertEquals(List.of("12. Sept.", "19. Sept.", "26. Sept."), labels(TimeTicks.of(days, 4, Locale.GERMAN).ticks()));
        assertEquals(List.of("12. 9.", "19. 9.", "26. 9."), labels(TimeTicks.of(days, 4, Locale.of("cs", "CZ")).ticks())
                .stream().map(label -> label.replace('\u00a0', ' ')).toList());
        TimeRange hours = new TimeRange(second(START), second(START.plusHours(30)));
        assertEquals("Do., 8. Sept. 2011", TimeTicks.of(hours, 6, Locale.GERMAN).contexts().getFirst().label());
    }

    @Test
    void theScaleHasRoundTimesFromSecondsToYears() {
        assertEquals(List.of("11:00:00", "11:00:05", "11:00:10"),
                labels(ticks(START, START.plusSeconds(12), 3).ticks()));
        TimeTicks day = ticks(START, START.plusHours(30), 6);
        assertEquals(List.of("12:00", "18:00", "00:00", "06:00", "12:00"), labels(day.ticks()));
        assertEquals(List.of("Thu 8 Sep 2011", "Fri 9 Sep 2011"), labels(day.contexts()));
        assertEquals(List.of("12 Sep", "19 Sep", "26 Sep"), labels(ticks(START, START.plusDays(21), 4).ticks()));
        assertEquals(List.of("19 Sep", "3 Oct"), labels(ticks(START, START.plusDays(28), 2).ticks()));
        TimeTicks year = ticks(START, START.plusMonths(9), 10);
        assertEquals(List.of("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"), labels(year.ticks()));
        assertEquals(List.of("2011", "2012"), labels(year.contexts()));
        assertEquals(List.of("2015", "2020", "2025"), labels(ticks(START, START.plusYears(16), 4).ticks()));
    }

    @Test
    void theBrushChoosesFromAnAnchor() {
        Brush brush = new Brush();
        brush.reset(10, 4);
        assertFalse(brush.isChosen());
        brush.extend(7);
        brush.extend(2);
        assertTrue(brush.isChosen());
        assertEquals(2, brush.first());
        assertEquals(4, brush.last());
        brush.extend(-5);
        assertEquals(0, brush.first());
        brush.move(99);
        assertFalse(brush.isChosen());
        assertEquals(9, brush.cursor());
        brush.reset(0, 3);
        assertEquals(0, brush.cursor());
    }

    @ParameterizedTest
    @CsvSource({"+2:00:00, 7200", "-0:00:07, -7", "3, 10800", "1:30, 5400", "0:00:00, 0"})
    void shiftsAreReadAndWritten(String text, long seconds) {
        assertEquals(OptionalLong.of(seconds), ShiftText.parse(text));
        assertEquals(OptionalLong.of(seconds), ShiftText.parse(ShiftText.of(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"x", "1:60", "1:2:3:4", "99999:00", "+"})
    void whatIsNoShiftIsRefused(String text) {
        assertEquals(OptionalLong.empty(), ShiftText.parse(text));
    }

    private static ServerTime server(LocalDateTime local, int hours, int lines) {
        UtcOffsets offsets = new UtcOffsets();
        for (int i = 0; i < lines; i++) {
            LocalDateTime at = local.plusMinutes(i);
            offsets.add("[%s] Recv: Queue-ID: %08x-00000001, Service: SMTP".formatted(KERIO.format(at),
                    second(at) - hours * 3600L));
        }
        return new ServerTime(offsets, "mail.log");
    }

    @Test
    void theDistanceFromUtcIsNamedAndSureOrNot() {
        ServerTime amsterdam = server(START, 2, 20);
        assertEquals("UTC+2", amsterdam.names());
        assertEquals(ServerTime.Confidence.SURE, ServerTime.confidence(amsterdam.at(START).orElseThrow()));
        ServerTime few = server(START, -4, 2);
        assertEquals("UTC-4", few.names());
        assertEquals(ServerTime.Confidence.WEAK, ServerTime.confidence(few.at(START).orElseThrow()));
        assertEquals(java.util.Optional.of(6L * 3600), ServerTime.shift(few, amsterdam));
        assertEquals(java.util.Optional.empty(), ServerTime.shift(server(START, 1, 0), amsterdam));
        assertEquals("UTC-3:30", ServerTime.name(ZoneOffset.ofHoursMinutes(-3, -30)));
        assertEquals("UTC", ServerTime.name(ZoneOffset.UTC));
    }

    @Test
    void aBarsObjectKnowsItsHighestBar() {
        BitSet recorded = new BitSet();
        recorded.set(0, 3);
        Bars bars = new Bars(0, 10, List.of(new Bars.Part("a", Shade.MAIN, new long[] {1, 0, 2}),
                new Bars.Part("b", Shade.REST, new long[] {0, 0, 5})), recorded, true);
        assertEquals(7, bars.highest());
        assertEquals(2, bars.busiest());
        assertEquals(1, bars.bar(15));
        assertEquals(2, bars.bar(1_000));
        assertEquals(new TimeRange(0, 20), bars.range(1, 0));
    }
}
