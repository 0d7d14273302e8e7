package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
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

    private JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(terminal.run(args).out());
    }

    @Test
    void pathsAreBestFirstAndHopsFollowEachOther() throws IOException {
        JsonNode servers = json("path", "mail1.lk", "mail2.lk", "--to", "7.3", "--format", "json").get("servers");

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
    void wavesHaveAPilotAndRingsWithTheirDays() throws IOException {
        JsonNode waves = json("waves", "mail1.lk", "--to", "7.3", "--pilot", "1", "--size", "2", "--start",
                "2011-10-14", "--window", "20:00-23:00", "--format", "json").get("waves");

        assertThat(waves).extracting(w -> w.get("kind").asText() + " " + w.get("start").asText() + " "
                + w.get("clients").size()).containsExactly("PILOT 2011-10-14T20:00:00 1", "RING 2011-10-17T20:00:00 2",
                        "RING 2011-10-18T20:00:00 1");
        assertThat(terminal.run("waves", "mail1.lk", "--to", "7.3").out()).contains("Pilot: 4 clients",
                "has 4 of 4 combinations");
    }

    @Test
    void theMorningIsTheSameForTheSameSeedAndTellsWhoWorks() throws IOException {
        String[] line = {"rehearse", "mail1.lk", "--to", "7.3", "--seed", "7", "--format", "json"};
        JsonNode morning = json(line);

        assertThat(morning.get("clients")).extracting(c -> c.get("account").asText() + " " + c.get("outcome").asText())
                .containsExactlyInAnyOrder("blocked@harbor.example OFFLINE", "unknown@harbor.example UNDECIDED",
                        "automatic@harbor.example UNDECIDED", "manual@harbor.example WORKS");
        assertThat(terminal.run(line).out()).isEqualTo(terminal.run(line).out());
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3").out()).contains("1 OFFLINE", "Assumed: seed 1");
        assertThat(terminal.run("rehearse", "mail1.lk", "--to", "7.3", "--wave", "9").err()).contains("no wave 9");
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
