package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    @Test
    void theStepsAreThoseOfThePlanEachOnce() {
        Set<String> ofPlan = new HashSet<>();
        JsonNode plan = terminal.json("plan", "mail1.lk", "mail2.lk", "--to", "7.3");
        for (String who : new String[] {"servers", "clients"}) {
            plan.get(who).forEach(c -> c.get("steps").forEach(s -> ofPlan.add(s.get("id").asText())));
        }

        JsonNode steps = terminal.json("steps", "mail1.lk", "mail2.lk", "--to", "7.3");

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

    private String state(String id) {
        for (JsonNode step : terminal.json("steps")) {
            if (step.get("id").asText().equals(id)) {
                return step.get("state").asText();
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void whatIsSaidOfAStepIsKeptAndUndoneAndChangesNoVerdict() {
        terminal.run("import", "mail1.lk");
        String[] verdicts = {"clients", "--to", "7.3", "--columns", "account,computer,verdict,rules"};
        JsonNode before = terminal.json(verdicts);
        terminal.run("plan", "--to", "7.3");
        String id = terminal.json("steps").get(0).get("id").asText();

        assertThat(terminal.run("steps", "--done", id).err()).contains("import --undo 2");
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(terminal.json(verdicts)).isEqualTo(before);

        terminal.run("steps", "--reopen", id);
        assertThat(state(id)).isEqualTo("OPEN");
        terminal.run("import", "--undo", "3");
        assertThat(state(id)).isEqualTo("DONE");
    }

    @Test
    void aWaiverHasAReasonAndMayRunOut() {
        terminal.run("import", "mail1.lk");
        terminal.run("plan", "--to", "7.3");
        String id = terminal.json("steps").get(0).get("id").asText();

        assertThat(terminal.run("steps", "--waive", id).err()).contains("--reason");
        terminal.run("steps", "--waive", id, "--reason", "leaves in May", "--until", "2011-10-31");

        assertThat(state(id)).isEqualTo("WAIVED");
        assertThat(terminal.run("steps", "--as-of", "2011-11-01").lines())
                .anyMatch(line -> line.contains(id) && line.contains("OPEN"));
        assertThat(terminal.run("steps", "--as-of", "2011-10-31").lines())
                .anyMatch(line -> line.contains(id) && line.contains("WAIVED"));
    }

    @Test
    void whatCannotBeMeantChangesNothing() {
        terminal.run("import", "mail1.lk");
        terminal.run("plan", "--to", "7.3");

        assertThat(terminal.run("steps", "--done", "nosuchstep").err()).contains("no step nosuchstep");
        assertThat(terminal.run("steps", "--reason", "x").err()).contains("--done");
        assertThat(terminal.run("steps", "mail1.lk", "--to", "7.3", "--done=abc").code()).isEqualTo(1);
        assertThat(terminal.run("imports").out()).contains("1 import");
    }

    @Test
    void aServerThatCannotBePlannedIsAnError() {
        Result result = terminal.run("steps", "new.lk", "--to", "7.3", "--format", "csv");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("newer");
        assertThat(result.lines()).singleElement().asString().startsWith("id,phase,title,actor");
    }
}
