package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.view.document.LogFiles;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;

/**
 * Files that are broken or made to harm, opened as the Log view opens them and given to the command {@code log}: both tell
 * the same in the same words, and neither says anything in Java's.
 */
@Timeout(120)
class HostileLogsTest {

    private static final String LINE = "[08/Sep/2011 11:25:17] Something happened at %d\n";
    private static final Decorator PLAIN = new Decorator(List.of(), null);
    /** What a screen of the view asks for at a time. */
    private static final int SCREEN = 60;
    private static final int MOST_LINES = 3_000;

    @TempDir
    private Path folder;

    /** What the view's model told: its lines, and its problems as sentences. */
    private record Told(List<String> lines, List<String> problems) {
    }

    private static String lines(int from, int to) {
        StringBuilder text = new StringBuilder();
        IntStream.range(from, to).forEach(i -> text.append(LINE.formatted(i)));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) 'x');
            for (int i = 0; i < 300; i++) {
                out.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] content, int at, int xor) {
        byte[] changed = content.clone();
        changed[at] ^= (byte) xor;
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Map<String, byte[]> files() throws IOException {
        String text = lines(0, 200);
        byte[] packed = gzip(bytes(text));
        byte[] zip = zip(Map.of("mail.log", bytes(text)));
        byte[] deflated = Arrays.copyOf(zip, zip.length);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty.log", new byte[0]);
        files.put("one-byte.log", new byte[] {'['});
        files.put("only-breaks.log", bytes("\n\r\n\r".repeat(500)));
        files.put("lone-cr.log", bytes(text.replace('\n', '\r')));
        files.put("zeros.log", new byte[100_000]);
        files.put("zeros-between.log", joined(bytes(text), new byte[5000], bytes(text)));
        files.put("utf16-odd.log", Arrays.copyOf(text.getBytes(StandardCharsets.UTF_16LE), 1001));
        files.put("utf16-unmarked.log", text.getBytes(StandardCharsets.UTF_16BE));
        files.put("mixed.log", joined(bytes(text), text.getBytes(StandardCharsets.UTF_16LE), new byte[] {(byte) 0xff, (byte) 0xfe}));
        files.put("latin.log", (text + "m\u00fcller \u00df\n").repeat(3).getBytes(StandardCharsets.ISO_8859_1));
        files.put("no-utf8.log", joined(bytes(text), new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xf5, (byte) 0x80}, bytes(text)));
        files.put("escapes.log", bytes(text + "\u001b[31m\u001b]0;title\u0007 \u202ereversed\u0000\u0085\u2028 end\n"));
        files.put("long-line.log", bytes("x".repeat(20_000_000) + "\n" + text));
        files.put("long-unended.log", bytes(text + "password=" + "x".repeat(5_000_000)));
        files.put("html.log", bytes("<html><body><pre>" + text + "</pre>" + "<b>".repeat(20_000)));
        files.put("program.log", joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[9000]));
        files.put("cut.log.gz", Arrays.copyOf(packed, packed.length / 2));
        files.put("damaged.log.gz", changed(packed, packed.length / 2, 0x55));
        files.put("sum.log.gz", changed(packed, packed.length - 6, 1));
        files.put("no-gzip.log.gz", bytes(text));
        files.put("behind.log.gz", joined(packed, bytes("and more")));
        files.put("twice.log.gz", joined(packed, packed));
        files.put("bomb.log.gz", bomb());
        files.put("cut.zip!/mail.log", Arrays.copyOf(zip, zip.length / 2));
        files.put("sum.zip!/mail.log", changed(deflated, 60, 0x11));
        files.put("other.zip!/mail.log", zip(Map.of("warning.log", bytes(text))));
        files.put("names.zip!/../../mail.log", zip(Map.of("../../mail.log", bytes(text), "mail.log", bytes(text))));
        files.put("bomb.zip!/mail.log", zip(Map.of("mail.log", new byte[200_000_000])));
        files.put("secret.zip!/mail.log", changed(changed(zip, 6, 1), zip.length - 22 - 46 - 8 + 8, 1));
        return files;
    }

    private Told shown(String location) throws Exception {
        List<String> problems = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (LogEngine engine = new LogEngine()) {
            SourceFile file = new SourceFile("x", location, null, 0);
            try (OpenLog log = OpenLog.open(engine, file, false, List.of(), Progress.NONE)) {
                log.remarks();
                log.set().load(Progress.NONE, () -> { });
                log.set().loadTimes(Progress.NONE);
                problems.addAll(log.set().problems());
                LogFiles.identity(new SourceFile("x", location, "00", 0), Progress.NONE);
                lines.addAll(screens(log));
                var search = log.set().search(List.of(new Condition.Text("happened", false)), null);
                search.run(Progress.NONE, () -> { });
            }
        } catch (ProblemException e) {
            problems.add(e.getMessage());
        }
        return new Told(lines, problems);
    }

    private static List<String> screens(OpenLog log) throws IOException {
        List<String> lines = new ArrayList<>();
        RowView all = RowView.all(log.set()::count);
        RowReader reader = new RowReader(log, () -> PLAIN);
        for (long at = 0; at < Math.min(all.count(), MOST_LINES); at += SCREEN) {
            for (Row row : reader.read(all, at, SCREEN)) {
                lines.add(row.text());
            }
        }
        return lines;
    }

    private void compare(String location) throws Exception {
        Told told = shown(folder.resolve(location).toString());
        Result result = new Terminal(folder, new DefaultIntake(List.of())).run("log", folder.resolve(location).toString());
        assertThat(result.err() + told.problems()).doesNotContain("java.", "Exception", "\tat ", "null", "Error:");
        for (String problem : told.problems()) {
            // the view knows that it was there
            assertThat(result.err()).contains(problem.replaceFirst("no longer exists: .*", "does not exist."));
        }
        assertThat(result.code()).as(told + result.err()).isEqualTo(told.problems().isEmpty() ? 0 : 1);
        if (told.problems().isEmpty()) {
            List<String> printed = result.lines();
            assertThat(told.lines()).hasSize(Math.min(printed.size(), MOST_LINES));
        }
    }

    @TestFactory
    List<DynamicTest> aHostileFileIsToldTheSameByViewAndCommand() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey().replaceFirst("!/.*", "")), file.getValue());
            tests.add(DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey())));
        }
        Files.createDirectory(folder.resolve("folder.log"));
        for (String name : List.of("folder.log", "nothing.log", "x".repeat(300) + ".log")) {
            tests.add(DynamicTest.dynamicTest(name, () -> compare(name)));
        }
        return tests;
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksThatLeadNowhereOrRoundAreToldTheSame() throws Exception {
        Files.createSymbolicLink(folder.resolve("away.log"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("round.log"), folder.resolve("round.log"));
        compare("away.log");
        compare("round.log");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsRefusedAndNobodyWaitsForIt() throws Exception {
        Path pipe = folder.resolve("pipe.log");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shown(pipe.toString()).problems()).singleElement().asString()
                .contains("pipe.log is a pipe or a device");
    }

    /** What happens to a file while it is looked at. */
    private interface Happening {
        void to(Path file) throws IOException;
    }

    @TestFactory
    List<DynamicTest> whateverHappensToAnOpenFileTheViewGoesOnOrIsToldTheCause() {
        Map<String, Happening> happenings = new LinkedHashMap<>();
        happenings.put("it is deleted", Files::delete);
        happenings.put("it is emptied", file -> Files.write(file, new byte[0]));
        happenings.put("it is cut", file -> {
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(open.length() / 3);
            }
        });
        happenings.put("it grows", file -> Files.writeString(file, lines(0, 5000), StandardOpenOption.APPEND));
        happenings.put("it is replaced", file -> {
            Path other = Files.writeString(file.resolveSibling("other"), lines(7, 50));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        });
        happenings.put("it becomes zeros", file -> Files.write(file, new byte[(int) Files.size(file)]));
        happenings.put("it becomes a folder", file -> {
            Files.delete(file);
            Files.createDirectory(file);
        });
        List<DynamicTest> tests = new ArrayList<>();
        happenings.forEach((name, happening) -> tests.add(DynamicTest.dynamicTest(name, () -> happens(name, happening))));
        return tests;
    }

    private void happens(String name, Happening happening) throws Exception {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("mail.log");
        Files.writeString(file, lines(0, 100_000));
        List<String> problems = new ArrayList<>();
        try (LogEngine engine = new LogEngine();
                OpenLog log = OpenLog.open(engine, new SourceFile("x", file.toString(), null, 0), false, List.of(),
                        Progress.NONE)) {
            log.set().load(Progress.NONE, () -> { });
            happening.to(file);
            for (int round = 0; round < 2; round++) {
                for (Step step : List.<Step>of(() -> log.set().loadTimes(Progress.NONE), () -> screens(log),
                        () -> log.set().search(List.of(new Condition.Text("happened", false)), null)
                                .run(Progress.NONE, () -> { }), () -> log.set().lines(99_990, 5), () -> log.set().refresh(),
                        () -> LogFiles.identity(new SourceFile("x", file.toString(), "00", 0), Progress.NONE))) {
                    try {
                        step.run();
                    } catch (IOException | ProblemException e) {
                        problems.add(e.getMessage());
                    }
                }
            }
        }
        assertThat(problems).allSatisfy(problem -> assertThat(problem).isNotBlank().doesNotContain("java.", "Exception"));
    }

    /** A thing that the view does. */
    private interface Step {
        void run() throws IOException, ProblemException;
    }
}
