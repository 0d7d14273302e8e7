package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.kerio.CatalogueEntry;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.kerio.KerioLogFormat;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.kerio.QueueId;
import org.lockkeeper.logs.kerio.UtcOffsets;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Condition.FieldComparison;
import org.lockkeeper.logs.search.LogFilter;
import org.lockkeeper.logs.search.Patterns;

/** Kerio's logs; lines are those quoted in the domain notes, sections 1.3 to 1.9. */
class KerioTest {

    private static final String RECV = "[11/Mar/2024 11:40:39] Recv: Queue-ID: 65ee8b47-00000009, Service: Kerio Connect Client, "
            + "From: <ngocnd@nguyenducngoc.com>, To: <trang@nguyenducngoc.com>, Size: 985, Sender-Host: 0.0.0.0, "
            + "User: ngocnd@nguyenducngoc.com, SSL: yes, Subject: Check log, Msg-Id: <735055329-3299@mail.nguyenducngoc.com>";
    private static final String SENT = "[11/Mar/2024 11:40:40] Sent: Queue-ID: 65ee8b47-00000009, Recipient: "
            + "<trang@nguyenducngoc.com>, Result: delivered, Status: 2.0.0 , Remote-Host: 127.0.0.1, "
            + "Msg-Id: <735055329-3299@mail.nguyenducngoc.com>";

    private static LogFormat format(String log) {
        return KerioFormats.of(log).orElseThrow();
    }

    private static Map<String, String> fields(String log, String line) {
        return format(log).parse(line.startsWith("[") || line.startsWith("<") ? line : "[11/Mar/2024 11:40:39] " + line)
                .map(LogRecord::fields).orElseThrow();
    }

    @Test
    void mail() {
        LogRecord recv = format("mail").parse(RECV).orElseThrow();
        assertThat(recv.at()).isEqualTo(Moment.ofLocal(LocalDateTime.of(2024, 3, 11, 11, 40, 39)));
        assertThat(recv.text()).startsWith("Recv: Queue-ID");
        assertThat(recv.fields()).isEqualTo(Map.ofEntries(Map.entry("kind", "Recv"), Map.entry("queueId", "65ee8b47-00000009"),
                Map.entry("protocol", "Kerio Connect Client"), Map.entry("sender", "ngocnd@nguyenducngoc.com"),
                Map.entry("recipient", "trang@nguyenducngoc.com"), Map.entry("size", "985"), Map.entry("ip", "0.0.0.0"),
                Map.entry("account", "ngocnd@nguyenducngoc.com"), Map.entry("encrypted", "yes"), Map.entry("subject", "Check log"), Map.entry("severity", "info"),
                Map.entry("messageId", "735055329-3299@mail.nguyenducngoc.com")));
        assertThat(fields("mail", SENT)).containsEntry("status", "2.0.0").containsEntry("result", "delivered")
                .containsEntry("ip", "127.0.0.1");
        assertThat(fields("mail", "Recv: Queue-ID: 438db7cc-00000000, Service: DSN, From: <>, To: <x@y>, Size: 1650, Report: failed"))
                .containsEntry("sender", "").containsEntry("report", "failed");
        assertThat(fields("mail", "Sent: Queue-ID: 501c1268-0001243c, Recipient: <>, Result: failed, Status: 5.1.1 550 #5.1.0 "
                + "Address rejected.")).containsEntry("status", "5.1.1 550 #5.1.0 Address rejected.");
        assertThat(fields("mail", "Recv: Queue-ID: 63073369-00000003, Service: SMTP, From: <a@b>, To: <c@d>, Size: 1, "
                + "Subject: Re: To: all, Size: matters, SSL: no, really, Msg-Id: <m@x>"))
                .containsEntry("subject", "Re: To: all, Size: matters, SSL: no, really").containsEntry("size", "1")
                .containsEntry("messageId", "m@x");
        assertThat(fields("mail", "SMTP: From: <jwayne@company.com>, To: <dbeckham@company.com>, Size: 378, Sender-Host: 127.0.0.1, "
                + "SSL: yes")).containsEntry("kind", "SMTP").containsEntry("size", "378").containsEntry("encrypted", "yes");
        assertThat(fields("mail", "SMTP Send: 3 outgoing messages processed in remote queue run")).containsEntry("kind", "SMTP Send");
        assertThat(format("mail").parse("continues the record before")).isEmpty();
    }

