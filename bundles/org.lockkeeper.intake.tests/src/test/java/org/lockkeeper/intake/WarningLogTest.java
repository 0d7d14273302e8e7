package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.intake.internal.log.WarningLogImporter;

/** The report is the one of the vendor's article "Kerio Updater Service installation", word for word. */
class WarningLogTest {

    private static final String STARS = "*".repeat(98);
    static final String REPORT = """
            [08/Sep/2011 11:25:17]%1$s
            [08/Sep/2011 11:25:17] Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio Updater \
            Service ( ) installed.
            [08/Sep/2011 11:25:17] If you upgrade Kerio Connect to 7.3 or newer, they will not be able to use email.
            [08/Sep/2011 11:25:17] To fix this, reinstall Kerio Outlook Connector \
            ( https://server.domain.local/integration ) on affected users' computers.
            [08/Sep/2011 11:25:17]%1$s
            [08/Sep/2011 11:25:17] User admin@localhost does not have installed Kerio Updater Service.
            """.formatted(STARS);

    @TempDir
    private Path folder;

    private static Memory read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Memory read(byte[] content) throws Exception {
        Memory memory = new Memory("warning.log", content);
        assertThat(new WarningLogImporter().recognise(memory)).isPositive();
        new WarningLogImporter().read(memory, memory);
        return memory;
    }

    private static List<String> users(Memory memory) {
        return memory.observations.stream().filter(o -> o.subject() instanceof Subject.OfClient)
                .map(o -> ((Subject.OfClient) o.subject()).account() + " " + o.attributes().get(Attribute.REPORT_AT))
                .toList();
    }

    private static List<String> reports(Memory memory) {
        return memory.observations.stream()
                .filter(o -> o.subject() instanceof Subject.OfServer && o.attributes().get(Attribute.REPORT_AT) != null)
                .map(o -> o.evidence().line() + " " + o.attributes().get(Attribute.REPORT_AT)).toList();
    }

