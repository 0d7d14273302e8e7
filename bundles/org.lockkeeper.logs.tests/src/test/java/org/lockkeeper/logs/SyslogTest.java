package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.text.time.CommonTimes;

/** Kerio's logs as syslog collects them (domain notes, section 1.1). */
class SyslogTest {

    private static final String MIXED = """
            <22>1 2026-04-01T14:59:31+07:00 mx01.example.local mail - - - Sent: Queue-ID: 65ee8b47-00000009, Recipient: <trang@nguyenducngoc.com>, Result: delivered, Status: 2.0.0 , Remote-Host: 127.0.0.1, Msg-Id: <735055329-3299@mail.nguyenducngoc.com>
            <20>1 2026-04-01T14:59:32+07:00 mx01.example.local security - - - \uFEFFFailed SMTP login from 212.92.127.112 with SASL method CRAM-MD5.
            ,
            <22>1 2026-04-01T15:00:00.250+07:00 mx01.example.local audit - - [x@1 y="a \\] b"] HTTP/KOFF: User a@b authenticated  from IP address 10.0.0.7
            <20>1 2026-04-01T15:00:01+07:00 mx01.example.local warn 17 ID1 - User admin@localhost does not have installed Kerio Updater Service.
            <22>1 - mx01.example.local operations - - - {DELETE_FOLDER} Folder: ~u@q/Deleted Items/b deleted
            <22>1 2026-04-01T15:00:03+07:00 mx01.example.local kerio - - - Relay attempt from IP address 64.31.59.75, mail from <a@x> to <b@y> rejected
            <22>1 2026-04-01T15:00:04+07:00 mx01.example.local kerio - - - something that nobody knows
            """;

    @RegisterExtension
    private final Logs logs = new Logs();

    private static LogRecord read(LogFormat format, String line) {
        return format.parse(line).orElseThrow(() -> new AssertionError("no record: " + line));
    }

    @Test
    void eachLineIsOfTheLogThatItsApplicationNames() throws Exception {
        LogSet set = logs.open(logs.write("mail.log", MIXED));
        LogFormat format = set.rows().files().getFirst().format();
        assertThat(format.id()).isEqualTo("kerio-syslog");
        List<String> lines = MIXED.lines().toList();
        assertThat(read(format, lines.get(0)).fields()).containsEntry("log", "mail").containsEntry("queueId", "65ee8b47-00000009")
                .containsEntry("host", "mx01.example.local").containsEntry("severity", "info");
        assertThat(read(format, lines.get(1)).fields()).containsEntry("log", "security").containsEntry("ip", "212.92.127.112");
        assertThat(format.parse(lines.get(2))).isEmpty();
        assertThat(read(format, lines.get(3)).fields()).containsEntry("log", "audit").containsEntry("account", "a@b");
        assertThat(read(format, lines.get(4)).fields()).containsEntry("log", "warning").containsEntry("account", "admin@localhost")
                .containsEntry("severity", "warning");
        assertThat(read(format, lines.get(5)).fields()).containsEntry("log", "operations");
        assertThat(read(format, lines.get(5)).at()).isNull();
        assertThat(read(format, lines.get(6)).fields()).containsEntry("log", "security").containsEntry("ip", "64.31.59.75");
        assertThat(read(format, lines.get(7)).fields()).doesNotContainKey("log");
        assertThat(read(format, lines.get(0)).at()).isEqualTo(Moment.tryParse("2026-04-01T14:59:31+07:00").orElseThrow());
        assertThat(Logs.find(set, new Condition.Field("log", Condition.FieldComparison.EQUALS, "security"))).containsExactly(1L, 6L);
        set.close();
    }

    @Test
    void timesAreThoseOfTheLogsOwnClock() throws Exception {
        LogSet set = logs.open(logs.write("all.log", MIXED));
        set.loadTimes(Progress.NONE);
        assertThat(Logs.find(set, new Condition.Time(LocalDateTime.parse("2026-04-01T15:00:00"),
                LocalDateTime.parse("2026-04-01T15:00:02")))).containsExactly(3L, 4L, 5L);
        assertThat(set.earliest()).hasValue(LocalDateTime.parse("2026-04-01T14:59:31").toEpochSecond(ZoneOffset.UTC));
        set.close();
    }

