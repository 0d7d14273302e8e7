package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build files agree with each other, and every module of tests has tests. */
class PomsTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern WRAPPED = Pattern.compile(
            "<artifactItem>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z.]+\\.version)>([^<]+)</\\1>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Libraries of tests and of checks alone, which no product has. */
    private static final Set<String> OF_TESTS = Set.of("org.junit:junit-bom", "com.networknt:json-schema-validator",
            "com.tngtech.archunit:archunit-junit5", "net.java.dev.jna:jna-platform", "net.jqwik:jqwik",
            "org.assertj:assertj-core", "org.jspecify:jspecify", "org.eclipse.platform:org.eclipse.swt");

    private final Path root = Bundles.root();

    @Test
    void plainTestsUseTheVersionsThatTheTargetHas() throws IOException {
        Map<String, String> target = target();
        Map<String, String> pom = pom();
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

    /** Derby, PDFBox and fastexcel are no part of the target: bundles of ours hold their jars. */
    @Test
    void librariesWithinBundlesOfOursHaveTheVersionThatTheTestsUse() throws IOException {
        Map<String, String> pom = pom();
        Map<String, String> target = target();
        Map<String, String> wrapped = wrapped();
        List<String> different = new ArrayList<>();
        wrapped.forEach((library, version) -> {
            if (!version.equals(pom.getOrDefault(library, version)) || !version.equals(target.getOrDefault(library, version))) {
                different.add(library + ": " + version + " in a bundle of ours, " + pom.get(library) + " for the tests, "
                        + target.get(library) + " in the target");
            }
        });
        assertThat(different).isEmpty();
        assertThat(wrapped).containsKeys("org.apache.derby:derby", "org.apache.pdfbox:pdfbox", "org.dhatim:fastexcel");
    }

    @Test
    void whatTestsUseIsPartOfTheProductOrKnownToBeNone() throws IOException {
        Map<String, String> target = target();
        Map<String, String> wrapped = wrapped();
        assertThat(pom().keySet()).allSatisfy(library -> assertThat(target.containsKey(library)
                || wrapped.containsKey(library) || OF_TESTS.contains(library)).as(library).isTrue());
    }

    private Map<String, String> target() throws IOException {
        return versions(Files.readString(root.resolve("target-platform/lockkeeper.target")), DEPENDENCY, Map.of());
    }

    private Map<String, String> pom() throws IOException {
        String pom = Files.readString(root.resolve("pom.xml"));
        return versions(pom, DEPENDENCY, properties(pom));
    }

    private Map<String, String> wrapped() throws IOException {
        Map<String, String> properties = properties(Files.readString(root.resolve("pom.xml")));
        Map<String, String> versions = new TreeMap<>();
        for (String module : modules()) {
            Path pom = root.resolve(module);
            versions.putAll(versions(Files.readString(Files.isDirectory(pom) ? pom.resolve("pom.xml") : pom), WRAPPED, properties));
        }
        return versions;
    }

    private static Map<String, String> properties(String pom) {
        Map<String, String> properties = new TreeMap<>();
        Matcher property = PROPERTY.matcher(pom);
        while (property.find()) {
            properties.put("${" + property.group(1) + "}", property.group(2));
        }
        return properties;
    }

    private static Map<String, String> versions(String xml, Pattern library, Map<String, String> properties) {
        Map<String, String> versions = new TreeMap<>();
        Matcher found = library.matcher(xml);
        while (found.find()) {
            String version = found.group(3);
            versions.put(found.group(1) + ":" + found.group(2), properties.getOrDefault(version, version));
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

    /** What a bundle's pom says where there is nothing to say. */
    private static String generated(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.lockkeeper</groupId>
                    <artifactId>org.lockkeeper.parent</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>../..</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  <packaging>eclipse-plugin</packaging>
                </project>
                """.formatted(name);
    }

    /** A bundle says what it is in its manifest; {@code -Dpoms.write=true} writes the poms that follow from that. */
    @Test
    void pomsThatSayNothingAreGenerated() throws IOException {
        int same = 0;
        try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
            for (Path bundle : bundles.filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).toList()) {
                Path pom = bundle.resolve("pom.xml");
                String text = generated(bundle.getFileName().toString());
                if (Boolean.getBoolean("poms.write") && (!Files.exists(pom) || Files.readString(pom).lines().count() <= text.lines().count())) {
                    Files.writeString(pom, text);
                }
                assertThat(pom).exists();
                if (Files.readString(pom).lines().count() <= text.lines().count()) {
                    assertThat(pom).content().isEqualTo(text);
                    same++;
                }
            }
        }
        assertThat(same).as("most bundles say nothing").isGreaterThan(15);
    }
}
