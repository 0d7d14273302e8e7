package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Projects of extensions, and the folder of extensions. */
class ExtensionCommandsTest {

    @TempDir
    private Path folder;

    private Terminal terminal(Path extensions) {
        return new Terminal(folder, new CommandLineServices() {
            @Override
            public Workspaces workspaces() throws ProblemException {
                throw new ProblemException("asked for");
            }

            @Override
            public List<ReportWriter> reportWriters() {
                return List.of();
            }

            @Override
            public Optional<Path> extensionFolder() {
                return Optional.ofNullable(extensions);
            }

            @Override
            public List<Extension> extensions() {
                Path jar = extensions == null ? null : extensions.resolve("com.acme.kiosk_1.0.0.jar");
                return jar == null || !Files.exists(jar) ? List.of() : List.of(new Extension("com.acme.kiosk", "1.0.0", "Kiosk",
                        jar.toString(), State.ACTIVE, List.of("rule KIOSK-001"),
                        List.of()));
            }
        });
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("kiosk.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "com.acme.kiosk");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void anSdkThatMavenWouldNotReadIsToldWhenAProjectIsMade() throws IOException {
        for (String at : List.of("lockkeeper-sdk", ".m2/repository")) {
            Path api = folder.resolve(at).resolve("org/lockkeeper/lockkeeper-api/0.1.0/lockkeeper-api-0.1.0.jar");
            Files.createDirectories(api.getParent());
            Files.writeString(api, at);
        }
        assertThat(terminal(null).run("new-extension", "com.acme.kiosk").err()).contains(
                "Maven keeps another SDK of this version", "delete " + folder.resolve(".m2/repository/org/lockkeeper"));
    }

    @Test
    void aProjectHasWhatWasAskedForAndNothingElse() {
        Result result = terminal(null).run("new-extension", "com.acme.kiosk", "--with", "rule,report");

        assertThat(result.code()).as(result.err()).isZero();
        Path bundle = folder.resolve("com.acme.kiosk/com.acme.kiosk");
        assertThat(bundle.resolve("src/main/java/com/acme/kiosk/KioskRule.java")).content().contains("KIOSK-001")
                .doesNotContain("@package@", "@Name@", "@name@", "@PREFIX@");
        assertThat(bundle.resolve("src/test/java/com/acme/kiosk/KioskReportWriterTest.java")).exists();
        assertThat(bundle.resolve("OSGI-INF/importer.xml")).doesNotExist();
        assertThat(folder.resolve("com.acme.kiosk/com.acme.kiosk.ui")).doesNotExist();
        assertThat(folder.resolve("com.acme.kiosk/run")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "Com.Acme", "com.acme.new", "org.lockkeeper.mine", "../x.y", "com..acme",
        "java.kiosk", "com.acme.aux", "com1.kiosk"})
    void whatCannotBeAPackageOfOnesOwnIsRefused(String id) {
        Result result = terminal(null).run("new-extension", id);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("cannot be the name of an extension", "com.acme.kiosk");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("com.acme.kiosk")).resolve("mine.txt"), "mine");

        assertThat(terminal(null).run("new-extension", "com.acme.kiosk").err()).contains("is there already", "--out");
    }

    @Test
    void anUnknownPartIsNamedWithThoseThatAre() {
        assertThat(terminal(null).run("new-extension", "com.acme.kiosk", "--with", "rule,gadget").err()).contains("gadget",
                "rule, importer, columns, format, report, section, field, command, versions, client, search,"
                + " card, nodes, action, collector, help, view");
    }

    @Test
    void whatIsInstalledIsSaidWithWhatItContributesAndWhoSignedIt() throws IOException {
        Path extensions = folder.resolve("extensions");
        Result result = terminal(extensions).run("extensions", "--install", jar().toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("com.acme.kiosk 1.0.0 is installed in " + extensions, "rule KIOSK-001",
                "not signed");
        assertThat(extensions.resolve("com.acme.kiosk_1.0.0.jar")).exists();
        String listed = terminal(extensions).run("extensions", "--format", "json").out();
        assertThat(listed).contains("\"com.acme.kiosk\"");
        assertThat(Schemas.violations("extensions", listed)).isEmpty();
        assertThat(Schemas.violations("extensions", listed.replace("\"state\":\"", "\"state\":\"in"))).isNotEmpty();
        assertThat(terminal(extensions).run("extensions", "--disable", "com.acme.kiosk").code()).isZero();
        assertThat(terminal(extensions).run("extensions", "--remove", "com.acme.kiosk").code()).isZero();
        assertThat(extensions).isEmptyDirectory();
    }

    @Test
    void mistakesAreSaidWithWhatThereIs() throws IOException {
        assertThat(terminal(null).run("extensions", "--remove", "x").err()).contains("LOCKKEEPER_EXTENSIONS");
        assertThat(terminal(folder).run("extensions", "--remove", "x", "--enable", "x").err()).contains(
                "cannot be combined");
        Path extensions = folder.resolve("extensions");
        terminal(extensions).run("extensions", "--install", jar().toString());
        assertThat(terminal(extensions).run("extensions", "--enable", "com.acme.typo").err()).contains(
                "there are com.acme.kiosk");
    }
}
