package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * The project of IntelliJ IDEA is what follows from manifests, target and poms, and it is enough: all modules compile with the folders,
 * modules and jars that it names and no others. IntelliJ IDEA itself is not asked.
 */
class IdeaTest {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    @TempDir
    private Path out;

    private final Path root = Bundles.root();
    private final Map<String, Element> modules = new LinkedHashMap<>();
    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final List<String> compiled = new ArrayList<>();
    private final StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void isAsItFollows() throws IOException {
        assertThat(Idea.different(root, Idea.files(root, Idea.repository())))
                .as("written by: java bundles/org.lockkeeper.architecture.tests/src/test/java/org/lockkeeper/architecture/Idea.java . --write").isEmpty();
    }

    @Test
    void whatIsMissingChangedOrTooMuchIsTold() throws IOException {
        Path file = Files.createDirectories(out.resolve("bundles/a")).resolve("a.iml");
        Map<String, String> wanted = Map.of("bundles/a/a.iml", "<module />\n");
        assertThat(Idea.different(out, wanted)).containsExactly("bundles/a/a.iml");
        Files.writeString(file, "<module />\n");
        assertThat(Idea.different(out, wanted)).isEmpty();
        Files.writeString(file, "<module/>\n");
        Files.writeString(Files.createDirectories(out.resolve("bundles/gone")).resolve("gone.iml"), "<module />\n");
        assertThat(Idea.different(out, wanted)).containsExactly("bundles/a/a.iml", "bundles/gone/gone.iml");
    }

    @Test
    void everyModuleCompilesWithWhatItsFileNames() throws IOException {
        for (Element module : Xml.all(Xml.read(Files.readString(root.resolve(".idea/modules.xml"))), "module")) {
            Path file = path(module.getAttribute("filepath"), root);
            String name = file.getFileName().toString().replaceFirst("\\.iml$", "");
            folders.put(name, file.getParent());
            modules.put(name, Xml.read(Files.readString(file)));
        }
        for (String name : modules.keySet()) {
            compile(name, false);
        }
        for (String name : modules.keySet()) {
            compile(name, true);
        }
        try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
            // SWTBot's adapter is no part of the ordinary build: what it needs lies in no Maven repository
            List<String> withSources = bundles.filter(b -> Files.isDirectory(b.resolve("src"))).map(b -> b.getFileName().toString())
                    .filter(b -> !b.endsWith(".swtbot")).toList();
            assertThat(compiled).containsAll(withSources).contains("com.acme.kiosk.ui", "org.lockkeeper.testkit", "org.lockkeeper.product.tests");
        }
    }

    private static Path path(String text, Path folder) {
        return Path.of(text.replaceFirst("^(file|jar)://", "").replaceFirst("!/$", "").replace("$MODULE_DIR$", folder.toString())
                .replace("$PROJECT_DIR$", folder.toString()).replace("$MAVEN_REPOSITORY$", Idea.repository().toString())).normalize();
    }

    /** The classes of a module, or its tests: after the modules that it names, which are compiled first. */
    private void compile(String name, boolean tests) throws IOException {
        Path classes = classes(name, tests);
        List<Path> sources = new ArrayList<>();
        for (Element source : Xml.all(modules.get(name), "sourceFolder")) {
            Path folder = path(source.getAttribute("url"), folders.get(name));
            assertThat(folder).isDirectory();
            if (source.getAttribute("isTestSource").equals(String.valueOf(tests))) {
                try (Stream<Path> found = Files.walk(folder)) {
                    sources.addAll(found.filter(f -> f.toString().endsWith(".java")).toList());
                }
            }
        }
        if (Files.exists(classes) || sources.isEmpty()) {
            return;
        }
        Files.createDirectories(classes);
        Set<Path> path = new LinkedHashSet<>();
        if (tests) {
            path.add(classes(name, false));
        }
        for (Element entry : Xml.all(modules.get(name), "orderEntry")) {
            if (entry.getAttribute("scope").equals("TEST") && !tests) {
                continue;
            }
            String other = entry.getAttribute("module-name");
            if (!other.isEmpty()) {
                assertThat(modules).as("%s names %s", name, other).containsKey(other);
                compile(other, false);
                path.add(classes(other, false));
            }
            for (Element jar : Xml.all(entry, "root")) {
                path.add(path(jar.getAttribute("url"), root));
                assertThat(path(jar.getAttribute("url"), root)).as("a library of %s", name).isRegularFile();
            }
        }
        StringWriter told = new StringWriter();
        List<String> options = List.of("-nowarn", "-parameters", "-proc:none", "-d", classes.toString(), "-sourcepath", "",
                "-cp", path.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))));
        boolean done = COMPILER.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
        assertThat(done).as("%s: %s", name, told).isTrue();
        compiled.add(name);
    }

    private Path classes(String name, boolean tests) {
        return out.resolve(name).resolve(tests ? "tests" : "classes");
    }
}
