package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.version.ProductVersion;

/** What is supposed is kept under a name, stands on everything that rests on it, and changes nothing else. */
class ScenarioCommandTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void importAndSave() {
        ScriptedIntake intake = Site.intake().tells("undated.lk",
                new Subject.OfClient("mail1", "undated" + Site.DOMAIN, "WS-9", Connector.KOFF), Attributes.builder()
                        .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                        .put(Attribute.LOCAL_ADMIN, YesNo.NO).build(), null);
        terminal = new Terminal(folder, intake).files("mail1.lk", "mail2.lk", "undated.lk");
        terminal.run("import", "mail1.lk", "mail2.lk");
        assertThat(terminal.run("scenario", "--save", "rolled out", "--to", "7.3", "--service", "server = mail1", "--note",
                "by the end of May").err()).contains("kept as import 2");
    }

    @Test
    void itIsListedAndDeletedAndUndone() {
        assertThat(terminal.run("scenario").out()).contains("rolled out", "by the end of May", "7.3.0",
                "Updater Service is rolled out", "server = mail1", "1 scenario");
        terminal.run("scenario", "--delete", "ROLLED OUT");
        assertThat(terminal.json("scenario")).isEmpty();
        assertThat(terminal.run("plan", "--scenario", "rolled out").err()).contains("no scenario \"rolled out\"");
        terminal.run("import", "--undo", "3");
        assertThat(terminal.json("scenario")).hasSize(1);
        terminal.run("export", "all.zip");
        terminal.run("scenario", "--delete", "rolled out");
        terminal.run("restore", "all.zip");
        assertThat(terminal.json("scenario")).hasSize(1);
    }

    /** Ruling 8: what a statement settles can be supposed. */
    @Test
    void thatASourceIsKnownCanBeSupposed() {
        terminal.files("strange.dat");
        terminal.run("import", "strange.dat");
        assertThat(terminal.run("plan", "--to", "7.3").out()).contains("strange.dat");
        terminal.run("scenario", "--save", "read", "--to", "7.3", "--suppose", "sourceKnown=strange.dat where server = mail1");
        assertThat(terminal.run("plan", "--scenario", "read", "--format", "json").out()).contains("\"unread\":[]");
        assertThat(terminal.run("plan", "--to", "7.3", "--format", "json").out()).doesNotContain("\"unread\":[]");
        terminal.run("scenario", "--save", "other", "--to", "7.3", "--suppose", "sourceKnown=no.dat where server = mail1");
        assertThat(terminal.run("plan", "--scenario", "other").out().replaceAll("\\s+", " ")).contains("Changes nothing: no source that could not"
                + " be read is called \"no.dat\"");
    }

    @Test
    void itGetsAnotherNameByOneLineOfTheJournal() {
        JsonNode before = terminal.json("scenario").get(0);
        assertThat(terminal.run("scenario", "--rename", "ROLLED OUT", "--save", "spring").err())
                .contains("The scenario \"rolled out\" is \"spring\" now, by import 3");
        JsonNode after = terminal.json("scenario");
        assertThat(after).hasSize(1);
        assertThat(after.get(0).get("name").asText()).isEqualTo("spring");
        assertThat(after.get(0).get("suppositions")).isEqualTo(before.get("suppositions"));
        terminal.run("scenario", "--save", "other", "--to", "7.3");
        assertThat(terminal.run("scenario", "--rename", "spring", "--save", "other").err()).contains("another scenario");
        assertThat(terminal.run("scenario", "--rename", "spring").err()).contains("give that with --save NAME");
        terminal.run("import", "--undo", "4");
        terminal.run("import", "--undo", "3");
        assertThat(terminal.json("scenario").get(0)).isEqualTo(before);
    }

    @Test
    void severalStandSideBySideWithWhatIsKnown() {
        terminal.run("scenario", "--save", "elsewhere", "--service", "server = mail2");
        JsonNode sides = terminal.json("scenario", "--compare", "--to", "7.3");
        assertThat(sides).extracting(s -> s.get("scenario").asText() + " " + s.get("totals").get("BLOCKED").asInt())
                .containsExactly("null 2", "elsewhere 1", "rolled out 1");
        for (JsonNode side : sides) {
            String name = side.get("scenario").isNull() ? null : side.get("scenario").asText();
            JsonNode plan = name == null ? terminal.json("plan", "--to", "7.3")
                    : terminal.json("plan", "--to", "7.3", "--scenario", name);
            side.get("totals").properties().forEach(total -> assertThat(total.getValue()).as(name + " " + total.getKey())
                    .isEqualTo(plan.get("totals").get(total.getKey())));
            for (String end : new String[] {"least", "most"}) {
                assertThat(side.get("cutOff").get(end)).isEqualTo(plan.get("totals").get("cutOff").get(end));
            }
        }
        assertThat(terminal.run("scenario", "--compare", "rolled out").out()).contains("(as it is known)", "rolled out",
                "HYPOTHETICAL: Scenario \"rolled out\"").doesNotContain("elsewhere");
        assertThat(terminal.run("scenario", "--compare", "nobody").err()).contains("no scenario \"nobody\"");
        assertThat(terminal.run("scenario", "--compare", "--save", "x").code()).isEqualTo(1);
        terminal.run("scenario", "--save", "elsewhere", "--service", "server = mail1");
        assertThat(terminal.json("scenario", "--compare", "elsewhere", "rolled out")).as("changed")
                .extracting(s -> s.get("totals").get("BLOCKED").asInt()).containsExactly(2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "html", "md"})
    void everyFormOfItsPlanIsMarked(String format) {
        String facts = terminal.run("plan", "--to", "7.3", "--format", format).out();
        String supposed = terminal.run("plan", "--scenario", "rolled out", "--format", format).out();

        assertThat(facts).doesNotContainIgnoringCase("hypothetical,").doesNotContain("rolled out to");
        assertThat(supposed).containsIgnoringCase("hypothetical").contains("the Updater Service is rolled out");
        assertThat(terminal.run("plan", "--to", "7.3", "--format", "csv").out()).doesNotContain("hypothetical");
    }

    @Test
    void itsPlanIsWhatWouldFollow() {
        JsonNode facts = terminal.json("plan", "--to", "7.3");
        JsonNode supposed = terminal.json("plan", "--scenario", "rolled out");

        assertThat(facts.get("hypothetical")).isEmpty();
        assertThat(supposed.get("hypothetical")).isNotEmpty();
        assertThat(facts.get("totals").get("BLOCKED").asInt()).isEqualTo(2);
        assertThat(supposed.get("totals").get("BLOCKED").asInt()).as("mail2 stays as it is").isEqualTo(1);
        for (JsonNode client : supposed.get("clients")) {
            if (client.get("account").asText().startsWith("blocked")) {
                assertThat(client.get("verdict").asText()).isEqualTo("AUTOMATIC");
                assertThat(client.get("findings").toString()).contains("hypothetical, scenario rolled out");
            }
        }
    }

    @Test
    void whatIsSupposedHoldsAgainstEvidenceWithoutADateToo() {
        terminal.run("import", "undated.lk");
        for (JsonNode client : terminal.json("plan", "--scenario", "rolled out").get("clients")) {
            if (client.get("account").asText().startsWith("undated")) {
                assertThat(client.get("verdict").asText()).isEqualTo("AUTOMATIC");
            }
        }
    }

    @Test
    void nothingElseKnowsOfIt() {
        String clients = terminal.run("clients", "--format", "json").out();
        terminal.run("plan", "--scenario", "rolled out");

        assertThat(terminal.run("clients", "--format", "json").out()).isEqualTo(clients);
        assertThat(terminal.run("history", "--format", "json").out()).doesNotContain("hypothetical");
        assertThat(terminal.run("servers").err()).as("its target is not remembered").isEmpty();
        assertThat(terminal.run("steps").err()).contains("--to");
    }

    @Test
    void itIsComparedWithWhatIsKnown() {
        JsonNode compared = terminal.json("compare", "to=7.3", "scenario=rolled out");

        assertThat(compared.get("right").asText()).isEqualTo("scenario=rolled out");
        assertThat(compared.get("hypothetical").get("left")).isEmpty();
        assertThat(compared.get("hypothetical").get("right")).isNotEmpty();
        assertThat(compared.get("clients")).hasSize(3)
                .allSatisfy(c -> assertThat(c.get("because").toString()).contains("hypothetical"));
        assertThat(terminal.run("compare", "to=7.3", "scenario=rolled out").out()).contains("HYPOTHETICAL", "BLOCKED");
        assertThat(terminal.run("compare", "scenario=rolled out,import=1").err()).contains("leave out import=");
    }

    @Test
    void statisticsMayBeSupposedOnAndAnythingThatCanBeStated() {
        terminal.run("scenario", "--save", "both", "--to", "7.3", "--as-of", "2012-01-01", "--statistics-since", "2011-12-01",
                "--server", "mail1", "--suppose", "localAdmin=yes where account ~ blocked");

        JsonNode plan = terminal.json("plan", "--scenario", "both");
        assertThat(plan.get("servers").get(0).get("detection").asText()).isEqualTo("WAIT_FOR_REPORT");
        assertThat(plan.get("servers").get(0).get("nextReportDue").asText()).startsWith("2012-01");
        assertThat(plan.get("totals").get("BLOCKED").asInt()).isEqualTo(1);
    }

    @Test
    void aCollectionMayBeMeantAndHasToBeThere() {
        assertThat(terminal.run("scenario", "--save", "x", "--service-in", "lab").err()).contains("no collection \"lab\"");
        terminal.run("collections", "--save", "lab", "--where", "computer = WS-1");
        terminal.run("scenario", "--save", "x", "--service-in", "lab");

        assertThat(terminal.run("compare", "to=7.3", "to=7.3,scenario=x").out()).contains("WS-1").doesNotContain("WS-2");
    }

    @Test
    void whatCannotBeSupposedIsSaid() {
        assertThat(terminal.run("scenario", "--save", "x").err()).contains("What is supposed?");
        assertThat(terminal.run("scenario", "--to", "7.3").err()).contains("--save");
        assertThat(terminal.run("scenario", "--save", "x", "--service", "colour = red").err()).contains("--service");
        assertThat(terminal.run("scenario", "--save", "x", "--suppose", "localAdmin=yes").err()).contains("of whom");
        assertThat(terminal.run("scenario", "--save", "x", "--suppose", "localAdmin=blue where server = mail1").err())
                .contains("no value");
        assertThat(terminal.run("scenario", "--save", "x", "--server", "mail1", "--to", "7.3").err()).contains("--statistics");
        assertThat(terminal.run("plan", "--scenario", "nothing").err()).contains("rolled out");
        assertThat(terminal.run("plan", "mail1.lk", "--scenario", "rolled out").err()).contains("leave out the PATH");
        assertThat(terminal.run("imports").out()).contains("2 imports");
    }
}
