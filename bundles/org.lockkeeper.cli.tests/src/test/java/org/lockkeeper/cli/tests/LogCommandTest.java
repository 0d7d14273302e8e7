package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.logs.files.LogFile;

/**
 * {@code log}: which lines are printed and how. Lines are those of the domain notes, sections 1.3, 1.4 and 1.8, with
 * other names and times.
 */
class LogCommandTest {

    private static final String RECV = "[11/Mar/2024 11:40:39] Recv: Queue-ID: 65ee8b47-00000009, Service: SMTP,"
            + " From: <a@harbor.example>, To: <b@harbor.example>, Size: 985, Sender-Host: 192.0.2.7, SSL: yes,"
            + " Subject: Check, again, Msg-Id: <735055329-3299@mail.harbor.example>";
    private static final String SENT = "[11/Mar/2024 11:40:40] Sent: Queue-ID: 65ee8b47-00000009,"
            + " Recipient: <b@harbor.example>, Result: delivered, Status: 2.0.0 , Remote-Host: 127.0.0.1,"
            + " Msg-Id: <735055329-3299@mail.harbor.example>";
    private static final String OTHER = "[12/Mar/2024 08:00:00] Recv: Queue-ID: 65eff2f0-0000000a, Service: DSN,"
            + " From: <>, To: <a@harbor.example>, Size: 1650, Report: failed";
    private static final String LOGIN = "[11/Mar/2024 11:40:39] Failed POP3 login from 203.0.113.9, user OFFICE";

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void writeLogs() throws IOException {
        terminal = new Terminal(folder, Site.intake());
        Files.writeString(folder.resolve("mail.log"), RECV + "\n" + SENT + "\ncontinued\n" + OTHER + "\n");
        Files.writeString(folder.resolve("security.log"), LOGIN + "\n");
    }

    private Result log(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "log";
        System.arraycopy(args, 0, all, 1, args.length);
        Result result = terminal.run(all);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return result;
    }

    @Test
    void allLinesOfOneLogAreItsText() throws IOException {
        assertThat(log("mail.log").out()).isEqualTo(Files.readString(folder.resolve("mail.log")));
    }

