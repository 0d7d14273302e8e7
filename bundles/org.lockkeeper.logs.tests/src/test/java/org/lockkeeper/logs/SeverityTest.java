package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Condition.FieldComparison;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Severities;

/** How much a line matters: by the user's own known messages, by its log, by its known wording, else unknown. */
class SeverityTest {

    private static final String SECURITY = """
            [16/Jun/2004 18:37:17] Found virus in mail from <a@hotmail.com> to <support@kerio.com>: W32/Netsky.p@MM
            [25/Aug/2022 16:44:05] HTTP/WebMail: Invalid password for user shaikerio@tubui.xyz. Attempt from IP address 117.4.255.125
            [25/Aug/2022 16:44:05] Something that nobody has documented: Relay attempt from IP address 1.2.3.4
            [30/Dec/2013 05:27:59] Relay attempt from IP address 64.31.59.75, mail from <a> to <b> rejected
            <22>1 2026-04-01T14:59:31+07:00 mx01.example.local security - - - Relay attempt from IP address 64.31.59.75
            a line that continues
            [17/Nov/2023 11:31:08] SMTP: AntiHammering - IP address x.x.x.x will be blocked for 5 minutes, too many failed logins
            [17/Nov/2023 11:31:08]Relay attempt from IP address 64.31.59.75
            """;

