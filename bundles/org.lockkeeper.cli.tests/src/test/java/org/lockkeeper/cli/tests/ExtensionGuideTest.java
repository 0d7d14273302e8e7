package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every extension point has its row in the guide "Write an extension", with an example and tests that there are. */
class ExtensionGuideTest {

    private static final Path ROOT = Repository.root();
    private static final Pattern KIND = Pattern.compile("KINDS\\.put\\((\\w+)\\.class");
    private static final Pattern TEMPLATE = Pattern.compile("`Kiosk(\\w+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Conformance))`");

    private record Row(String what, String type, String example, String tests) {
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/write-an-extension.md"));
        int header = lines.indexOf("| what | type or place | example | tests |");
        assertThat(header).isPositive();
        return lines.stream().skip(header + 2).takeWhile(line -> line.startsWith("|")).map(line -> line.split("(?<!\\\\)\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip())).toList();
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> bundles = Files.walk(ROOT.resolve("bundles"));
                Stream<Path> releng = Files.walk(ROOT.resolve("releng"))) {
            return Stream.concat(bundles, releng).map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java")).map(name -> name.substring(0, name.length() - 5)).collect(Collectors.toSet());
        }
    }

    @Test
    void everyServiceThatIsTakenHasItsRow() throws IOException {
        String table = rows().stream().map(Row::type).collect(Collectors.joining("\n"));
        String taken = Files.readString(ROOT.resolve(
                "bundles/org.lockkeeper.extensions/src/org/lockkeeper/extensions/internal/Contributions.java"));
        List<String> kinds = KIND.matcher(taken).results().map(kind -> kind.group(1)).toList();
        assertThat(kinds).hasSizeGreaterThan(14);
        for (String kind : kinds) {
            assertThat(table).as("the guide's table").containsPattern("\\b" + kind + "`");
        }
    }

    @Test
    void everyRowHasItsExampleAndItsTests() throws IOException {
        Set<String> sources = sources();
        Path templates = ROOT.resolve("bundles/org.lockkeeper.cli/src/org/lockkeeper/cli/internal/extension/templates");
        for (Row row : rows()) {
            assertThat(row.example()).as(row.what()).isNotEmpty();
            for (MatchResult template : TEMPLATE.matcher(row.example()).results().toList()) {
                assertThat(templates.resolve(template.group(1) + ".java.txt")).as(row.what()).exists();
            }
            List<String> tests = TEST.matcher(row.tests()).results().map(test -> test.group(1)).toList();
            assertThat(tests).as(row.what()).isNotEmpty().allMatch(sources::contains);
        }
    }

    @Test
    void theGuideIsInTheSdkAndNeedsNothingBesideIt() throws IOException {
        String name = "docs/write-an-extension.md";
        assertThat(ROOT.resolve("releng/org.lockkeeper.sdk/pom.xml")).content().contains("/../../" + name + "\" todir=");
        assertThat(ROOT.resolve("releng/org.lockkeeper.sdk/README.txt")).content().contains(name);
        assertThat(ROOT.resolve(name)).content().doesNotContain("](../");
    }
}
