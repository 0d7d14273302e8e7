package org.lockkeeper.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.bookmarks.Bookmarks;
import org.lockkeeper.logs.view.bookmarks.Bookmarks.Bookmark;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks.Placed;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.filter.NamedFilter.Kind;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.Highlighters;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.logs.view.output.LineFile;
import org.lockkeeper.logs.view.output.PageTheme;
import org.lockkeeper.logs.view.rows.ContextRows;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.logs.view.rows.StripMarks;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.logs.view.state.LogStates;
import org.lockkeeper.logs.view.state.RecentLogs;
import org.lockkeeper.logs.view.viewport.GoTo;

/** Filters, highlighters, times, bookmarks of the Log view; needs no window. */
class LogModelTest {

    private static final String LOG = """
            [08/Sep/2011 11:00:00] IMAP: Invalid password for user a@b.example. Attempt from IP address 192.0.2.1.
            [08/Sep/2011 11:00:10] User c@b.example doesn't exist. Attempt from IP address 192.0.2.2.
            [08/Sep/2011 11:01:00] one more
              and on
            [08/Sep/2011 15:00:00] IMAP: Invalid password for user d@b.example. Attempt from IP address 192.0.2.2.
            """;

    private static final PageTheme COLORS = new PageTheme("#ffffff", "#000000",
            Arrays.stream(PaletteColor.values()).collect(Collectors.toMap(c -> c, _ -> "#123456")));

