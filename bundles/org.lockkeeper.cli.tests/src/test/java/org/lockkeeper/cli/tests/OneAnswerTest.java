package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.kerio.ReportNeighbours;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.text.time.Stamps;

/**
 * The same files given to the three who read logs: the intake, the command {@code log} and the model of the Log view.
 * Lines, their numbers and places, times, accounts and what is hidden are the same, whatever the bytes.
 */
class OneAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Decorator PLAIN = new Decorator(List.of(), null);

    @TempDir
    private Path folder;

    /** A line as a reader tells it; {@code time} in seconds by the log's own clock, {@code null} for none. */
    private record Line(String file, long number, String text, Long time, String account, String kind) {
    }

    /** What the intake took from a folder. */
    private record Taken(List<Observation> observations, List<RejectedRow> rejected, List<JournalFile> journal)
            implements IntakeSink {

        static Taken from(Path folder) throws Exception {
            Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder), null), taken, Progress.NONE);
            return taken;
        }

        @Override
        public void observe(Observation observation) {
            observations.add(observation);
        }

        @Override
        public void reject(RejectedRow row) {
            rejected.add(row);
        }

        @Override
        public void file(JournalFile file) {
            journal.add(file);
        }

        List<Observation> ofClients() {
            return observations.stream().filter(o -> o.subject() instanceof Subject.OfClient).toList();
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        // lines without a year are of the last year in which they are not later than this
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-10-01T00:00:00Z")));
        return file;
    }

    private List<String> told(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("log", "--format", "json"));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return run(arguments);
    }

    private List<String> run(List<String> arguments) {
        Terminal.Result result = new Terminal(folder, new DefaultIntake(List.of()))
                .run(arguments.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return result.lines();
    }

    private static Line line(String json) throws IOException {
        JsonNode node = JSON.readTree(json);
        return new Line(Path.of(node.get("file").asText()).getFileName().toString(), node.get("line").asLong(),
                node.get("text").asText(), node.hasNonNull("time") ? second(node.get("time").asText()) : null,
                node.hasNonNull("account") ? node.get("account").asText() : null,
                node.hasNonNull("kind") ? node.get("kind").asText() : null);
    }

    private static long second(String time) {
        return Stamps.local(Moment.tryParse(time).orElseThrow());
    }

    private static String asTold(String shown) {
        return shown.replace("\u2022".repeat(6), "***");
    }

    /** What stands in the columns of the view. */
    private static List<Line> seen(OpenLog log) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows(log)) {
            OpenLog.FileLine at = log.lineAt(row.number());
            LogColumns columns = new LogColumns(log.aspects(), false, "Time", "Log", "Text");
            columns.see(row);
            List<LogColumns.Cell> cells = columns.cells(row);
            String time = cells.getFirst().text();
            lines.add(new Line(Path.of(at.location()).getFileName().toString(), at.line() + 1,
                    asTold(cells.getLast().text()), time.isEmpty() ? null : second(time.replace(' ', 'T')),
                    row.record() == null ? null : row.record().fields().get(KerioFields.ACCOUNT),
                    row.record() == null ? null : row.record().fields().get(KerioFields.KIND)));
        }
        return lines;
    }

    private static List<Row> rows(OpenLog log) throws IOException {
        RowView all = RowView.all(log.set()::count);
        return new RowReader(log, () -> PLAIN).read(all, 0, (int) all.count());
    }

    private static OpenLog open(LogEngine engine, Path file, boolean rotated) throws Exception {
        OpenLog log = OpenLog.open(engine, new SourceFile("x", file.toString(), null, 0), rotated, List.of(),
                Progress.NONE);
        log.set().load(Progress.NONE, () -> { });
        log.set().loadTimes(Progress.NONE);
        return log;
    }

    @TestFactory
    List<DynamicTest> intakeCommandAndViewReadTheSame() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        CollectedLogs.warnings().forEach((name, bytes) -> tests.add(
                DynamicTest.dynamicTest(name, () -> compare(name, bytes))));
        return tests;
    }

    private void compare(String name, byte[] bytes) throws Exception {
        Path file = write("s/" + name.replace(' ', '-') + "/mail1/warning.log"
                + (name.equals("compressed") ? ".1.gz" : ""), bytes);
        List<Line> told = read(file);
        try (LogEngine engine = new LogEngine(); OpenLog log = open(engine, file, false)) {
            assertThat(log.formats()).singleElement().satisfies(f -> assertThat(f.id())
                    .isEqualTo(name.startsWith("syslog") ? "kerio-syslog" : "kerio-warning"));
            assertThat(seen(log)).isEqualTo(told);
            assertThat(rows(log).stream().map(r -> asTold(r.text())).toList())
                    .isEqualTo(run(List.of("log", file.toString())));
            details(log, told);
            if (name.equals("syslog without year")) {
                // a year that is derived from the date of the file is shown, and accuses and clears nobody
                assertThatThrownBy(() -> Taken.from(file.getParent())).hasMessageContaining("not understood");
            } else {
                compareWithIntake(name, Taken.from(file.getParent()), log, told);
            }
        }
        assertThat(told.toString()).doesNotContain("hunter2");
    }

    // whom an import accuses is whom the lines name that command and view show, at the same places and times
    private static void compareWithIntake(String name, Taken taken, OpenLog log, List<Line> told) throws IOException {
        List<Line> accused = new ArrayList<>();
        for (Observation o : taken.ofClients()) {
            OpenLog.FoundRow row = log.rowOf(o.evidence(), true);
            assertThat(row.agrees()).isTrue();
            assertThat(row.row()).isEqualTo(o.evidence().line() - 1);
            accused.add(new Line(told.getFirst().file(), o.evidence().line(), told.get((int) row.row()).text(),
                    Stamps.local(o.evidence().observedAt()), ((Subject.OfClient) o.subject()).account(),
                    KerioFields.AFFECTED_USER));
        }
        List<Row> rows = rows(log);
        List<Line> named = told.stream().filter(l -> isAffected(rows.get((int) l.number() - 1))).flatMap(OneAnswerTest::each)
                .toList();
        List<Line> understood = named.stream()
                .filter(l -> l.account() != null && l.account().indexOf('\uFFFD') < 0).toList();
        assertThat(accused).isEqualTo(understood);
        assertThat(accused).hasSizeGreaterThanOrEqualTo(name.startsWith("cut") ? 0 : 2);
        // what the import takes for a line that may name somebody is marked where the log is looked at
        assertThat(taken.rejected().stream().map(RejectedRow::line).toList()).isEqualTo(told.stream().map(Line::number)
                .filter(n -> isUnclear(rows.get((int) (n - 1)))).toList());
        // the problem names what was not understood
        String problem = taken.journal().getFirst().problem();
        boolean cut = (name.startsWith("cut") || name.startsWith("in other words")) && String.valueOf(problem).contains("not understood");
        assertThat(problem == null || cut).isEqualTo(named.size() == understood.size() || cut);
        long last = told.stream().map(Line::time).filter(Objects::nonNull).max(Long::compare).orElseThrow();
        assertThat(taken.observations().stream().map(o -> o.attributes().get(Attribute.LAST_LOG_ENTRY_AT))
                .filter(Objects::nonNull).map(Stamps::local).toList()).containsExactly(last);
    }

    // a line that names several is one of each
    private static Stream<Line> each(Line line) {
        return line.account() == null ? Stream.of(line) : Stream.of(line.account().split(LogAspect.SEPARATOR))
                .map(account -> new Line(line.file(), line.number(), line.text(), line.time(), account, line.kind()));
    }

    private static boolean isAffected(Row row) {
        String kind = row.record() == null ? null : row.record().fields().get(KerioFields.KIND);
        return KerioFields.AFFECTED_USER.equals(kind) || KerioFields.REPORT_UNCLEAR.equals(kind);
    }

    private static boolean isUnclear(Row row) {
        return isAffected(row) && !ReportNeighbours.isUnderstood(KerioFields.accounts(row.record().fields()));
    }

    // the view's explanation of a line names the account of the line's field, and its time
    private static void details(OpenLog log, List<Line> told) throws IOException {
        MessageCatalogue catalogue = MessageCatalogue.builtIn();
        for (Row row : rows(log)) {
            Line line = told.get((int) row.number());
            LineInfo info = LineInfo.of(row, log.aspects(), catalogue);
            if (line.account() != null || isAffected(row)) {
                assertThat(info.account()).isEqualTo(line.account() == null ? null
                        : line.account().toLowerCase().split(LogAspect.SEPARATOR)[0]);
            }
            if (line.time() != null) {
                assertThat(row.time()).isEqualTo(line.time());
            }
        }
    }

    private static List<Path> logsOf(String server) throws IOException {
        try (Stream<Path> files = Files.walk(samples().resolve("harbor").resolve(server))) {
            return files.filter(f -> LogOpener.isLogName(f.getFileName().toString())).sorted().toList();
        }
    }

    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("releng/samples"))) {
            at = at.getParent();
        }
        return at.resolve("releng/samples");
    }

    private List<Line> read(Path... files) throws IOException {
        List<Line> told = new ArrayList<>();
        for (String json : told(files)) {
            told.add(line(json));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail1", "mail2"})
    void everyLogOfTheSampleIsReadTheSame(String server) throws Exception {
        List<Path> files = logsOf(server);
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            try (LogEngine engine = new LogEngine(); OpenLog log = open(engine, file, false)) {
                assertThat(seen(log)).as(file.toString()).isEqualTo(read(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail1", "mail2"})
    void mergedLogsStandInTheSameOrder(String server) throws Exception {
        List<Path> files = logsOf(server);
        try (LogEngine engine = new LogEngine(); OpenLog log = OpenLog.open(engine, new SourceFile("x",
                files.getFirst().toString(), null, 0), false,
                files.subList(1, files.size()).stream().map(Path::toString).toList(), Progress.NONE)) {
            log.set().load(Progress.NONE, () -> { });
            log.set().loadTimes(Progress.NONE);
            assertThat(places(seen(log))).isEqualTo(places(read(files.toArray(Path[]::new))));
        }
    }

    private static List<String> places(List<Line> lines) {
        return lines.stream().map(l -> l.file() + ":" + l.number() + " " + l.time() + " " + l.account()).toList();
    }

    @Test
    void aRotatedSetIsReadInTheSameOrder() throws Exception {
        String line = "[%s/Oct/2011 10:51:03] IMAP: User %s@b authenticated  from IP address 1.2.3.4\n";
        Map<String, byte[]> set = new LinkedHashMap<>();
        set.put("audit.log.1.gz", CollectedLogs.compressed((line.formatted("09", "a") + "and on\n")
                .getBytes(StandardCharsets.UTF_16LE)));
        set.put("audit.log.0", line.formatted("11", "b").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        set.put("audit.log", (line.formatted("13", "c") + line.formatted("14", "d")).getBytes(StandardCharsets.UTF_8));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : set.entrySet()) {
            files.add(write("r/mail1/" + file.getKey(), file.getValue()));
        }
        List<Line> told = read(files.toArray(Path[]::new));
        try (LogEngine engine = new LogEngine(); OpenLog log = open(engine, files.getLast(), true)) {
            assertThat(seen(log)).isEqualTo(told);
        }
        assertThat(told.stream().map(Line::account).toList()).containsExactly("a@b", null, "b@b", "c@b", "d@b");
        Function<Observation, Long> at = o -> Stamps.local(o.evidence().observedAt());
        Taken taken = Taken.from(folder.resolve("r"));
        for (Observation o : taken.ofClients()) {
            assertThat(told).anySatisfy(l -> {
                assertThat(o.evidence().file().path()).endsWith(l.file());
                assertThat(o.evidence().line()).isEqualTo(l.number());
                assertThat(at.apply(o)).isEqualTo(l.time());
                assertThat(((Subject.OfClient) o.subject()).account()).isEqualTo(l.account());
            });
        }
    }

    @Test
    void aLogOfAnyFormatHasTheTimesOfItsFormatEverywhere() throws Exception {
        Path formats = write("web.formats", """
                [web-access]
                title:   Web server
                files:   access.log
                pattern: (?<ip>\\S+) \\S+ (?<account>\\S+) \\[(?<time>[^\\]]+)\\]
                   "(?<request>[^"]*)" (?<code>\\d+)
                time:    dd/MMM/yyyy:HH:mm:ss Z
                """.getBytes(StandardCharsets.UTF_8));
        Path file = write("w/access.log", """
                10.0.0.1 - max [10/Oct/2011:13:55:36 +0200] "GET / HTTP/1.0" 200 2326
                10.0.0.2 - Eva@b.example [10/Oct/2011:13:55:40 +0200] "GET /?auth=geheim12 HTTP/1.0" 200 2326
                """.getBytes(StandardCharsets.UTF_8));
        List<Line> told = new ArrayList<>();
        for (String json : run(List.of("log", "--format", "json", "--log-format", formats.toString(),
                file.toString()))) {
            told.add(line(json));
        }
        try (LogEngine engine = new LogEngine()) {
            FormatFile.read(formats).formats().forEach(engine::addFormat);
            try (OpenLog log = open(engine, file, false)) {
                assertThat(seen(log)).isEqualTo(told);
                assertThat(rows(log).stream().map(Row::time).toList()).containsExactly(
                        second("2011-10-10T13:55:36"), second("2011-10-10T13:55:40"));
            }
        }
        assertThat(told.stream().map(Line::time).toList()).containsExactly(second("2011-10-10T13:55:36"),
                second("2011-10-10T13:55:40"));
        assertThat(told.toString()).doesNotContain("geheim12");
    }
}
