package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.intake.DefaultIntake;

/**
 * The samples in {@code releng/samples}, read as a customer's folder is, against the verdicts and rules that their
 * author derived by hand from the documents ({@code releng/samples/expected}).
 */
class HarborSampleTest {

    @TempDir
    private Path folder;

    private Result plan(String sample, String format) {
        return new Terminal(folder, new DefaultIntake(List.of())).run("plan",
                Repository.releng("samples").resolve(sample).toString(), "--to", "7.3", "--format", format);
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        String printed = new Terminal(folder, new DefaultIntake(List.of())).with("COLUMNS", "120").run("plan",
                Repository.releng("samples").resolve("harbor").toString(), "--to", "7.3").out();
        String readme = Files.readString(Repository.root().resolve("README.md"));
        String block = readme.substring(readme.indexOf("```\nUpgrade to 7.3.0") + 4);
        String[] parts = block.substring(0, block.indexOf("```")).split("\n…\n");
        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(printed).contains(part.strip()));
    }

    @ParameterizedTest
    @CsvSource({"harbor, 3", "quay, 4"})
    void eachClientHasTheVerdictAndRulesThatTheDocumentsGive(String sample, int code) throws IOException {
        Result result = plan(sample, "csv");

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(lines(result.out(), "server", "account", "computer", "connector", "verdict", "rules"))
                .filteredOn(line -> !isOfServer(line)).containsExactlyInAnyOrderElementsOf(lines(
                        Files.readString(Repository.releng("samples").resolve("expected/" + sample + ".csv")), "server",
                        "account", "computer", "connector", "expectedVerdict", "expectedRules"));
    }

    @ParameterizedTest
    @CsvSource({"harbor, mail1 mail2", "quay, quay"})
    void theListSaysThatNotEverythingWasLookedAt(String sample, String servers) {
        assertThat(lines(plan(sample, "csv").out(), "server", "account", "computer", "connector", "verdict", "rules"))
                .filteredOn(HarborSampleTest::isOfServer).containsExactlyElementsOf(Arrays.stream(servers.split(" "))
                        .map(server -> server + ",,,,UNKNOWN,LK-114").toList());
    }

    /** Whether a row is about a server as a whole: it names neither account nor computer. */
    private static boolean isOfServer(String line) {
        return line.contains(",,,,");
    }

    @ParameterizedTest
    @CsvSource({"harbor", "quay"})
    void eachServerIsAsTheDocumentsSay(String sample) throws IOException {
        JsonNode plan = new ObjectMapper().readTree(plan(sample, "json").out());
        List<String> servers = new ArrayList<>();
        for (JsonNode server : plan.get("servers")) {
            String rules = StreamSupport.stream(server.get("findings").spliterator(), false)
                    .map(f -> f.get("rule").asText()).sorted().collect(Collectors.joining(" "));
            servers.add(sample + "," + List.of("name", "product", "version", "clientStatistics", "lastReportAt",
                    "nextReportDue", "detection", "httpsOnly").stream()
                    .map(field -> server.get(field).isNull() ? ""
                            : server.get(field).asText().replaceFirst(" build \\d+$", ""))
                    .collect(Collectors.joining(",")) + "," + rules);
        }

        assertThat(servers).containsExactlyInAnyOrderElementsOf(Files
                .readAllLines(Repository.releng("samples").resolve("expected/servers.csv")).stream()
                .filter(line -> line.startsWith(sample + ",")).toList());
    }

    @Test
    void everyFindingThatRestsOnSomethingSeenTellsWhere() throws IOException {
        JsonNode plan = new ObjectMapper().readTree(plan("harbor", "json").out());

        for (JsonNode client : plan.get("clients")) {
            for (JsonNode finding : client.get("findings")) {
                for (JsonNode evidence : finding.get("evidence")) {
                    assertThat(evidence.get("file").asText()).containsPattern("harbor/mail[12]/");
                }
            }
            if (client.get("verdict").asText().equals("BLOCKED")) {
                assertThat(client.get("findings").get(0).get("evidence")).as(client.toString()).isNotEmpty();
                assertThat(client.get("steps")).as(client.toString()).isNotEmpty();
            }
        }
    }

    private static List<String> lines(String csv, String... columns) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(row -> Arrays.stream(columns).map(row::getField)
                    .collect(Collectors.joining(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