    @TempDir
    Path folder;
    private final LogEngine engine = new LogEngine();
    private OpenLog log;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("security.log");
        Files.writeString(file, LOG);
        log = OpenLog.open(engine, new SourceFile("security.log", file.toString(), null, 1), false, List.of(),
                Progress.NONE);
        log.set().load(Progress.NONE, () -> { });
        log.set().loadTimes(Progress.NONE);
    }

    @AfterEach
    void close() {
        log.close();
        engine.close();
    }

    private Matches search(Condition condition) throws Exception {
        LogSearch search = log.set().search(List.of(condition), null);
        search.run(Progress.NONE, () -> { });
        return search.matches().getFirst();
    }

    private static List<Long> rows(RowView view) {
        return LongStream.range(0, view.count()).map(view::row).boxed().toList();
    }

    private static NamedFilter filter(String text, Kind kind) throws ProblemException {
        return new NamedFilter(new FindText(text, false, false), kind, true);
    }

    private List<Long> shown(NamedFilter... filters) throws Exception {
        return rows(RowView.of(search(NamedFilter.together(List.of(filters)))));
    }

    @Test
    void filtersShowHideAndNarrow() throws Exception {
        assertEquals(List.of(0L, 4L), shown(filter("invalid", Kind.SHOW)));
        assertEquals(List.of(0L, 1L, 4L), shown(filter("invalid", Kind.SHOW), filter("exist", Kind.SHOW)));
        assertEquals(List.of(1L, 4L), shown(filter("invalid", Kind.SHOW), filter("exist", Kind.SHOW),
                filter("192.0.2.2", Kind.WITHIN)));
        assertEquals(List.of(1L, 2L, 3L), shown(filter("invalid", Kind.HIDE)));
        assertEquals(Condition.everyLine(), NamedFilter.together(List.of(filter("x", Kind.HIDE).enabled(false))));
    }

    @Test
    void linesAroundMatchesAreShownOnce() throws Exception {
        ContextRows around = new ContextRows(search(new Condition.Text("attempt", true)), 1, log.set().count());
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), rows(around));
        ContextRows few = new ContextRows(search(new Condition.Text("more", true)), 1, log.set().count());
        assertEquals(List.of(1L, 2L, 3L), rows(few));
        assertEquals(0, few.placeOf(0));
        assertEquals(1, few.placeOf(2));
        assertEquals(3, few.placeOf(4));
    }

    @Test
    void placesThatPeopleTypeAreUnderstood() {
        LocalDate day = LocalDate.of(2011, 9, 8);
        assertEquals(Optional.of(new GoTo.Line(12)), GoTo.parse(" 12 ", null));
        assertEquals(Optional.of(new GoTo.Part(0.5)), GoTo.parse("50%", null));
        assertEquals(Optional.of(new GoTo.Part(0.125)), GoTo.parse("12.5 %", null));
        GoTo time = new GoTo.Time(LocalDateTime.of(2011, 9, 8, 11, 25).toEpochSecond(ZoneOffset.UTC));
        for (String typed : List.of("08/Sep/2011 11:25", "[08/Sep/2011 11:25:00]", "2011-09-08 11:25",
                "2011-09-08T11:25:00", "11:25")) {
            assertEquals(Optional.of(time), GoTo.parse(typed, day), typed);
        }
        for (String typed : List.of("", "x", "120%", "25:99", "-3")) {
            assertEquals(Optional.empty(), GoTo.parse(typed, day), typed);
        }
        assertEquals(Optional.empty(), GoTo.parse("11:25", null));
    }

    @Test
    void theFirstHighlighterThatFitsCounts() throws Exception {
        Highlighter first = Highlighter.of("first", "Invalid", false, PaletteColor.MANUAL);
        Highlighter second = Highlighter.of("second", "user|password", true, PaletteColor.BLOCKED);
        Decorator both = new Decorator(List.of(first, second), new FindText("user", false, false));
        Row row = row(0);
        assertEquals(first, row.decoration(both).highlighter());
        assertEquals(1, row.decoration(both).found().size());
        assertEquals(second, row.decoration(new Decorator(List.of(first.enabled(false), second), null)).highlighter());
        assertNull(row(2).decoration(both).highlighter());
    }

    private Row row(long number) throws Exception {
        Decorator plain = new Decorator(List.of(), null);
        return new RowReader(log, () -> plain).read(RowView.all(log.set()::count), number, 1).getFirst();
    }

    @Test
    void highlightersSurviveTheirFile() throws Exception {
        List<Highlighter> shipped = Highlighters.shipped();
        assertTrue(shipped.size() >= 8);
        assertEquals(shipped, Highlighters.read(new StringReader(Highlighters.write(shipped)), "x"));
        Decorator by = new Decorator(shipped, null);
        assertEquals(PaletteColor.MANUAL, row(0).decoration(by).highlighter().paletteColor());
        ProblemException wrong = assertThrows(ProblemException.class,
                () -> Highlighters.read(new StringReader("[a]\ntext: x\ncolor: beige\n"), "mine"));
        assertTrue(wrong.getMessage().contains("mine, line 3") && wrong.getMessage().contains("beige"),
                wrong.getMessage());
        assertThrows(ProblemException.class, () -> Highlighters.read(new StringReader("[a]\nregex: (\n"), "mine"));
    }

    @Test
    void fieldsStandInColumnsAndWhatIsKnownOfALineIsTold() throws Exception {
        Row row = row(0);
        LogColumns columns = new LogColumns(log.aspects(), false, "Time", "Log", "Text");
        columns.see(row);
        List<String> titles = columns.titles().stream().map(LogColumns.Cell::text).toList();
        assertEquals("Time", titles.getFirst());
        assertTrue(titles.contains("IP address"), titles.toString());
        int at = titles.indexOf("IP address");
        assertEquals("192.0.2.1", columns.cells(row).get(at).text());
        assertEquals("2011-09-08 11:00:00", columns.cells(row).getFirst().text());
        LineInfo info = LineInfo.of(row, log.aspects(), MessageCatalogue.builtIn());
        assertEquals("a@b.example", info.account());
        assertEquals("192.0.2.1", info.address());
        assertEquals("invalid-password", info.known().id());
        assertEquals("192.0.2.1", info.fields().get("IP address"));
    }

    @Test
    void bookmarksAreKept() {
        Bookmarks some = Bookmarks.NONE.with(new Bookmark(7, "look\there", "a\nb")).with(new Bookmark(3, "", "x"))
                .without(9);
        Bookmarks read = Bookmarks.parse(some.text());
        assertEquals(some.all(), read.all());
        assertEquals(List.of(new Bookmark(3, "", "x"), new Bookmark(7, "look here", "a b")), read.all());
        assertEquals(List.of(new Bookmark(4, "of before", "")), Bookmarks.parse("4\tof before\nnonsense").all());
        assertTrue(read.without(3).without(7).isEmpty());
    }

    @Test
    void bookmarksAreGoneThroughRoundAndRound() {
        Placed three = new Placed(3, "a.log", "k", new Bookmark(1, "here", ""));
        Placed nine = new Placed(9, "b.log", "l", new Bookmark(0, "", ""));
        PlacedBookmarks both = PlacedBookmarks.NONE.with(nine).with(three);
        assertEquals(three, both.after(-1));
        assertEquals(nine, both.after(3));
        assertEquals(three, both.after(9));
        assertEquals(nine, both.before(3));
        assertEquals(three, both.before(9));
        assertEquals("here", both.note(3));
        assertEquals(List.of(0L, 0L, 1L, 2L), List.of(both.rank(0), both.rank(3), both.rank(4), both.rank(10)));
        assertNull(PlacedBookmarks.NONE.after(0));
        assertEquals(List.of(nine), both.without(3).all());
    }

    @Test
    void marksOfTwelveMillionLinesAreCountedForEachPixel() {
        long rows = 12_000_000;
        RowView all = RowView.all(() -> rows);
        // every third line of the second half, and the very first line
        StripMarks.Rows marked = new StripMarks.Rows() {
            @Override
            public long size() {
                return 1 + rows / 2 / 3;
            }

            @Override
            public long rank(long row) {
                return (row > 0 ? 1 : 0) + Math.max(0, (row - rows / 2 + 2) / 3);
            }
        };
        StripMarks marks = StripMarks.of(all, 500, marked, Progress.NONE);
        assertEquals(2_000_001, marks.marked());
        assertTrue(marks.strength(0) > 0);
        assertEquals(0, marks.strength(1));
        assertEquals(0, marks.strength(249));
        assertEquals(100, marks.strength(250));
        assertEquals(100, marks.strength(499));
        assertTrue(marks.strength(0) < 50, "one line is fainter than eight thousand");
        assertEquals(0, marks.strength(500));
        assertEquals(0, StripMarks.of(RowView.all(() -> 0), 500, marked, Progress.NONE).strength(0));
        StripMarks few = StripMarks.of(RowView.all(() -> 3), 90, PlacedBookmarks.NONE.with(
                new Placed(1, "a.log", "k", new Bookmark(0, "", ""))), Progress.NONE);
        assertEquals(List.of(30), IntStream.range(0, 90).filter(y -> few.strength(y) > 0).boxed()
                .toList());
        assertEquals(6_000_000, StripMarks.place(250, 500, rows));
        assertEquals(250, StripMarks.pixel(6_000_000, 500, rows));
    }

    @Test
    void logsThatWereOpenAreKeptWithTheOneThatWasSeen() {
        LogState one = LogState.of(LogState.fileAt("/x/mail.log"), true, List.of());
        LogState two = LogState.of(LogState.fileAt("/y/a.zip!/mail.log"), false, List.of("/y/a.zip!/mail.log.0"));
        LogStates both = new LogStates(List.of(one, two), 1);
        assertEquals(both, LogStates.parse(both.text()));
        assertEquals(new LogStates(List.of(one), 0), LogStates.parse(one.text()));
        assertEquals(LogStates.NONE, LogStates.parse("of another version"));
        RecentLogs recent = RecentLogs.NONE.with("/a").with("/b").with("/a");
        assertEquals(List.of("/a", "/b"), recent.locations());
        assertEquals(recent, RecentLogs.parse(recent.text()));
    }

    @Test
    void logsAreFoundInFoldersAndZipsWithTheirRotatedFiles() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("s/store/logs"));
        for (String name : new String[] {"mail.log", "mail.log.0", "mail.log.1.gz", "warning.log", "notes.txt"}) {
            Files.writeString(logs.resolve(name), "x\n");
        }
        Path zip = folder.resolve("s.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"logs/mail.log.0", "logs/mail.log", "readme.md"}) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        List<LogChoice> found = LogChoice.in(List.of(folder.resolve("s").toString(), zip.toString(),
                logs.resolve("notes.txt").toString()), Progress.NONE);
        assertEquals(List.of("mail.log 3", "warning.log 1", "mail.log 2", "notes.txt 1"),
                found.stream().map(c -> c.name() + " " + c.files().size()).toList());
        assertEquals(logs.resolve("mail.log").toString(), found.getFirst().newest());
        assertTrue(found.getFirst().state().rotated());
        assertEquals(List.of(zip + "!/logs/mail.log.0"), found.get(2).state().others());
        assertThrows(ProblemException.class, () -> LogChoice.in(List.of("/no/such/file"), Progress.NONE));
        Files.move(zip, logs.resolve("s.zip"));
        Files.writeString(logs.resolve("torn.zip"), "no zip");
        assertEquals(List.of("mail.log 3", "mail.log 2", "torn.zip 1", "warning.log 1"),
                LogChoice.in(List.of(logs.toString()), Progress.NONE).stream()
                        .map(c -> c.name() + " " + c.files().size()).toList());
    }

    @Test
    void whatWasOpenIsKept() throws Exception {
        LogState state = new LogState(new SourceFile("a/mail.log", "/x/a/mail.log", "0".repeat(64), 7), true,
                List.of("/x/a/warning.log"), 41, List.of(filter("a b", Kind.SHOW),
                        new NamedFilter(new FindText("x.*y", true, true), Kind.HIDE, false)),
                new LogState.Rest(true, 3), Map.of("/x/a/mail.log", -7L), List.of("filters"),
                Map.of("timeline", 120));
        assertEquals(Optional.of(state), LogState.parse(state.text()));
        assertEquals(Optional.empty(), LogState.parse("of another version"));
        assertEquals(Optional.empty(), LogState.parse("location\tx\nfilter\tSHOW"));
    }

    @Test
    void linesAreSavedAsTextAndAsAPageWithColours() throws Exception {
        Decorator by = new Decorator(Highlighters.shipped(), null);
        LineFile lines = new LineFile(new RowReader(log, () -> by), RowView.all(log.set()::count), 1, 3);
        Path text = folder.resolve("a.txt");
        lines.writeText(text, Progress.NONE);
        assertEquals(LOG.lines().toList().subList(1, 4), Files.readAllLines(text));
        Path page = folder.resolve("a.html");
        lines.writePage(page, "a < b", by, COLORS, Progress.NONE);
        String html = Files.readString(page);
        assertTrue(html.contains("a &lt; b") && html.contains("<pre class=\"lk-manual\">"), html);
        assertTrue(html.contains("#123456") && html.contains("  and on</pre>"), html);
    }

    @Test
    void longLinesAreCopiedAndSavedAsAWhole() throws Exception {
        String line = "[08/Sep/2011 11:00:00] " + "x".repeat(RowReader.SHOWN_CHARACTERS) + " end";
        Path file = folder.resolve("long.log");
        Files.writeString(file, line + "\n[08/Sep/2011 11:00:01] short\n" + "y".repeat(200_000) + "\n");
        try (OpenLog many = OpenLog.open(engine, new SourceFile("long.log", file.toString(), null, 1), false, List.of(),
                Progress.NONE)) {
            many.set().load(Progress.NONE, () -> { });
            Decorator by = new Decorator(Highlighters.shipped(), null);
            RowReader reader = new RowReader(many, () -> by);
            LineFile lines = new LineFile(reader, RowView.all(many.set()::count), 0, 3);
            assertTrue(reader.read(lines.view(), 0, 1).getFirst().isCut());
            String all = line + "\n[08/Sep/2011 11:00:01] short\n" + "y".repeat(200_000);
            assertEquals(Optional.of(all), lines.text(1_000_000, Progress.NONE));
            assertEquals(Optional.empty(), lines.text(210_000, Progress.NONE));
            assertEquals(Optional.empty(), lines.text(20_000, Progress.NONE));
            Path text = folder.resolve("long.txt");
            lines.writeText(text, Progress.NONE);
            assertEquals(all.lines().toList(), Files.readAllLines(text));
            Path page = folder.resolve("long.html");
            lines.writePage(page, "long", by, COLORS, Progress.NONE);
            assertTrue(Files.readString(page).contains("y".repeat(200_000)));
        }
    }

    @Test
    void ofALineWithoutEndTheBeginningIsSaved() throws Exception {
        int length = LogFile.WRITTEN_BYTES + 1;
        Path file = folder.resolve("endless.log");
        Files.writeString(file, "x".repeat(length) + "\n[08/Sep/2011 11:00:01] short\n");
        try (OpenLog one = OpenLog.open(engine, new SourceFile("endless.log", file.toString(), null, 1), false, List.of(),
                Progress.NONE)) {
            one.set().load(Progress.NONE, () -> { });
            Decorator by = new Decorator(Highlighters.shipped(), null);
            LineFile lines = new LineFile(new RowReader(one, () -> by), RowView.all(one.set()::count), 0, 2);
            Path text = folder.resolve("endless.txt");
            lines.writeText(text, Progress.NONE);
            String cut = "x".repeat(length - 1) + " … [%,d bytes]".formatted(length);
            assertEquals(List.of(cut, "[08/Sep/2011 11:00:01] short"), Files.readAllLines(text));
            Path page = folder.resolve("endless.html");
            lines.writePage(page, "endless", by, COLORS, Progress.NONE);
            assertTrue(Files.readString(page).contains(cut + "</pre>"));
            assertEquals(Optional.empty(), lines.text(1_000_000, Progress.NONE));
        }
    }

    @Test
    void passwordsAreHiddenInLongLinesThatAreCopiedToo() throws Exception {
        Path file = folder.resolve("long.log");
        Files.writeString(file, "x".repeat(RowReader.SHOWN_CHARACTERS) + " password=hunter2\n");
        try (OpenLog one = OpenLog.open(engine, new SourceFile("long.log", file.toString(), null, 1), false, List.of(),
                Progress.NONE)) {
            one.set().load(Progress.NONE, () -> { });
            RowReader reader = new RowReader(one, () -> new Decorator(Highlighters.shipped(), null));
            String copied = new LineFile(reader, RowView.all(one.set()::count), 0, 1).text(1_000_000, Progress.NONE)
                    .orElseThrow();
            assertTrue(copied.contains(" password=") && !copied.contains("hunter2"), copied.substring(10_000));
        }
    }
}
