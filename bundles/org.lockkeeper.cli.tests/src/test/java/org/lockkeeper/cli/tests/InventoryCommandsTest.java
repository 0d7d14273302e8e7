package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code clients} with columns, order and groups; {@code conflicts}, {@code history}, {@code compare}. */
class InventoryCommandsTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        ScriptedIntake intake = Site.intake();
        intake.tells("newer.lk", new Subject.OfClient("mail1", "blocked" + Site.DOMAIN, "WS-1", Connector.KOFF),
                Attributes.builder().put(Attribute.UPDATER_SERVICE, Presence.ABSENT).build(), null);
        terminal = new Terminal(folder, intake).files("newer.lk").importSite();
    }

    @Test
    void columnsAndOrderAreChosen() {
        Result result = terminal.run("clients", "--columns", "computer,verdict", "--sort", "verdict,computer:desc",
                "--format", "csv");

        assertThat(result.lines()).containsExactly("computer,verdict", "WS-1,BLOCKED", "QUAY-1,BLOCKED",
                "WS-2,UNKNOWN", "WS-4,MANUAL", "WS-3,AUTOMATIC");
        assertThat(terminal.run("clients", "--columns", "ageDays").out()).startsWith("AGE DAYS");
    }

    @Test
    void wrongNamesOfFieldsAreNamedWithTheNearest() {
        assertThat(terminal.run("clients", "--sort", "vrdict").err()).contains("--sort: there is no field \"vrdict\"",
                "did you mean verdict?");
        assertThat(terminal.run("clients", "--columns", "x").err()).contains("--columns: there is no field \"x\"");
        assertThat(terminal.run("clients", "--sort", "verdict:down").err()).contains("neither :asc nor :desc");
        assertThat(terminal.run("clients", "--group-by", "server", "--columns", "server").code()).isEqualTo(1);
    }

    @Test
    void mistakesInFiltersAreMarkedBelowThem() {
        Result result = terminal.run("clients", "--where", "verdict = bloked");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("  verdict = bloked\n            ^\n", "did you mean BLOCKED?");
    }

    @Test
    void groupsCountClientsAndVerdicts() {
        JsonNode groups = terminal.json("clients", "--group-by", "server");

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).get("server").asText()).isEqualTo("mail1");
        assertThat(groups.get(0).get("count").asInt()).isEqualTo(4);
        assertThat(groups.get(0).get("verdicts").get("BLOCKED").asInt()).isEqualTo(1);
        assertThat(groups.get(0).get("verdicts").get("UNAFFECTED").asInt()).isZero();
        assertThat(terminal.run("clients", "--group-by", "server,connector", "--sort", "count:desc", "--format", "csv",
                "--where", "server = mail1").lines()).startsWith(
                        "server,connector,count,BLOCKED,UNKNOWN,MANUAL,AUTOMATIC,UNAFFECTED", "mail1,KOFF,3,1,1,0,1,0");
    }

    @Test
    void groupsOfWhomNobodyWasJudgedHaveNoNumbersOfVerdicts(@TempDir Path other) {
        Terminal fresh = new Terminal(other, Site.intake());
        fresh.run("import", "dispute.lk");

        assertThat(fresh.run("clients", "--group-by", "server", "--format", "csv").lines()).allMatch(
                line -> line.startsWith("server,") || line.endsWith(",,,,,"));
    }

    @Test
    void conflictsTellWhatElseIsSaidAndWhetherItMatters() {
        assertThat(terminal.json("conflicts")).isEmpty();
        terminal.run("import", "dispute.lk");

        JsonNode conflicts = terminal.json("conflicts");
        assertThat(conflicts).hasSize(1);
        JsonNode conflict = conflicts.get(0);
        assertThat(conflict.get("computer").asText()).isEqualTo("WS-1");
        assertThat(conflict.get("attribute").asText()).isEqualTo("updaterService");
        assertThat(conflict.get("value").isNull()).isTrue();
        assertThat(conflict.get("evidence").isNull()).isTrue();
        assertThat(conflict.get("others")).extracting(o -> o.get("value").asText())
                .containsExactlyInAnyOrder("PRESENT", "ABSENT");
        assertThat(conflict.get("matters").asBoolean()).isTrue();
        assertThat(terminal.json("conflicts", "--where", "matters = false or version > 8")).isEmpty();
        assertThat(terminal.json("clients", "--where", "conflicts = updaterService")).hasSize(1);
    }

    @Test
    void historyHasEveryObservationWithItsImport() {
        terminal.run("import", "dispute.lk");
        JsonNode history = terminal.json("history", "--where", "computer = WS-1 and attribute = updaterService");

        assertThat(history).extracting(h -> h.get("value").asText() + " " + h.get("import").asInt() + " "
                + h.get("evidence").get("file").asText())
                .containsExactly("ABSENT 1 mail1.lk", "PRESENT 3 dispute.lk");
        assertThat(history).extracting(h -> h.get("turned").asText()).as("the moment where the verdict turned")
                .containsExactly("BLOCKED", terminal.json("compare").get("clients").get(0).get("from").asText() + " -> "
                        + terminal.json("compare").get("clients").get(0).get("to").asText());
    }

    @Test
    void whatIsReadAgainStandsInTheHistoryOnce() {
        terminal.run("import", "dispute.lk");
        JsonNode history = terminal.json("history");
        terminal.run("import", "mail1.lk");
        terminal.run("import", "dispute.lk");

        assertThat(terminal.json("history")).isEqualTo(history);
        terminal.run("import", "--undo", "1");
        assertThat(terminal.json("history", "--where", "computer = WS-1 and attribute = updaterService"))
                .extracting(h -> h.get("value").asText()).containsExactlyInAnyOrder("ABSENT", "PRESENT");
    }

    @Test
    void aStatementSettlesAConflictAndNewerEvidenceOpensItAgain() {
        terminal.run("import", "dispute.lk");
        assertThat(terminal.json("conflicts").get(0).get("settled").asBoolean()).isFalse();
        assertThat(terminal.json("clients", "--in", "Conflicting")).hasSize(1);
        terminal.ok("set", "updaterService=present", "--where", "computer = WS-1", "--reason", "seen at the desk");

        JsonNode settled = terminal.json("conflicts").get(0);
        assertThat(settled.get("settled").asBoolean()).isTrue();
        assertThat(settled.get("value").asText()).isEqualTo("PRESENT");
        assertThat(terminal.json("clients", "--in", "Conflicting")).isEmpty();
        assertThat(terminal.json("conflicts", "--where", "settled = false")).isEmpty();
        terminal.run("import", "newer.lk");
        assertThat(terminal.json("conflicts", "--where", "settled = false")).hasSize(1);
        assertThat(terminal.json("clients", "--in", "Conflicting")).hasSize(1);
    }

    @Test
    void compareTellsWhatTheLastImportChanged() {
        terminal.run("import", "dispute.lk");
        JsonNode compared = terminal.json("compare");

        assertThat(compared.get("left").asText()).isEqualTo("import=2");
        assertThat(compared.get("right").asText()).isEqualTo("import=3");
        assertThat(compared.get("clients")).hasSize(1);
        JsonNode change = compared.get("clients").get(0);
        assertThat(change.get("change").asText()).isEqualTo("VERDICT");
        assertThat(change.get("from").asText() + "-" + change.get("to").asText()).isEqualTo("BLOCKED-UNKNOWN");
        assertThat(change.get("because")).extracting(e -> e.get("file").asText()).contains("dispute.lk");
        assertThat(compared.get("matrix")).extracting(c -> c.get("count").asInt()).containsExactlyInAnyOrder(1, 1, 1,
                1, 1);
    }

    @Test
    void compareTakesTargetsImportsAndServers() {
        JsonNode imports = terminal.json("compare", "import=0", "import=2");
        assertThat(imports.get("clients")).hasSize(5)
                .allSatisfy(c -> assertThat(c.get("change").asText()).isEqualTo("NEW"))
                .allSatisfy(c -> assertThat(c.get("because")).isNotEmpty());
        JsonNode gone = terminal.json("compare", "import=2", "import=1");
        assertThat(gone.get("clients")).extracting(c -> c.get("change").asText()).containsExactly("GONE");
        JsonNode targets = terminal.json("compare", "to=7.2.4,server=mail1", "to=7.3,server=mail1");
        assertThat(targets.get("clients")).allSatisfy(c -> assertThat(c.get("server").asText()).isEqualTo("mail1"))
                .anySatisfy(c -> assertThat(c.get("to").asText()).isEqualTo("BLOCKED"));
        assertThat(terminal.json("compare", "server=mail1", "server=mail2").get("clients")).hasSize(5);
        assertThat(terminal.run("compare", "import=1").out()).contains("import=1  ->  now", "1 new, 0 gone");
    }

    @Test
    void wrongSidesOfAComparisonAreNamed() {
        assertThat(terminal.run("compare", "until=2011", "to=7.3").err()).contains("expected some of to=VERSION",
                "not \"until=2011\"");
        assertThat(terminal.run("compare", "import=9").err()).contains("no import 9");
        assertThat(terminal.run("compare", "import=x").err()).contains("\"x\" is no number of an import");
        assertThat(terminal.run("compare", "server=mail9").err()).contains("no server is called \"mail9\"");
        assertThat(terminal.run("compare", "to=7.3,to=7.4").err()).contains("to= twice");
    }

    @Test
    void clientsAreListedAsTheyWereKnownAfterAnImport() {
        terminal.run("import", "dispute.lk");
        String[] columns = {"--columns", "computer,verdict", "--sort", "computer", "--format", "csv"};

        assertThat(after("2", columns).lines()).contains("WS-1,BLOCKED", "QUAY-1,BLOCKED").hasSize(6);
        assertThat(after("3", columns).lines()).contains("WS-1,UNKNOWN");
        assertThat(after("3", columns).out()).isEqualTo(terminal.run(of("clients", columns)).out());
        assertThat(after("0", columns).lines()).containsExactly("computer,verdict");
        assertThat(after("2", "--where", "verdict = blocked", "--group-by", "server", "--format", "csv").lines())
                .contains("mail1,1,1,0,0,0,0");
        assertThat(after("9").err()).contains("no import 9");
        assertThat(after("9").code()).isEqualTo(1);
        assertThat(after("-1").err()).contains("no import -1");
    }

    private Result after(String id, String... options) {
        return terminal.run(of("clients", Stream.concat(Stream.of("--import", id), Stream.of(options))
                .toArray(String[]::new)));
    }

    private static String[] of(String command, String... options) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }
}
