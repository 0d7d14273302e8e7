package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.cli.tests.Schemas.violations;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed for programs is as the published schemas say, and the schemas let nothing else through. */
class JsonSchemaTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        terminal = new Terminal(folder, Site.intake().rejecting(2)).files("mail1.lk", "mail2.lk", "hostile.lk",
                "loose.lk", "holiday.jpg");
        terminal.run("import", "mail1.lk", "mail2.lk", "loose.lk");
        terminal.run("import", "hostile.lk");
    }

    @Test
    void plan() throws IOException {
        assertThat(violations("plan", terminal.run("plan", "--to", "7.4.0 patch 1", "--format", "json").out()))
                .isEmpty();
        assertThat(violations("plan", terminal.run("plan", "loose.lk", "--to", "7.3", "--format", "json").out()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"servers", "clients", "findings", "imports"})
    void lists(String list) throws IOException {
        if (!list.equals("findings")) {
            assertThat(violations(list, terminal.run(list, "--format", "json").out())).isEmpty();
        }
        terminal.run("plan", "--to", "7.3");
        String printed = terminal.run(list, "--format", "json").out();
        assertThat(printed.lines().count()).isGreaterThan(3);
        assertThat(violations(list, printed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "path", "waves", "rehearse"})
    void planning(String command) throws IOException {
        String name = command.equals("rehearse") ? "rehearsal" : command;
        assertThat(violations(name, terminal.run(command, "--to", "7.3", "--format", "json").out())).isEmpty();
        String printed = terminal.run(command, "loose.lk", "--to", "7.4.0 patch 1", "--format", "json").out();
        assertThat(violations(name, printed)).isEmpty();
        String other = printed.replace("\"title\":", "\"heading\":").replace("\"target\":", "\"goal\":")
                .replace("\"kind\":", "\"sort\":").replace("\"seed\":", "\"number\":");
        assertThat(violations(name, other)).isNotEmpty();
    }

    @Test
    void planningWithAllThatMayBeAskedFor() throws IOException {
        assertThat(violations("rehearsal", terminal.run("rehearse", "--to", "7.3", "--runs", "3", "--limit", "5", "--format",
                "json").out())).isEmpty();
        assertThat(violations("waves", terminal.run("waves", "--to", "7.3", "--start", "2011-12-23", "--holidays",
                "2011-12-26,2011-12-27", "--exit", "All said yes.", "--format", "json").out())).isEmpty();
        String path = terminal.run("path", "--to", "7.3", "--priorities", "days,visits", "--format", "json").out();
        assertThat(path).contains("\"priorities\":[\"days\",\"visits\",\"cutOff\"]");
        assertThat(violations("path", path)).isEmpty();
        assertThat(terminal.run("path", "--to", "7.3", "--priorities", "money").err()).contains("--priorities");
        assertThat(terminal.run("rehearse", "--to", "7.3", "--runs", "0").err()).contains("--runs");
        assertThat(terminal.run("waves", "--to", "7.3", "--holidays", "2011-12-26").err()).contains("--start");
    }

    @Test
    void stepsThatWereMarked() throws IOException {
        terminal.run("plan", "--to", "7.3");
        terminal.run("steps", "--waive", "--where", "phase = before", "--reason", "replaced", "--until", "2011-12-01");
        String printed = terminal.run("steps", "--format", "json").out();
        assertThat(printed).contains("\"WAIVED\"");
        assertThat(violations("steps", printed)).isEmpty();
        for (String by : new String[] {"remedy", "computer", "person"}) {
            String groups = terminal.run("steps", "--group-by", by, "--format", "json").out();
            assertThat(violations("step-groups", groups)).as(by).isEmpty();
            assertThat(violations("step-groups", groups.replace("\"count\":", "\"number\":"))).isNotEmpty();
        }
        assertThat(violations("import", terminal.run("import", "mail1.lk", "--format", "json").out())).isEmpty();
    }

    @Test
    void scenarios() throws IOException {
        terminal.run("scenario", "--save", "x", "--to", "7.3", "--as-of", "2011-11-01", "--service", "server = mail1",
                "--statistics-since", "2011-10-01", "--suppose", "localAdmin=yes where server = mail2");
        String printed = terminal.run("scenario", "--format", "json").out();
        assertThat(violations("scenarios", printed)).isEmpty();
        assertThat(violations("scenarios", printed.replace("\"SERVICE\"", "\"SERVER\""))).isNotEmpty();
        String sides = terminal.run("scenario", "--compare", "--format", "json").out();
        assertThat(violations("side-by-side", sides)).isEmpty();
        assertThat(violations("side-by-side", sides.replace("\"worst\"", "\"best\""))).isNotEmpty();
        assertThat(violations("plan", terminal.run("plan", "--scenario", "x", "--format", "json").out())).isEmpty();
        assertThat(violations("compare", terminal.run("compare", "to=7.3", "scenario=x", "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void burnDown() throws IOException {
        String printed = terminal.run("waves", "--to", "7.3", "--burn-down", "--format", "json").out();
        assertThat(violations("burndown", printed)).isEmpty();
        assertThat(violations("burndown", printed.replace("\"left\":", "\"open\":"))).isNotEmpty();
    }

    @Test
    void answers() throws IOException {
        terminal.run("kit", "--to", "7.3", "--out", "kit");
        String printed = terminal.run("answers", "--format", "json").out();
        assertThat(violations("answers", printed)).isEmpty();
        assertThat(violations("answers", printed.replace("NEVER", "SELDOM"))).isNotEmpty();
    }

    @Test
    void inventory() throws IOException {
        terminal.files("dispute.lk").run("import", "dispute.lk");
        for (String command : new String[] {"conflicts", "history", "compare"}) {
            assertThat(violations(command, terminal.run(command, "--format", "json").out())).as(command).isEmpty();
        }
        terminal.run("plan", "--to", "7.3");
        for (String command : new String[] {"conflicts", "history", "compare"}) {
            String printed = terminal.run(command, "--format", "json").out();
            assertThat(printed).as(command).contains("\"computer\":\"WS-1\"");
            assertThat(violations(command, printed)).as(command).isEmpty();
        }
        terminal.run("collections", "--save", "blocked", "--where", "verdict = blocked");
        assertThat(violations("collections", terminal.run("collections", "--format", "json").out())).isEmpty();
        terminal.run("groups", "--save", "Harbor", "--add", "mail1");
        String groups = terminal.run("groups", "--format", "json").out();
        assertThat(groups).contains("mail1");
        assertThat(violations("groups", groups)).isEmpty();
        assertThat(violations("groups", groups.replace("grey", "pink"))).isNotEmpty();
        assertThat(violations("client-groups",
                terminal.run("clients", "--group-by", "server,version,rules", "--format", "json").out())).isEmpty();
        assertThat(violations("client-groups", terminal.run("clients", "--format", "json").out())).isNotEmpty();
    }

    @Test
    void importEntry() throws IOException {
        assertThat(violations("import", terminal.run("import", "mail1.lk", "holiday.jpg", "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void schemaOfPlansAllowsNothingElse() throws IOException {
        String printed = terminal.run("plan", "--to", "7.3", "--format", "json").out();

        assertThat(violations("plan", printed.replace("\"httpsOnly\":", "\"https\":"))).isNotEmpty();
        assertThat(violations("plan", printed.replace("\"verdict\":\"BLOCKED\"", "\"verdict\":\"Blocked\"")))
                .isNotEmpty();
        assertThat(violations("plan", printed.replace("\"account\":", "\"mailServer\":\"mail1\",\"account\":")))
                .isNotEmpty();
        assertThat(violations("plan", printed.replace("\"line\":", "\"line\":-"))).isNotEmpty();
    }
}
