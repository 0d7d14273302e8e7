package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Servers in groups that people make: kept in the journal, and a scope of every command about the workspace's servers. */
class GroupCommandsTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        terminal = new Terminal(folder, Site.intake()).importSite();
        terminal.ok("groups", "--save", "Harbor Lines", "--add", "MAIL2", "--colour", "blue", "--note", "calls us first");
    }

    private String servers(String group) {
        return terminal.json("groups", "--where", "name = \"" + group + "\"").get(0).get("servers").toString();
    }

    @Test
    void aGroupIsListedWithItsServers() {
        assertThat(terminal.json("groups")).singleElement().satisfies(g -> {
            assertThat(g.get("name").asText()).isEqualTo("Harbor Lines");
            assertThat(g.get("colour").asText()).isEqualTo("blue");
            assertThat(g.get("note").asText()).isEqualTo("calls us first");
            assertThat(g.get("servers").toString()).isEqualTo("[\"mail2\"]");
        });
        assertThat(terminal.ok("groups").out()).contains("Harbor Lines", "blue", "calls us first", "mail2");
    }

    @Test
    void itIsChangedRenamedAndRemovedAndEachIsTakenBackByItself() {
        terminal.ok("groups", "--save", "harbor lines", "--add", "mail1", "--rename", "Harbor");
        Result taken = terminal.ok("groups", "--save", "Harbor", "--take", "mail2", "--note", "");
        assertThat(taken.err()).contains("The group \"Harbor\" is kept as import 5", "--undo 5");
        assertThat(servers("Harbor")).isEqualTo("[\"mail1\"]");
        terminal.ok("groups", "--remove", "HARBOR");
        assertThat(terminal.json("groups")).isEmpty();

        terminal.ok("import", "--undo", "6");
        terminal.ok("import", "--undo", "4");
        assertThat(terminal.json("groups")).singleElement().satisfies(g -> {
            assertThat(g.get("name").asText()).isEqualTo("Harbor Lines");
            assertThat(g.get("servers")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"clients", "servers", "findings --to 7.3", "plan --to 7.3 --format json", "path --to 7.3",
        "steps --to 7.3", "waves --to 7.3", "rehearse --to 7.3", "report --to 7.3 --for admin --format md"})
    void aGroupIsTheScopeOfEveryCommandAboutServers(String command) {
        String all = terminal.run(command.split(" ")).out();
        Result some = terminal.run(Stream.concat(Arrays.stream(command.split(" ")),
                Stream.of("--group", "harbor lines")).toArray(String[]::new));

        assertThat(some.code()).as(some.err()).isNotEqualTo(1);
        assertThat(all).contains("mail1", "mail2");
        assertThat(some.out()).contains("mail2").doesNotContain("mail1", "WS-1");
    }

    @Test
    void aPlanOfAGroupIsThatOfItsServers() {
        String group = terminal.run("plan", "--to", "7.3", "--group", "Harbor Lines", "--format", "csv").out();

        assertThat(group).isEqualTo(terminal.run("plan", "--to", "7.3", "--server", "mail2", "--format", "csv").out());
        assertThat(terminal.run("plan", "--to", "7.3", "--group", "Harbor Lines", "--server", "mail1", "--format", "csv").out())
                .contains("mail1", "mail2");
    }

    @Test
    void conflictsAndHistoryAreThoseOfTheGroup() {
        terminal.ok("import", "dispute.lk");
        assertThat(terminal.json("conflicts")).isNotEmpty();
        assertThat(terminal.json("conflicts", "--group", "Harbor Lines")).isEmpty();
        assertThat(terminal.json("history", "--group", "Harbor Lines")).isNotEmpty()
                .allSatisfy(h -> assertThat(h.get("server").asText()).isEqualTo("mail2"));
    }

    @Test
    void aComparisonIsThatOfTheGroup() {
        JsonNode all = terminal.json("compare", "import=0", "to=7.3");
        JsonNode group = terminal.json("compare", "import=0", "to=7.3", "--group", "Harbor Lines");

        assertThat(all.get("clients")).extracting(c -> c.get("server").asText()).contains("mail1", "mail2");
        assertThat(group.get("clients")).isNotEmpty().allSatisfy(c -> assertThat(c.get("server").asText())
                .isEqualTo("mail2"));
        assertThat(group.get("matrix")).extracting(c -> c.get("count").asInt()).allSatisfy(n -> assertThat(n).isPositive());
        assertThat(terminal.json("compare", "to=7.3", "to=7.2.3", "--group", "Harbor Lines").get("clients"))
                .allSatisfy(c -> assertThat(c.get("server").asText()).isEqualTo("mail2"));
    }

    @Test
    void whatCannotBeMeantIsRefusedWithTheWayOn() {
        assertThat(terminal.run("clients", "--group", "Lab").err()).contains(
                "There is no group of servers \"Lab\"; there are Harbor Lines.");
        assertThat(terminal.run("groups", "--save", "x", "--add", "mail9").err())
                .contains("--add: there is no server \"mail9\"; known: mail1, mail2.");
        assertThat(terminal.run("groups", "--save", "x", "--colour", "pink").err()).contains("no colour of groups");
        assertThat(terminal.run("groups", "--save", "Harbor Lines").err()).contains("already");
        assertThat(terminal.run("groups", "--save", "Harbor Lines", "--take", "mail1").err()).contains("has no server");
        assertThat(terminal.run("groups", "--add", "mail1").err()).contains("go with --save NAME");
        assertThat(terminal.run("groups", "--save", "y", "--rename", "z").err()).contains("\"y\" is none");
        assertThat(terminal.run("plan", "mail1.lk", "--to", "7.3", "--group", "Harbor Lines").err())
                .contains("leave out the PATH");
        terminal.ok("groups", "--save", "Empty");
        assertThat(terminal.run("plan", "--to", "7.3", "--group", "Empty").err())
                .contains("no server of the group \"Empty\" is known now");
        assertThat(terminal.json("groups")).hasSize(2);
    }

    @Test
    void groupsAreExportedAndRestored() {
        String before = terminal.ok("groups", "--format", "json").out();
        terminal.ok("export", "all.zip");
        terminal.ok("groups", "--remove", "Harbor Lines");
        terminal.ok("restore", "all.zip");

        assertThat(terminal.ok("groups", "--format", "json").out()).isEqualTo(before);
        terminal.ok("groups", "--save", "Harbor Lines", "--add", "mail1");
        assertThat(servers("Harbor Lines")).isEqualTo("[\"mail1\",\"mail2\"]");
    }
}
