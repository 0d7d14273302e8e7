package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.intake.internal.log.ActivityLogImporter;
import org.lockkeeper.intake.internal.log.OtherLogImporter;
import org.lockkeeper.intake.internal.log.WarningLogImporter;

/** Lines of {@code audit.log} as a public parser expects them, of {@code operations.log} as administrators published. */
class ActivityLogTest {

    private static final String AUDIT = """
            [03/Oct/2011 09:37:24] HTTP/KOFF: User m.koch@quay.example authenticated  from IP address 10.40.0.23
            [03/Oct/2011 10:51:03] IMAP: User office@quay.example authenticated  from IP address 10.40.0.30
            [04/Oct/2011 09:54:24] HTTP/KOFF: User M.Koch@quay.example authenticated  from IP address 10.40.0.99; Kerio
            [04/Oct/2011 09:55:00] HTTP/WebMail: User t@quay.example authenticated  from IP address 10.40.0.1; HTTP/KOFFEIN
            [ 5/Oct/2011 09:55:00] nonsense
            [5/Oct/2011 11:00:00] HTTP/KOFF: User s.aalto@quay.example authenticated from IP address fe80::1,; agent
            """;

    private static Memory read(String name, byte[] content) throws Exception {
        Memory memory = new Memory(name, content);
        assertThat(new ActivityLogImporter().recognise(memory)).isPositive();
        try {
            new ActivityLogImporter().read(memory, memory);
        } catch (IOException e) {
            // whom a line names that was not understood, is not known
            assertThat(memory.rejected).isNotEmpty();
            assertThat(e).hasMessageContaining("not understood");
        }
        return memory;
    }

    private static Memory read(String name, String content) throws Exception {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Observation> clients(Memory memory) {
        return memory.observations.stream().filter(o -> o.subject() instanceof Subject.OfClient).toList();
    }

    @Test
    void oneObservationPerAccountWithItsNewestLine() throws Exception {
        Memory memory = read("audit.log", AUDIT);
        List<Observation> clients = clients(memory);
        assertThat(clients).extracting(Observation::subject).containsExactly(
                new Subject.OfClient("mail1", "m.koch@quay.example", null, Connector.KOFF),
                new Subject.OfClient("mail1", "s.aalto@quay.example", null, Connector.KOFF));
        Observation koch = clients.getFirst();
        assertThat(koch.source()).isEqualTo(SourceKind.ACTIVITY_LOG);
        assertThat(koch.attributes().get(Attribute.LAST_USED_AT)).hasToString("2011-10-04T09:54:24");
        assertThat(koch.attributes().get(Attribute.LAST_USED_FROM)).isEqualTo("10.40.0.99");
        assertThat(koch.evidence().line()).isEqualTo(3);
        assertThat(koch.evidence().offset()).isEqualTo(AUDIT.indexOf("[04/Oct/2011 09:54:24]"));
        assertThat(clients.get(1).attributes().get(Attribute.LAST_USED_FROM)).isEqualTo("fe80::1");
        assertThat(memory.values(Attribute.LAST_LOG_ENTRY_AT)).extracting(Object::toString)
                .containsExactly("2011-10-05T11:00:00");
    }

    @Test
    void theSameInOtherEncodings() throws Exception {
        for (byte[] bytes : List.of(AUDIT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                AUDIT.getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + AUDIT).getBytes(StandardCharsets.UTF_16BE))) {
            Memory memory = read("audit.log", bytes);
            assertThat(clients(memory)).extracting(o -> o.evidence().line()).containsExactly(3L, 6L);
            assertThat(memory.values(Attribute.LAST_USED_FROM)).containsExactly("10.40.0.99", "fe80::1");
        }
    }

