package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.ui.logs.internal.text.LinePager;
import org.lockkeeper.ui.logs.internal.text.LineSource;
import org.lockkeeper.ui.logs.internal.text.LogFiles;

/** What stands between the Log view and a file; needs no window. */
class LineTest {

    @TempDir
    Path folder;

    private final List<LineSource> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(LineSource::close);
    }

    private LineSource open(byte[] content) throws Exception {
        Path file = folder.resolve("a.log");
        Files.write(file, content);
        AtomicReference<LineSource> lines = new AtomicReference<>();
        LogFiles.open(new SourceFile("a.log", file.toString(), null, content.length), lines::set, Progress.NONE);
        opened.add(lines.get());
        return lines.get();
    }

    private LineSource open(String content) throws Exception {
        return open(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesAreThoseOfAnEditor() throws Exception {
        assertEquals(0, open("").lineCount());
        assertEquals(List.of("a"), all(open("a")));
        assertEquals(List.of("a"), all(open("a\n")));
        assertEquals(List.of("a", "", "b"), all(open("a\r\n\r\nb")));
        assertEquals(List.of("", "x"), all(open("\nx\n")));
    }

    private static List<String> all(LineSource lines) throws IOException {
        assertTrue(lines.isComplete());
        return lines.read(0, (int) lines.lineCount() + 10);
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
        LineSource lines = open(text.toString());
        assertEquals(expected.size(), lines.lineCount());
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(expected.size());
            int to = Math.min(expected.size(), from + 1 + random.nextInt(700));
            assertEquals(expected.subList(from, to), lines.read(from, to - from), "from " + from);
        }
        assertEquals(List.of(), lines.read(expected.size(), 5));
        assertEquals(List.of(), lines.read(-1, 5));
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
        AtomicReference<LineSource> found = new AtomicReference<>();
        LogFiles.open(new SourceFile("huge.log", file.toString(), null, 1), found::set, Progress.NONE);
        opened.add(found.get());
        List<String> lines = all(found.get());
        assertEquals(3, lines.size());
        assertEquals("before", lines.get(0));
        assertTrue(lines.get(1).length() < LineSource.SHOWN_CHARACTERS + 40, "length " + lines.get(1).length());
        assertTrue(lines.get(1).endsWith("[30,000,000 bytes]"), lines.get(1).substring(LineSource.SHOWN_CHARACTERS));
        assertEquals("after", lines.get(2));
    }

    @Test
    void aTextIsFoundForwardsBackwardsAndRound() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(i == 10 || i == 4_500 ? "Needle" : "hay").append('\n');
        }
        LineSource lines = open(text.toString());
        assertEquals(10, lines.find("needle", 0, true, Progress.NONE));
        assertEquals(4_500, lines.find("needle", 11, true, Progress.NONE));
        assertEquals(10, lines.find("needle", 4_501, true, Progress.NONE));
        assertEquals(10, lines.find("needle", 4_499, false, Progress.NONE));
        assertEquals(4_500, lines.find("needle", 9, false, Progress.NONE));
        assertEquals(-1, lines.find("pin", 0, true, Progress.NONE));
        Progress cancelled = new Progress() {
            @Override
            public void task(String name) {
                // not looked at
            }

            @Override
            public void fraction(double done) {
                // not looked at
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> lines.find("pin", 0, true, cancelled));
    }

    @Test
    void passwordsDoNotGetThrough() throws Exception {
        List<String> lines = all(open("""
                <variable name="Password">D3S:fa4efa4efa4e37faafeddeadbeef</variable>
                <variable name="AlternateDownloadURL">ftp://koffdist:NotARealPassword@files.example/koff/</variable>
                [30/Jun/2004 13:09:48] Admin - insert User set Name='t', Password=hunter2, Rights='1'
                [25/Aug/2022 16:44:05] HTTP/WebMail: Invalid password for user a@b.example. Attempt from 192.0.2.1
                """));
        String all = String.join("\n", lines);
        assertFalse(all.contains("fa4e"), all);
        assertFalse(all.contains("NotARealPassword"), all);
        assertFalse(all.contains("hunter2"), all);
        assertTrue(lines.get(1).contains("@files.example/koff/"), all);
        assertTrue(lines.get(3).endsWith("Invalid password for user a@b.example. Attempt from 192.0.2.1"), all);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Path gone = folder.resolve("gone.log");
        ProblemException problem = assertThrows(ProblemException.class, () -> LogFiles.open(
                new SourceFile("x/gone.log", gone.toString(), null, 1), opened::add, Progress.NONE));
        assertTrue(problem.getMessage().contains(gone.toString()), problem.getMessage());
    }

    @Test
    void aWindowNeverWaitsAndFetchesWhatWasAskedForLast() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append('\n');
        }
        LineSource lines = open(text.toString());
        Queue<Runnable> later = new ArrayDeque<>();
        int[] loaded = {0};
        LinePager pager = new LinePager(lines, later::add, () -> loaded[0]++);
        assertEquals(30, pager.window(0, 30).stream().filter(l -> l == null).count());
        assertEquals(30, pager.window(9_000, 30).stream().filter(l -> l == null).count());
        assertEquals(1, later.size(), "one reader at a time");
        later.remove().run();
        assertEquals("9000", pager.window(9_000, 30).getFirst());
        assertEquals(null, pager.ifLoaded(0), "nobody looks at the first window any more");
        assertTrue(loaded[0] >= 1);
        assertEquals(10, pager.window(9_990, 30).size());
    }
}