    @Test
    void throughSyslog() {
        LogRecord record = format("mail").parse("<22>1 2026-04-01T14:59:31+07:00 mx01.example.local mail - - - Sent: Queue-ID: "
                + "65ee8b47-00000009, Recipient: <a@b>, Result: relayed").orElseThrow();
        assertThat(record.at()).isEqualTo(new Moment(LocalDateTime.of(2026, 4, 1, 14, 59, 31), ZoneOffset.ofHours(7)));
        assertThat(record.fields()).containsEntry("host", "mx01.example.local").containsEntry("result", "relayed");
    }

    @Test
    void security() {
        assertThat(fields("security", "SMTP: User printer@verinion.com doesn't exist. Attempt from IP address 185.140.108.26."))
                .isEqualTo(Map.of("kind", "Unknown user", "protocol", "SMTP", "account", "printer@verinion.com", "ip",
                        "185.140.108.26", "severity", "info"));
        assertThat(fields("security", "HTTP/WebMail: Invalid password for user shaikerio@tubui.xyz. Attempt from IP address "
                + "117.4.255.125")).containsEntry("account", "shaikerio@tubui.xyz").containsEntry("ip", "117.4.255.125");
        assertThat(fields("security", "Failed SMTP login from 212.92.127.112 with SASL method CRAM-MD5.")).containsEntry("protocol",
                "SMTP").containsEntry("ip", "212.92.127.112");
        assertThat(fields("security", "Failed IMAP login from 192.168.36.139, missing parameter in AUTHENTICATE header"))
                .containsEntry("ip", "192.168.36.139").containsEntry("detail", "missing parameter in AUTHENTICATE header");
        assertThat(fields("security", "Failed POP3 login from 10.0.0.1, user max@firma.cz not found.")).containsEntry("account",
                "max@firma.cz");
        assertThat(fields("security", "SMTP: AntiHammering - IP address 10.1.2.3 will be blocked for 5 minutes, too many failed "
                + "logins from this IP address.")).containsEntry("ip", "10.1.2.3").containsEntry("kind", "Address blocked");
        assertThat(fields("security", "SMTP: AntiHammering: connection from IP address 10.1.2.3 is blocked")).containsEntry("ip",
                "10.1.2.3");
        assertThat(fields("security", "Found virus in mail from <a@hotmail.com> to <support@kerio.com>: W32/Netsky.p@MM"))
                .containsEntry("sender", "a@hotmail.com").containsEntry("detail", "W32/Netsky.p@MM");
        assertThat(fields("security", "Message from <a@x> to <b@y> rejected by spam filter: score 9.74, threshold 5.00"))
                .containsEntry("score", "9.74");
        assertThat(fields("security", "Attempt to deliver to unknown recipient <a@b>, from <c@d>, IP address 200.90.149.178"))
                .containsEntry("ip", "200.90.149.178").containsEntry("recipient", "a@b");
        assertThat(fields("security", "IP address 112.140.49.130 found in DNS blacklist UCEProtect1, mail from <a> to <b>"))
                .containsEntry("detail", "UCEProtect1");
        assertThat(fields("security", "SPF check failed: The IP address '139.162.185.76' is not in permitted set for sender 'x@y' "
                + "(FAIL)")).containsEntry("ip", "139.162.185.76").containsEntry("sender", "x@y");
        assertThat(fields("security", "Relay attempt from IP address 64.31.59.75, mail from <a> to <b> rejected")).containsEntry("ip",
                "64.31.59.75");
        assertThat(fields("security", "IMAP: User a@b - login denied: Access Policy rule 'x' used. Attempt from IP address 1.2.3.4."))
                .containsEntry("account", "a@b").containsEntry("ip", "1.2.3.4");
        assertThat(fields("security", "Administration login into Web Administration from 170.178.167.136 failed: IP address not "
                + "allowed")).containsEntry("protocol", "Web Administration");
        assertThat(fields("security", "Something that nobody has documented")).isEmpty();
    }

