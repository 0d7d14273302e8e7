package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lockkeeper path}, {@code waves} and {@code rehearse}. */
class PlanningCommandsTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake()).files("mail1.lk", "mail2.lk", "new.lk");
    }

    @Test
    void pathsAreBestFirstAndHopsFollowEachOther() {
        JsonNode servers = terminal.json("path", "mail1.lk", "mail2.lk", "--to", "7.3").get("servers");

        assertThat(servers).extracting(s -> s.get("name").asText()).containsExactly("mail1", "mail2");
        for (JsonNode server : servers) {
            assertThat(server.get("paths")).extracting(p -> p.get("cutOff").get("most").asInt()).isSorted();
            for (JsonNode path : server.get("paths")) {
                String at = server.get("from").asText();
                for (JsonNode hop : path.get("hops")) {
                    assertThat(hop.get("from").asText()).isEqualTo(at);
                    at = hop.get("to").asText();
                }
                assertThat(at).isEqualTo("7.3.0");
            }
        }
    }

    @Test
    void pathsAreReadByPeopleToo() {
        assertThat(terminal.run("path", "mail2.lk", "--to", "7.3").out())
                .contains("mail2: 7.1.3 → 7.3.0", "1. nobody cut off", "7.1.3 → 7.2.3");
        assertThat(terminal.run("path", "mail2.lk", "--to", "7.3", "--format", "csv").lines().getFirst())
                .startsWith("server,path,hop,from,to");
    }

    @Test
    void aWayIsNotSafeForThoseOfWhomNothingIsKnown() {
        // nobody listed its accounts
        terminal.files("alone.lk");

        assertThat(terminal.run("path", "alone.lk", "--to", "7.3").out()).contains("none of the known clients cut off",
                "(there may be others of whom nothing is known)").doesNotContain("nobody cut off");
        assertThat(terminal.run("path", "alone.lk", "--to", "7.3", "--format", "csv").lines()).first().asString()
                .endsWith(",why,mayBeMore");
        assertThat(terminal.run("path", "alone.lk", "--to", "7.3", "--format", "csv").lines()).last().asString()
                .endsWith(",true");
    }

    @Test
    void wavesHaveAPilotAndRingsWithTheirDays() {
        JsonNode waves = terminal.json("waves", "mail1.lk", "--to", "7.3", "--pilot", "1", "--size", "2", "--start",
                "2011-10-14", "--window", "20:00-23:00").get("waves");

        assertThat(waves).extracting(w -> w.get("kind").asText() + " " + w.get("start").asText() + " "
                + w.get("clients").size()).containsExactly("PILOT 2011-10-14T20:00:00 1", "RING 2011-10-17T20:00:00 2",
                        "RING 2011-10-18T20:00:00 1");
        assertThat(terminal.run("waves", "mail1.lk", "--to", "7.3").out()).contains("Pilot: 4 clients",
                "has 4 of 4 combinations");
    }

    @Test
    void settingsOfWavesAreKeptForAllWhoAskForThem() {
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("waves", "--to", "7.3", "--size", "1", "--pilot", "1", "--start", "2011-12-23", "--window",
                "20:00-23:00", "--holidays", "2011-12-26", "--exit", "All send and receive.", "--save").err())
                .contains("kept as import 2");

        JsonNode kept = terminal.json("waves", "--to", "7.3");
        assertThat(kept.get("waves")).extracting(w -> w.get("start").asText() + " " + w.get("clients").size() + " "
                + w.get("exit").asText()).startsWith("2011-12-23T20:00:00 1 All send and receive.",
                        "2011-12-27T20:00:00 1 All send and receive.").hasSize(4);
        assertThat(kept.get("settings").get("import").asInt()).isEqualTo(2);
        assertThat(terminal.json("waves", "--to", "7.3", "--size", "50").get("waves")).as("options override")
                .hasSize(2);
        assertThat(terminal.run("rehearse", "--to", "7.3", "--wave", "5").err()).contains("there are 1 to 4");
        assertThat(terminal.run("waves", "--to", "7.3", "--window", "someday").err()).contains("--window: \"someday\"");

        terminal.run("waves", "--to", "7.3", "--size", "", "--save");
        assertThat(terminal.json("waves", "--to", "7.3").get("settings").get("size").isNull()).isTrue();
        String before = terminal.run("waves", "--to", "7.3", "--format", "json").out();
        terminal.run("export", "all.zip");
        terminal.run("import", "--undo", "3");
        assertThat(terminal.json("waves", "--to", "7.3").get("settings").get("size").asText()).isEqualTo("1");
        terminal.run("restore", "all.zip");
        assertThat(terminal.run("waves", "--to", "7.3", "--format", "json").out()).isEqualTo(before);
        assertThat(terminal.run("waves", "mail1.lk", "--to", "7.3", "--save").err()).contains("leave out the PATH");
    }

    @Test
    void stepsBurnDownOverTheLinesOfTheJournal() {
        terminal.run("import", "mail1.lk");
        JsonNode steps = terminal.json("steps", "--to", "7.3", "--where", "computer = WS-1 and phase = before");
        terminal.run("steps", "--to", "7.3", "--done", steps.get(0).get("id").asText());

        JsonNode points = terminal.json("waves", "--to", "7.3", "--burn-down").get("points");
        assertThat(points).hasSize(2);
        assertThat(points.get(1).get("left").asInt()).isEqualTo(points.get(0).get("left").asInt() - 1);
        assertThat(points.get(1).get("states").get("DONE").asInt()).isEqualTo(1);
        assertThat(points.get(1).get("leftByWave").get(0).asInt())
                .isEqualTo(points.get(0).get("leftByWave").get(0).asInt() - 1);
        assertThat(terminal.run("waves", "--to", "7.3", "--burn-down").out()).contains("AT", "LEFT", "Pilot",
                "Steps left after each line");
        assertThat(terminal.run("waves", "--to", "7.3", "--burn-down", "--pilot", "0", "--size", "1").out().lines()
                .flatMap(l -> Stream.of(l.split("  +"))).filter(c -> c.startsWith("Ring")).toList())
                .as("every wave has its column")
                .hasSize(terminal.json("waves", "--to", "7.3", "--pilot", "0", "--size", "1").get("waves").size());
        assertThat(terminal.run("waves", "--to", "7.3", "--burn-down", "--format", "csv").lines())
                .hasSize(1 + 2 * 2).first().isEqualTo("at,import,wave,left,open,doing,done,verified,reopened,waived");
    }

    @Test
    void theMorningIsTheSameForTheSameSeedAndTellsWhoWorks() {
        String[] line = {"rehearse", "mail1.lk", "--to", "7.3", "--seed", "7"};
        JsonNode morning = terminal.json(line);

        assertThat(morning.get("clients")).extracting(c -> c.get("account").asText() + " " + c.get("outcome").asText())
                .containsExactlyInAnyOrder("blocked@harbor.example OFFLINE", "unknown@harbor.example UNDECIDED",
                        "automatic@harbor.example UNDECIDED", "manual@harbor.example WORKS");
        assertThat(terminal.json(line)).as("the same seed again").isEqualTo(morning);
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3").out()).contains("1 OFFLINE", "Assumed: seed 1");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--wave", "9").err()).contains("no wave 9");
    }

    @Test
    void whatIsAssumedOfAMorningIsSaidAndCanBeChanged() {
        JsonNode morning = terminal.json("rehearse", "mail1.lk", "--to", "7.3", "--first-start", "06:30", "--spread", "0",
                "--install", "1", "--unknown-database", "2500", "--line", "10", "--package", "5");

        assertThat(morning.get("assumptions").toString()).contains("\"06:30", "\"spreadMinutes\":0", "\"installMinutes\":1",
                "\"databaseBytesWhereUnknown\":2500000000", "\"lineMegabitsPerSecond\":10", "\"packageMegabytes\":5");
        assertThat(morning.get("clients")).allSatisfy(c -> assertThat(c.get("phases"))
                .allSatisfy(p -> assertThat(p.get("from").asText()).contains("T06:3")));
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--install", "1").out())
                .contains("1 minute to install, 1000 MB for a database of unknown size");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--line", "50", "--line", "MAIL1=20").out())
                .contains("a line of 50 Mbit/s (MAIL1 20)");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--line", "mail9=20").err())
                .contains("--line: There is no line \"mail9\"; there are: mail1.");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--database", "9").out())
                .contains("9 minutes for a GB of database (documented: 5)");
        assertThat(terminal.json("rehearse", "mail1.lk", "--to", "7.3", "--database", "9").get("assumptions")
                .get("databaseMinutesPerGigabyte").asInt()).isEqualTo(9);
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--database", "-1").err()).contains("--database");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--line", "fast").err()).contains("--line: expected");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--line", "mail1=0").err())
                .contains("at least 1 megabit");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--first-start", "early").err())
                .contains("--first-start: expected a time of day such as 07:30, found \"early\"");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--spread", "-1").err()).contains("--spread: expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pilot many", "--pilot -3", "--size 0", "--start tomorrow", "--window Mon",
        "--start 2011-10-14 --window someday"})
    void whatCannotBeMeantIsToldByTheOption(String options) {
        String[] line = ("waves mail1.lk --to 7.3 " + options).split(" ");

        assertThat(terminal.run(line).code()).isEqualTo(1);
        assertThat(terminal.run(line).err()).contains("lockkeeper: --");
    }
}