    @Test
    void whatIsNoTextIsPrintedAndOneLineOnStandardErrorSaysSo() throws IOException {
        Files.write(folder.resolve("odd.log"), new byte[] {0, 1, 2, 3, 4, '\n', 5, 6, 7});
        Result result = terminal.run("log", "odd.log", "--count");
        assertThat(result.out()).isEqualTo("2\n");
        assertThat(result.code()).isZero();
        assertThat(result.err().lines().toList()).singleElement().asString()
                .contains("warning: ", "odd.log is no text but seems to be binary data");
        assertThat(terminal.run("log", "odd.log", "--format", "json").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void ofALineWithoutEndTheBeginningIsPrintedAndOneLineOnStandardErrorSaysSo(String format) throws IOException {
        String start = "[11/Mar/2024 11:40:39] start ";
        int length = LogFile.WRITTEN_BYTES + 1;
        Files.writeString(folder.resolve("long.log"), LOGIN + "\n" + (start + "x".repeat(length - start.length()) + "\n")
                .repeat(2) + LOGIN + "\n");
        Result result = terminal.run("log", "long.log", "--format", format, "--regex", "start|Failed");
        assertThat(result.code()).isZero();
        assertThat(result.err().lines().toList()).singleElement().asString().startsWith("lockkeeper: warning: ").endsWith(
                ("long.log: line 2 has %,d bytes; of lines that are longer than 4 MiB only the beginning is printed.")
                        .formatted(length));
        assertThat(result.out().lines().filter(l -> l.contains("xxx … [%,d bytes]".formatted(length)))).hasSize(2)
                .allMatch(l -> l.length() < length + 200);
        assertThat(result.out().lines().filter(l -> l.contains("Failed POP3 login"))).hasSize(2);
    }

    @Test
    void severalLogsAreMergedByTimeAndContinuationsStay() {
        assertThat(log("mail.log", "security.log").lines()).containsExactly(RECV, LOGIN, SENT, "continued", OTHER);
        assertThat(log(".").lines()).containsExactly(RECV, LOGIN, SENT, "continued", OTHER);
    }

    @Test
    void linesMustMatchAllThatIsGiven() {
        assertThat(log("mail.log", "--find", "65ee8b47").lines()).containsExactly(RECV, SENT);
        assertThat(log("mail.log", "--find", "65ee8b47", "--find", "Sent").lines()).containsExactly(SENT);
        assertThat(log("mail.log", "--find", "65ee8b47", "--regex", "^.{22} Recv").lines()).containsExactly(RECV);
        assertThat(log("mail.log", "--regex", "Size: \\d{4}").lines()).containsExactly(OTHER);
        assertThat(log("mail.log", "--find", "a", "--to", "2024-03-11", "--regex", "SENT|recv", "-i").lines())
                .containsExactly(RECV, SENT);
        assertThat(log("mail.log", "--find", "nobody").out()).isEmpty();
    }

    @Test
    void fieldsArePickedByTheirValues() {
        assertThat(log("mail.log", "--field", "result=DELIVERED").lines()).containsExactly(SENT);
        assertThat(log("mail.log", "--field", "queueId = 65ee8b47-00000009", "--find", "Recv").lines()).containsExactly(RECV);
        assertThat(terminal.run("log", "mail.log", "--field", "colour=red").err()).contains("no field \"colour\"", "queueId");
        assertThat(terminal.run("log", "mail.log", "--field", "queueId").err()).contains("--field expects NAME=VALUE");
    }

    /** Plain lines stand as they are; that some of them may name affected users is told beside them, and they can be picked. */
    @Test
    void linesOfAReportThatAreNotUnderstoodAreToldAndCanBePicked() throws IOException {
        String known = "[08/Sep/2011 11:25:17] User a@x.example does not have installed Kerio Updater Service.\n";
        String unclear = "[08/Sep/2011 11:25:17] (112 further users omitted)\n";
        String other = "[09/Sep/2011 10:00:00] Address <all@x.example> expanded to zero recipients\n";
        Files.writeString(folder.resolve("warning.log"), other + known + unclear + other);
        String filter = "kind=Updater Service, in unknown words";
        for (String[] more : new String[][] {{}, {"--find", "does not have"}, {"--count"}, {"--last", "1"}}) {
            Result all = terminal.run(Stream.concat(Stream.of("log", "warning.log"), Arrays.stream(more)).toArray(String[]::new));
            assertThat(all.err()).contains("warning.log: a line among those of reports of affected users, whom it names is not"
                    + " known; to print it: --field \"" + filter + "\"");
        }
        assertThat(terminal.run("log", "warning.log")).isEqualTo(new Result(0, other + known + unclear + other,
                terminal.run("log", "warning.log", "--count").err()));
        assertThat(terminal.run("log", "warning.log", "--field", filter)).isEqualTo(new Result(0, unclear, ""));
        assertThat(terminal.run("log", "warning.log", "--field", filter, "--count")).isEqualTo(new Result(0, "1\n", ""));
        assertThat(terminal.run("log", "warning.log", "--field", filter, "--format", "json").out()).contains(
                "\"kind\":\"Updater Service, in unknown words\"");
        Files.writeString(folder.resolve("warning.log"), unclear + other);
        assertThat(terminal.run("log", "warning.log").err()).contains("whom it names is not known");
        Files.writeString(folder.resolve("warning.log"), other + known + other);
        assertThat(terminal.run("log", "warning.log")).isEqualTo(new Result(0, other + known + other, ""));
    }

    @Test
    void caseCountsUnlessIgnored() {
        assertThat(log("security.log", "--find", "office").out()).isEmpty();
        assertThat(log("security.log", "--find", "office", "--ignore-case").lines()).containsExactly(LOGIN);
        assertThat(log("security.log", "--regex", "user o[f]+ice", "-i").lines()).containsExactly(LOGIN);
    }

    @Test
    void notTurnsTextsAndPatternsRoundButNotTimes() {
        assertThat(log("mail.log", "--find", "Recv", "--not").lines()).containsExactly(SENT, "continued");
        assertThat(log("mail.log", "--find", "Recv", "--regex", "65ee", "--not").lines())
                .containsExactly(SENT, "continued", OTHER);
        assertThat(log("mail.log", "--find", "Recv", "--not", "--to", "11/Mar/2024 11:40:39").out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-11, 2024-03-11, 3", "2024-03-12, , 1", ", 2024-03-11, 3", "11/Mar/2024, 11/mar/2024, 3",
        "2024-03-11T11:40:40, 2024-03-11T11:40:40, 2", "2024-03-11 11:40, 2024-03-11 11:40, 3",
        "[11/Mar/2024 11:40:39], [11/Mar/2024 11:40:39], 1", "2024-03-13, , 0", ", 2024-03-10, 0",
        "2024-03-11T11:40:40, 12/Mar/2024 08:00:00, 3", ", 2024-03-12T07:59, 3", ", 2024-03-12T08:00, 4"})
    void timesAreWholeDaysMinutesAndSeconds(String from, String to, String lines) {
        String[] args = from == null ? new String[] {"mail.log", "--count", "--to", to}
                : to == null ? new String[] {"mail.log", "--count", "--from", from}
                        : new String[] {"mail.log", "--count", "--from", from, "--to", to};

        assertThat(log(args).out()).isEqualTo(lines + "\n");
    }

    @Test
    void countIsTheNumberAlone() {
        assertThat(log("mail.log", "--count").out()).isEqualTo("4\n");
        assertThat(log("mail.log", "security.log", "-c", "--find", "user", "-i").out()).isEqualTo("1\n");
        assertThat(log("mail.log", "--count", "--find", "nobody").out()).isEqualTo("0\n");
        assertThat(log("mail.log", "--count", "--trace", "65EE8B47-00000009").out()).isEqualTo("2\n");
    }

    @Test
    void traceFollowsMessagesFromLogToLog() throws IOException {
        String moved = "[11/Mar/2024 11:41:00] {MOVE} Protocol: HTTP/KOFF, User: b@harbor.example, IP: 192.0.2.8,"
                + " Folder: ~b@harbor.example/INBOX, Destination Folder: ~b@harbor.example/Done,"
                + " From: \"A\" <a@harbor.example>, Subject: \"Check, again\","
                + " Msg-Id: <<735055329-3299@mail.harbor.example>>, Delivered: 11/Mar/2024 11:40:40, Size: 1043";
        Files.writeString(folder.resolve("operations.log"), moved + "\n");

        assertThat(log("mail.log", "operations.log", "--trace", "65ee8b47-00000009").lines())
                .containsExactly(RECV, SENT, moved);
        assertThat(log(".", "--trace", "65ee8b47-00000009", "--find", "HTTP/KOFF").lines()).containsExactly(moved);
        assertThat(log("mail.log", "--trace", "00000000-00000000").out()).isEmpty();
    }

    @Test
    void traceTakesQueueIdsOfAnyFormat() throws IOException {
        Files.writeString(folder.resolve("relay.formats"), """
                [relay]
                title:   Relay
                files:   relay.log
                pattern: (?<time>\\S+ \\S+) (?<queueId>\\w+): (?<state>.*)
                sample:  2011-10-10 13:55:36 4F1A2: received
                """);
        Files.writeString(folder.resolve("relay.log"), """
                2011-10-10 13:55:36 4F1A2: received
                2011-10-10 13:55:37 4F1A3: not 4F1A2
                2011-10-10 13:55:38 4F1A2: sent
                  by way of mx.example
                """);

        assertThat(log("relay.log", "--log-format", "relay.formats", "--trace", "4f1a2").lines()).containsExactly(
                "2011-10-10 13:55:36 4F1A2: received", "2011-10-10 13:55:38 4F1A2: sent", "  by way of mx.example");
        assertThat(log("relay.log", "--log-format", "relay.formats", "--trace", "4F1A").out()).isEmpty();
        assertThat(terminal.run("log", "mail.log", "--trace", "4F1A2").err()).contains("\"4F1A2\" is no Queue-ID");
    }

    @Test
    void namesAndNumbersStandInFrontWhereAskedFor() {
        assertThat(log("mail.log", "--find", "Sent", "-n").out()).isEqualTo("2:" + SENT + "\n");
        assertThat(log("mail.log", "security.log", "--find", "Sent", "-Hn").out())
                .isEqualTo(folder.resolve("mail.log") + ":2:" + SENT + "\n");
    }

    @Test
    void lastPrintsTheEndOfWhatMatches() {
        assertThat(log("mail.log", "--last", "1").lines()).containsExactly(OTHER);
        assertThat(log("mail.log", "--find", "Recv", "--last", "1").lines()).containsExactly(OTHER);
        assertThat(log("mail.log", "--find", "Recv", "--last", "7").lines()).containsExactly(RECV, OTHER);
        assertThat(log("mail.log", "--find", "Recv", "--last", "0").out()).isEmpty();
    }

    @Test
    void jsonHasAnObjectOnEachLineWithPlaceTimeAndFields() throws IOException {
        List<String> lines = log("mail.log", "--format", "json").lines();
        JsonNode sent = new ObjectMapper().readTree(lines.get(1));
        JsonNode continued = new ObjectMapper().readTree(lines.get(2));

        assertThat(lines).hasSize(4);
        assertThat(sent.get("file").asText()).isEqualTo(folder.resolve("mail.log").toString());
        assertThat(sent.get("line").asInt()).isEqualTo(2);
        assertThat(sent.get("offset").asInt()).isEqualTo(RECV.length() + 1);
        assertThat(sent.get("time").asText()).isEqualTo("2024-03-11T11:40:40");
        assertThat(sent.get("text").asText()).isEqualTo(SENT.substring(23));
        assertThat(sent.get("queueId").asText()).isEqualTo("65ee8b47-00000009");
        assertThat(sent.get("result").asText()).isEqualTo("delivered");
        assertThat(sent.has("subject")).isFalse();
        assertThat(continued.get("time").isNull()).isTrue();
        assertThat(continued.get("text").asText()).isEqualTo("continued");
    }

    @Test
    void csvHasColumnsForTheFieldsOfAllLogs() throws IOException {
        Result result = log("mail.log", "security.log", "--format", "csv");

        assertThat(result.lines().getFirst()).startsWith("file,line,time,").endsWith(",text").contains("queueId")
                .contains("ip");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(result.out())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(0).getField("subject")).isEqualTo("Check, again");
            assertThat(rows.get(1).getField("file")).endsWith("security.log");
            assertThat(rows.get(1).getField("ip")).isEqualTo("203.0.113.9");
            assertThat(rows.get(2).getField("line")).isEqualTo("2");
            assertThat(rows.get(3).getField("time")).isEmpty();
            assertThat(rows.get(3).getField("text")).isEqualTo("continued");
        }
    }

