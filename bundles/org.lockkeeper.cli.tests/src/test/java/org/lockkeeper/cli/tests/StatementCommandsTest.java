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
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code set}, {@code link} and {@code collections}: what people state, journaled and undone like imports. */
class StatementCommandsTest {

    @TempDir
    private Path folder;
    private ScriptedIntake intake;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        intake = Site.intake();
        terminal = new Terminal(folder, intake).files("mail1.lk", "halves.lk", "many.lk");
        terminal.run("import", "mail1.lk");
        terminal.run("plan", "--to", "7.3");
    }

    private String verdict(String where) {
        JsonNode clients = terminal.json("clients", "--where", where);
        assertThat(clients).hasSize(1);
        return clients.get(0).get("verdict").asText();
    }

    @Test
    void statementCountsUntilItIsTakenBack() {
        String everything = terminal.run("clients", "--format", "json").out();
        Result set = terminal.run("set", "updaterService=present", "--where", "computer = ws-1", "--reason",
                "seen at the desk", "--by", "anna");

        assertThat(set.code()).as(set.err()).isZero();
        assertThat(set.err()).contains("1 client: 1 verdict of the upgrade to 7.3.0 changes",
                "lockkeeper import --undo 2");
        assertThat(verdict("computer = ws-1")).isEqualTo("AUTOMATIC");
        JsonNode history = terminal.json("history", "--where", "source = statement");
        assertThat(history.get(0).get("evidence").get("file").asText()).isEqualTo("stated by anna: seen at the desk");
        assertThat(history.get(0).get("import").asInt()).isEqualTo(2);
        assertThat(terminal.run("imports").out()).contains("set updaterService=PRESENT");
        assertThat(terminal.run("check").out()).contains("is sound");
        JsonNode compared = terminal.json("compare");
        assertThat(compared.get("clients").get(0).get("because").get(0).get("file").asText()).contains("anna");

        terminal.run("import", "--undo", "2");
        assertThat(terminal.run("clients", "--format", "json").out()).isEqualTo(everything);
    }

    @Test
    void statementsAreExportedAndRestored() {
        terminal.run("set", "localAdmin=yes", "databaseBytes=2GB", "--where", "verdict = blocked", "--reason", "asked");
        terminal.run("collections", "--save", "mine", "--where", "localAdmin = yes");
        terminal.run("export", "all.zip");
        terminal.run("restore", "all.zip", "--workspace", "copy");

        for (String list : new String[] {"clients", "history", "imports", "collections"}) {
            assertThat(terminal.run(list, "--format", "json", "--workspace", "copy").out()).as(list)
                    .isEqualTo(terminal.run(list, "--format", "json").out());
        }
        assertThat(terminal.run("clients", "--in", "mine", "--columns", "databaseBytes", "--format", "csv").lines())
                .containsExactly("databaseBytes", "2147483648");
    }

    @Test
    void dryRunOfAStatementChangesNothing() {
        String before = terminal.run("imports", "--format", "json").out();
        Result result = terminal.run("set", "updaterService=present", "--where", "server = mail1", "--reason", "x",
                "--dry-run");

        assertThat(result.err()).contains("4 clients: ", "Nothing was changed.");
        assertThat(terminal.run("imports", "--format", "json").out()).isEqualTo(before);
    }

    @Test
    void manyClientsNeedYes() {
        for (int i = 0; i < 51; i++) {
            intake.tells("many.lk", new Subject.OfClient("mail1", null, "PC-" + i, Connector.KOFF), Attributes.NONE);
        }
        terminal.run("import", "many.lk");
        String[] set = {"set", "updaterService=present", "--where", "computer ~ PC-*", "--reason", "rolled out"};

        Result refused = terminal.run(set);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("51 clients: ", "more than 50 clients", "--yes");
        assertThat(terminal.run("clients", "--where", "updaterService = present and computer ~ PC-*").out())
                .contains("No clients");
        assertThat(terminal.run("set", "updaterService=present", "--where", "computer ~ PC-*", "--reason", "rolled out",
                "--yes").code()).isZero();
        assertThat(terminal.run("clients", "--where", "updaterService = present and computer ~ PC-*").out())
                .contains("51 clients");
    }

    @Test
    void mistakesInStatementsAreNamed() {
        assertThat(terminal.run("set", "colour=red", "--where", "server = mail1", "--reason", "x").err())
                .contains("Nothing can be stated of \"colour\"", "updaterService");
        assertThat(terminal.run("set", "localAdmin=perhaps", "--where", "server = mail1", "--reason", "x").err())
                .contains("\"perhaps\" is no value of localAdmin; it is one of YES, NO.");
        assertThat(terminal.run("set", "localAdmin=unknown", "--where", "server = mail1", "--reason", "x").err())
                .contains("states nothing");
        assertThat(terminal.run("set", "lastUsedAt=2011-10-01", "--where", "server = mail1", "--reason", "x").code())
                .isEqualTo(1);
        assertThat(terminal.run("set", "localAdmin=yes", "localAdmin=no", "--where", "server = mail1", "--reason", "x")
                .err()).contains("stated twice");
        assertThat(terminal.run("set", "localAdmin=yes", "--where", "server = nowhere", "--reason", "x").err())
                .contains("No client is let through");
        assertThat(terminal.run("set", "localAdmin=yes", "--where", "server = mail1", "--reason", " ").err())
                .contains("needs a reason");
        assertThat(terminal.run("set", "localAdmin=yes", "--where", "server = mail1").err()).contains("--reason");
    }

    @Test
    void accountsWithoutClientAreStatedOfToo() {
        intake.tells("halves.lk", new Subject.OfAccount("mail1", "fax@harbor.example"),
                Attributes.of(Attribute.FULL_NAME, "Fax"));
        terminal.run("import", "halves.lk");
        assertThat(terminal.run("findings", "--where", "rule = LK-114").out()).contains("1 finding");

        Result set = terminal.run("set", "usesOutlook=no", "--where", "account = fax@harbor.example", "--reason",
                "read in WebMail");
        assertThat(set.err()).contains("1 account: ").doesNotContain("ready");
        assertThat(terminal.run("findings", "--where", "rule = LK-114").out()).contains("No findings");
        assertThat(terminal.json("clients", "--where", "account ~ fax")).isEmpty();
    }

    @Test
    void thatAllAccountsAreKnownIsStatedOfTheServer() {
        terminal.files("alone.lk");
        terminal.run("import", "alone.lk");
        assertThat(terminal.run("findings", "--where", "server = alone and rule = LK-114").out()).contains("1 finding");

        Result set = terminal.run("set", "accountsListed=yes", "--where", "server = alone", "--reason",
                "one person works here");
        assertThat(set.err()).contains("1 server: 0 verdicts of the upgrade to 7.3.0 change",
                "; alone becomes ready (UNKNOWN before).");
        JsonNode changed = terminal.json("compare").get("servers");
        assertThat(changed).singleElement().satisfies(s -> {
            assertThat(s.get("server").asText()).isEqualTo("alone");
            assertThat(s.get("from").asText()).isEqualTo("UNKNOWN");
            assertThat(s.get("to").asText()).isIn("AUTOMATIC", "UNAFFECTED");
        });
        assertThat(terminal.run("compare").out()).contains("Server: alone becomes ready (UNKNOWN before)");
        assertThat(terminal.run("findings", "--where", "server = alone and rule = LK-114").out())
                .contains("No findings");
    }

    /** Ruling 8: of a server of which nobody is known, too. */
    @Test
    void itIsStatedOfAServerWithoutClientsToo() {
        intake.tells("empty.lk", new Subject.OfServer("empty"), Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 3)));
        terminal.files("empty.lk").run("import", "empty.lk");
        assertThat(terminal.run("set", "accountsListed=yes", "--where", "server = empty", "--reason", "nobody works here")
                .err()).contains("1 server: ");
        assertThat(terminal.run("imports").out()).contains("set accountsListed=YES", "empty");
        assertThat(terminal.run("set", "usesOutlook=no", "--where", "server = empty", "--reason", "x").err())
                .contains("No client is let through");
        assertThat(terminal.json("clients", "--where", "server = empty")).isEmpty();
    }

    @Test
    void namesAreTakenForOneOrForTwoAsStatedAndBothCanBeTakenBack() {
        intake.tells("halves.lk", new Subject.OfClient("mail1", "HARBOR\\half", "PC-H", Connector.KOFF),
                Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 3)));
        intake.tells("halves.lk", new Subject.OfAccount("mail1", "half@harbor.example"), Attributes.NONE);
        terminal.run("import", "halves.lk");
        JsonNode joined = terminal.json("clients", "--where", "computer = pc-h", "--columns", "account,joinedNames");
        assertThat(joined.get(0).get("account").asText()).isEqualTo("half@harbor.example");
        assertThat(joined.get(0).get("joinedNames").asText())
                .isEqualTo("HARBOR\\half is half@harbor.example: the only such account on this server");
        // what was seen under the other name is behind the facts of this one
        assertThat(terminal.json("history", "--where", "computer = pc-h")).isNotEmpty();

        Result apart = terminal.run("link", "harbor\\half", "half@harbor.example", "--apart", "--reason", "a namesake");
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(terminal.json("clients", "--where", "computer = pc-h", "--columns", "account").get(0)
                .get("account").asText()).isEqualTo("harbor\\half");
        terminal.run("import", "--undo", "3");
        assertThat(terminal.run("link", "half@harbor.example", "harbor\\half", "--same", "--reason", "asked").code())
                .isZero();
        assertThat(terminal.json("clients", "--where", "computer = pc-h", "--columns", "joinedNames").get(0)
                .get("joinedNames").asText()).contains("asked");
        terminal.run("import", "--undo", "4");
        assertThat(terminal.json("clients", "--where", "computer = pc-h", "--columns", "account,joinedNames"))
                .isEqualTo(joined);
        assertThat(terminal.run("link", "x@y", "half@harbor.example", "--same", "--reason", "x").err())
                .contains("No server knows");
    }

    @Test
    void linkJoinsTheHalvesOfAClient() {
        intake.tells("halves.lk", new Subject.OfClient("mail1", "half@harbor.example", null, Connector.KOFF),
                Attributes.NONE);
        intake.tells("halves.lk", new Subject.OfClient("mail1", null, "HALF-1", Connector.KOFF),
                Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 3)));
        terminal.run("import", "halves.lk");
        assertThat(terminal.json("clients", "--where", "account ~ half or computer ~ half")).hasSize(2);

        Result link = terminal.run("link", "Half@harbor.example", "half-1", "--reason", "asked");
        assertThat(link.code()).as(link.err()).isZero();
        assertThat(link.err()).contains("1 link: ", "1 new, 2 gone");
        JsonNode joined = terminal.json("clients", "--where", "account ~ half or computer ~ half");
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).get("version").asText()).isEqualTo("7.2.3");
        assertThat(terminal.run("link", "nobody@harbor.example", "half-1", "--reason", "x").err())
                .contains("No server knows the account");
    }

    @Test
    void collectionsAreClientsUnderAName() {
        terminal.run("collections", "--save", "No service", "--where", "updaterService = absent");
        JsonNode all = terminal.json("collections");

        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("name").asText()).isEqualTo("No service");
        assertThat(all.get(0).get("clients").asInt()).isEqualTo(1);
        assertThat(terminal.json("clients", "--in", "no service")).hasSize(1);
        assertThat(terminal.json("clients", "--in", "no service", "--where", "verdict = manual")).isEmpty();
        assertThat(terminal.run("clients", "--in", "other").err()).contains("no collection \"other\"", "No service");
        assertThat(terminal.run("collections", "--save", "x", "--where", "nonsense").code()).isEqualTo(1);
        assertThat(terminal.run("collections", "--save", "x").err()).contains("--where FILTER");
        terminal.run("import", "--undo", all.get(0).get("import").asText());
        assertThat(terminal.json("collections")).isEmpty();
    }

    @Test
    void aStatementOfTodayMakesOldEvidenceNoNewer() {
        String before = terminal.run("servers", "--columns", "newestEvidenceAt", "--format", "csv").out();
        terminal.run("set", "localAdmin=yes", "--where", "server = mail1", "--reason", "asked");

        assertThat(terminal.run("servers", "--columns", "newestEvidenceAt", "--format", "csv").out()).isEqualTo(before);
        assertThat(terminal.run("clients", "--where", "ageDays < 0").out()).contains("No clients");
    }
}