    @Test
    void aReportInOtherWordsNamesWhomEveryWordOfItTells() {
        for (String words : List.of("Users a@x.cz and c@x.cz do not have installed Kerio Updater Service.",
                "Users: 'A@x.cz', c@x.cz don't have Kerio Updater Service installed",
                "a@x.cz, c@x.cz: Kerio Updater Service is missing", "a@x.cz; c@x.cz; a@x.cz have no Kerio Updater Service",
                "The following users a@x.cz & c@x.cz are without Kerio Updater Service.")) {
            assertThat(fields("warning", words)).as(words).containsEntry("kind", "Without Updater Service")
                    .hasEntrySatisfying("account", a -> assertThat(a).isEqualToIgnoringCase("a@x.cz, c@x.cz"));
        }
        assertThat(fields("warning", "a@x.cz: the Kerio Updater Service is not installed.")).containsEntry("account", "a@x.cz");
    }

    @Test
    void whomALineOfUnknownWordsNamesIsNotGuessed() {
        for (String words : List.of("User a @x.cz does not have installed Kerio Updater Service.",
                "Users a@x.cz and others do not have installed Kerio Updater Service.",
                "All users do not have Kerio Updater Service installed", "Users everywhere lack Kerio Updater Service",
                "User a@x.cz does not have Kerio Updater Service. User c@x.cz does not have Kerio Updater Service.",
                "U\u017eivatel a@x.cz nem\u00e1 nainstalovanou slu\u017ebu Kerio Updater Service.",
                "Kerio Updater Service: a@x.cz")) {
            assertThat(fields("warning", words)).as(words).doesNotContainKey("account").hasEntrySatisfying("kind",
                    kind -> assertThat(kind).isIn("Without Updater Service", "Updater Service, in unknown words"));
        }
    }

    @Test
    void theOthers() {
        assertThat(fields("audit", "HTTP/KOFF: User a@b authenticated  from IP address 10.0.0.7,; Outlook"))
                .isEqualTo(Map.of("kind", "Signed in", "protocol", "HTTP/KOFF", "account", "a@b", "ip", "10.0.0.7", "userAgent", "Outlook",
                        "severity", "info"));
        assertThat(fields("audit", "IMAP: User john.doe@example.local authenticated  from IP address 10.150.90.11"))
                .containsEntry("ip", "10.150.90.11");
        assertThat(fields("operations", "{MOVE} Protocol: HTTP/WebMail, User: trang@x.com, IP: 192.168.249.1, Folder: "
                + "~trang@x.com/Drafts, Destination Folder: ~trang@x.com/Sent Items, From: \"Trang Nguyen\" <trang@x.com>, Subject: "
                + "\"Checking signature\", Msg-Id: <<729180286-3301@mail.x.com>>, Delivered: 11/Mar/2024 10:02:45, Size: 1043"))
                .containsEntry("destination", "~trang@x.com/Sent Items").containsEntry("subject", "Checking signature")
                .containsEntry("size", "1043").containsEntry("delivered", "11/Mar/2024 10:02:45");
        assertThat(fields("operations", "{MOVE_FOLDER} Protocol: HTTP/WebMail, User: u@q, IP: 42.118.38.255, Old location: ~u@q/a/b, "
                + "New location: ~u@q/Deleted Items/b, Items count: 1")).containsEntry("items", "1").containsEntry("folder", "~u@q/a/b");
        assertThat(fields("config", "admin@tubui.xyz - Insert TimeRange {description=\"It's free time\", enabled=\"True\"}"))
                .containsEntry("account", "admin@tubui.xyz").containsEntry("object", "TimeRange").containsEntry("action", "Insert");
        assertThat(fields("config", "Admin - session opened for host 127.0.0.1")).containsEntry("ip", "127.0.0.1");
        assertThat(fields("warning", "User admin@localhost does not have installed Kerio Updater Service."))
                .containsEntry("account", "admin@localhost");
        assertThat(fields("warning", "[08/Sep/2011 11:25:17]****")).isEqualTo(Map.of("severity", "warning"));
        assertThat(fields("spam", "Message marked as spam with score: 8.00, To: jwayne@company.com, Message size: 342, From: "
                + "wsmith@company.com, Subject:")).containsEntry("score", "8.00").containsEntry("recipient", "jwayne@company.com");
        assertThat(fields("debug", "[11/Mar/2024 11:40:39][1234] {http} GET /")).isEqualTo(Map.of("thread", "1234", "tag", "http"));
        assertThat(format("error").parse("[11/Mar/2024 11:40:39] any").orElseThrow().text()).isEqualTo("any");
    }

