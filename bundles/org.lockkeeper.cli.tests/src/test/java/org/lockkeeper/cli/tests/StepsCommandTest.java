package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code lockkeeper steps}. */
class StepsCommandTest {

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
    void theStepsAreThoseOfThePlanEachOnce() throws IOException {
        Set<String> ofPlan = new HashSet<>();
        JsonNode plan = json("plan", "mail1.lk", "mail2.lk", "--to", "7.3", "--format", "json");
        for (String who : new String[] {"servers", "clients"}) {
            plan.get(who).forEach(c -> c.get("steps").forEach(s -> ofPlan.add(s.get("id").asText())));
        }

        JsonNode steps = json("steps", "mail1.lk", "mail2.lk", "--to", "7.3", "--format", "json");

        assertThat(steps).extracting(s -> s.get("id").asText()).containsExactlyInAnyOrderElementsOf(ofPlan);
        assertThat(steps).extracting(s -> s.get("state").asText()).containsOnly("OPEN");
    }

    @Test
    void withoutAPathTheWorkspaceAndItsTargetAreMeant() {
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("steps").err()).contains("--to");

        terminal.run("plan", "--to", "7.3");

        assertThat(terminal.run("steps").out()).contains("Reinstall Kerio Outlook Connector 7.2.x",
                "mail1: blocked@harbor.example on WS-1");
    }

    @Test
    void aServerThatCannotBePlannedIsAnError() {
        Result result = terminal.run("steps", "new.lk", "--to", "7.3", "--format", "csv");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("newer");
        assertThat(result.lines()).singleElement().asString().startsWith("id,phase,title,actor");
    }
}
