package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.cli.tests.stranger.Formats;
import org.lockkeeper.cli.tests.stranger.Importers;
import org.lockkeeper.cli.tests.stranger.Rules;
import org.lockkeeper.cli.tests.stranger.Writers;

/**
 * Services of extensions that fail in about forty ways: none stops a command, each is named with its class, its bundle,
 * its file and the log.
 */
class BrokenExtensionsTest {

    @TempDir
    private Path folder;
    private StrangersBundle bundle;

    @BeforeEach
    void makeBundle() throws IOException {
        bundle = StrangersBundle.in(folder);
        Files.writeString(folder.resolve("kiosk.log"), "alpha\nbeta\n");
        Path site = StrangersBundle.site(folder);
        Files.writeString(site.resolve("kiosk.txt"), "kiosk\n");
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    /** The services of an extension, which are found by the names of their classes. */
    private Terminal terminal(String... names) throws ReflectiveOperationException {
        return StrangersBundle.terminal(folder, bundle.services("", names));
    }

    private void assertNamed(Result result, String name) {
        bundle.assertNamed(result.err(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rules$Throwing", "Rules$Sneaky", "Rules$Erroneous", "Rules$Asserting", "Rules$Unlinked",
        "Rules$Recursive", "Rules$Null", "Rules$Impostor", "Rules$Silent", "Rules$Pointless", "Rules$Unjudging"})
    void aRuleThatFailsIsLeftOutAndNamed(String name) throws ReflectiveOperationException {
        Result result = terminal(name).run("plan", "mail1", "--to", "7.3", "--format", "json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("\"LK-103\"").doesNotContain("ACME-1\",");
        assertNamed(result, name);
    }

    @Test
    void aJudgementWithoutFactsRestsOnWhereTheClientWasSeen() throws Exception {
        Result result = terminal("Rules$Unproved").run("plan", "mail1", "--to", "7.3", "--format", "json");

        assertThat(result.err()).doesNotContain("com.acme.kiosk");

        JsonNode client = new ObjectMapper().readTree(result.out()).get("clients").get(0);
        assertThat(client.get("verdict").asText()).isEqualTo("MANUAL");
        JsonNode finding = client.get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("ACME-1");
        assertThat(finding.get("evidence").get(0).get("file").asText()).endsWith("lockkeeper-clients.csv");
        assertThat(finding.get("evidence").get(0).get("line").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Formats$Unrecognising", "Formats$Recursive", "Formats$Nameless", "Formats$Fieldless",
        "Formats$Unparsing", "Formats$Null", "Formats$Huge"})
    void aLogIsReadWithoutTheFormatThatFails(String name) throws ReflectiveOperationException {
        Result result = terminal(name).run("log", "kiosk.log");

        assertThat(result.out()).isEqualTo("alpha\nbeta\n");
        assertThat(result.code()).isZero();
        assertNamed(result, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Formats$Unrecognising", "Formats$Recursive", "Formats$Nameless", "Formats$Fieldless",
        "Formats$Unparsing", "Formats$Null", "Formats$Huge"})
    void fieldsOfAFormatThatFailsAreNotThere(String name) throws ReflectiveOperationException {
        Result result = terminal(name).run("log", "kiosk.log", "--format", "json");

        assertThat(result.code()).isZero();
        assertThat(result.lines()).hasSize(2);
        assertNamed(result, name);
    }

    @Test
    void aFormatWhoseLinesTellNoDayIsToldThatOfTheFile() throws Exception {
        Path log = Files.writeString(folder.resolve("kiosk.log"), "10:15 alpha\n11:30 beta\n");
        Files.setLastModifiedTime(log, FileTime.from(LocalDateTime.of(2011, 9, 8, 12, 0).atZone(ZoneId.systemDefault())
                .toInstant()));
        Terminal terminal = terminal("Formats$Dayless");

        assertThat(terminal.run("log", "kiosk.log", "--format", "json").lines()).hasSize(2).first().asString()
                .contains("2011-09-08T10:15");
        assertThat(terminal.run("log", "kiosk.log", "--from", "2011-09-08 11:00").out()).isEqualTo("11:30 beta\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Importers$Nameless", "Importers$Unrecognising", "Importers$Cancelling"})
    void anImportGoesOnWithoutAnImporterThatFails(String name) throws ReflectiveOperationException {
        Result result = terminal(name).run("plan", "mail1", "--to", "7.3", "--format", "json");

        assertThat(result.out()).contains("\"LK-103\"");
        assertNamed(result, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Importers$Unreading", "Importers$Stopping", "Importers$Impostor", "Importers$Null",
        "Importers$Endless", "Importers$Threaded"})
    void aFileThatAnImporterFailsAtIsNamed(String name) throws ReflectiveOperationException {
        Terminal terminal = terminal(name);
        Result result = terminal.run("import", "mail1");

        assertNamed(result, name);
        assertThat(result.out() + result.err()).contains("kiosk.txt", "Kiosk list");
        Result plan = terminal.run("plan", "--to", "7.3", "--format", "json");
        assertThat(plan.out()).contains("\"LK-103\"");
        assertThat(terminal.run("check").code()).isZero();
    }

    @Test
    void aFormatWithoutNameDoesNotKeepPlansAway() throws ReflectiveOperationException {
        Result result = terminal("Writers$Nameless").run("plan", "mail1", "--to", "7.3", "--format", "json");

        assertThat(result.out()).contains("\"LK-103\"");
        assertNamed(result, "Writers$Nameless");
    }

    @Test
    void aFormatThatOursHasIsLeftOut() throws ReflectiveOperationException {
        Result result = terminal("Writers$Impostor").run("plan", "mail1", "--to", "7.3", "--format", "json");

        assertThat(result.out()).contains("\"LK-103\"");
        assertNamed(result, "Writers$Impostor");
    }

    @Test
    void aWriterThatFailsLeavesNoFile() throws ReflectiveOperationException {
        Result result = terminal("Writers$Unwriting").run("plan", "mail1", "--to", "7.3", "--out", "plan.kiosk");

        assertThat(result.code()).isEqualTo(1);
        assertThat(folder.resolve("plan.kiosk")).doesNotExist();
        assertNamed(result, "Writers$Unwriting");
    }

    @Test
    void aWriterMayCloseWhatItWritesTo() throws ReflectiveOperationException {
        Result result = terminal("Writers$Closing").run("plan", "mail1", "--to", "7.3", "--out", "plan.kiosk");

        assertThat(result.err()).endsWith("Written to plan.kiosk\n").doesNotContain("com.acme.kiosk");
    }

    @Test
    void attributesThatAreNotThereChangeNothing() throws ReflectiveOperationException {
        Terminal terminal = terminal("Writers$Attributeless");
        terminal.run("import", "mail1");
        Result result = terminal.run("clients");

        assertThat(result.code()).isZero();
        assertNamed(result, "Writers$Attributeless");
    }

    @Test
    void addedFormatsAreInTheHelpOfPlan() throws ReflectiveOperationException {
        assertThat(terminal("Writers$Sound").run("plan", "--help").out()).contains("kiosk  Kiosk screen");
    }

    @Test
    void allTogetherStopNothing() throws ReflectiveOperationException {
        List<String> all = new ArrayList<>();
        for (Class<?> outer : List.of(Rules.class, Formats.class, Importers.class, Writers.class)) {
            Arrays.stream(outer.getDeclaredClasses()).map(type -> outer.getSimpleName() + "$" + type.getSimpleName())
                    .filter(name -> !name.equals("Importers$Endless")).sorted().forEach(all::add);
        }
        Terminal terminal = terminal(all.toArray(String[]::new));

        for (List<String> command : List.of(List.of("import", "mail1"), List.of("plan", "--to", "7.3"),
                List.of("clients"), List.of("findings"), List.of("log", "kiosk.log"), List.of("check"),
                List.of("extensions"))) {
            Result result = terminal.run(command.toArray(String[]::new));
            assertThat(result.err()).as("%s", command).doesNotContain("not your fault", "\tat ");
            assertThat(result.out()).as("%s", command).isNotEmpty();
        }
    }
}