    @Test
    void noPasswordLeavesALine() {
        for (String secret : List.of("Password=hunter2, Rights='1'", "Password='hunter2', x", "password=\"hunter2\"}",
                "newPassword = hunter2}", "Password=\"hunter2")) {
            LogRecord record = format("config").parse("[30/Jun/2004 13:09:48] Admin - insert User set Name='tjones', " + secret)
                    .orElseThrow();
            assertThat(record.text() + record.fields()).doesNotContain("hunter2").contains("***");
        }
    }

    @Test
    void logsAreRecognised() {
        assertThat(format("mail").recognise("mail.log", List.of(RECV))).isGreaterThan(90);
        assertThat(format("security").recognise("mail.log", List.of(RECV))).isZero();
        assertThat(format("mail").recognise("copy of something.txt", List.of(RECV, SENT))).isGreaterThan(70);
        assertThat(format("mail").recognise("mail.log", List.of("no time here"))).isZero();
        assertThat(format("warning").recognise("warn.log", List.of("[08/Sep/2011 11:25:17] x"))).isGreaterThan(90);
        assertThat(format("warning").recognise("server1-warning.log", List.of("[08/Sep/2011 11:25:17] x"))).isGreaterThan(90);
        assertThat(format("other").recognise("encryption.log", List.of("[08/Sep/2011 11:25:17] x"))).isEqualTo(10);
    }