    @Test
    void whoSignsInByImapIsAnAccountWithItsNewestLine() throws Exception {
        String text = "[01/Oct/2011 08:00:00] IMAP: User Ann@q.example authenticated  from IP address 10.0.0.1\n"
                + "[02/Oct/2011 08:00:00] IMAP: User ann@q.example authenticated  from IP address 10.0.0.1\n"
                + "[03/Oct/2011 08:00:00] POP3: User bob@q.example authenticated  from IP address 10.0.0.2\n"
                + "[03/Oct/2011 08:00:01] IMAP: User ann@q.example failed\n";
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16LE))) {
            Memory memory = read("audit.log", bytes);
            assertThat(memory.observations.stream().filter(o -> o.attributes().get(Attribute.IMAP_AT) != null))
                    .singleElement().satisfies(o -> {
                        assertThat(o.subject()).isEqualTo(new Subject.OfAccount("mail1", "ann@q.example"));
                        assertThat(o.attributes().get(Attribute.IMAP_AT)).hasToString("2011-10-02T08:00:00");
                        assertThat(o.evidence().line()).isEqualTo(2);
                    });
        }
    }

    @Test
    void operationsButNotSubjectsThatSpeakOfKoff() throws Exception {
        Memory memory = read("operations.log", """
                [03/Oct/2011 07:30:25] {MOVE} Protocol: HTTP/KOFF, User: d.kowalski@h.example, IP: 10.20.1.67, Folder: ~d@h.example/INBOX, Subject: "x"
                [03/Oct/2011 07:37:05] {MOVE} Protocol: HTTP/WebMail, User: customs@h.example, IP: 10.20.1.63, Subject: "Protocol: HTTP/KOFF, User: liar@h.example, IP: 1.2.3.4"
                [11/Sep/2015 16:22:13] {DELETE_FOLDER} Folder: ~u@q/Deleted Items/b deleted
                """);
        assertThat(clients(memory)).singleElement().satisfies(o -> {
            assertThat(((Subject.OfClient) o.subject()).account()).isEqualTo("d.kowalski@h.example");
            assertThat(o.attributes().get(Attribute.LAST_USED_FROM)).isEqualTo("10.20.1.67");
        });
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void aLineAboutKoffWithoutAddressIsRejected() throws Exception {
        Memory memory = read("audit.log", AUDIT
                + "[06/Oct/2011 11:00:00] HTTP/KOFF: User broken@quay.example authenticated  from\n");
        assertThat(memory.rejected).singleElement().asString().startsWith("7: expected an account and an IP address");
        assertThat(clients(memory)).hasSize(2);
    }

    @Test
    void hundredMegabytesInOneLineTakeNoMemoryAndLoseNoOtherLine() throws Exception {
        byte[] start = AUDIT.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\n[07/Oct/2011 11:00:00] HTTP/KOFF: User z@q.example authenticated  from IP address 10.0.0.1\n"
                .getBytes(StandardCharsets.UTF_8);
        Hundred hundred = new Hundred("audit.log", start, 100_000_000, end);
        new ActivityLogImporter().read(hundred, hundred.memory);
        assertThat(clients(hundred.memory)).hasSize(3);
        Observation last = clients(hundred.memory).getLast();
        assertThat(last.evidence().line()).isEqualTo(8);
        assertThat(last.evidence().offset()).isEqualTo(start.length + 100_000_000L + 1);
        assertThat(hundred.memory.rejected).singleElement().asString().startsWith("7: the line is longer than 1 MiB");
    }

    @Test
    void otherLogsGiveTheirNewestTimeOnly() throws Exception {
        Memory memory = new Memory("mail.log", """
                [11/Mar/2024 11:40:39] Recv: Queue-ID: 65ee8b47-00000009, Service: Kerio Connect Client
                [11/Mar/2024 11:40:40] Sent: Queue-ID: 65ee8b47-00000009, Result: delivered, Status: 2.0.0 ,
                  continued
                """);
        assertThat(new OtherLogImporter().recognise(memory)).isPositive();
        new OtherLogImporter().read(memory, memory);
        assertThat(memory.observations).singleElement().satisfies(o -> {
            assertThat(o.attributes().get(Attribute.LAST_LOG_ENTRY_AT)).hasToString("2024-03-11T11:40:40");
            assertThat(o.evidence().line()).isEqualTo(2);
        });
    }

    /** Ruling 8: an account counts as not seen with the connector only where the log was understood. */
    @ParameterizedTest
    @ValueSource(strings = {"http/koff: User b@q.example authenticated  from IP address 10.0.0.5",
            "HTTPS/KOFF: User b@q.example authenticated  from IP address 10.0.0.5",
            "Secure HTTP/KOFF: User b@q.example authenticated from IP address 10.0.0.5",
            "HTTP/KocOffline: User b@q.example authenticated  from IP address 10.0.0.5",
            "{MOVE} Protocol: http/koff, User: b@q.example, IP: 10.0.0.5, Folder: ~b@q.example/Drafts"})
    void ruling8TheConnectorIsKnownHoweverItsProtocolIsSpelt(String text) throws Exception {
        assertThat(clients(read("audit.log", AUDIT + "[05/Oct/2011 12:00:00] " + text + "\n")))
                .extracting(Observation::subject)
                .contains(new Subject.OfClient("mail1", "b@q.example", null, Connector.KOFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMAPS: User b@q.example authenticated  from IP address 10.0.0.5",
            "imap: User b@q.example authenticated  from IP address 10.0.0.5",
            "Secure IMAP: User b@q.example authenticated  from IP address 10.0.0.5",
            "IMAP/SSL: User b@q.example authenticated from IP address 10.0.0.5"})
    void ruling8SoIsImap(String text) throws Exception {
        assertThat(read("audit.log", AUDIT + "[05/Oct/2011 12:00:00] " + text + "\n").observations)
                .extracting(Observation::subject).contains(new Subject.OfAccount("mail1", "b@q.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[05/Oct/2011 12:00:00] HTTP/KOFF: User b@q", "[05/Oct/2011 12:00:00] HTTP/KOFF - User b@q.example"
            + " authenticated  from IP address 10.0.0.5", "[05/Oct/2011 12:00:00] HTTP/KOFF: User b@q.example logged in",
            "[05/Oct/2011 12:00:00] IMAP: User b@q.example authenticated  from host pc",
            "[05/Oct/2011 12:00:00] HTTP/KOFF: Benutzer b@q.example angemeldet von 10.0.0.5",
            "[05/Oct/2011 12:00:00] MAPI: User b@q.example logged in",
            "[05/Oct/2011 12:00:00] \0\0\0\0\0\0",
            "HTTP/KOFF: User b@q.example authenticated  from IP address 10.0.0.5",
            "2011-10-05 12:00:00 IMAP: User b@q.example authenticated  from IP address 10.0.0.5",
            "[05/Oct/2011 12:00:00] Protocol: HTTP/KOFF, User: b@q.example, IP: 10.0.0.5"})
    void ruling8WhatOfItIsNotUnderstoodIsAProblemOfTheLog(String line) throws Exception {
        String log = AUDIT + line + "\n" + AUDIT;
        for (byte[] content : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16))) {
            Memory memory = new Memory("audit.log", content);
            assertThatThrownBy(() -> new ActivityLogImporter().read(memory, memory)).isInstanceOf(IOException.class)
                    .hasMessageContaining("in line 7 was not understood");
        }
    }

    /** Ruling 8: the Offline Edition talks WebDAV, so who signs in by it may use the connector. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/WebDAV: User B@q.example authenticated  from IP address 10.0.0.5",
            "WebDAV: User b@q.example authenticated  from IP address 10.0.0.5",
            "{MOVE} Protocol: HTTP/WebDAV, User: b@q.example, IP: 10.0.0.5, Folder: ~b@q.example/Drafts"})
    void ruling8WhoSignsInByWebDavIsTold(String text) throws Exception {
        String log = AUDIT + "[05/Oct/2011 12:00:00] " + text + "\n";
        for (byte[] bytes : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16LE))) {
            ofB(read("audit.log", bytes), Attribute.WEBDAV_AT, "2011-10-05T12:00:00", 7);
        }
    }

    /** Ruling 8: silence about KOFF counts only where every sign-in is known to be by something else. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/Outlook", "HTTP/KOC", "MAPI", "HTTP", "HTTP/DAV", "HTTP/K\uFFFDFF", "HTTP/KOF?",
            "\uFF28\uFF34\uFF34\uFF30/\uFF2B\uFF2F\uFF26\uFF26", "HTTP/K\u041EFF"})
    void ruling8WhoSignsInByAProtocolThatIsNotKnownIsTold(String protocol) throws Exception {
        String log = AUDIT + "[05/Oct/2011 12:00:00] " + protocol
                + ": User b@q.example authenticated  from IP address 10.0.0.5\n";
        for (byte[] bytes : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16LE))) {
            ofB(read("audit.log", bytes), Attribute.UNKNOWN_PROTOCOL_AT, "2011-10-05T12:00:00", 7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/WebMail", "https/webadmin", "Secure SMTP", "POP3S", "HTTP/ActiveSync", "XMPP", "SMTP/TLS"})
    void ofOtherProtocolsNothingIsTold(String protocol) throws Exception {
        String log = AUDIT + "[05/Oct/2011 12:00:00] " + protocol
                + ": User b@q.example authenticated  from IP address 10.0.0.5\n";
        for (byte[] bytes : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(read("audit.log", bytes).observations).extracting(Observation::subject)
                    .doesNotContain(new Subject.OfAccount("mail1", "b@q.example"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {", User: b@q.example", ""})
    void ruling8WhoSendsByWebDavIsTold(String user) throws Exception {
        String log = """
                [05/Oct/2011 11:40:38] Recv: Queue-ID: 4e8c2516-00000008, Service: SMTP, From: <x@y.example>, To: <b@q.example>, Size: 985, Sender-Host: 10.0.0.5, Subject: Service: WebDAV
                [05/Oct/2011 11:40:39] Recv: Queue-ID: 4e8c2517-00000009, Service: WebDAV, From: <b@q.example>, To: <t@y.example>, Size: 985, Sender-Host: 10.0.0.5%s, SSL: yes, Subject: x
                """.formatted(user);
        ofB(other("mail.log", log), Attribute.WEBDAV_AT, "2011-10-05T11:40:39", 2);
    }

    /** Ruling 8: a program that tries to sign in by KOFF is a connector, whether the password was right or not. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/KOFF: Invalid password for user b@q.example. Attempt from IP address 10.0.0.5",
            "HTTP/KOFF: User b@q.example - login denied: Access Policy rule 'x' used. Attempt from IP address 10.0.0.5."})
    void ruling8WhomTheServerRefusesByKoffIsTold(String text) throws Exception {
        ofB(other("security.log", "[05/Oct/2011 08:00:00] IMAP: Invalid password for user c@q.example. Attempt from IP"
                + " address 10.0.0.5\n[05/Oct/2011 08:00:01] HTTP/KOFF: User nobody@q.example doesn't exist. Attempt from"
                + " IP address 10.0.0.5\n[05/Oct/2011 08:00:02] " + text + "\n"), Attribute.KOFF_REFUSED_AT,
                "2011-10-05T08:00:02", 3);
    }

    /** Ruling 8: a connector that any line names beside an account is not unheard of there. */
    @ParameterizedTest
    @ValueSource(strings = {
            "HTTP/WebMail: User b@q.example authenticated  from IP address 10.0.0.5,; Kerio Outlook Connector 7.2.3",
            "HTTP/ActiveSync: User b@q.example authenticated  from IP address 10.0.0.5,; KOFF/7.2",
            "{MOVE} Protocol: HTTP/WebMail, Client: kerio outlook connector, User: b@q.example, IP: 10.0.0.5, Subject: x"})
    void ruling8WhoIsNamedBesideAConnectorIsTold(String text) throws Exception {
        String log = AUDIT + "[05/Oct/2011 12:00:00] " + text + "\n";
        for (byte[] bytes : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16LE))) {
            ofB(read("audit.log", bytes), Attribute.CONNECTOR_NAMED_AT, "2011-10-05T12:00:00", 7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{MOVE} Protocol: HTTP/WebMail, User: b@q.example, IP: 10.0.0.5, Subject: Kerio Outlook Connector",
            "{MOVE} Protocol: HTTP/WebMail, User: b@q.example, IP: 10.0.0.5, Folder: ~b@q.example/a, Subject: your KOFF"})
    void whatAMessageIsAboutNamesNoConnector(String text) throws Exception {
        assertThat(read("audit.log", AUDIT + "[05/Oct/2011 12:00:00] " + text + "\n").observations)
                .extracting(Observation::subject).doesNotContain(new Subject.OfAccount("mail1", "b@q.example"));
    }

    /** Ruling 8: a connector by a name that no document gives may be one of those; a server's own database is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"HTTP/WebMail: User b@q.example logged in from 10.0.0.5 (MAPI connector) | 1",
            "{LOGIN} Protocol: HTTP/WebMail, User: b@q.example, IP: 10.0.0.5, Agent: MAPI client 16 | 1",
            "MAPI property database of user b@q.example was upgraded | 0"})
    void ruling8AnAgentThatCallsItselfAConnectorLeavesTheAccountOpen(String text, int told) throws Exception {
        assertThat(other("security.log", "[05/Oct/2011 09:00:00] " + text + "\n").values(Attribute.CONNECTOR_NAMED_AT))
                .hasSize(told);
    }

    /** Ruling 8: so it is in all other logs. */
    @Test
    void ruling8WhoIsNamedBesideAConnectorInOtherLogsIsTold() throws Exception {
        String warning = "[05/Oct/2011 09:00:00] Kerio Outlook Connector (Offline Edition) of user b@q.example is outdated\n";
        for (String name : List.of("error.log", "debug.log", "security.log")) {
            ofB(other(name, warning), Attribute.CONNECTOR_NAMED_AT, "2011-10-05T09:00:00", 1);
        }
        Memory memory = new Memory("warning.log", warning);
        new WarningLogImporter().read(memory, memory);
        ofB(memory, Attribute.CONNECTOR_NAMED_AT, "2011-10-05T09:00:00", 1);
    }

    /** Ruling 8: a line that names a connector, and by one word perhaps somebody, is of whoever is called so. */
    @ParameterizedTest
    @ValueSource(strings = {"KOFF request from b failed", "Kerio Outlook Connector of user b, version 7.2.3, is outdated",
            "Outlook Connector (b) was closed", "KOFF closed by b", "HTTP/KOFF: Invalid password for user b%40q.example."})
    void ruling8AWordBesideAConnectorMayBeAName(String text) throws Exception {
        String log = "[05/Oct/2011 09:00:00] " + text + "\n";
        Memory memory = new Memory("warning.log", log);
        new WarningLogImporter().read(memory, memory);
        for (Memory read : List.of(memory, other("error.log", log), other("security.log", log))) {
            assertThat(read.observations).filteredOn(o -> o.subject() instanceof Subject.OfAccount)
                    .singleElement().satisfies(o -> {
                        assertThat(o.subject()).isEqualTo(new Subject.OfAccount("mail1", "b"));
                        assertThat(o.source()).isEqualTo(SourceKind.OTHER);
                        assertThat(o.attributes().get(Attribute.CONNECTOR_NAMED_AT)).hasToString("2011-10-05T09:00:00");
                    });
        }
        // an audit log of which a line is not understood proves nothing by its silence, whomever it means
        assertThat(read("audit.log", AUDIT + log).rejected).singleElement().asString().startsWith("7: expected an account");
    }

    /** Ruling 8: who works on folders by a protocol that may be a connector's, is told by the log of operations. */
    @ParameterizedTest
    @CsvSource({"IMAP, imapAt", "KOC, unknownProtocolAt", "HTTP/KOC, unknownProtocolAt", "MAPI connector, unknownProtocolAt",
            "HTTP/WebDAV, webdavAt"})
    void ruling8OperationsTellOfProtocolsAsSignInsDo(String protocol, String attribute) throws Exception {
        String log = """
                [05/Oct/2011 09:00:00] {MOVE} Protocol: HTTP/WebMail, User: c@q.example, IP: 10.0.0.6, Folder: x
                [05/Oct/2011 09:00:01] {DELETE} Protocol: CalDAV, User: c@q.example, IP: 10.0.0.6, Folder: x
                [05/Oct/2011 09:00:02] {DELETE} Protocol: %s, User: b@q.example, IP: 10.0.0.5, Folder: x
                """.formatted(protocol);
        for (byte[] bytes : List.of(log.getBytes(StandardCharsets.UTF_8), log.getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(read("operations.log", bytes).observations)
                    .filteredOn(o -> o.subject() instanceof Subject.OfAccount).singleElement().satisfies(o -> {
                        assertThat(o.subject()).isEqualTo(new Subject.OfAccount("mail1", "b@q.example"));
                        assertThat(o.attributes().get(AttributeCatalogue.builtIn().byId(attribute).orElseThrow()))
                                .hasToString("2011-10-05T09:00:02");
                    });
        }
    }

    /** Of most lines of operations only the beginning becomes text; what is behind it changes nothing of what is told. */
    @ParameterizedTest
    @ValueSource(strings = {", Folder: ~b@q.example/INBOX, Subject: \"Re: x\"", ", Folder: x, Subject: \"caf\u00e9\", Size: 3", "",
            ", Size: 10", ", unheard of, Folder: x", ", Unheard-Of: 3, Size: 4", ", Subject: \"a, IP: 10.9.9.9, User: liar@q.example\"",
            ", Folder: password=hunter2, Size: 1", ", Folder: x, User: c@q.example, IP: 10.0.0.9, Size: 2", ":5500, Folder: x",
            ", Folder: Outlook Connector, Subject: \"KOFF\""})
    void theBeginningOfAnOperationTellsWhatTheWholeLineDoes(String rest) throws Exception {
        for (String protocol : List.of("HTTP/KOFF", "IMAP", "KOC", "HTTP/WebDAV", "HTTP/WebMail")) {
            for (String user : List.of("b@q.example", "b\u00f6@q.example", "no account")) {
                String log = """
                        [05/Oct/2011 09:00:00] {MOVE} Protocol: %s, User: %s, IP: 10.0.0.5%s
                        [05/Oct/2011 09:00:07] {MOVE} Protocol: %s, User: %s, IP: 10.0.0.6%s
                        """.formatted(protocol, user, rest, protocol, user, rest);
                Memory searched = read("operations.log", log);
                // in UTF-16 each line is read as a whole
                Memory whole = read("operations.log", log.getBytes(StandardCharsets.UTF_16LE));
                assertThat(searched.observations).as(log).extracting(o -> o.subject() + " " + o.attributes() + " "
                        + o.evidence().line()).isEqualTo(whole.observations.stream().map(o -> o.subject() + " "
                                + o.attributes() + " " + o.evidence().line()).toList());
                assertThat(searched.rejected).as(log).isEqualTo(whole.rejected);
            }
        }
    }

    /** What syslog writes instead of lines that are the same tells of nobody else, and in brackets is no known line. */
    @Test
    void repeatedLines() throws Exception {
        String same = "[05/Oct/2011 09:00:00] last message repeated 3 times\n";
        assertThat(read("audit.log", AUDIT + same).rejected).isEmpty();
        assertThat(read("audit.log", AUDIT + "[05/Oct/2011 09:00:00] message repeated 2 times: [ HTTP/KOFF: User"
                + " b@q.example authenticated  from IP address 10.0.0.1]\n").rejected).singleElement().asString()
                .startsWith("7: ");
    }

    private static Memory other(String name, String log) throws IOException {
        Memory memory = new Memory(name, log);
        new OtherLogImporter().read(memory, memory);
        Memory wide = new Memory(name, log.getBytes(StandardCharsets.UTF_16));
        new OtherLogImporter().read(wide, wide);
        assertThat(wide.observations).extracting(Observation::attributes)
                .isEqualTo(memory.observations.stream().map(Observation::attributes).toList());
        return memory;
    }

    private static void ofB(Memory memory, Attribute<?> attribute, String at, long line) {
        assertThat(memory.observations.stream().filter(o -> o.subject() instanceof Subject.OfAccount
                && o.attributes().get(Attribute.IMAP_AT) == null)).singleElement().satisfies(o -> {
                    assertThat(o.subject()).isEqualTo(new Subject.OfAccount("mail1", "b@q.example"));
                    assertThat(o.attributes().get(attribute)).hasToString(at);
                    assertThat(o.evidence().line()).isEqualTo(line);
                });
    }
}