    /** Rulings 2 and 8: a report whose lines have no known form names somebody, by the date of collection at the latest. */
    @ParameterizedTest
    @ValueSource(strings = {"2011-10-05T11:25:17+02:00 %s", "> [05/Oct/2011 11:25:17] %s", "12:[05/Oct/2011 11:25:17] %s",
            "05.10.2011 11:25:17 %s", "1317806717 %s", "{\"message\":\"%s\"}", "<td>05/Oct/2011</td><td>%s</td>"})
    void ruling2AReportInAnotherFormNamesSomebody(String form) {
        Memory memory = new Memory("warning.log", form.formatted(
                "User a@x.cz does not have installed Kerio Updater Service.") + "\n");
        assertThat(new WarningLogImporter().recognise(memory)).isPositive();
        assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).hasMessageContaining("not understood");
        assertThat(memory.observations).singleElement().satisfies(o -> assertThat(o.attributes()
                .get(Attribute.REPORT_UNCLEAR_AT)).isEqualTo(Memory.COLLECTED));
    }

    @Test
    void theVendorsExample() throws Exception {
        Memory memory = read(REPORT);
        assertThat(reports(memory)).containsExactly("2 2011-09-08T11:25:17");
        Observation user = memory.observations.get(1);
        assertThat(user.subject()).isEqualTo(new Subject.OfClient("mail1", "admin@localhost", null, Connector.KOFF));
        assertThat(user.source()).isEqualTo(SourceKind.REPORT);
        assertThat(user.attributes().get(Attribute.UPDATER_SERVICE)).isEqualTo(Presence.ABSENT);
        assertThat(user.evidence().line()).isEqualTo(6);
        assertThat(user.evidence().offset()).isEqualTo(REPORT.indexOf("[08/Sep/2011 11:25:17] User admin"));
        assertThat(memory.values(Attribute.LAST_LOG_ENTRY_AT)).hasSize(1);
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void windowsLineEndsByteOrderMarkAndOtherEncodings() throws Exception {
        String windows = REPORT.replace("\n", "\r\n").replace("admin@localhost", "m\u00fcller@example.local");
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(users(read(windows.getBytes(charset)))).as(charset.name())
                    .containsExactly("m\u00fcller@example.local 2011-09-08T11:25:17");
            if (charset.name().startsWith("UTF")) {
                Memory marked = read(("\uFEFF" + windows).getBytes(charset));
                assertThat(users(marked)).as(charset.name()).hasSize(1);
                assertThat(marked.observations.get(1).evidence().offset())
                        .isEqualTo(("\uFEFF" + windows.substring(0, windows.indexOf("[08/Sep/2011 11:25:17] User")))
                                .getBytes(charset).length);
            }
        }
    }

    @Test
    void otherWarningsAreNoReportAndNotRejected() throws Exception {
        Memory memory = read("""
                [15/Sep/2011 00:56:09] No local mailbox x.former@harborline.example, expanded from claims@harborline.example
                [15/Sep/2011 14:21:19] Address <claims@harborline.example> expanded to zero recipients
                """);
        assertThat(reports(memory)).isEmpty();
        assertThat(memory.rejected).isEmpty();
        assertThat(memory.values(Attribute.LAST_LOG_ENTRY_AT)).extracting(Object::toString)
                .containsExactly("2011-09-15T14:21:19");
    }

    @Test
    void aReportRunsOverSecondsAndOverOtherWarnings() throws Exception {
        Memory memory = read(REPORT + """
                [08/Sep/2011 11:25:18] User b@localhost does not have installed Kerio Updater Service.
                [08/Sep/2011 11:25:20] No local mailbox x@localhost, expanded from all@localhost
                [08/Sep/2011 11:25:21] User c@localhost does not have installed Kerio Updater Service.
                """);
        assertThat(reports(memory)).hasSize(1);
        assertThat(users(memory)).containsExactly("admin@localhost 2011-09-08T11:25:17",
                "b@localhost 2011-09-08T11:25:17", "c@localhost 2011-09-08T11:25:17");
    }

    @Test
    void theNextReportIsAnother() throws Exception {
        Memory memory = read(REPORT + REPORT.replace("08/Sep", "22/Sep"));
        assertThat(reports(memory)).containsExactly("2 2011-09-08T11:25:17", "8 2011-09-22T11:25:17");
        assertThat(users(memory)).containsExactly("admin@localhost 2011-09-08T11:25:17",
                "admin@localhost 2011-09-22T11:25:17");
    }

    @Test
    void aReportWhoseHeaderWasRotatedAwayStillCounts() throws Exception {
        Memory memory = read("""
                [08/Sep/2011 11:25:19] User b@localhost does not have installed Kerio Updater Service.
                [08/Sep/2011 11:25:20] User c@localhost does not have installed Kerio Updater Service.
                [09/Sep/2011 01:00:00] Address <all@localhost> expanded to zero recipients
                """);
        assertThat(reports(memory)).containsExactly("1 2011-09-08T11:25:19");
        assertThat(users(memory)).containsExactly("b@localhost 2011-09-08T11:25:19",
                "c@localhost 2011-09-08T11:25:19");
    }

    @Test
    void aReportWithoutUsersIsOneToo() throws Exception {
        assertThat(reports(read(REPORT.substring(0, REPORT.indexOf("[08/Sep/2011 11:25:17] User"))))).hasSize(1);
    }

    @Test
    void clocksGoBackInTheMidstOfAReport() throws Exception {
        Memory memory = read(REPORT.replace("08/Sep/2011 11:25:17", "30/Oct/2011 02:59:59") + """
                [30/Oct/2011 02:00:00] User b@localhost does not have installed Kerio Updater Service.
                """);
        assertThat(reports(memory)).hasSize(1);
        assertThat(users(memory)).containsExactly("admin@localhost 2011-10-30T02:59:59",
                "b@localhost 2011-10-30T02:59:59");
    }

    @Test
    void aMalformedUserIsRejectedWithItsLineAndTheNextOneCounts() throws Exception {
        Memory memory = new Memory("warning.log", REPORT + """
                [08/Sep/2011 11:25:17] User two words does not have installed Kerio Updater Service.
                [08/Sep/2011 11:25:17] User b@localhost does not have installed Kerio Updater Service
                """);
        assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).isInstanceOf(IOException.class)
                .hasMessageContaining("the first is line 7");
        assertThat(memory.rejected).singleElement().asString().startsWith("7: expected \"User name@domain");
        assertThat(users(memory)).hasSize(2);
    }

    @Test
    void theAccountIsReadWhateverStandsAroundIt() throws Exception {
        for (String written : List.of("'Anna@Example.local'", "\"anna@example.local\"", "<anna@example.local>",
                "[anna@example.local]", "anna@example.local.", "anna@example.local,", "<ANNA@EXAMPLE.LOCAL>,",
                "\u00ABanna@example.local\u00BB")) {
            Memory memory = read(REPORT.replace("admin@localhost", written));
            assertThat(users(memory)).as(written).containsExactly("anna@example.local 2011-09-08T11:25:17");
            assertThat(memory.rejected).as(written).isEmpty();
        }
    }

    @Test
    void whatIsNoAccountMakesTheReportOneThatIsNotRead() {
        for (String written : List.of("<Anna>@", "a@b@c", "''", "anna@", "<Anna Koch>", "Anna Koch <anna@example.local>")) {
            Memory memory = new Memory("warning.log", REPORT.replace("admin@localhost", written));
            assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).as(written)
                    .hasMessageContaining("whom it names is not known");
        }
    }

    @Test
    void aReportInOtherWordsIsNotPassedOver() {
        Memory memory = new Memory("warning.log", "[08/Oct/2011 11:25:17] U\u017eivatel anna@x.cz nem\u00e1 nainstalovanou"
                + " slu\u017ebu Kerio Updater Service.\n");
        assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).hasMessageContaining("line 1");
    }

    @Test
    void aLineThatNamesSeveralNamesEachOfThem() throws Exception {
        Memory memory = read(REPORT + "[08/Sep/2011 11:25:17] Users a@x.cz and c@x.cz do not have installed Kerio Updater"
                + " Service.\n");
        assertThat(users(memory)).containsExactly("admin@localhost 2011-09-08T11:25:17", "a@x.cz 2011-09-08T11:25:17",
                "c@x.cz 2011-09-08T11:25:17");
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void ruling02ALineThatIsNotUnderstoodIsToldWithItsTime() {
        for (String line : List.of("[09/Sep/2011 11:25:18] User a @x.cz does not have installed Kerio Updater Service.",
                "[09/Sep/2011 11:25:18] User a@x.cz does not have installed Kerio\u00a0Updater\u00a0Service.",
                "[09/Sep/2011 11:25:18] User a@x.cz does not have installed KerioUpdater-Service.",
                "[09/Sep/2011 11:25:18] User a@x.cz does not have installed Updater Service.",
                "[09/Sep/2011 11:25:18] a@x.cz nem\u00e1 Kerio Updater Service",
                "[09/Sep/2011 11:25:18] KUS missing for a@x.cz", "[09/Sep/2011 11:25:18] a@x.cz has no KUS",
                "[09/Sep/2011 11:25:18] User a@x.cz does not have installed Kerio Update Service.", "[09/Sep/2011 11:25:17] x\n"
                + "User a@x.cz does not have installed Kerio Updater Service.\n[09/Sep/2011 11:25:18] x")) {
            Memory memory = new Memory("warning.log", REPORT + line + "\n");
            assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).as(line)
                    .hasMessageContaining("whom it names is not known");
            assertThat(memory.values(Attribute.REPORT_UNCLEAR_AT)).as(line).extracting(Object::toString)
                    .containsExactly("2011-09-09T11:25:18");
        }
    }

    /** Ruling 2: so may be a line among those of a report, of its very second. */
    @ParameterizedTest
    @ValueSource(strings = {"User a@x.cz does not have installed Kerio Updator Service.", "a@x.cz: nothing installed", "a@x.cz",
            "User a@x.cz does not have the auto-update service", "... and 3 more", "and others", "(truncated)",
            "(112 further users omitted)", "For 3 accounts the data is missing", "The list is cut: 40 entries not shown", "The remaining ones follow",
            "User a\uFF20x.cz does not have installed Kerio Updater Service."})
    void ruling02ALineInTheMidstOfAReportMayNameSomebody(String text) throws Exception {
        Memory memory = new Memory("warning.log", REPORT + "[08/Sep/2011 11:25:17] " + text + "\n");
        assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).hasMessageContaining(
                "whom it names is not known");
        assertThat(memory.values(Attribute.REPORT_UNCLEAR_AT)).hasSize(1);
        // what came later is another warning
        assertThat(read(REPORT + "[08/Sep/2011 11:25:19] " + text.replace("Updater", "X") + "\n")
                .values(Attribute.REPORT_UNCLEAR_AT)).isEmpty();
    }

    /** Ruling 2: the rotation of logs may leave the end of a report alone at the beginning of the next file. */
    @ParameterizedTest
    @ValueSource(strings = {"User a@x.cz does not ha", "User a@x.cz", "... and 3 more", "and others", "**\n%s(truncated)",
            "a@x.cz", "a@x.cz: nothing installed", "<a@x.cz> lacks it", "(112 further users omitted)"})
    void ruling02ALogThatBeginsInTheMidstOfAReportMayNameSomebody(String text) {
        String stamp = "[08/Sep/2011 11:25:18] ";
        Memory memory = new Memory("warning.log", stamp + text.formatted(stamp) + "\n[09/Sep/2011 10:00:00] Address <all@x.cz>"
                + " expanded to zero recipients\n");
        assertThatThrownBy(() -> new WarningLogImporter().read(memory, memory)).hasMessageContaining(
                "whom it names is not known");
        assertThat(memory.values(Attribute.REPORT_UNCLEAR_AT)).extracting(Object::toString)
                .containsExactly("2011-09-08T11:25:18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No local mailbox a@x.cz, expanded from b@x.cz", "User a@x.cz exceeded the quota", "Message for a@x.cz",
            "User names without a password: 3", "Quota of a@x.cz is exceeded", "3 accounts have no password", "Address <a@x.cz> expanded to zero recipients\n[08/Sep/2011 11:25:18] and others"})
    void aLogThatBeginsWithOtherWarningsIsNoEndOfAReport(String text) throws Exception {
        Memory memory = new Memory("warning.log", "[08/Sep/2011 11:25:18] " + text + "\n");
        new WarningLogImporter().read(memory, memory);
        assertThat(memory.values(Attribute.REPORT_UNCLEAR_AT)).isEmpty();
    }

    @Test
    void aNameAsWindowsHasItStaysAsItIsWritten() throws Exception {
        // which account that is, the resolver knows, from all imports
        Memory memory = read(REPORT.replace("admin@localhost", "HARBOR\\Anna"));
        assertThat(users(memory)).containsExactly("harbor\\anna 2011-09-08T11:25:17");
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void linesThatWentThroughSyslog() throws Exception {
        Memory memory = read("""
                <20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio Updater Service ( ) installed.
                <20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - \uFEFFUser a@example.local does not have installed Kerio Updater Service.
                ,
                """);
        assertThat(users(memory)).containsExactly("a@example.local 2011-09-08T11:25:17+02:00");
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void aLogSavedAsHtml() throws Exception {
        Memory memory = read("<html><head><title>warning</title></head><body><pre>\n"
                + REPORT.replace("'", "&#39;").replace("\n", "<br>\n").replace("] User", "] <font color=\"#ff0000\">User")
                + "</font></pre></body></html>\n");
        assertThat(users(memory)).containsExactly("admin@localhost 2011-09-08T11:25:17");
        // numbers are those of the lines of text, as the Log view shows them
        assertThat(memory.observations.get(1).evidence().line()).isEqualTo(6);
    }

    @Test
    void recognisedByContentUnderAnotherNameButNotByNameAlone() {
        assertThat(new WarningLogImporter().recognise(new Memory("export.txt", REPORT))).isPositive();
        assertThat(new WarningLogImporter().recognise(new Memory("warning.log", "Nov 21 20:18:14 host su: hello\n")))
                .isZero();
        assertThat(new WarningLogImporter().recognise(new Memory("warning.log.idx", REPORT))).isZero();
    }

    @Test
    void aReportOverTwoRotatedFilesStaysOne() throws Exception {
        Reading.write(folder, "mail1/logs/warning.log.0", REPORT);
        Reading.write(folder, "mail1/logs/warning.log", """
                [08/Sep/2011 11:25:18] User b@localhost does not have installed Kerio Updater Service.
                [08/Sep/2011 12:00:00] Address <all@localhost> expanded to zero recipients
                """);
        Reading reading = Reading.of(folder.resolve("mail1"));
        assertThat(reading.values(Attribute.REPORT_AT)).extracting(Object::toString)
                .containsOnly("2011-09-08T11:25:17").hasSize(4);
        assertThat(reading.client("b@localhost").getFirst().evidence().observedAt()).hasToString("2011-09-08T11:25:18");
    }

    @Test
    void rotatedAndCompressedLogsInOrder() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(REPORT.replace("2011", "2010").getBytes(StandardCharsets.UTF_8));
        }
        Reading.write(folder, "mail1/warning.log.10.gz", bytes.toByteArray());
        Reading.write(folder, "mail1/warning.log.2", REPORT.replace("08/Sep", "01/Aug"));
        Reading.write(folder, "mail1/warning.log", REPORT);
        Reading reading = Reading.of(folder.resolve("mail1"));
        assertThat(reading.about(Subject.OfServer.class).map(o -> o.attributes().get(Attribute.REPORT_AT))
                .filter(at -> at != null)).extracting(Object::toString).containsExactly("2010-09-08T11:25:17",
                        "2011-08-01T11:25:17", "2011-09-08T11:25:17");
        assertThat(reading.file("warning.log.10.gz").file().size()).isEqualTo(bytes.size());
    }
}