    @Test
    void everyLogIsAServiceOfItsOwn() throws Exception {
        Path components = Path.of("../org.lockkeeper.logs/OSGI-INF");
        String manifest = Files.readString(components.resolveSibling("META-INF/MANIFEST.MF"));
        for (LogFormat format : KerioFormats.all()) {
            String log = format.id().substring("kerio-".length());
            assertThat(components.resolve("format-" + log + ".xml")).content()
                    .contains("<property name=\"" + KerioLogFormat.LOG + "\" value=\"" + log + "\"/>", KerioLogFormat.class.getName());
            assertThat(manifest).contains("OSGI-INF/format-" + log + ".xml");
            LogFormat service = new KerioLogFormat(Map.of(KerioLogFormat.LOG, log));
            assertThat(service.id()).isEqualTo(format.id());
            assertThat(service.parse(RECV)).isEqualTo(format.parse(RECV));
        }
        assertThatThrownBy(() -> new KerioLogFormat(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anyTextIsSurvived(@ForAll String text) {
        for (LogFormat format : KerioFormats.all()) {
            format.parse(text);
            LogRecord record = format.parse("[11/Mar/2024 11:40:39] Recv: " + text).orElseThrow();
            assertThat(format.aspects().stream().map(a -> a.id())).containsAll(record.fields().keySet());
            assertThat(format.recognise(text, List.of(text))).isBetween(0, 100);
        }
    }

    @Test
    void fieldsAreSearched() throws Exception {
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("mail.log", RECV + "\nTRANG@nguyenducngoc.com goes on\n" + SENT + "\n"));
            assertThat(set.rows().files().getFirst().format().id()).isEqualTo("kerio-mail");
            assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.EQUALS, "TRANG@nguyenducngoc.com")))
                    .containsExactly(0L, 2L);
            assertThat(Logs.find(set, new Condition.Field("subject", FieldComparison.PRESENT, ""))).containsExactly(0L);
            assertThat(Logs.find(set, new Condition.Field("kind", FieldComparison.STARTS_WITH, "se"))).containsExactly(2L);
            assertThat(Logs.find(set, new Condition.Not(new Condition.Field("sender", FieldComparison.CONTAINS, "ngoc"))))
                    .containsExactly(1L, 2L);
            assertThat(Logs.find(set, LogFilter.together(List.of(
                    new LogFilter("message", new Condition.Text("65ee8b47", false), false, true),
                    new LogFilter("not sent", new Condition.Text("Sent:", false), true, true),
                    new LogFilter("off", new Condition.Text("nothing", false), false, false))))).containsExactly(0L);
            set.close();
        }
    }

    @Test
    void severalRecipientsAreAList() throws Exception {
        String line = RECV.replace("To: <trang@nguyenducngoc.com>", "To: <a@x.example>, <B@y.example>, <c@z.example>");
        assertThat(fields("mail", line)).containsEntry("recipient", "a@x.example, B@y.example, c@z.example");
        assertThat(fields("mail", line.replace("<a@x.example>, <B@y.example>, <c@z.example>", "<>"))).containsEntry("recipient", "");
        assertThat(fields("operations", "{MOVE} Protocol: IMAP, Msg-Id: <<729180286-3301@mail.x.com>>, Size: 1"))
                .containsEntry("messageId", "729180286-3301@mail.x.com");
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("mail.log", line + "\n" + RECV + "\n"));
            for (String found : List.of("a@x.example", "b@y.example", "C@z.example", "a@x.example, b@y.example, c@z.example")) {
                assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.EQUALS, found))).as(found).containsExactly(0L);
            }
            assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.EQUALS, "b@y"))).isEmpty();
            assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.STARTS_WITH, "b@y"))).containsExactly(0L);
            assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.CONTAINS, "y.example, c"))).containsExactly(0L);
            assertThat(Logs.find(set, new Condition.Field("recipient", FieldComparison.EQUALS, ""))).isEmpty();
            set.close();
        }
    }

    @Test
    void queueIdsHoldTheTime() {
        QueueId id = QueueId.in(RECV).orElseThrow();
        assertThat(id.receivedAt()).isEqualTo(Instant.parse("2024-03-11T04:40:39Z"));
        assertThat(QueueId.tryParse(" 65EE8B47-00000009 ")).contains(id);
        assertThat(QueueId.in("Queue-ID: 65ee8b47-000000091")).isEmpty();
        assertThat(QueueId.tryParse("65ee8b47")).isEmpty();
    }

    private static String recv(long utc, int offset, int late) {
        return TimesTest.stamp(utc + offset + late) + "Recv: Queue-ID: " + "%08x".formatted(utc) + "-00000001, Service: SMTP";
    }

    @Test
    void theServersClockIsDerivedFromRealLines() {
        UtcOffsets offsets = new UtcOffsets();
        offsets.add(RECV);
        offsets.add(SENT);
        assertThat(offsets.periods()).singleElement().satisfies(p -> {
            assertThat(p.offset()).isEqualTo(ZoneOffset.ofHours(7));
            assertThat(p.lines()).isEqualTo(1);
            assertThat(p.confidence()).isLessThan(0.5);
        });
        UtcOffsets edt = new UtcOffsets();
        edt.add("[03/Aug/2012 14:03:27] Recv: Queue-ID: 501c1268-0001243c, Service: SMTP");
        assertThat(edt.periods().getFirst().offset()).isEqualTo(ZoneOffset.ofHours(-4));
    }

    @Test
    void theServersClockFollowsSummerTimeAndForgivesDelays() {
        UtcOffsets offsets = new UtcOffsets();
        long change = Instant.parse("2011-10-30T01:00:00Z").getEpochSecond();
        for (int i = 0; i < 400; i++) {
            long utc = change + (i - 200) * 600L;
            int late = i % 37 == 5 ? 400 : i % 50 == 7 ? 5000 : i % 4;
            offsets.add(recv(utc, utc < change ? 7200 : 3600, late));
        }
        assertThat(offsets.periods()).hasSize(2);
        assertThat(offsets.periods().get(0).offset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(offsets.periods().get(1).offset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(offsets.periods()).allSatisfy(p -> assertThat(p.confidence()).isGreaterThan(0.95));
        assertThat(offsets.exact(Moment.ofLocal(LocalDateTime.of(2011, 10, 29, 12, 0))).offset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(offsets.exact(Moment.ofLocal(LocalDateTime.of(2011, 12, 1, 0, 0))).offset()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void aMessageIsTracedFromAnyLineOverServers() throws Exception {
        try (Logs logs = new Logs()) {
            Path first = logs.write("mail1/mail.log", RECV + "\n[11/Mar/2024 11:40:39] other\n" + SENT + "\n");
            Path second = logs.write("mail2/mail.log", "[11/Mar/2024 11:40:41] Recv: Queue-ID: 65ee8b49-00000001, Service: SMTP, "
                    + "From: <a@b>, To: <c@d>, Msg-Id: <735055329-3299@mail.nguyenducngoc.com>\n[11/Mar/2024 11:40:42] Sent: "
                    + "Queue-ID: 65ee8b49-00000001, Recipient: <c@d>, Result: delayed\n");
            LogSet set = logs.open(first, second);
            MessageTracer tracer = new MessageTracer(set);
            assertThat(Reference.list(tracer.trace("65ee8b47-00000009", Progress.NONE))).containsExactly(0L, 2L, 3L, 4L);
            assertThat(Reference.list(tracer.trace(SENT, Progress.NONE))).containsExactly(0L, 2L, 3L, 4L);
            assertThat(MessageTracer.isTraceable("other")).isFalse();
            assertThatThrownBy(() -> tracer.trace("other", Progress.NONE)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Queue-ID");
            assertThat(ServerClock.of(set.tracks().getFirst(), Progress.NONE).periods().getFirst().offset())
                    .isEqualTo(ZoneOffset.ofHours(7));
            set.close();
        }
    }

    @Test
    void theCatalogueKnowsTheReport() throws Exception {
        MessageCatalogue catalogue = MessageCatalogue.builtIn();
        assertThat(catalogue.entries()).hasSizeGreaterThan(20).allSatisfy(e -> assertThat(e.source()).isNotEmpty());
        CatalogueEntry entry = catalogue.find("User admin@localhost does not have installed Kerio Updater Service.").orElseThrow();
        assertThat(entry.id()).isEqualTo("updater-service-missing");
        assertThat(entry.remedy()).contains("7.2.x");
        assertThat(catalogue.find("Sent: Queue-ID: 1, Recipient: <>, Result: failed, Status: 5.1.1").orElseThrow().severity())
                .isEqualTo(LogSeverity.ERROR);
        assertThat(catalogue.find("nothing known")).isEmpty();
        // what is particular counts before what is general
        assertThat(catalogue.find("Sent: Queue-ID: 1, Recipient: <a@b>, Result: failed, Status: 5.1.1 550 no").orElseThrow().id())
                .isEqualTo("delivery-failed-address");
        assertThat(catalogue.of("audit").entries()).map(CatalogueEntry::id).containsExactly("signed-in-outlook", "signed-in");
        assertThat(fields("operations", "{DELETE_FOLDER} Folder: ~u@q/Deleted Items/b deleted"))
                .containsEntry("folder", "~u@q/Deleted Items/b");
        MessageCatalogue more = catalogue.with(MessageCatalogue.read(new StringReader("""
                # ours
                [own]
                pattern: ^User admin@
                meaning: our
                  own
                source: us
                """), "own.messages"));
        assertThat(more.find("User admin@localhost does").orElseThrow().meaning()).isEqualTo("our own");
    }

    @Test
    void aWrongCatalogueTellsTheLine() {
        for (String wrong : List.of("pattern: x", "[a]\npattern: (\nmeaning: m\nsource: s", "[a]\nmeaning: m\nsource: s",
                "[a]\nnonsense", "[A b]\n", "[a]\npattern: x\nmeaning: m\nsource: s\nseverity: bad")) {
            assertThatThrownBy(() -> MessageCatalogue.read(new StringReader(wrong), "own.messages"))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("own.messages, line ");
        }
    }

    @Test
    void usersDefineFormats() throws Exception {
        CustomFormat format = new CustomFormat("web", "Web server", "(?<ip>\\S+) \\S+ (?<user>\\S+) \\[(?<time>[^\\]]+)\\] "
                + "\"(?<request>[^\"]*)\" (?<code>\\d+)", "dd/MMM/yyyy:HH:mm:ss Z");
        List<CustomFormat.Sample> samples = format.test(List.of(
                "10.0.0.1 - max [10/Oct/2011:13:55:36 +0200] \"GET / HTTP/1.0\" 200 2326", "more of it",
                "10.0.0.1 - max [10/Foo/2011:13:55:36 +0200] \"GET / HTTP/1.0\" 200 2326"));
        assertThat(samples.get(0).remark()).isNull();
        assertThat(samples.get(0).record().at()).isEqualTo(new Moment(LocalDateTime.of(2011, 10, 10, 13, 55, 36),
                ZoneOffset.ofHours(2)));
        assertThat(samples.get(0).record().fields()).containsEntry("code", "200").containsEntry("user", "max");
        assertThat(samples.get(1).remark()).contains("continues");
        assertThat(samples.get(2).remark()).contains("time");
        assertThat(format.aspects()).map(a -> a.id()).containsExactly("ip", "user", "request", "code");
        for (String wrong : List.of("(", "no group", "(?<a>x)(?=y)")) {
            assertThatThrownBy(() -> new CustomFormat("x", "X", wrong, null)).isInstanceOf(ProblemException.class);
        }
        try (Logs logs = new Logs()) {
            logs.engine.addFormat(format);
            LogSet set = logs.open(logs.write("access.log", "10.0.0.1 - max [10/Oct/2011:13:55:36 +0200] \"GET / HTTP/1.0\" 200 1\n"
                    .repeat(3)));
            assertThat(set.rows().files().getFirst().format().id()).isEqualTo(format.id());
            set.loadTimes(Progress.NONE);
            assertThat(set.earliest()).hasValue(Instant.parse("2011-10-10T13:55:36Z").getEpochSecond());
            set.close();
        }
    }

    @Test
    void patternsAreCheckedAndPointAtWhatTheyFind() throws Exception {
        for (String wrong : List.of("(", "a(?=b)", "(a)\\1", "[z-a]", "a{2000}")) {
            assertThatThrownBy(() -> Patterns.check(wrong)).as(wrong).isInstanceOf(ProblemException.class)
                    .hasMessageContaining(wrong);
        }
        assertThat(Patterns.spans(new Condition.Text("ß", false).and(new Condition.Regex("[ab]+", true)), "xAbß b"))
                .containsExactly(new Patterns.Span(1, 3), new Patterns.Span(3, 4), new Patterns.Span(5, 6));
        assertThat(Patterns.spans(new Condition.Not(new Condition.Text("a", false)), "a")).isEmpty();
    }

    @Test
    void linesOfNothingButSignsAreRecordsOfAnyLog() {
        for (LogFormat format : KerioFormats.all()) {
            for (String sign : List.of("[a] ", "{a} ", "a: ", "<a>", "a='b', ")) {
                assertThat(format.parse("[08/Sep/2011 11:25:17] " + sign.repeat(50_000))).as(format.id()).isPresent();
            }
        }
    }
}
