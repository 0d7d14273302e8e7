package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code log}: where lines come from and where they go: rotated sets, archives, pipes, encodings, mistakes. */
class LogInputTest {

    private static final String FIRST = "[08/Sep/2011 11:25:17] first\n";
    private static final String SECOND = "[09/Sep/2011 11:25:17] second\n";
    private static final String THIRD = "[10/Sep/2011 11:25:17] third\n";

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void rotatedSet() throws IOException {
        Files.write(folder.resolve("mail.log.1.gz"), gzip(FIRST));
        Files.writeString(folder.resolve("mail.log.0"), SECOND);
        Files.writeString(folder.resolve("mail.log"), THIRD);
        Files.writeString(folder.resolve("mail.log.idx"), "no log");
    }

    @Test
    void rotatedSetIsOneLogWhereAskedFor() throws IOException {
        rotatedSet();

        assertThat(terminal.run("log", "mail.log")).isEqualTo(new Result(0, THIRD, ""));
        assertThat(terminal.run("log", "mail.log", "--all")).isEqualTo(new Result(0, FIRST + SECOND + THIRD, ""));
        assertThat(terminal.run("log", "mail.log", "mail.log.1.gz")).isEqualTo(new Result(0, FIRST + THIRD, ""));
        assertThat(terminal.run("log", ".")).isEqualTo(new Result(0, FIRST + SECOND + THIRD, ""));
        Files.delete(folder.resolve("mail.log"));
        assertThat(terminal.run("log", "mail.log", "--all")).isEqualTo(new Result(0, FIRST + SECOND, ""));
    }

