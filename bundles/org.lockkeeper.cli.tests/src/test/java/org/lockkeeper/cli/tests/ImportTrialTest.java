package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.intake.DefaultIntake;

/** {@code import --dry-run}, {@code --map}, and what an import says of a server of the same name. */
class ImportTrialTest {

    private static final String LIST = "Wo,Titel,Version\nHBR-1,Kerio Outlook Connector (Offline Edition),7.2.3\n"
            + "HBR-2,Kerio Outlook Connector (Offline Edition),7.2.3\nHBR-2,Kerio Updater Service,1\n"
            + "HBR-1,7-Zip,9.20\nHBR-2,7-Zip,9.20\n";

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder, new DefaultIntake(List.of()));
        write("mx/lockkeeper-server.json", "{\"name\":\"mx\",\"version\":\"7.2.3\"}");
        write("mx/liste.csv", LIST);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content);
    }

    private JsonNode trial(String... more) throws IOException {
        List<String> args = new java.util.ArrayList<>(List.of("import", "--dry-run", "--format", "json"));
        args.addAll(List.of(more));
        Result result = terminal.run(args.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(Schemas.violations("import-dry-run", result.out())).isEmpty();
        return new ObjectMapper().readTree(result.out());
    }

    private static String changes(JsonNode trial) {
        return trial.get("changes").toString();
    }

    @Test
    void aTrialChangesNothing() throws IOException {
        JsonNode first = trial("mx", "--map", "computer=Wo,program=Titel");
        assertThat(changes(first)).isEqualTo("{\"NEW\":2,\"GONE\":0,\"VERDICT\":0,\"FACT\":0}");
        assertThat(first.get("servers").toString()).isEqualTo("[\"mx\"]");
        assertThat(terminal.run("imports", "--format", "json").out()).doesNotContain("mx");
        assertThat(Files.exists(folder.resolve(".local"))).isFalse();
    }

    @Test
    void aTrialCountsWhatWouldChange() throws IOException {
        terminal.run("import", "mx", "--map", "computer=Wo,program=Titel");
        terminal.run("plan", "--to", "7.3");
        assertThat(changes(trial("mx"))).as("the same again").isEqualTo(
                "{\"NEW\":0,\"GONE\":0,\"VERDICT\":0,\"FACT\":0}");
        write("more/lockkeeper-server.json", "{\"name\":\"mx\"}");
        write("more/lockkeeper-clients.csv", "computer,connector,localAdmin,outlookVersion\nHBR-1,KOFF,yes,\n"
                + "HBR-2,KOFF,,14.0\nHBR-3,KOFF,,\n");
        assertThat(changes(trial("more"))).isEqualTo("{\"NEW\":1,\"GONE\":0,\"VERDICT\":1,\"FACT\":1}");
        assertThat(changes(trial("more"))).as("nothing was kept").contains("\"NEW\":1");
    }

    @Test
    void anImportTellsWhatItChanged() throws IOException {
        Result first = terminal.run("import", "mx", "--map", "computer=Wo,program=Titel");
        assertThat(first.out()).as("nothing was known before").doesNotContain("Clients:").doesNotContain("Nothing new");
        terminal.run("plan", "--to", "7.3");
        assertThat(terminal.run("import", "mx").out()).contains("Nothing new").doesNotContain("Clients:");
        assertThat(terminal.run("import", "--dry-run", "mx").out()).contains("Nothing new");
        write("more/lockkeeper-server.json", "{\"name\":\"mx\"}");
        write("more/lockkeeper-clients.csv", "computer,connector,localAdmin,outlookVersion\nHBR-1,KOFF,yes,\n"
                + "HBR-2,KOFF,,14.0\nHBR-3,KOFF,,\n");
        assertThat(terminal.run("import", "more").out()).contains(
                "Clients: 1 new, 0 gone, 1 with another verdict, 1 of which something else is known\n")
                .contains("lockkeeper compare");
        Result again = terminal.run("import", "more", "--format", "json");
        assertThat(Schemas.violations("import", again.out())).isEmpty();
        assertThat(changes(again.json())).isEqualTo("{\"NEW\":0,\"GONE\":0,\"VERDICT\":0,\"FACT\":0}");
        write("more/lockkeeper-clients.csv", "computer,connector,localAdmin,observedAt\n"
                + "HBR-1,KOFF,no,2012-01-01T10:00:00+01:00\n");
        assertThat(terminal.run("import", "more").out()).as("unknown as before, but now for two sources")
                .contains("1 of which something else is known");
        assertThat(terminal.json("compare").toString()).contains("\"disputed\":[\"NO\",\"YES\"]");
        listed("2011-01-01", "yes");
        listed("2011-02-01", "no");
        assertThat(terminal.run("import", "more").out()).contains("(1 newly blocked, 0 repaired)");
        listed("2011-03-01", "yes");
        JsonNode repaired = terminal.json("import", "more");
        assertThat(repaired.get("newlyBlocked").asInt()).isZero();
        assertThat(repaired.get("repaired").asInt()).isEqualTo(1);
    }

    private void listed(String day, String service) throws IOException {
        terminal.run("import", "more");
        write("more/lockkeeper-clients.csv", "account,computer,connector,version,localAdmin,updaterService,observedAt\n"
                + "ann@mx.example,HBR-7,KOFF,7.2.3,no," + service + "," + day + "T10:00:00+01:00\n");
    }

    @Test
    void anUnknownTableIsReadWithItsMapAndFromThenOnWithoutIt() throws IOException {
        Result refused = terminal.run("plan", "mx", "--to", "7.3");
        assertThat(refused.err()).contains("liste.csv").contains("\"Wo\", \"Titel\", \"Version\"").contains("--map");
        assertThat(terminal.run("plan", "mx", "--to", "7.3", "--map", "computer=Wo,program=Titel", "--format", "csv")
                .out()).contains("HBR-1").contains("HBR-2");
        assertThat(terminal.run("plan", "mx", "--to", "7.3", "--format", "csv").out()).doesNotContain("HBR-1");
        write("map.txt", "# columns of the caretaker's list\ncomputer=Wo\nprogram=Titel\n");
        assertThat(terminal.run("import", "mx", "--map", "map.txt").code()).isZero();
        write("mx/liste.csv", LIST.replace("HBR-2", "HBR-9"));
        assertThat(terminal.run("import", "mx").code()).isZero();
        assertThat(terminal.run("clients").out()).contains("HBR-9");
    }

    @Test
    void mistakesInAMapAreTold() {
        assertThat(terminal.run("import", "mx", "--map", "rechner=Wo").err()).contains("fields are computer, program");
        assertThat(terminal.run("import", "mx", "--map", "nowhere.txt").err()).contains("nowhere.txt is neither");
        assertThat(terminal.run("plan", "--to", "7.3", "--map", "computer=Wo").err()).contains("no PATH");
        assertThat(terminal.run("import", "--undo", "1", "--dry-run").code()).isEqualTo(1);
    }

    @Test
    void whatIsTakenForSomethingAndGivesNothingIsAnError() throws IOException {
        write("fleet.json", "{\"hostIdentifier\":\"PC1\",\"x\":[{\"name\":\"a\",\"version\":\"1\",\"publisher\":\"p\"}]}");
        Result result = terminal.run("import", "fleet.json");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("fleet.json").contains("counts as not understood");
        Files.move(folder.resolve("fleet.json"), folder.resolve("mx/fleet.json"));
        assertThat(terminal.run("plan", "mx", "--to", "7.3").err()).contains("fleet.json")
                .contains("counts as not understood");
    }

    @Test
    void aMapOfAColumnThatIsNotThereIsAnErrorWhateverIsRemembered() throws IOException {
        terminal.run("import", "mx", "--map", "computer=Wo,program=Titel");
        Result result = terminal.run("import", "mx", "--map", "computer=Nope");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("--map computer=Nope").contains("\"Wo\"").contains("\"Titel\"");
    }

    @Test
    void anImportSaysWhereOnlyListsTellOfAServer() throws IOException {
        terminal.run("import", "mx", "--map", "computer=Wo,program=Titel");
        write("inv/PC-0042.csv", "DisplayName,DisplayVersion,Publisher\nKerio Updater Service,1.0,K\n");
        assertThat(terminal.run("import", "inv").out()).contains("only lists of programs tell of a server")
                .contains("--server NAME");
        assertThat(terminal.run("import", "inv", "--server", "new").out()).doesNotContain("only lists of programs");
    }

    @Test
    void anImportSaysWhereOnlyTheNameOfAServerAgrees() throws IOException {
        terminal.run("import", "mx", "--map", "computer=Wo,program=Titel");
        write("other/lockkeeper-server.json", "{\"name\":\"MX\"}");
        write("other/lockkeeper-clients.csv", "account,connector\nx@other.example,KOFF\n");
        assertThat(terminal.run("import", "other").out()).contains("nothing agrees except for the name");
        write("third/lockkeeper-server.json", "{\"name\":\"mx\"}");
        write("third/lockkeeper-clients.csv", "computer,connector\nHBR-1,KOFF\n");
        assertThat(terminal.run("import", "third").out()).doesNotContain("nothing agrees");
        assertThat(terminal.run("check").code()).isZero();
    }
}
