package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.search.Patterns.Span;

/** Formats that users define, in files and in a dialog. */
class FormatFileTest {

    private static final String WEB = """
            # the proxy in front of WebMail
            [web-access]
            title:   Web server
            files:   access.log, access_*
            pattern: (?<ip>\\S+) \\S+ (?<account>\\S+) \\[(?<time>[^\\]]+)\\]
               "(?<request>[^"]*)" (?<code>\\d+)
            time:    dd/MMM/yyyy:HH:mm:ss Z
            sample:  10.0.0.1 - max [10/Oct/2011:13:55:36 +0200] "GET / HTTP/1.0" 200 2326
            sample:  more of it

            [app]
            title:   Application
            pattern: (?<level>\\w+): (?<message>.*)
            # the end
            """;

    @TempDir
    private Path folder;

    private static FormatFile read(String text) throws Exception {
        return FormatFile.read(new StringReader(text), "own.formats");
    }

    @Test
    void isReadAndWrittenTheSame() throws Exception {
        FormatFile file = read(WEB);

        assertThat(file.definitions()).map(FormatDefinition::id).containsExactly("web-access", "app");
        assertThat(file.definitions().getFirst().samples()).hasSize(2);
        StringWriter written = new StringWriter();
        file.write(written);
        assertThat(written.toString()).contains("# the proxy in front of WebMail\n[web-access]\n")
                .endsWith("# the end\n");
        assertThat(read(written.toString())).isEqualTo(file);
        Path path = folder.resolve("new/own.formats");
        file.write(path);
        file.write(path);
        assertThat(FormatFile.read(path)).isEqualTo(file);
        assertThat(Files.list(path.getParent())).hasSize(1);
    }

    @Test
    void linesAreTried() throws Exception {
        CustomFormat format = read(WEB).formats().getFirst();

        List<CustomFormat.Sample> samples = format.test(format.definition().samples());

        assertThat(samples.get(0).record().at()).isEqualTo(new Moment(LocalDateTime.of(2011, 10, 10, 13, 55, 36),
                ZoneOffset.ofHours(2)));
        assertThat(samples.get(0).spans()).containsEntry("ip", new Span(0, 8))
                .containsEntry("account", new Span(11, 14))
                .containsEntry("time", new Span(16, 42));
        assertThat(samples.get(0).spans().keySet()).containsExactly("ip", "account", "time", "request", "code");
        assertThat(samples.get(1).spans()).isEmpty();
        assertThat(samples.get(1).remark()).contains("continues");
    }

    @ParameterizedTest
    @CsvSource({"access.log,true", "Access.LOG,true", "access_2011,true", "access_,true", "xaccess.log,false",
            "app,false"})
    void namesOfFilesTell(String name, boolean isFor) throws Exception {
        CustomFormat format = read(WEB).formats().getFirst();

        assertThat(format.recognise(name, List.of(WEB.lines().toList().get(7).substring(9))))
                .isEqualTo(isFor ? 100 : 0);
        assertThat(format.recognise(name, List.of("something else"))).isZero();
    }

    @Test
    void manyStarsEnd() {
        FormatDefinition definition = new FormatDefinition("a", "A", List.of("*a".repeat(60) + "b", "c?e*"),
                "(?<x>a)", "",
                List.of(), List.of());

        assertThat(definition.isFor("a".repeat(200))).isFalse();
        assertThat(definition.isFor("cde")).isTrue();
    }

