package org.lockkeeper.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.theme.Icon;

/** What can be told from the sources of the workbench's bundles: texts are complete, no colour is literal. */
class SourcesTest {

    private static final Path BUNDLES = Path.of("..");
    private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");
    private static final Pattern KEY = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern LITERAL_COLOUR = Pattern.compile(
            "new (RGB|Color)\\s*\\(\\s*(\\w+\\s*,\\s*)?\\d|SWT\\.COLOR_(RED|BLUE|GREEN|WHITE|BLACK|GRAY|YELLOW)");

    private static List<Path> files(String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        var matcher = BUNDLES.getFileSystem().getPathMatcher("glob:" + pattern);
        for (String bundle : List.of("ui", "ui.help", "ui.servers", "ui.clients", "ui.logs", "ui.upgrade",
                "ui.workbench", "rcp")) {
            Path root = BUNDLES.resolve("org.lockkeeper." + bundle);
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(p -> !p.startsWith(root.resolve("target"))).filter(p -> matcher.matches(p.getFileName()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void everyTextOfTheKitHasAField() throws IOException {
        int checked = 0;
        for (Path java : files("*Messages.java")) {
            Path texts = java.resolveSibling("messages.properties");
            if (!Files.exists(texts)) {
                continue;
            }
            Set<String> fields = new TreeSet<>();
            Matcher m = FIELD.matcher(Files.readString(java));
            while (m.find()) {
                fields.add(m.group(1));
            }
            assertThat(properties(texts).stringPropertyNames()).as(texts.toString())
                    .containsExactlyInAnyOrderElementsOf(fields);
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    @Test
    void everyTextOfTheModelIsThere() throws IOException {
        List<Path> models = files("*.e4xmi");
        assertThat(models).hasSizeGreaterThanOrEqualTo(3);
        for (Path model : models) {
            Path texts = model.resolveSibling("OSGI-INF").resolve("l10n").resolve("bundle.properties");
            Matcher m = KEY.matcher(Files.readString(model));
            while (m.find()) {
                assertThat(properties(texts).stringPropertyNames()).as(model.toString()).contains(m.group(1));
            }
        }
    }

    @Test
    void noColourIsLiteralInJava() throws IOException {
        for (Path java : files("*.java")) {
            assertThat(LITERAL_COLOUR.matcher(Files.readString(java)).find()).as("literal colour in " + java)
                    .isFalse();
        }
    }

    @Test
    void everyIconIsDrawnOnTheSameGrid() throws IOException {
        for (Icon icon : Icon.values()) {
            Path drawing = BUNDLES.resolve("org.lockkeeper.ui").resolve(icon.path());
            assertThat(drawing).exists();
            assertThat(Files.readString(drawing)).contains("viewBox=\"0 0 16 16\"");
        }
    }
}
