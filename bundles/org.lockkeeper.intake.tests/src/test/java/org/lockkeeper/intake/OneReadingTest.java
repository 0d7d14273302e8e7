package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.EvidenceLine;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.text.time.Stamps;

/**
 * The same files given to the intake and to the log engine, which the command {@code log} and the Log view read with:
 * the accounts, the times, the numbers and places of lines are the same, whatever the bytes.
 */
class OneReadingTest {

    private static final String TEXT = WarningLogTest.REPORT + """
            [08/Sep/2011 11:25:18] User m\u00fcller@example.local doesn't have installed Kerio Updater Service
            [08/sep/2011 11:25:19] User \u0159eho\u0159@example.local does not have Kerio Updater Service installed.
              a line that goes on
            \uFEFF[09/Sep/2011 01:02:03]User b@example.local does  not have installed  Kerio Updater Service.
               [09/Sep/2011 01:02:04] User indented@example.local does not have installed Kerio Updater Service.
            [09/Sep/2011 01:02:04] Address <all@localhost> expanded to zero recipients
            """;

    @TempDir
    private Path folder;

    private record Line(long number, long offset, String at, String account) {
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String end : List.of("\n", "\r\n", "\r", "\r\r\n")) {
            String named = end.replace("\r", "CR").replace("\n", "LF");
            String text = TEXT.replace("\n", end);
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                files.put(named + " " + charset, text.getBytes(charset));
                files.put(named + " " + charset + " marked", ("\uFEFF" + text).getBytes(charset));
            }
            files.put(named + " windows-1250", text.replace("\uFEFF", "").getBytes(Charset.forName("windows-1250")));
            files.put(named + " windows-1252", text.replace("\uFEFF", "").replace('\u0159', '\u00e9')
                    .getBytes(Charset.forName("windows-1252")));
            files.put(named + " late letters", ("[01/Sep/2011 00:00:00] No local mailbox x@a, expanded from y@a" + end)
                    .repeat(2000).concat(text.replace("\uFEFF", "").repeat(20)).getBytes(Charset.forName("windows-1250")));
        }
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int cut = plain.length - 700; cut < plain.length; cut += 13) {
            files.put("cut at " + cut, Arrays.copyOf(plain, cut));
        }
        files.put("a letter of another encoding", (new String(plain, StandardCharsets.ISO_8859_1) + TEXT
                .replace("m\u00fcller", "m\u00f6ller")).getBytes(StandardCharsets.ISO_8859_1));
        files.put("syslog", TEXT.lines().map(l -> "<20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - "
                + l.replaceFirst("^.*?\\] ?", "")).reduce("", (a, b) -> a + b + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("syslog of lines of a file", TEXT.lines().filter(l -> l.startsWith("["))
                .map(l -> "<20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - " + l)
                .reduce("", (a, b) -> a + b + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("html", ("<html><head><title>warning</title></head><body><pre>" + TEXT.replace("<", "&lt;")
                .replace("'", "&#39;") + "</pre></body></html>").getBytes(StandardCharsets.UTF_8));
        files.put("html of a table", ("<!DOCTYPE html>\n<table>\n" + TEXT.replace("<", "&lt;").replace("\u00fc", "&uuml;").lines()
                .map(l -> "<tr>\n  <td>" + l.replaceFirst("\\] ?", "]</td>\n  <td>") + "</td>\n</tr>\n")
                .reduce("", String::concat) + "</table>").getBytes(StandardCharsets.UTF_16LE));
        files.put("html with br", ("<html><body>" + TEXT.replace("<", "&lt;").replace("\n", "<br>") + "</body></html>")
                .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_16LE));
        }
        files.put("compressed", packed.toByteArray());
        return files;
    }

    @TestFactory
    List<DynamicTest> intakeAndEngineReadTheSame() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        files().forEach((name, bytes) -> tests.add(DynamicTest.dynamicTest(name, () -> compare(name, bytes))));
        return tests;
    }

    private void compare(String name, byte[] bytes) throws Exception {
        Path file = Reading.write(folder, "s/" + name.replace(' ', '-') + "/mail1/warning.log"
                + (name.equals("compressed") ? ".1.gz" : ""), bytes);
        Reading reading = Reading.of(file.getParent());
        List<Line> intake = reading.observations.stream().filter(o -> o.subject() instanceof Subject.OfClient)
                .map(o -> new Line(o.evidence().line(), o.evidence().offset(), o.evidence().observedAt().toString(),
                        ((Subject.OfClient) o.subject()).account())).toList();
        List<Line> engine = new ArrayList<>();
        TreeSet<Long> times = new TreeSet<>();
        try (LogEngine logs = new LogEngine(); LogSet set = logs.open(List.of(file.toString()), LogOpener.Options.DEFAULT)) {
            set.load(Progress.NONE, () -> { });
            LogFile log = set.rows().files().getFirst();
            assertThat(log.format().id()).isEqualTo(name.startsWith("syslog") ? "kerio-syslog" : "kerio-warning");
            try (LineCursor cursor = log.cursor(0)) {
                while (cursor.next()) {
                    String text = cursor.text(1 << 20);
                    Optional<LogRecord> record = log.format().parse(text);
                    record.map(LogRecord::at).ifPresent(at -> times.add(at.orderSecond()));
                    long second = new Stamps().read(text);
                    assertThat(record.map(r -> Stamps.local(r.at())).orElse(Stamps.NONE)).as(text).isEqualTo(second);
                    record.filter(r -> KerioFields.AFFECTED_USER.equals(r.fields().get(KerioFields.KIND)))
                            .ifPresent(r -> engine.add(new Line(cursor.line() + 1, cursor.offset(), r.at().toString(),
                                    r.fields().get(KerioFields.ACCOUNT))));
                }
            }
            for (Observation o : reading.observations) {
                EvidenceLine found = EvidenceLine.in(log, o.evidence().line(), o.evidence().offset(), true);
                assertThat(found).isEqualTo(new EvidenceLine(o.evidence().line() - 1, true));
            }
        }
        List<Line> understood = engine.stream().filter(l -> l.account() != null && l.account().indexOf('\uFFFD') < 0).toList();
        assertThat(intake.stream().map(l -> l.offset <= 3 ? null : l).filter(Objects::nonNull).toList())
                .isEqualTo(understood.stream().filter(l -> l.offset > 3).toList());
        assertThat(intake).hasSizeGreaterThanOrEqualTo(name.startsWith("cut") ? 0 : 2);
        assertThat(reading.values(Attribute.LAST_LOG_ENTRY_AT)).singleElement()
                .satisfies(at -> assertThat(at.orderSecond()).isEqualTo(times.last()));
        // what is not understood is told of
        boolean cut = String.valueOf(reading.journal.getFirst().problem()).contains("not understood")
                && name.startsWith("cut");
        assertThat(reading.journal.getFirst().problem() == null || cut)
                .isEqualTo(engine.size() == understood.size() || cut);
    }

    @Test
    void evidenceIsFoundByItsPlaceAndCheckedByItsNumber() throws Exception {
        Path file = Reading.write(folder, "warning.log", "one\ntwo\nthree\n");
        try (LogEngine logs = new LogEngine(); LogSet set = logs.open(List.of(file.toString()), LogOpener.Options.DEFAULT)) {
            set.load(Progress.NONE, () -> { });
            LogFile log = set.rows().files().getFirst();
            assertThat(EvidenceLine.in(log, 3, 8, true)).isEqualTo(new EvidenceLine(2, true));
            // the number was counted in another way
            assertThat(EvidenceLine.in(log, 2, 8, true)).isEqualTo(new EvidenceLine(2, false));
            // no line begins there any more
            assertThat(EvidenceLine.in(log, 2, 6, true)).isEqualTo(new EvidenceLine(1, false));
            assertThat(EvidenceLine.in(log, 9, 100, true).line()).isEqualTo(-1);
            assertThat(EvidenceLine.in(log, 1, 100, false).line()).isEqualTo(-1);
            // noted by its number alone
            assertThat(EvidenceLine.in(log, 2, 0, true)).isEqualTo(new EvidenceLine(1, true));
        }
    }

    @Test
    void aWarningLogThatCannotBeReadIsAProblemOfItsServer() throws Exception {
        byte[] zeros = new byte[5000];
        byte[] report = WarningLogTest.REPORT.getBytes(StandardCharsets.UTF_8);
        byte[] holed = Arrays.copyOf(report, report.length + 100);
        System.arraycopy("\n".getBytes(StandardCharsets.UTF_8), 0, holed, report.length + 99, 1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(report);
        }
        Map<String, byte[]> damaged = Map.of("warning.log", zeros, "warning.log.1", holed,
                "warning.log.2.gz", Arrays.copyOf(packed.toByteArray(), packed.size() - 20),
                "warning.log.3.gz", Arrays.copyOf(packed.toByteArray(), 5));
        for (Map.Entry<String, byte[]> file : damaged.entrySet()) {
            Reading.write(folder, "mail1/" + file.getKey(), file.getValue());
        }
        Reading.write(folder, "mail1/audit.log", "[03/Oct/2011 10:51:03] IMAP: User a@b authenticated  from IP address 1.2.3.4\n");
        Reading reading = Reading.of(folder.resolve("mail1"));
        for (String name : damaged.keySet()) {
            assertThat(reading.file(name).problem()).as(name).isNotNull();
            assertThat(reading.file(name).kind()).as(name).isEqualTo("warning-log");
            assertThat(reading.file(name).server()).as(name).isEqualTo("mail1");
        }
    }

    @Test
    void auditLogsCoverTheTimeBackToTheFirstThatIsMissing() throws Exception {
        String line = "[%s/Oct/2011 10:51:03] IMAP: User a@b authenticated  from IP address 1.2.3.4\n";
        for (String[] file : new String[][] {{"audit.log.5", "01", "02"}, {"audit.log.3", "05", "06"}, {"audit.log.2", "07", "08"},
            {"audit.log.1", "09", "10"}, {"audit.log.0", "11", "12"}, {"audit.log", "13", "14"}}) {
            Reading.write(folder, "mail1/" + file[0], line.formatted(file[1]) + line.formatted(file[2]));
        }
        Reading reading = Reading.of(folder.resolve("mail1"));
        Observation newest = reading.telling(Attribute.AUDIT_TO).toList().getLast();
        assertThat(newest.attributes().get(Attribute.AUDIT_FROM)).hasToString("2011-10-05T10:51:03");
        assertThat(newest.attributes().get(Attribute.AUDIT_TO)).hasToString("2011-10-14T10:51:03");
        assertThat(newest.evidence().line()).isEqualTo(2);
        Files.delete(folder.resolve("mail1/audit.log.1"));
        assertThat(Reading.of(folder.resolve("mail1")).telling(Attribute.AUDIT_TO).toList().getLast().attributes()
                .get(Attribute.AUDIT_FROM)).hasToString("2011-10-11T10:51:03");
    }

    @Test
    void theMailLogTellsTheServersOffset() throws Exception {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            mail.append("[11/Mar/2024 11:40:%02d] Recv: Queue-ID: %08x-00000009, Service: SMTP%n".formatted(30 + i,
                    java.time.LocalDateTime.of(2024, 3, 11, 4, 40, 29 + i).toEpochSecond(java.time.ZoneOffset.UTC)));
        }
        Reading.write(folder, "mail1/mail.log", mail.toString());
        Reading reading = Reading.of(folder.resolve("mail1"));
        assertThat(reading.values(Attribute.UTC_OFFSET)).containsExactly("+07:00");
        assertThat(reading.telling(Attribute.UTC_OFFSET).findFirst().orElseThrow().evidence().line()).isPositive();
        Reading.write(folder, "mail1/mail.log", mail.toString().getBytes(StandardCharsets.UTF_16LE));
        assertThat(Reading.of(folder.resolve("mail1")).values(Attribute.UTC_OFFSET)).containsExactly("+07:00");
    }
}