    private static List<List<Long>> sorted(LogSet set) throws Exception {
        List<Condition> conditions = new ArrayList<>(Severities.all());
        conditions.add(Severities.UNKNOWN);
        LogSearch search = set.search(conditions, null);
        search.run(Progress.NONE, () -> {
            // nobody looks
        });
        return search.matches().stream().map(Reference::list).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void wordingsTellIt(String charset) throws Exception {
        try (Logs logs = new Logs()) {
            byte[] bytes = ("\uFEFF" + SECURITY).getBytes(Charset.forName(charset));
            LogSet set = logs.open(logs.write("security.log", bytes));

            assertThat(sorted(set)).containsExactly(List.of(3L, 4L, 7L), List.of(0L, 1L, 6L), List.of(), List.of(2L, 5L));
            LogFormat format = set.rows().files().getFirst().format();
            for (LogSeverity severity : LogSeverity.values()) {
                List<String> texts = Logs.texts(set);
                List<Long> read = new ArrayList<>();
                for (int i = 0; i < texts.size(); i++) {
                    if (format.parse(texts.get(i)).filter(r -> severity.id().equals(r.fields().get("severity"))).isPresent()) {
                        read.add((long) i);
                    }
                }
                assertThat(Logs.find(set, Severities.of(severity))).isEqualTo(read);
            }
            assertThat(Logs.find(set, new Condition.Field("severity", FieldComparison.STARTS_WITH, "war"))).containsExactly(0L, 1L, 6L);
            set.close();
        }
    }

    @Test
    void logsTellItOfAllTheyHold() throws Exception {
        try (Logs logs = new Logs()) {
            String lines = "[17/Nov/2023 11:31:08] Nobody knows this\ngoes on\n";
            LogSet set = logs.open(logs.write("a/error.log", lines), logs.write("b/warning.log", lines),
                    logs.write("c/mail.log", lines), logs.write("d/notes.txt", lines.replace("[", "")));
            set.setMerged(false);
            set.load(Progress.NONE, () -> {
                // nobody looks
            });

            assertThat(sorted(set)).containsExactly(List.of(), List.of(2L, 3L), List.of(0L, 1L), List.of(4L, 5L, 6L, 7L));
            set.close();
        }
    }

    @Test
    void builtInFormatsAreSearchedByExpressions() {
        for (LogFormat format : KerioFormats.all()) {
            // which log a line is of, is told by more than its wording
            if (format.id().equals("kerio-syslog")) {
                continue;
            }
            for (LogSeverity severity : LogSeverity.values()) {
                assertThat(format.severityExpressions(severity)).as(format.id() + " " + severity).isPresent();
            }
        }
    }

    @Test
    void otherFormatsAreRead() throws Exception {
        LogFormat format = new org.lockkeeper.logs.kerio.CustomFormat("app", "Application",
                "(?<time>\\S+) (?<level>\\w+) (?<message>.*)", null);
        try (Logs logs = new Logs()) {
            logs.engine.addFormat(format);
            LogSet set = logs.open(logs.write("app.txt", ("2011-09-08T11:25:17 ERR a\n2011-09-08T11:25:18 Warning b\n"
                    + "2011-09-08T11:25:18 INFO c\n2011-09-08T11:25:18 SHOUT d\nmore\n").getBytes(StandardCharsets.UTF_8)));

            assertThat(set.rows().files().getFirst().format().id()).isEqualTo(format.id());
            assertThat(sorted(set)).containsExactly(List.of(2L), List.of(1L), List.of(0L), List.of(3L, 4L));
            set.close();
        }
    }

    private static MessageCatalogue catalogue(String... entries) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String entry : entries) {
            text.append("[e").append(text.length()).append("]\n").append(entry.replace("; ", "\n"))
                    .append("\nmeaning: m\nsource: s\n");
        }
        return MessageCatalogue.read(new StringReader(text.toString()), "own.messages");
    }

    private static List<List<Long>> read(LogSet set) throws Exception {
        List<List<Long>> read = new ArrayList<>();
        for (int i = 0; i <= LogSeverity.values().length; i++) {
            read.add(new ArrayList<>());
        }
        long row = 0;
        for (String text : Logs.texts(set)) {
            LogFormat format = set.rows().files().get(set.place(row).file()).format();
            int severity = format.parse(text).map(r -> r.fields().get("severity")).flatMap(LogSeverity::of)
                    .map(LogSeverity::ordinal).orElse(LogSeverity.values().length);
            read.get(severity).add(row++);
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"^Relay attempt", "(?:^Relay|^Relais) attempt"})
    void theUsersOwnMessagesCountBeforeOurs(String relay) throws Exception {
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("security.log", SECURITY));
            List<List<Long>> ours = sorted(set);

            logs.engine.ownMessages(catalogue("log: security; severity: error; pattern: " + relay,
                    "severity: info; pattern: W32/Netsky", "severity: warning; pattern: nobody has documented",
                    "pattern: Invalid password", "log: mail; severity: error; pattern: AntiHammering"));

            assertThat(sorted(set)).containsExactly(List.of(0L), List.of(1L, 2L, 6L), List.of(3L, 4L, 7L), List.of(5L))
                    .isEqualTo(read(set));
            assertThat(Logs.find(set, new Condition.Field("severity", FieldComparison.STARTS_WITH, "err"))).containsExactly(3L, 4L, 7L);

            logs.engine.ownMessages(MessageCatalogue.EMPTY);
            assertThat(sorted(set)).isEqualTo(ours).isEqualTo(read(set));
            set.close();
        }
    }

    @Test
    void theUsersOwnMessagesCountBeforeTheLog() throws Exception {
        try (Logs logs = new Logs()) {
            String lines = "[17/Nov/2023 11:31:08] Nobody knows this\n[17/Nov/2023 11:31:09] Nor that\n";
            LogSet set = logs.open(logs.write("error.log", lines));
            logs.engine.ownMessages(catalogue("severity: info; pattern: ^Nobody", "pattern: that"));

            assertThat(sorted(set)).containsExactly(List.of(0L), List.of(), List.of(1L), List.of()).isEqualTo(read(set));
            set.close();
        }
    }

    @Test
    void theUsersOwnMessagesCountInFormatsWithoutSeverityToo() throws Exception {
        LogFormat format = new org.lockkeeper.logs.kerio.CustomFormat("app", "Application", "(?<time>\\S+) (?<message>.*)",
                null);
        try (Logs logs = new Logs()) {
            logs.engine.addFormat(format);
            LogSet set = logs.open(logs.write("app.txt", "2011-09-08T11:25:17 lost\n2011-09-08T11:25:18 found\n"));
            LogFormat told = set.rows().files().getFirst().format();
            assertThat(told.aspects()).map(LogAspect::id).doesNotContain("severity");
            assertThat(sorted(set).getLast()).containsExactly(0L, 1L);

            logs.engine.ownMessages(catalogue("log: app; severity: error; pattern: lost",
                    "log: other; severity: error; pattern: found"));

            assertThat(told.aspects()).map(LogAspect::id).contains("severity");
            assertThat(sorted(set)).containsExactly(List.of(), List.of(), List.of(0L), List.of(1L)).isEqualTo(read(set));
            set.close();
        }
    }

    @Test
    void wordsOfOtherLogs() {
        assertThat(LogSeverity.of(" Warn ")).contains(LogSeverity.WARNING);
        assertThat(LogSeverity.of("CRIT")).contains(LogSeverity.ERROR);
        assertThat(LogSeverity.of("ok")).isEqualTo(Optional.empty());
    }
}