    @Test
    void histogramShowsSpansWithoutLinesToo() throws IOException {
        Files.writeString(folder.resolve("days.log"), "[01/Mar/2024 10:00:00] a\n[03/Apr/2024 10:00:00] b\n"
                + "[03/Apr/2024 11:00:00] b\n[04/Apr/2024 23:59:59] unfinished");

        List<String> text = log("days.log", "--histogram").lines();
        List<String> csv = log("days.log", "--histogram", "--format", "csv").lines();
        List<String> json = log("days.log", "--histogram", "--format", "json", "--find", "b").lines();

        assertThat(text).hasSize(35).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text.getFirst()).matches("2024-03-01 +1 +█+.?");
        assertThat(text.get(1)).matches("2024-03-02 +0");
        assertThat(csv).hasSize(36).startsWith("bucket,count", "2024-03-01T00:00:00,1", "2024-03-02T00:00:00,0")
                .endsWith("2024-04-03T00:00:00,2", "2024-04-04T00:00:00,1");
        assertThat(json).hasSize(35).contains("{\"bucket\":\"2024-04-03T00:00:00\",\"count\":2}")
                .contains("{\"bucket\":\"2024-03-01T00:00:00\",\"count\":0}");
    }

    @Test
    void histogramCoversTheTimeThatWasAskedFor() {
        assertThat(log("mail.log", "security.log", "--histogram", "--format", "csv", "--from", "2024-03-11T11:40:38",
                "--to", "2024-03-11T11:40:41").lines()).containsExactly("bucket,count", "2024-03-11T11:40:38,0",
                        "2024-03-11T11:40:39,2", "2024-03-11T11:40:40,2", "2024-03-11T11:40:41,0");
    }

    @Test
    void histogramOfNothingIsEmpty() throws IOException {
        Files.writeString(folder.resolve("empty.log"), "");

        assertThat(log("empty.log", "--histogram").out()).isEmpty();
        assertThat(log("empty.log", "--count").out()).isEqualTo("0\n");
        assertThat(log("empty.log").out()).isEmpty();
    }

    @Test
    void benchPrintsAMedianAndAMinimumForEachPhase() {
        List<String> lines = log("mail.log", "--bench", "--runs", "3", "--quiet").lines();

        assertThat(lines).extracting(line -> line.split(" ")[0]).containsExactly("index", "find", "regex", "time");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).matches("\\w+ \\d+\\.\\d \\d+\\.\\d");
            String[] parts = line.split(" ");
            assertThat(Double.parseDouble(parts[1])).isGreaterThanOrEqualTo(Double.parseDouble(parts[2]));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(.*)*(.*)*x{50}", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void patternsThatBlowUpElsewhereAreQuick(String pattern) throws IOException {
        Files.writeString(folder.resolve("long.log"), "x".repeat(50_000) + "\n");

        assertThat(log("long.log", "--regex", pattern, "--count").out()).matches("[01]\n");
    }

    @Test
    void passwordsAreNotPrinted() throws IOException {
        Files.writeString(folder.resolve("config.log"), "[30/Jun/2004 13:09:48] Admin - insert User set Name='t',"
                + " Password='Geheim1', Rights='1'\n[30/Jun/2004 13:09:49] Admin - Update KocOffline"
                + " {AlternateDownloadURL=\"ftp://joe:Geheim2@files.example/koff/\"}\nPASSWORD=D3S:Geheim3abcdef\n"
                + "<variable name=\"AdminPassword\">Geheim4</variable>\nvalue D3S:Geheim5abcdef\n"
                + "[30/Jun/2004 13:10:00] HTTP/WebMail: Invalid password for user a@b. Attempt from 192.0.2.1\n");

        for (String format : List.of("text", "json", "csv")) {
            assertThat(log("config.log", "--format", format).out()).doesNotContain("Geheim")
                    .contains("***", "ftp://joe:***@files.example", "Invalid password for user a@b.");
        }
        assertThat(log("config.log", "--find", "Geheim1").lines()).singleElement().asString().contains("Password=***");
    }

    @Test
    void terminalIsNotSteeredByLines() throws IOException {
        Files.writeString(folder.resolve("evil.log"), "[30/Jun/2004 13:09:48] a\u001b[2Jb\tc\u202e\n");

        assertThat(log("evil.log").out()).isEqualTo("[30/Jun/2004 13:09:48] a\u001b[2Jb\tc\u202e\n");
        terminal.watched();
        assertThat(log("evil.log").out()).isEqualTo("[30/Jun/2004 13:09:48] a\uFFFD[2Jb\tc\uFFFD\n");
    }

    @Test
    void harborSampleIsCountedAsItsFilesHaveLines() {
        String harbor = Repository.releng("samples").resolve("harbor").toString();

        assertThat(log(harbor + "/mail1", "--find", "does not have installed Kerio Updater Service", "--count").out())
                .isEqualTo(log(harbor + "/mail1/store/logs/warning.log", "--all", "--regex",
                        "^.{22} User \\S+ does not have installed Kerio Updater Service\\.$", "--count").out());
        List<String> times = log(harbor, "--format", "csv").lines().stream().skip(1)
                .map(line -> line.replaceFirst(".*?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d).*", "$1")).toList();
        assertThat(times).hasSizeGreaterThan(900).isSorted();
    }
}
