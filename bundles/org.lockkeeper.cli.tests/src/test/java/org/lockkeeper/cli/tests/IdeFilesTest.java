package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What IDEs take from the source tree: modules, launch configurations, and one form of the code. */
class IdeFilesTest {

    private static final Path ROOT = Repository.root();
    private static final Path TEMPLATES = ROOT.resolve(
            "bundles/org.lockkeeper.cli/src/org/lockkeeper/cli/internal/extension/templates");

    private static String template(String name) throws IOException {
        return Files.readString(TEMPLATES.resolve(name)).replace("@Name@", "Lockkeeper").replace("@module@", "org.lockkeeper.ui");
    }

    @Test
    void everyBundleIsAModuleSoThatOneImportBringsAll() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        TreeSet<String> without = new TreeSet<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
            folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).map(folder -> "bundles/" + folder.getFileName())
                    .filter(module -> !pom.contains("<module>" + module + "</module>")).forEach(without::add);
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theWorkbenchIsStartedAndDebuggedAsExtensionsAre() throws IOException {
        assertThat(ROOT.resolve("releng/ide/Lockkeeper debug.launch")).content().isEqualTo(template("eclipse.launch"));
        assertThat(ROOT.resolve(".run/debug.run.xml")).content().isEqualTo(template("idea-debug.xml"));
        assertThat(ROOT.resolve(".run/run.run.xml")).content().isEqualTo(template("idea-run.xml").replace("$/run\"",
                "$/lockkeeper\""));
        assertThat(ROOT.resolve("lockkeeper")).isExecutable();
    }

    @Test
    void eclipseFormatsAsAllOthers() throws IOException {
        String editors = Files.readString(ROOT.resolve(".editorconfig"));
        String formatter = Files.readString(ROOT.resolve("releng/ide/formatter.xml"));
        for (List<String> each : List.of(List.of("max_line_length", "lineSplit"), List.of("indent_size", "tabulation.size"),
                List.of("indent_style", "tabulation.char"))) {
            var said = Pattern.compile("(?s)\\[\\*\\.\\{java,.*?" + each.get(0) + " = (\\w+)").matcher(editors);
            assertThat(said.find()).as(each.get(0)).isTrue();
            assertThat(formatter).contains("formatter." + each.get(1) + "\" value=\"" + said.group(1) + "\"");
        }
    }
}