    @Test
    void logsInZipsAreReadWholeAndByEntry() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("customer.zip")))) {
            zip.putNextEntry(new ZipEntry("store/logs/warning.log"));
            zip.write(THIRD.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("store/logs/mail.log.0"));
            zip.write(SECOND.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(terminal.run("log", "customer.zip")).isEqualTo(new Result(0, SECOND + THIRD, ""));
        assertThat(terminal.run("log", "customer.zip!/store/logs/warning.log")).isEqualTo(new Result(0, THIRD, ""));
        assertThat(terminal.run("log", "customer.zip!/none.log").err()).contains("none.log");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatCannotBeReadInAFolderIsSaidAndTheRestIsRead() throws IOException {
        Path server = Files.createDirectories(folder.resolve("server/store/logs"));
        Files.writeString(server.resolve("mail.log"), THIRD);
        Files.createSymbolicLink(server.resolve("warning.log"), Path.of("gone"));
        Files.createSymbolicLink(server.resolve("audit.log"), Path.of("/dev/zero"));

        Result result = terminal.run("log", "server");
        assertThat(result.out()).isEqualTo(THIRD);
        assertThat(result.code()).isOne();
        assertThat(result.err().lines()).hasSize(2).anyMatch(l -> l.endsWith("warning.log does not exist."))
                .anyMatch(l -> l.contains("audit.log is a pipe or a device, not a log file."));
        Files.delete(server.resolve("mail.log"));
        Result none = terminal.run("log", "server");
        assertThat(none.code()).isOne();
        assertThat(none.err()).contains("warning.log does not exist.");
    }

    @Test
    void zipInFolderIsNotReadAndThatIsSaid() throws IOException {
        Path server = Files.createDirectories(folder.resolve("server"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(server.resolve("old.zip")))) {
            zip.putNextEntry(new ZipEntry("mail.log.0"));
            zip.write(SECOND.getBytes(StandardCharsets.UTF_8));
        }

        Result alone = terminal.run("log", "server");
        assertThat(alone.code()).isOne();
        assertThat(alone.err()).contains("There is no log file").contains("Name the zip").contains("old.zip");
        Files.writeString(server.resolve("mail.log"), THIRD);
        Result beside = terminal.run("log", "server");
        assertThat(beside.code()).isZero();
        assertThat(beside.out()).isEqualTo(THIRD);
        assertThat(beside.err()).contains("old.zip is not looked into");
        assertThat(terminal.run("log", "server", "--quiet").err()).isEmpty();
        assertThat(terminal.run("log", "server", "server/old.zip", "--count").out()).isEqualTo("2\n");
    }

    @Test
    void logWithoutTimesIsNotTakenForOneWithoutLines() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello\nworld\n");

        Result counted = terminal.run("log", "notes.txt", "--from", "2011-09-08", "--count");
        assertThat(counted.out()).isEqualTo("0\n");
        assertThat(counted.err()).contains("No line tells a time");
        assertThat(terminal.run("log", "notes.txt", "--histogram").err()).contains("No line tells a time");
        assertThat(terminal.run("log", "notes.txt", "--count").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--format xml | Invalid value for option '--format': expected text, json, csv, not 'xml'.",
        "--access fast | Invalid value for option '--access': expected automatic, positional, mapped, not 'fast'.",
        "--last x | Invalid value for option '--last': 'x' is no whole number."})
    void wrongValuesAreToldWithTheRightOnes(String options, String message) throws IOException {
        Files.writeString(folder.resolve("mail.log"), THIRD);

        assertThat(terminal.run(("log mail.log " + options).split(" ")).err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false, Příliš", "UTF-8, true, Příliš", "UTF-16LE, true, Příliš", "UTF-16BE, true, Příliš",
        "UTF-16LE, false, Příliš"})
    void encodingsAreToldFromTheContent(String encoding, boolean mark, String word) throws IOException {
        String line = "[08/Sep/2011 11:25:17] " + word + " žluťoučký\n";
        Files.write(folder.resolve("a.log"), ((mark ? "\uFEFF" : "") + line).getBytes(Charset.forName(encoding)));

        assertThat(terminal.run("log", "a.log", "--find", "PŘÍLIŠ", "-i")).isEqualTo(new Result(0, line, ""));
    }

    @Test
    void encodingsAreTakenFromTheUserToo() throws IOException {
        String line = "[08/Sep/2011 11:25:17] vždy\n";
        Files.write(folder.resolve("a.log"), line.getBytes(Charset.forName("windows-1250")));

        assertThat(terminal.run("log", "a.log", "--encoding", "windows-1250")).isEqualTo(new Result(0, line, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsBecomeNewLines(String end) throws IOException {
        Files.writeString(folder.resolve("a.log"), "[08/Sep/2011 11:25:17] a" + end + "b" + end + end + "c");

        assertThat(terminal.run("log", "a.log").out()).isEqualTo("[08/Sep/2011 11:25:17] a\nb\n\nc\n");
    }

    @Test
    void longLinesArePrintedWhole() throws IOException {
        String line = "[08/Sep/2011 11:25:17] " + "á".repeat(2_000_000) + "end\n";
        Files.writeString(folder.resolve("a.log"), line);

        assertThat(terminal.run("log", "a.log", "--find", "end").out()).isEqualTo(line);
    }

    @Test
    void standardInputIsReadWhereTheFileIsADash() throws IOException {
        Files.writeString(folder.resolve("a.log"), FIRST + THIRD);

        assertThat(terminal.from(new ByteArrayInputStream((FIRST + SECOND + "unfinished").getBytes())).run("log", "-"))
                .isEqualTo(new Result(0, FIRST + SECOND + "unfinished\n", ""));
        assertThat(terminal.from(new ByteArrayInputStream((FIRST + SECOND).getBytes())).run("log", "-", "-Hn",
                "--find", "second")).isEqualTo(new Result(0, "-:2:" + SECOND, ""));
        assertThat(terminal.from(new ByteArrayInputStream(gzip(SECOND))).run("log", "-", "--count"))
                .isEqualTo(new Result(0, "1\n", ""));
        assertThat(terminal.from(new ByteArrayInputStream(SECOND.strip().getBytes())).run("log", "-", "a.log"))
                .isEqualTo(new Result(0, FIRST + SECOND + THIRD, ""));
        assertThat(terminal.from(new ByteArrayInputStream((FIRST + SECOND).getBytes())).run("log", "-", "--last", "1"))
                .isEqualTo(new Result(0, SECOND, ""));
        assertThat(terminal.from(new ByteArrayInputStream(new byte[0])).run("log", "-"))
                .isEqualTo(new Result(0, "", ""));
    }

    @Test
    void linesOfAPipeAreSeenBeforeItEnds() throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        PipedOutputStream in = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(in);
        CompletableFuture<Result> end = CompletableFuture.supplyAsync(
                () -> terminal.from(pipe).into(new Lines(seen)).run("log", "-", "--regex", "first|second"));

        in.write((FIRST + THIRD).getBytes());
        in.flush();
        assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo(FIRST.strip());
        in.write(SECOND.getBytes());
        in.flush();
        assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo(SECOND.strip());
        in.close();
        assertThat(end.get(60, TimeUnit.SECONDS).code()).isZero();
    }

    @Test
    void readerThatGoesAwayEndsQuietly() throws IOException {
        Files.writeString(folder.resolve("a.log"), FIRST.repeat(100_000));

        Result result = terminal.into(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }).run("log", "a.log", "--find", "first");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void fullDiskIsAnError() throws IOException {
        Files.writeString(folder.resolve("a.log"), FIRST);

        Result result = terminal.into(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on the disk");
            }
        }).run("log", "a.log");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("result could not be written", "no space left on the disk");
    }

    @Test
    void damagedArchiveIsAnErrorAndItsBeginningIsPrinted() throws IOException {
        byte[] whole = gzip(FIRST.repeat(50_000));
        Files.write(folder.resolve("a.log.gz"), Arrays.copyOf(whole, whole.length / 2));

        Result result = terminal.run("log", "a.log.gz");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(FIRST);
        assertThat(result.err()).contains("a.log.gz", "too early").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"none.log | does not exist", "empty | no log file", "a.log --regex [ | \"[\"",
        "a.log --regex (?=a) | Look-around", "a.log --from yesterday | --from: \"yesterday\" is no time",
        "a.log --from 2011-02-30 | is no time", "a.log --to 2011-09-08T10:00:00+02:00 | distance from UTC",
        "a.log --from 2011-09-09 --to 2011-09-08 | later", "a.log --not | --find or --regex",
        "a.log --count --histogram | cannot be combined", "a.log --follow --trace 65ee8b47-00000009 | --find",
        "a.log --trace x | no Queue-ID", "a.log --last -1 | 0 or more", "a.log --encoding klingon | klingon",
        "a.log --runs 3 | --bench", "a.zip | zip", "a.log --find= | empty"})
    void mistakesAreToldInOneSentence(String line, String told) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("a.log"), FIRST);
        Files.writeString(folder.resolve("a.zip"), "no zip");

        Result result = terminal.run(("log " + line).split(" "));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().startsWith("lockkeeper: ").contains(told)
                .doesNotContain("Exception", "inside Lockkeeper").hasSizeLessThan(400);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesWithNamesAreReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        byte[] packed = gzip(FIRST + SECOND);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write(packed);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(terminal.run("log", "pipe", "--find", "second", "-H")).satisfies(result -> {
            assertThat(result.code()).isZero();
            assertThat(result.out()).isEqualTo(pipe + ":" + SECOND);
        });
        writing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void anEmptyNameIsNoFile() throws IOException {
        Files.writeString(folder.resolve("a.log"), FIRST);

        assertThat(terminal.run("log", "")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("FILE");
        });
    }

    @Test
    void largeLogsComeOutWholeInEveryForm() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append("[08/Sep/2011 11:%02d:%02d] line %d".formatted(i / 600 % 60, i / 10 % 60, i))
                    .append(i % 1000 == 7 ? " Password=Geheim" : "").append(i == 5 ? "x".repeat(600_000) : "")
                    .append(i % 3 == 0 ? "\r\n" : "\n");
        }
        Files.writeString(folder.resolve("a.log"), text);
        String expected = text.toString().replace("\r\n", "\n").replace("Geheim", "***");

        assertThat(terminal.run("log", "a.log").out()).isEqualTo(expected);
        assertThat(terminal.run("log", "a.log", "--regex", "[02468]$").out()).isEqualTo(expected.lines()
                .filter(line -> line.matches("(?s).*[02468]")).collect(Collectors.joining("\n", "", "\n")));
        assertThat(terminal.run("log", "a.log", "--format", "json").out().lines()).hasSize(30_000)
                .allSatisfy(line -> assertThat(line).startsWith("{\"file\"").endsWith("}"));
        assertThat(terminal.run("log", "a.log", "--format", "csv").out().lines().skip(1)
                .map(line -> line.replaceFirst(".*?a\\.log,(\\d+),.*", "$1")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30_000).mapToObj(String::valueOf).toList());
    }

    @Test
    void syslogKeepsOffsetsAndSaysWhichYearsAreDerived() throws IOException {
        Files.writeString(folder.resolve("a.log"), "<22>1 2026-04-01T14:59:31+07:00 mx01 audit - - - IMAP: User a@b authenticated"
                + "  from IP address 10.0.0.7:993\n");
        assertThat(terminal.run("log", "a.log", "--format", "json", "--from", "2026-04-01T14:00").out())
                .contains("\"time\":\"2026-04-01T14:59:31+07:00\"", "\"log\":\"audit\"", "\"ip\":\"10.0.0.7\"", "\"port\":\"993\"")
                .doesNotContain("timeDerived");
        java.nio.file.Path old = Files.writeString(folder.resolve("b.log"), "<22>Apr  1 14:59:31 mx01 audit: IMAP: User a@b authenticated"
                + "  from IP address 10.0.0.7\n");
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-04-02T12:00:00Z")));
        Result derived = terminal.run("log", "b.log", "--format", "json");
        assertThat(derived.out()).contains("\"time\":\"2026-04-01T14:59:31\"", "\"timeDerived\":\"year\"");
        assertThat(derived.err()).contains("b.log", "tell no year", "2026-04-02");
    }

    @Test
    void formatsThatUsersDefineGiveFieldsAndTimes() throws IOException {
        Files.writeString(folder.resolve("own.formats"), "[web]\ntitle: Web\nfiles: access*\n"
                + "pattern: (?<ip>\\S+) \\[(?<time>[^\\]]+)\\] (?<request>.*)\ntime: dd/MMM/yyyy:HH:mm:ss Z\n");
        Files.writeString(folder.resolve("access.log"), "10.0.0.1 [10/Oct/2011:13:55:36 +0200] GET /\n"
                + "10.0.0.2 [10/Oct/2011:14:55:36 +0200] GET /\n");

        assertThat(terminal.run("log", "access.log", "--log-format", "own.formats", "--format", "csv").out())
                .isEqualTo("file,line,time,ip,request,text\r\n" + folder.resolve("access.log")
                        + ",1,2011-10-10T13:55:36+02:00,10.0.0.1,GET /,10.0.0.1 [10/Oct/2011:13:55:36 +0200] GET /\r\n"
                        + folder.resolve("access.log")
                        + ",2,2011-10-10T14:55:36+02:00,10.0.0.2,GET /,10.0.0.2 [10/Oct/2011:14:55:36 +0200] GET /\r\n");
        assertThat(terminal.run("log", "access.log", "--log-format", "own.formats", "--from", "2011-10-10T14:00", "--count"))
                .as("by the log's own clock").isEqualTo(new Result(0, "1\n", ""));
        Files.writeString(folder.resolve("own.formats"), "[web]\ntitle: Web\npattern: (?<x>\n");
        assertThat(terminal.run("log", "access.log", "--log-format", "own.formats")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err().lines()).singleElement().asString().contains("own.formats, line 3: character 1");
        });
    }

    @Test
    void hostilePatternsAreSearchedOrRefusedBriefly() throws IOException {
        Files.writeString(folder.resolve("a.log"), FIRST);

        for (String pattern : new String[] {"(".repeat(20_000), "(a{1000}){1000}", "(a{100}){100}",
            "(".repeat(3_000) + "a" + ")".repeat(3_000) + "["}) {
            Result result = terminal.run("log", "a.log", "--regex", pattern);
            assertThat(result.code() == 0).isEqualTo(result.err().isEmpty());
            assertThat(result.err()).hasSizeLessThan(400).doesNotContain("inside Lockkeeper", "Exception");
        }
    }

    @Test
    void knownMessagesOfOnesOwnTellTheSeverity() throws Exception {
        Files.writeString(folder.resolve("security.log"), """
                [30/Dec/2013 05:27:59] Relay attempt from IP address 64.31.59.75, mail from <a> to <b> rejected
                [30/Dec/2013 05:28:00] Nobody knows this
                """);
        Files.writeString(folder.resolve("own.messages"), """
                [relay]
                log: security
                severity: error
                pattern: ^Relay attempt
                meaning: m
                source: s
                """);
        assertThat(terminal.run("log", "security.log", "--format", "json").out()).contains("\"severity\":\"info\"");
        assertThat(terminal.run("log", "security.log", "--format", "json", "--known-messages", "own.messages").out())
                .containsOnlyOnce("\"severity\"").contains("\"severity\":\"error\"");
        assertThat(terminal.run("log", "security.log", "--known-messages", "none.messages")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("none.messages does not exist.");
        });
    }

    @Test
    void secretsOfAConversationArePrintedNowhere() throws Exception {
        Files.writeString(folder.resolve("debug.log"), """
                [08/Sep/2011 11:25:17][1] {imaps} a001 LOGIN joe@a.example Geheim
                [08/Sep/2011 11:25:17][1] {smtps} AUTH PLAIN AGpvZQBHZWhlaW0=
                [08/Sep/2011 11:25:18][1] {http} Authorization: Basic am9lOkdlaGVpbQ==
                [08/Sep/2011 11:25:18][1] {http} Cookie: SESSION_CONNECT_WEBADMIN=Geheim
                [08/Sep/2011 11:25:18][1] Queue-ID: 4e89649e-00001a2f, secret: Geheim
                PASS Geheim
                """);

        for (List<String> options : List.of(List.<String>of(), List.of("-n"), List.of("--format", "json"),
                List.of("--format", "csv"), List.of("--find", "Geheim"), List.of("--trace", "4e89649e-00001a2f"))) {
            List<String> all = new ArrayList<>(List.of("log", "debug.log"));
            all.addAll(options);
            assertThat(terminal.run(all.toArray(String[]::new)).out()).as(options.toString()).contains("***")
                    .doesNotContain("Geheim", "AGpvZ", "am9l");
        }
    }

    @Test
    void hitsArePrintedWhileTheRestIsReadAndEachOnce() throws Exception {
        StringBuilder old = new StringBuilder();
        StringBuilder current = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            (i < 30_000 ? old : current).append("[08/Sep/2011 %02d:%02d:%02d] line %d %s".formatted(i / 3600, i / 60 % 60,
                    i % 60, i, "x".repeat(90))).append(i == 29_999 || i == 59_999 ? "" : "\n");
        }
        Files.writeString(folder.resolve("mail.log.0"), old);
        Files.writeString(folder.resolve("mail.log"), current);
        List<String> all = Stream.of(old, current).flatMap(text -> text.toString().lines()).toList();

        assertThat(terminal.run("log", "mail.log", "--all", "--find", "9 x").lines())
                .isEqualTo(all.stream().filter(line -> line.contains("9 x")).toList());
        assertThat(terminal.run("log", "mail.log", "--all", "--find", "9 x", "--from", "2011-09-08T04:00:05", "--to",
                "2011-09-08T12:00:00").lines()).isEqualTo(all.subList(4 * 3600 + 5, 12 * 3600 + 1).stream()
                        .filter(line -> line.contains("9 x")).toList());
        assertThat(terminal.run("log", "mail.log", "--regex", "line \\d*7 ", "--not", "-n").lines()).hasSize(27_000)
                .startsWith("1:" + all.get(30_000)).endsWith("30000:" + all.get(59_999));
    }

    @Test
    void theFirstHitComesBeforeTheLogIsReadToItsEnd() throws Exception {
        Path file = folder.resolve("mail.log");
        Files.writeString(file, "[08/Sep/2011 11:00:00] first\n" + ("x".repeat(99) + "\n").repeat(640_000));
        OutputStream cutting = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(1000);
                }
            }
        };

        // what is cut while it is read is told: at the first hit most of it was still to be read
        assertThat(terminal.into(cutting).run("log", "mail.log", "--find", "first")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("was cut or replaced");
        });
    }
}
