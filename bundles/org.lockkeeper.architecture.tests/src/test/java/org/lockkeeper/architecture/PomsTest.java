package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build files agree with each other, and every module of tests has tests. */
class PomsTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z.]+\\.version)>([^<]+)</\\1>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final Path root = Bundles.root();

    @Test
    void plainTestsUseTheVersionsThatTheTargetHas() throws IOException {
        Map<String, String> target = versions(Files.readString(root.resolve("target-platform/lockkeeper.target")));
        Map<String, String> pom = versions(Files.readString(root.resolve("pom.xml")));
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, String> entry : pom.entrySet()) {
            String other = target.get(entry.getKey());
            if (other != null) {
                compared++;
                if (!other.equals(entry.getValue())) {
                    different.add(entry.getKey() + ": " + entry.getValue() + " in the pom, " + other + " in the target");
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).as("libraries that both name").isGreaterThan(8);
    }

    private static Map<String, String> versions(String xml) {
        Map<String, String> properties = new TreeMap<>();
        Matcher property = PROPERTY.matcher(xml);
        while (property.find()) {
            properties.put("${" + property.group(1) + "}", property.group(2));
        }
        Map<String, String> versions = new TreeMap<>();
        Matcher dependency = DEPENDENCY.matcher(xml);
        while (dependency.find()) {
            String version = dependency.group(3);
            versions.put(dependency.group(1) + ":" + dependency.group(2), properties.getOrDefault(version, version));
        }
        return versions;
    }

    @Test
    void everyModuleOfTestsHasTests() throws IOException {
        List<String> empty = new ArrayList<>();
        for (String module : modules()) {
            Path folder = root.resolve(module);
            if (module.endsWith(".tests") && !hasTests(folder.resolve("src"))) {
                empty.add(module);
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void everyFolderOfTestsIsAModule() throws IOException {
        List<String> modules = modules();
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            List<String> forgotten = folders.map(f -> "bundles/" + f.getFileName())
                    .filter(f -> f.endsWith(".tests") && !modules.contains(f)).toList();
            assertThat(forgotten).isEmpty();
        }
    }

    private List<String> modules() throws IOException {
        List<String> modules = new ArrayList<>();
        Matcher module = MODULE.matcher(Files.readString(root.resolve("pom.xml")));
        while (module.find()) {
            modules.add(module.group(1));
        }
        return modules;
    }

    private static boolean hasTests(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("@Test") || source.contains("@Property") || source.contains("@ParameterizedTest")) {
                    return true;
                }
            }
        }
        return false;
    }
}
