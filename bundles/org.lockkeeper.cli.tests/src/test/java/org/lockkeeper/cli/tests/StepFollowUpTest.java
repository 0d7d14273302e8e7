package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.version.ProductVersion;

/** What newer evidence verifies and reopens. */
class StepFollowUpTest {

    private static final String REINSTALL = "Reinstall";

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void importAndPlan() {
        ScriptedIntake intake = Site.intake();
        tells(intake, "repaired.lk", Presence.PRESENT, "2011-10-12T08:00:00");
        tells(intake, "lost.lk", Presence.ABSENT, "2011-10-20T08:00:00");
        tells(intake, "older.lk", Presence.ABSENT, "2011-10-01T08:00:00");
        terminal = new Terminal(folder, intake).files("mail1.lk", "repaired.lk", "lost.lk", "older.lk");
        terminal.run("import", "mail1.lk");
        terminal.run("plan", "--to", "7.3");
    }

    private static void tells(ScriptedIntake intake, String file, Presence service, String at) {
        intake.tells(file, new Subject.OfClient("mail1", "blocked" + Site.DOMAIN, "WS-1", Connector.KOFF),
                Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, 3))
                        .put(Attribute.UPDATER_SERVICE, service).put(Attribute.LOCAL_ADMIN, YesNo.NO).build(),
                Moment.tryParse(at).orElseThrow());
    }

    /** The step that repairs WS-1; {@code null} where it is not listed. */
    private JsonNode repair() {
        for (JsonNode step : terminal.json("steps")) {
            if (step.get("title").asText().startsWith(REINSTALL)) {
                return step;
            }
        }
        return null;
    }

    private String state() {
        JsonNode step = repair();
        return step == null ? "none" : step.get("state").asText();
    }

    @Test
    void newerEvidenceVerifiesAStepAndSaysByWhat() {
        String id = repair().get("id").asText();

        assertThat(terminal.run("import", "repaired.lk").out()).contains("reopened 0").containsPattern("Verified \\d step");
        JsonNode step = repair();
        assertThat(step.get("id").asText()).isEqualTo(id);
        assertThat(step.get("state").asText()).isEqualTo("VERIFIED");
        assertThat(step.get("because").get(0).get("file").asText()).isEqualTo("repaired.lk");
        assertThat(step.get("because").get(0).get("observedAt").asText()).isEqualTo("2011-10-12T08:00:00");
    }

    @Test
    void theTargetForWhichStepsWereMarkedIsEnoughToSayIt(@TempDir Path other) {
        ScriptedIntake intake = Site.intake();
        tells(intake, "repaired.lk", Presence.PRESENT, "2011-10-12T08:00:00");
        terminal = new Terminal(other, intake).files("mail1.lk", "repaired.lk");
        terminal.run("import", "mail1.lk");
        terminal.run("steps", "--to", "7.3", "--done", "--where", "computer = WS-1 and phase = BEFORE");

        assertThat(terminal.run("import", "repaired.lk").out()).containsPattern("Verified [1-9] step");
        assertThat(state()).isEqualTo("VERIFIED");
    }

    @Test
    void whatWasVerifiedAndIsNeededAgainIsReopened() {
        terminal.run("import", "repaired.lk");
        assertThat(terminal.run("import", "lost.lk").out()).contains("reopened 1");

        JsonNode step = repair();
        assertThat(step.get("state").asText()).isEqualTo("REOPENED");
        assertThat(step.get("because").get(0).get("file").asText()).isEqualTo("lost.lk");
        terminal.run("import", "--undo", "3");
        assertThat(state()).isEqualTo("VERIFIED");
        terminal.run("import", "--undo", "2");
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void whatWasSaidToBeDoneIsReopenedByNewerEvidenceAlone() {
        String id = repair().get("id").asText();
        terminal.run("steps", "--done", id);
        assertThat(state()).isEqualTo("DONE");

        terminal.run("import", "mail1.lk");
        terminal.run("import", "older.lk");
        assertThat(state()).as("the same, and older evidence").isEqualTo("DONE");

        assertThat(terminal.run("import", "lost.lk").out()).contains("reopened 1");
        assertThat(state()).isEqualTo("REOPENED");
        assertThat(terminal.run("plan", "--to", "7.3", "--format", "json").out())
                .containsPattern("\"id\":\"" + id + "\"[^}]*\"state\":\"REOPENED\"");

        terminal.run("steps", "--done", id, "--reason", "again, by hand");
        assertThat(state()).isEqualTo("DONE");
        assertThat(repair().get("mark").get("reason").asText()).isEqualTo("again, by hand");
    }

    @Test
    void plansAndMailsTellWhatWasSaid() {
        terminal.run("steps", "--done", "--where", "computer = WS-1 and phase = BEFORE", "--reason", "by hand");
        for (String format : new String[] {"html", "md", "csv", "json", "table"}) {
            assertThat(terminal.run("plan", "--to", "7.3", "--format", format).out()).as(format).contains(
                    format.equals("json") ? "\"reason\":\"by hand\"" : "said to be done");
        }
        assertThat(terminal.run("report", "--to", "7.3", "--for", "user", "--format", "csv", "--where", "computer = WS-1")
                .out()).contains("Nothing is left for you to do before the upgrade").doesNotContain("let your administrators");
        terminal.run("import", "lost.lk");
        assertThat(terminal.run("report", "--to", "7.3", "--for", "user", "--format", "csv", "--where", "computer = WS-1")
                .out()).contains("let your administrators");
    }

    @Test
    void evidenceOfTheTimeAfterTheWorkSpeaksAgainstItAlsoWhereItIsKnownAlready() {
        terminal.run("import", "lost.lk");
        terminal.run("steps", "--done", repair().get("id").asText(), "--at", "2011-09-01");
        assertThat(state()).isEqualTo("REOPENED");
        terminal.run("steps", "--done", repair().get("id").asText());
        assertThat(state()).as("what is known now is of the time before").isEqualTo("DONE");
    }

    @Test
    void evidenceOfTheTimeBeforeTheWorkDoesNotReopenIt() {
        terminal.run("steps", "--done", repair().get("id").asText(), "--at", "2011-10-25");
        assertThat(repair().get("mark").get("at").asText()).as("when it was done, not when it was said").startsWith("2011-10-25");
        assertThat(terminal.run("steps", "--format", "csv").out()).contains(",2011-10-25");
        terminal.run("import", "lost.lk");

        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void aWaiverStandsWhileNothingGetsWorse() {
        terminal.run("steps", "--waive", repair().get("id").asText(), "--reason", "replaced in May");
        terminal.run("import", "lost.lk");
        assertThat(state()).isEqualTo("WAIVED");

        terminal.run("import", "--undo", "3");
        terminal.run("import", "repaired.lk");
        assertThat(state()).isEqualTo("VERIFIED");
        terminal.run("import", "lost.lk");
        assertThat(state()).isEqualTo("REOPENED");
    }

    @Test
    void anotherQuestionVerifiesNothing() {
        terminal.run("import", "older.lk");
        terminal.run("plan", "--to", "7.2.4");

        assertThat(terminal.run("steps", "--to", "7.2.4").out()).doesNotContain("VERIFIED");
    }

    @Test
    void aStepThatIsGoneSinceNothingIsKnownAnyMoreIsNotVerified() {
        terminal.run("import", "--undo", "1");
        assertThat(terminal.run("steps", "--to", "7.3").out()).doesNotContain("VERIFIED");
    }

    @Test
    void manyAreMarkedByAFilter() {
        assertThat(terminal.run("steps", "--doing").err()).contains("Which steps?");
        assertThat(terminal.run("steps", "--doing", "--where", "computer = WS-1 and phase = BEFORE").err())
                .contains("begun", "--undo 2");
        assertThat(state()).isEqualTo("DOING");
        assertThat(terminal.run("steps", "--where", "state = doing").out()).contains(REINSTALL).doesNotContain("WS-2");
        assertThat(terminal.run("steps", "--doing", "x", "--where", "computer = WS-1").err()).contains("not both");
        assertThat(terminal.run("steps", "--waive", "--where", "computer = NONE", "--reason", "x").err())
                .contains("nothing was changed");
        assertThat(terminal.run("steps", "--done", "--where", "state = open", "--until", "2011-10-31").code()).isEqualTo(1);
    }

    @Test
    void stepsArePutTogetherAsWorkIsDone() {
        for (String by : new String[] {"remedy", "computer", "person"}) {
            JsonNode groups = terminal.json("steps", "--group-by", by);
            assertThat(groups.get(0).has(by)).isTrue();
            assertThat(groups.get(0).get("count").asInt()).isEqualTo(groups.get(0).get("steps").size());
        }
        assertThat(terminal.run("steps", "--group-by", "computer").out()).contains("WS-1: ", "server mail1: ");
        assertThat(terminal.run("steps", "--group-by", "person").out()).contains("blocked" + Site.DOMAIN + ": ");
    }

    @Test
    void marksAreExportedAndRestored() {
        terminal.run("steps", "--doing", repair().get("id").asText(), "--reason", "Jana, on Monday");
        terminal.run("import", "repaired.lk");
        terminal.run("import", "lost.lk");
        String before = terminal.run("steps", "--format", "json").out();

        terminal.run("export", "all.zip");
        terminal.run("import", "--undo", "2");
        assertThat(terminal.run("steps", "--format", "json").out()).isNotEqualTo(before);
        terminal.run("restore", "all.zip");

        assertThat(terminal.run("steps", "--format", "json").out()).isEqualTo(before);
    }
}
