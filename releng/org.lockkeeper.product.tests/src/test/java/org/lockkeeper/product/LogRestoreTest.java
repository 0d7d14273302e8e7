package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs that were open are there again when the workbench is started anew, at the line that was seen. */
class LogRestoreTest {

    private static final long PATIENCE_SECONDS = 180;
    private static final String FRAGMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fragment:ModelFragments xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:application="http://www.eclipse.org/ui/2010/UIModel/application"
                xmlns:fragment="http://www.eclipse.org/ui/2010/UIModel/fragment" xmi:id="_logprobe">
              <fragments xsi:type="fragment:StringModelFragment" xmi:id="_logprobe.addons" featurename="addons"
                  parentElementId="org.lockkeeper.application">
                <elements xsi:type="application:Addon" xmi:id="_logprobe.addon" elementId="logprobe.addon"
                    contributionURI="bundleclass://logprobe/LogProbe"/>
              </fragments>
            </fragment:ModelFragments>
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
    }

    @Test
    void logsAreThereAgainAtTheirLinesAndAMissingOneIsSaidInItsPlace() throws Exception {
        Path added = Files.createDirectories(folder.resolve("added"));
        probe(added.resolve("logprobe.jar"));
        Path first = Files.writeString(folder.resolve("first.log"), "[08/Sep/2011 11:00:00] line\n".repeat(5));
        Path second = Files.writeString(folder.resolve("second.log"), "[08/Sep/2011 12:00:00] line\n".repeat(7));
        assertThat(start(added, first + ":" + second)).isEqualTo("> first.log\nsecond.log\nLine 4 of 5");
        assertThat(start(added, "")).isEqualTo("> first.log\nsecond.log\nLine 4 of 5");
        Files.delete(first);
        assertThat(start(added, "")).startsWith("> first.log\nsecond.log\n").contains("first.log cannot be shown")
                .contains("Choose its new place");
    }

    private String start(Path added, String logs) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        Files.deleteIfExists(told);
        Path said = folder.resolve("said.txt");
        Process process = new Product(folder).builder(Map.of("LOCKKEEPER_EXTENSIONS", added.toString(),
                "LOCKKEEPER_JAVA_OPTIONS", "-Dprobe.told=" + told + " -Dprobe.logs=" + logs))
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(told).as(Files.readString(said)).exists();
            return Files.readString(told);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Compiles a bundle that stands for the person at the workbench. */
    private void probe(Path jar) throws IOException {
        Path source = folder.resolve("LogProbe.java");
        try (InputStream in = LogRestoreTest.class.getResourceAsStream("LogProbe.java.txt")) {
            Files.copy(in, source);
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String bundles;
        try (Stream<Path> plugins = Files.list(Product.ROOT.resolve("plugins"))) {
            bundles = plugins.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        assertThat(compiler.getTask(said, null, null, List.of("-nowarn", "-proc:none", "-parameters", "-cp", bundles,
                "-d", classes.toString()), null, compiler.getStandardFileManager(null, null, null)
                        .getJavaFileObjects(source)).call()).as(said.toString()).isTrue();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "logprobe;singleton:=true", "Bundle-Version",
                "1.0.0", "Model-Fragment", "fragment.e4xmi;apply=initial", "Import-Package", "jakarta.inject",
                "Require-Bundle", "org.lockkeeper.ui,org.lockkeeper.api,org.eclipse.swt,org.eclipse.e4.core.di,"
                        + "org.eclipse.e4.core.di.extensions,org.eclipse.e4.ui.di,org.eclipse.e4.ui.workbench")
                .forEach(main::putValue);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> compiled = Files.list(classes)) {
            for (Path file : compiled.toList()) {
                entries.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, entries);
            }
            entries.putNextEntry(new JarEntry("fragment.e4xmi"));
            entries.write(FRAGMENT.getBytes(StandardCharsets.UTF_8));
        }
    }
}