    @Test
    void aUsersFormatWinsOverOurs() throws Exception {
        try (Logs logs = new Logs()) {
            CustomFormat own = new CustomFormat(new FormatDefinition("own", "Own", List.of("mail.log"),
                    "\\[(?<time>[^\\]]+)\\] (?<all>.*)", "", List.of(), List.of()));
            String line = "[11/Mar/2024 11:40:39] Recv: Queue-ID: 65ee8b47-00000009\n";
            assertThat(KerioFormats.all())
                    .anySatisfy(f -> assertThat(f.recognise("mail.log", List.of(line))).isPositive());
            logs.engine.addFormat(own);
            LogSet set = logs.open(logs.write("mail.log", line), logs.write("mail.log.0", "something else\n"));
            assertThat(set.rows().files().getLast().format().id()).isEqualTo(own.id());
            assertThat(set.rows().files().getFirst().format()).isNull();
            set.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "title: x;line 1: title:, files:",
        "[a]\\npattern: (?<x>a);line 1: [a] has no title:",
        "[a]\\ntitle: A;line 1: [a] has no pattern:",
        "[a]\\ntitle: A\\npattern: (?<x>a;line 3: character 1 of pattern: This parenthesis is not closed",
        "[a]\\ntitle: A\\n# c\\npattern: (?<x>a)) b;line 4: character 8 of pattern: This closing parenthesis",
        "[a]\\ntitle: A\\npattern: (?<x>[a);line 3: character 6 of pattern: This bracket is not closed",
        "[a]\\ntitle: A\\npattern: (?<x>a)(?=b);line 3: character 8 of pattern: Look-around",
        "[a]\\ntitle: A\\npattern: (?<x>a)\\1;line 3: character 8 of pattern: Look-around",
        "[a]\\ntitle: A\\npattern: (?<x>a)[z-b];line 3: character 9 of pattern: \"z-b\" is not understood",
        "[a]\\ntitle: A\\npattern: (?<line>a);line 3: character 4 of pattern: The name \"line\" is taken",
        "[a]\\ntitle: A\\npattern: (?<1x>a);line 3: character 4 of pattern: A name begins with a letter",
        "[a]\\ntitle: A\\npattern: abc;line 3: There is no named group",
        "[a]\\ntitle: A\\npattern: (?<x>(((((a{90}){90}){90}){90}){90});line 3: character 1 of pattern: This "
                + "parenthesis",
        "[a]\\ntitle: A\\npattern: (?<x>((a{900}){900}){900});line 3: ",
        "[a]\\ntitle: A\\npattern: (?<x>a)\\ntime: HH:mm;line 4: The pattern has no group named \"time\"",
        "[a]\\ntitle: A\\npattern: (?<time>a)\\ntime: jj;line 4: The form of the time is not understood",
        "[a]\\ntitle: A\\npattern: (?<time>a)\\ntime: mmescapeend;line 4: The form of the time is not understood: a number follows",
        "[a]\\ntitle: A\\npattern: (?<time>a)\\ntime: HH:mm;line 4: The form of the time needs year",
        "[a]\\ntitle: A\\npattern: (?<x>a)\\n[a]\\n;line 4: [a] is there twice",
        "[A b];line 1: an id such as [web-access]",
        "[a]\\ntitel: A;line 2: title:, files:"})
    void whatIsWrongIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("own.formats, " + message);
    }

    @Test
    void aNameIsForOneGroupOnly() {
        CustomFormat.Problem problem = CustomFormat.problems(FormatDefinition.of("x", "X",
                "(?<a>\\d+) (?<b>\\S+) (?<a>.*)", "")).getFirst();

        assertThat(problem.key()).isEqualTo("pattern");
        assertThat(problem.problem().message()).contains("two groups named \"a\"");
        assertThat(problem.problem().position()).isEqualTo(23);
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws Exception {
        assertThatThrownBy(() -> FormatFile.read(folder.resolve("no.formats"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("no.formats does not exist");
        Path binary = Files.write(folder.resolve("b.formats"), new byte[] {'#', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> FormatFile.read(binary)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void quotedAndEscapedBracketsAreCharacters() throws Exception {
        assertThat(new CustomFormat("a", "A", "\\(\\[[])([:alpha:]]\\Q((\\E(?<x>.)", null)
                .test(List.of("([a((b")).getFirst().record().fields()).containsEntry("x", "b");
    }
}