    @Test
    void logsWithOffsetsMeetByTheClockOfTheFirst() throws Exception {
        Path first = logs.write("a/mail.log", "<22>1 2026-04-01T14:00:00+07:00 mx01 mail - - - Recv: one\n"
                + "<22>1 2026-04-01T14:20:00+07:00 mx01 mail - - - Recv: three\n");
        Path second = logs.write("b/mail.log", "<22>1 2026-04-01T09:10:00+02:00 mx02 mail - - - Recv: two\n");
        LogSet set = logs.open(first, second);
        assertThat(set.shift(set.tracks().get(1))).isEqualTo(5 * 3600);
        assertThat(set.lines(0, 3).toString()).containsSubsequence("one", "two", "three");
        set.close();
    }

    @Test
    void aTimeWithoutAYearIsOfTheLastOneThatFitsTheFile() throws Exception {
        Path file = logs.write("all.log", """
                <22>Dec 31 23:59:58 mx01 mail: Sent: Queue-ID: 65ee8b47-00000009, Recipient: <a@b>, Result: delivered
                Jan  1 00:00:01 mx01 security[12]: Relay attempt from IP address 64.31.59.75, mail from <a@x> to <b@y> rejected
                <22>Jan  1 00:00:02 mx01 warn: User admin@localhost does not have installed Kerio Updater Service.
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T12:00:00Z")));
        LogSet set = logs.open(file);
        set.loadTimes(Progress.NONE);
        assertThat(set.rows().files().getFirst().clock().yearDerived()).isTrue();
        assertThat(set.rows().files().getFirst().format().id()).isEqualTo("kerio-syslog");
        assertThat(set.earliest()).hasValue(LocalDateTime.parse("2025-12-31T23:59:58").toEpochSecond(ZoneOffset.UTC));
        assertThat(set.latest()).hasValue(LocalDateTime.parse("2026-01-01T00:00:02").toEpochSecond(ZoneOffset.UTC));
        LogRecord record = read(set.rows().files().getFirst().format(), "<22>Jan  1 00:00:02 mx01 warn: "
                + "User admin@localhost does not have installed Kerio Updater Service.");
        assertThat(record.at()).isNull();
        assertThat(record.fields()).containsEntry("account", "admin@localhost").containsEntry("host", "mx01");
        set.close();
    }

    @Test
    void textThatLooksLikeASyslogHeaderWithoutItsNumberIsOfKerioOnlyWhereItSaysSo() {
        LogFormat syslog = KerioFormats.of("syslog").orElseThrow();
        assertThat(syslog.parse("Apr  1 14:59:31 host sshd[1]: Failed password")).isEmpty();
        assertThat(syslog.parse("2026-04-01T14:59:31 INFO main: started")).isEmpty();
        assertThat(read(syslog, "2026-04-01T14:59:31.5+07:00 mx01 mail: Recv: x").at())
                .isEqualTo(Moment.tryParse("2026-04-01T14:59:31+07:00").orElseThrow());
        assertThat(syslog.parse("<22>Xyz  1 14:59:31 mx01 mail: x")).isEmpty();
    }

    /** Lines of the domain notes, sections 1.3 to 1.9. */
    @Test
    void linesOfKeriosLogs() {
        assertThat(fields("security", "Failed SMTP login from host.name with SASL method LOGIN.")).containsEntry("kind", "Sign-in failed")
                .containsEntry("remoteHost", "host.name").containsEntry("detail", "with SASL method LOGIN.").doesNotContainKey("ip");
        assertThat(fields("security", "Failed SMTP login from 212.92.127.112 with SASL method CRAM-MD5."))
                .containsEntry("ip", "212.92.127.112").doesNotContainKey("remoteHost");
        assertThat(fields("security", "Failed POP3 login from 10.0.0.7:50123, user a@b")).containsEntry("ip", "10.0.0.7")
                .containsEntry("port", "50123").containsEntry("account", "a@b");
        assertThat(fields("audit", "IMAP: User a@b authenticated  from IP address 10.0.0.7:993")).containsEntry("ip", "10.0.0.7")
                .containsEntry("port", "993");
        assertThat(fields("audit", "IMAP: User a@b authenticated  from IP address [2001:db8::1]:993, ; Agent 1"))
                .containsEntry("ip", "2001:db8::1").containsEntry("port", "993");
        assertThat(fields("audit", "IMAP: User a@b authenticated  from IP address 2001:db8::1; Agent 1"))
                .containsEntry("ip", "2001:db8::1").containsEntry("userAgent", "Agent 1");
        assertThat(fields("spam", "User u@d moved a message to Junk E-mail folder, Folder: ~u@d/INBOX, Size: 462, "
                + "From: \"John Wayne\" <j@w>, Subject: Hallo, you")).containsEntry("folder", "~u@d/INBOX").containsEntry("size", "462")
                .containsEntry("sender", "\"John Wayne\" <j@w>").containsEntry("subject", "Hallo, you").containsEntry("account", "u@d");
        assertThat(fields("operations", "{DELETE} Protocol: HTTP/WebMail, User: u@q, IP: 42.118.38.255:1234, Folder: ~u@q/a, "
                + "From: \"A\" <a@b>, Subject: \"x, y\", Size: 7")).containsEntry("kind", "DELETE").containsEntry("protocol", "HTTP/WebMail")
                .containsEntry("account", "u@q").containsEntry("ip", "42.118.38.255").containsEntry("subject", "x, y");
        assertThat(fields("mail", "SMTP Send: 3 outgoing messages processed in remote queue run")).containsEntry("kind", "SMTP Send")
                .containsEntry("items", "3").containsEntry("severity", "info");
        assertThat(fields("mail", "SMTP Send: closing connection to 1.2.3.4")).containsEntry("ip", "1.2.3.4");
        assertThat(fields("mail", "SMTP Send: message <1@b> discarded")).containsEntry("messageId", "1@b");
        assertThat(fields("mail", "DSN: From: <>, To: <x@y>, Size: 1650, Report: failed")).containsEntry("kind", "DSN")
                .containsEntry("sender", "").containsEntry("recipient", "x@y").containsEntry("report", "failed");
    }

    private static Map<String, String> fields(String log, String text) {
        return KerioFormats.of(log).orElseThrow().parse("[08/Sep/2011 11:25:17] " + text).orElseThrow().fields();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10/Oct/2011:13:55:36 +0200|2011-10-10T13:55:36+02:00",
        "[10/Oct/2011:13:55:36 +0200]|2011-10-10T13:55:36+02:00", "2011/10/10 13:55:36|2011-10-10T13:55:36",
        "Mon Oct 10 13:55:36.123456 2011|2011-10-10T13:55:36", "Mon Oct  3 13:55:36 2011|2011-10-03T13:55:36",
        "Mon, 10 Oct 2011 13:55:36 GMT|2011-10-10T13:55:36Z", "10 Oct 2011 13:55:36 +0000|2011-10-10T13:55:36Z",
        "2011-10-10 13:55:36,123|2011-10-10T13:55:36", "2011-10-10T13:55:36.123Z|2011-10-10T13:55:36Z",
        "2011-10-10 13:55:36 UTC|2011-10-10T13:55:36Z", "2011-10-10T13:55:36.5+02:00|2011-10-10T13:55:36+02:00",
        "1318247736|2011-10-10T11:55:36Z", "1318247736.25|2011-10-10T11:55:36Z", "1318247736123|2011-10-10T11:55:36Z",
        "08/Sep/2011 11:25:17|2011-09-08T11:25:17", "2011-10-10 13:55|2011-10-10T13:55:00",
        "10/11/2011 13:55:36|", "32/Oct/2011:13:55:36 +0200|", "yesterday at noon|", "Oct 10 13:55:36|"})
    void timesThatOtherProgramsWrite(String text, String time) {
        assertThat(new CommonTimes().read(text).map(Moment::toString).orElse(null)).isEqualTo(time);
    }
}
