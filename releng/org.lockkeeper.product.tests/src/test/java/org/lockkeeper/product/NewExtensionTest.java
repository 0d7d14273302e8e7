package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide "Write an extension" leads through: a project is made, built against the SDK, run, installed, removed. */
class NewExtensionTest {

    private static final String ID = "com.acme.kiosk";

    @TempDir
    Path folder;

    private record Run(int code, String output) {
    }

    private Run run(ProcessBuilder builder, Path in) throws IOException, InterruptedException {
        File output = Files.createTempFile(folder, "output", ".txt").toFile();
        Process process = builder.directory(in.toFile()).redirectErrorStream(true).redirectOutput(output).start();
        process.getOutputStream().close();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not ended after 300 s: " + Files.readString(output.toPath()));
        }
        return new Run(process.exitValue(), Files.readString(output.toPath()));
    }

    private Run product(String... arguments) throws IOException, InterruptedException {
        return run(new Product(folder).builder(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), arguments), folder);
    }

    /** The script of the project, which starts the product with what was built. */
    private Run script(Path project, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new Product(folder).builder(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), arguments);
        builder.environment().put("LOCKKEEPER", builder.command().getFirst());
        builder.command().set(0, project.resolve("run").toString());
        return run(builder, folder);
    }

    /**
     * The usual local repository but for Lockkeeper's own artifacts: those of an SDK built earlier have the version of this
     * one, and Maven never asks for a release again that it has.
     */
    private Path repositoryWithoutLockkeeper() throws IOException {
        Path usual = Path.of(System.getProperty("lockkeeper.localRepository")).toAbsolutePath();
        Path tail = folder.resolve("tail");
        linkAllBut("org", usual, tail);
        linkAllBut("lockkeeper", usual.resolve("org"), tail.resolve("org"));
        return tail;
    }

    private static void linkAllBut(String name, Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(e -> !e.endsWith(name)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    private Run maven(Path project) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("lockkeeper.maven") + "/bin/mvn", "-B", "-o", "-ntp",
                "-Daether.offline.protocols=file", "-Dmaven.repo.local=" + folder.resolve("m2"),
                "-Dmaven.repo.local.tail=" + repositoryWithoutLockkeeper(), "package");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        return run(builder, project);
    }

    @Test
    void aStrangersExtensionIsMadeBuiltRunInstalledAndRemoved() throws Exception {
        Path project = folder.resolve(ID);
        Run made = product("new-extension", ID, "--sdk", System.getProperty("lockkeeper.sdk"));
        assertThat(made.code()).as(made.output()).isZero();

        Run built = maven(project);
        assertThat(built.code()).as(built.output()).isZero();
        assertThat(built.output()).contains("KioskRuleTest", "KioskImporterTest", "KioskLogFormatTest",
                "KioskReportWriterTest", "KioskAttributesTest", "KioskCommandTest",
                "KioskSectionTest", "KioskColumnNamesTest", "KioskVersionDataTest",
                "KioskClientSectionTest", "KioskSearchSourceTest", "KioskCardTest", "KioskNodesTest", "KioskActionTest",
                "KioskCollectorTest", "KioskHelpPagesTest", "KioskSettingsPageTest");
        assertThat(Arrays.asList(project.resolve("target/extensions").toFile().list())).containsExactlyInAnyOrder(
                ID + "-1.0.0.jar", ID + ".ui-1.0.0.jar");

        Run listed = script(project, "extensions", "--format", "json");
        assertThat(listed.output()).contains("rule KIOSK-001", "importer kiosk", "log format kiosk",
                "report format kiosk", "field kiosk.place", "command kiosk-list", "section of papers kiosk.computers", "names of columns: computer", "version 7.2.0", "section of Why? kiosk.place",
                "source of the search kiosk.places", "card of the Overview kiosk.computers", "nodes of the Navigator kiosk.places",
                "action kiosk.lobby", "collector kiosk.folder", "pages of the help", "page of preferences",
                "additions to the window").contains("\"active\"").doesNotContain("\"partial\"",
                        "\"refused\"");
        assertThat(listed.code()).isZero();

        Path site = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(site.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(site.resolve("kiosk.txt"), "#kiosk\na@acme.example KIOSK-1\n");
        Files.writeString(site.resolve("list.csv"), "Kiosk station;Kiosk application;Kiosk release\nKIOSK-1;Kerio Outlook"
                + " Connector (Offline Edition);7.2.3\n");
        Run planned = script(project, "plan", site.toString(), "--to", "7.3", "--format", "json");
        // only with the names of its columns the list tells which connector it is
        assertThat(planned.output()).contains("\"connector\":\"KOFF\"");
        assertThat(planned.output()).contains("\"rule\":\"KIOSK-001\"", "\"name\":\"" + ID + "\"", "KIOSK-1");
        assertThat(script(project, "plan", site.toString(), "--to", "7.3", "--format", "kiosk").output())
                .contains("a@acme.example KIOSK-1");
        assertThat(script(project, "clients", "--where", "kiosk.place = lobby").output()).doesNotContain("no field");
        commands(project, site);
        Path log = Files.writeString(folder.resolve("kiosk.log"), "2026-11-21T20:00:00Z error KIOSK-1 no paper\n");
        assertThat(script(project, "log", log.toString(), "--format", "json").output()).contains(
                "\"computer\":\"KIOSK-1\"");

        installAndRemove(project.resolve("target/extensions/" + ID + "-1.0.0.jar"));
    }

    private void commands(Path project, Path site) throws Exception {
        assertThat(script(project, "--help").output()).contains("kiosk-list", "Lists the shared computers");
        assertThat(script(project, "help", "shared", "computers").output()).contains("Shared computers");
        assertThat(script(project, "completion").output()).contains("kiosk-list", "--place");
        script(project, "import", site.toString());
        Run missing = script(project, "kiosk-list");
        assertThat(missing.output()).contains("KIOSK-1  ?");
        assertThat(missing.code()).isEqualTo(6);
        assertThat(script(project, "kiosk-list", "--place", "lobby", "KIOSK-1").code()).isZero();
        assertThat(script(project, "kiosk-list").output()).contains("KIOSK-1  lobby");
        assertThat(script(project, "imports").output()).contains(ID + ": place of KIOSK-1");
        assertThat(script(project, "check").code()).isZero();
        assertThat(script(project, "kiosk-list", "--lists", site.toString()).code()).isZero();
        assertThat(script(project, "collect", "kiosk.folder").output()).contains("Lists of shared computers: kept as import");
        assertThat(script(project, "report", "--to", "7.3", "--for", "technician", "--format", "md").output()).contains(
                "Shared computers", "KIOSK-1");
    }

    @Test
    void theSdkHasDocumentationATargetAndAP2Repository() throws Exception {
        Path sdk = Path.of(System.getProperty("lockkeeper.sdk"));
        assertThat(sdk.resolve("javadoc/index.html")).content().contains("KioskRule", "RuleConformance");
        assertThat(sdk.resolve("docs/write-an-extension.md")).content().contains("# Write an extension");
        assertThat(sdk.resolve("lockkeeper.target")).content().contains("${env_var:LOCKKEEPER_SDK}/p2/plugins");
        String content = Files.readString(sdk.resolve("p2/content.xml"));
        for (String bundle : List.of("org.lockkeeper.api", "org.lockkeeper.text", "org.lockkeeper.core",
                "org.lockkeeper.ui")) {
            assertThat(content).contains("<unit id='" + bundle + "'");
            assertThat(sdk.resolve("p2/plugins").toFile().list()).anyMatch(f -> f.startsWith(bundle + "_"));
        }
        for (String kit : List.of("api", "testkit", "kit")) {
            assertThat(sdk.resolve("org/lockkeeper/lockkeeper-" + kit + "/0.1.0").toFile().list())
                    .contains("lockkeeper-" + kit + "-0.1.0-sources.jar");
        }
    }

    private void installAndRemove(Path jar) throws Exception {
        Run installed = product("extensions", "--install", jar.toString());
        assertThat(installed.code()).as(installed.output()).isZero();
        assertThat(installed.output()).contains(ID + " 1.0.0 is installed", "rule KIOSK-001", "not signed");
        assertThat(product("extensions", "--format", "csv").output()).contains("active");
        assertThat(product("extensions", "--disable", ID).code()).isZero();
        assertThat(product("extensions", "--format", "csv").output()).contains("disabled");
        assertThat(product("extensions", "--enable", ID).code()).isZero();
        assertThat(product("extensions", "--remove", ID).code()).isZero();
        assertThat(List.of(folder.resolve("data/extensions").toFile().list())).isEmpty();
    }
}
