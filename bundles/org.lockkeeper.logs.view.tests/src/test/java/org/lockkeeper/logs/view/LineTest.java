package org.lockkeeper.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.view.document.LogFiles;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowPager;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.logs.view.rows.WhoIs;
import org.lockkeeper.logs.view.search.Finding;

/** What stands between the Log view and a file; needs no window. */
class LineTest {

    @TempDir
    Path folder;

    private final LogEngine engine = new LogEngine();
    private final List<OpenLog> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(OpenLog::close);
        engine.close();
    }

    private OpenLog open(Path file, boolean rotated, List<String> others) throws Exception {
        OpenLog log = OpenLog.open(engine, new SourceFile(file.getFileName().toString(), file.toString(), null, 1),
                rotated, others, Progress.NONE);
        opened.add(log);
        log.set().load(Progress.NONE, () -> { });
        return log;
    }

    private OpenLog open(byte[] content) throws Exception {
        Path file = folder.resolve("a" + opened.size() + ".log");
        Files.write(file, content);
        return open(file, false, List.of());
    }

    private OpenLog open(String content) throws Exception {
        return open(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(OpenLog log, long first, int count) throws IOException {
        Decorator plain = new Decorator(List.of(), null);
        return new RowReader(log, () -> plain).read(RowView.all(log.set()::count), first, count).stream()
                .map(Row::text).toList();
    }

    private static List<String> all(OpenLog log) throws IOException {
        return read(log, 0, (int) log.set().count() + 10);
    }

    @Test
    void linesAreThoseOfAnEditor() throws Exception {
        assertEquals(0, open("").set().count());
        assertEquals(List.of("a"), all(open("a")));
        assertEquals(List.of("a"), all(open("a\n")));
        assertEquals(List.of("a", "", "b"), all(open("a\r\n\r\nb")));
        assertEquals(List.of("", "x"), all(open("\nx\n")));
    }

    @Test
    void anyWindowOfALargeFileIsReadAsFromMemory() throws Exception {
        Random random = new Random(7);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String line = i + " " + "\u00e4x".repeat(random.nextInt(40));
            expected.add(line);
            text.append(line).append('\n');
        }
        OpenLog log = open(text.toString());
        assertEquals(expected.size(), log.set().count());
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(expected.size());
            int to = Math.min(expected.size(), from + 1 + random.nextInt(700));
            assertEquals(expected.subList(from, to), read(log, from, to - from), "from " + from);
        }
        assertEquals(List.of(), read(log, expected.size(), 5));
    }

    @Test
    void oldEncodingsAndUtf16AreReadable() throws Exception {
        assertEquals(List.of("Gr\u00fc\u00dfe", "\u20ac"), all(open("Gr\u00fc\u00dfe\n\u20ac\n".getBytes(
                Charset.forName("windows-1252")))));
        assertEquals(List.of("Gr\u00fc\u00dfe", "\u20ac"), all(open("\ufeffGr\u00fc\u00dfe\n\u20ac\n".getBytes(
                StandardCharsets.UTF_16LE))));
    }

    @Test
    void aLineOfManyMegabytesIsCutAndItsNeighboursAreNot() throws Exception {
        Path file = folder.resolve("huge.log");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("before\n");
            for (int i = 0; i < 3_000; i++) {
                out.write("0123456789".repeat(1_000));
            }
            out.write("\nafter\n");
        }
        List<String> lines = all(open(file, false, List.of()));
        assertEquals(3, lines.size());
        assertEquals("before", lines.get(0));
        assertTrue(lines.get(1).length() < RowReader.SHOWN_CHARACTERS + 40, "length " + lines.get(1).length());
        assertTrue(lines.get(1).endsWith("[30,000,000 bytes]"), lines.get(1).substring(RowReader.SHOWN_CHARACTERS));
        assertEquals("after", lines.get(2));
    }

    private static Finding find(OpenLog log, String text) throws Exception {
        Finding finding = new Finding(log.set(), new FindText(text, false, false), null);
        finding.run(Progress.NONE, () -> { });
        return finding;
    }

    @Test
    void allPlacesOfATextAreFoundAndCounted() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(i == 10 || i == 4_500 ? "Needle" : "hay").append('\n');
        }
        OpenLog log = open(text.toString());
        Finding found = find(log, "needle");
        assertEquals(2, found.hits().size());
        assertEquals(10, found.hits().atOrAfter(0));
        assertEquals(4_500, found.hits().atOrAfter(11));
        assertEquals(-1, found.hits().atOrAfter(4_501));
        assertEquals(10, found.hits().before(4_500));
        assertEquals(2, found.hits().ordinal(4_500));
        assertEquals(0, find(log, "pin").hits().size());
        assertThrows(ProblemException.class, () -> new FindText("(", true, false));
        Progress cancelled = Progress.until(() -> true);
        Finding stopped = new Finding(log.set(), new FindText("needle", false, false), null);
        assertThrows(CancellationException.class, () -> stopped.run(cancelled, () -> { }));
    }

    @Test
    void passwordsDoNotGetThrough() throws Exception {
        OpenLog log = open("""
                <variable name="Password">D3S:fa4efa4efa4e37faafeddeadbeef</variable>
                <variable name="AlternateDownloadURL">ftp://koffdist:NotARealPassword@files.example/koff/</variable>
                [30/Jun/2004 13:09:48] Admin - insert User set Name='t', Password=hunter2, Rights='1'
                [25/Aug/2022 16:44:05] HTTP/WebMail: Invalid password for user a@b.example. Attempt from 192.0.2.1
                """);
        List<String> lines = all(log);
        String all = String.join("\n", lines);
        assertFalse(all.contains("fa4e"), all);
        assertFalse(all.contains("NotARealPassword"), all);
        assertFalse(all.contains("hunter2"), all);
        assertTrue(lines.get(1).contains("@files.example/koff/"), all);
        assertTrue(lines.get(3).endsWith("Invalid password for user a@b.example. Attempt from 192.0.2.1"), all);
        assertEquals(0, find(log, "hunter2").hits().size());
        assertEquals(-1, find(log, "notarealpassword").hits().atOrAfter(0));
        assertEquals(3, find(log, "invalid password").hits().atOrAfter(0));
    }

    /** The row of a line from 0 of the file that was opened, as evidence without an offset names it. */
    private static long rowOf(OpenLog log, long line) throws IOException {
        return log.rowOf(new Evidence(new SourceFile("x", "x", null, 0), line + 1, 0, null), true).row();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Path gone = folder.resolve("gone.log");
        SourceFile file = new SourceFile("x/gone.log", gone.toString(), "0", 1);
        ProblemException problem = assertThrows(ProblemException.class,
                () -> OpenLog.open(engine, file, false, List.of(), Progress.NONE));
        assertTrue(problem.getMessage().contains(gone.toString()), problem.getMessage());
        assertThrows(ProblemException.class, () -> LogFiles.identity(file, Progress.NONE));
    }

    @Test
    void rotatedFilesAreOneLogAndEvidenceStaysAtItsLine() throws Exception {
        Path file = folder.resolve("mail.log");
        Files.writeString(folder.resolve("mail.log.1"), "[08/Sep/2011 11:00:00] oldest\n");
        Files.writeString(folder.resolve("mail.log.0"), "[08/Sep/2011 12:00:00] old\n[08/Sep/2011 12:30:00] late\n");
        Files.writeString(file, "[08/Sep/2011 13:00:00] new\n");
        OpenLog alone = open(file, false, List.of());
        assertEquals(List.of("[08/Sep/2011 13:00:00] new"), all(alone));
        assertEquals(0, rowOf(alone, 0));
        OpenLog whole = open(file, true, List.of());
        assertEquals(4, whole.set().count());
        assertTrue(all(whole).getFirst().endsWith("oldest"), all(whole).toString());
        assertEquals(3, rowOf(whole, 0));
        assertEquals("mail.log:1", whole.placeOf(3));
    }

    @Test
    void severalLogsAreMergedByTime() throws Exception {
        Path mail = folder.resolve("mail.log");
        Path warning = folder.resolve("warning.log");
        Files.writeString(mail, "[08/Sep/2011 11:00:00] one\n[08/Sep/2011 13:00:00] three\n");
        Files.writeString(warning, "[08/Sep/2011 12:00:00] two\n");
        OpenLog log = open(mail, false, List.of(warning.toString()));
        assertEquals(List.of("one", "two", "three"), all(log).stream().map(l -> l.substring(23)).toList());
        assertEquals(2, rowOf(log, 1));
        assertEquals("warning.log:1", log.placeOf(1));
    }

    @Test
    void mergedLinesThatAreFarApartAreReadAsAllAre() throws Exception {
        StringBuilder[] text = {new StringBuilder(), new StringBuilder()};
        for (int i = 0; i < 9_000; i++) {
            text[i % 7 == 0 ? 1 : 0].append("[08/Sep/2011 %02d:%02d:%02d] line %d\n"
                    .formatted(i / 3600, i / 60 % 60, i % 60, i));
        }
        Path mail = Files.writeString(folder.resolve("mail.log"), text[0]);
        Path warning = Files.writeString(folder.resolve("warning.log"), text[1]);
        OpenLog log = open(mail, false, List.of(warning.toString()));
        List<String> all = all(log);
        assertEquals(9_000, all.size());
        List<LinePlace> places = log.set().rows().places(8_000, 2_000);
        assertEquals(1_000, places.size());
        for (int row = 8_000; row < 9_000; row += 99) {
            assertEquals(log.set().place(row), places.get(row - 8_000));
        }
        for (int step : new int[] {3, 150, 201, 2_500}) {
            long[] rows = LongStream.iterate(1, r -> r < 9_000, r -> r + step).toArray();
            List<Row> read = new RowReader(log, () -> new Decorator(List.of(), null)).read(some(rows), 0, 9_000);
            assertEquals(Arrays.stream(rows).mapToObj(r -> all.get((int) r)).toList(),
                    read.stream().map(Row::text).toList());
            assertEquals(Arrays.stream(rows).mapToObj(r -> r % 7 == 0 ? "warning.log" : "mail.log").toList(),
                    read.stream().map(Row::log).toList());
        }
    }

    private static RowView some(long... rows) {
        return new RowView() {
            @Override
            public long count() {
                return rows.length;
            }

            @Override
            public long row(long place) {
                return rows[(int) place];
            }

            @Override
            public long placeOf(long row) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void whoAnAddressIsComesFromAllLinesOfMergedLogsTheNewestIsNamed() throws Exception {
        StringBuilder[] text = {new StringBuilder(), new StringBuilder()};
        for (int i = 0; i < 3_000; i++) {
            String what = i % 5 == 0 ? "IMAP: User a%d@b.example authenticated  from IP address 192.0.2.7".formatted(i % 2)
                    : "from 192.0.2.70";
            text[i % 3 == 0 ? 1 : 0].append("[08/Sep/2011 %02d:%02d:%02d] %s\n"
                    .formatted(i / 3600, i / 60 % 60, i % 60, what));
        }
        Path audit = Files.writeString(folder.resolve("audit.log"), text[0]);
        Path other = Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("audit.log"),
                text[1]);
        OpenLog log = open(audit, false, List.of(other.toString()));
        WhoIs who = WhoIs.in(List.of(log.set()), "192.0.2.7", Progress.NONE);
        assertEquals(3_000, who.looked());
        assertEquals(List.of("a1@b.example 300", "a0@b.example 300"),
                who.signedIn().stream().map(p -> p.account() + " " + p.lines()).sorted(Comparator.reverseOrder())
                        .toList());
        WhoIs.Pair newest = who.signedIn().stream().filter(p -> p.account().startsWith("a1")).findFirst().orElseThrow();
        assertTrue(newest.text().startsWith("[08/Sep/2011 00:49:55]"), newest.text());
        assertEquals(audit.toString(), newest.location());
        assertEquals(newest.text(), Files.readAllLines(audit).get((int) newest.line() - 1));
    }

    @Test
    void columnsHaveTheTimeAtWhichAShiftedLineStands() throws Exception {
        Path mail = Files.writeString(folder.resolve("mail.log"), "[08/Sep/2011 11:00:00] one\n");
        Path warning = Files.writeString(folder.resolve("warning.log"), "[08/Sep/2011 06:30:07] two\n");
        OpenLog log = OpenLog.open(engine, new SourceFile("mail.log", mail.toString(), null, 1), false,
                List.of(warning.toString()), Progress.NONE);
        opened.add(log);
        LogTrack late = log.set().tracks().stream().filter(t -> t.newest().source().name().endsWith("warning.log"))
                .findFirst().orElseThrow();
        log.shift(Map.of(late.title(), 5 * 3600L));
        log.set().load(Progress.NONE, () -> { });
        List<Row> rows = new RowReader(log, () -> new Decorator(List.of(), null))
                .read(RowView.all(log.set()::count), 0, 2);
        LogColumns columns = new LogColumns(log.aspects(), true, "Time", "Log", "Text");
        assertEquals(List.of("2011-09-08 11:00:00", "2011-09-08 11:30:07"),
                rows.stream().map(r -> columns.cells(r).getFirst().text()).toList());
    }

    @Test
    void aWindowNeverWaitsAndFetchesWhatWasAskedForLast() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append('\n');
        }
        OpenLog log = open(text.toString());
        Queue<Runnable> later = new ArrayDeque<>();
        int[] loaded = {0};
        Decorator plain = new Decorator(List.of(), null);
        RowPager pager = new RowPager(RowView.all(log.set()::count), new RowReader(log, () -> plain)::read, later::add,
                () -> loaded[0]++);
        assertEquals(30, pager.window(0, 30).stream().filter(l -> l == null).count());
        assertEquals(30, pager.window(9_000, 30).stream().filter(l -> l == null).count());
        assertEquals(1, later.size(), "one reader at a time");
        later.remove().run();
        assertEquals("9000", pager.window(9_000, 30).getFirst().text());
        assertNull(pager.ifLoaded(0), "nobody looks at the first window any more");
        assertTrue(loaded[0] >= 1);
        assertEquals(10, pager.window(9_990, 30).size());
    }
}
