package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.EvidenceLine;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;

/**
 * Logs are read in one way: evidence is found by its place, and what cannot be read is reported. That intake, command
 * {@code log} and the Log view read the same lines shows {@code OneAnswerTest} of the command line.
 */
class OneReadingTest {

    @TempDir
    private Path folder;

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

    /** Ruling 8: silence of more than a week within the log, or between its files, is no coverage. */
    @Test
    void ruling8AHoleInAnAuditLogEndsWhatItCovers() throws Exception {
        String line = "[%s/2011 10:51:03] HTTP/WebMail: User a@b authenticated  from IP address 1.2.3.4\n";
        for (java.nio.charset.Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            hole(charset, line, List.of("01/Sep", "02/Sep"), List.of("08/Oct", "10/Oct"), "2011-10-08T10:51:03",
                    "2011-09-02T10:51:03 to 2011-10-08T10:51:03");
            hole(charset, line, List.of("30/Sep", "01/Oct", "09/Oct"), List.of("10/Oct"), "2011-10-09T10:51:03",
                    "2011-10-01T10:51:03 to 2011-10-09T10:51:03");
            hole(charset, line, List.of("01/Oct"), List.of("02/Oct", "02/Oct", "12/Oct"), "2011-10-12T10:51:03",
                    "2011-10-02T10:51:03 to 2011-10-12T10:51:03");
            hole(charset, line, List.of("30/Sep", "07/Oct"), List.of("14/Oct"), "2011-09-30T10:51:03", null);
        }
    }

    private void hole(java.nio.charset.Charset charset, String line, List<String> older, List<String> newer, String from,
            String gap) throws Exception {
        Reading.write(folder, "mail1/audit.log.0", older.stream().map(line::formatted)
                .collect(java.util.stream.Collectors.joining()).getBytes(charset));
        Reading.write(folder, "mail1/audit.log", newer.stream().map(line::formatted)
                .collect(java.util.stream.Collectors.joining()).getBytes(charset));
        Reading reading = Reading.of(folder.resolve("mail1"));
        Observation newest = reading.telling(Attribute.AUDIT_TO).toList().getLast();
        assertThat(newest.attributes().get(Attribute.AUDIT_FROM)).hasToString(from);
        assertThat(reading.values(Attribute.AUDIT_GAP)).isEqualTo(gap == null ? List.of() : List.of(gap));
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
