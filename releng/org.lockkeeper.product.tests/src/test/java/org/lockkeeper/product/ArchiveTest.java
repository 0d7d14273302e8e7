package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs the products as a release does, installs the Debian package into a folder, starts what is in it, and removes it. Who is
 * not root unpacks it instead, and removes nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveTest {

    /** No Java of the machine: the one inside must do. */
    private static final Map<String, String> NO_JAVA = Map.of("JAVA_HOME", "", "PATH", "/usr/bin:/bin");

    @TempDir
    static Path folder;
    private static Path archives;
    private static Path installed;

    @BeforeAll
    static void pack() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "not on Debian");
        archives = folder.resolve("archives");
        installed = folder.resolve("system");
        run(Path.of(System.getProperty("lockkeeper.release")).normalize().toString(), "--fast", archives.toString());
        if (isRoot()) {
            Path database = Files.createDirectories(installed.resolve("var/lib/dpkg"));
            for (String name : List.of("info", "updates")) {
                Files.createDirectories(database.resolve(name));
            }
            Files.createFile(database.resolve("status"));
            // what it depends on is on the machine, and not in that folder
            run("dpkg", "--root=" + installed, "--force-depends", "--install", archive("_amd64.deb").toString());
        } else {
            run("dpkg-deb", "--extract", archive("_amd64.deb").toString(), installed.toString());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/dpkg"));
    }

    @Test
    void thePackageIsInstalledAsAPackage() throws Exception {
        assumeTrue(isRoot(), "not root");
        assertThat(run("dpkg", "--root=" + installed, "--status", "lockkeeper")).contains("Status: install ok installed",
                "Depends: bash", "libgtk-3-0");
        assertThat(run("dpkg", "--root=" + installed, "--verify", "lockkeeper")).isBlank();
        assertThat(run("dpkg", "--root=" + installed, "--listfiles", "lockkeeper")).contains("/usr/bin/lockkeeper\n",
                "/usr/share/man/man1/lockkeeper.1.gz", "/usr/share/bash-completion/completions/lockkeeper");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void removedAfterAllOfThatItLeavesNothing() throws Exception {
        assumeTrue(isRoot(), "not root");
        // after commands, papers and a window: nothing of them was written beside the program
        String said = run("dpkg", "--root=" + installed, "--purge", "lockkeeper");
        assertThat(said).doesNotContain("not empty", "warning");
        try (Stream<Path> left = Files.walk(installed)) {
            assertThat(left.filter(file -> !file.startsWith(installed.resolve("var")) && !file.equals(installed)
                    && !Files.isDirectory(file))).isEmpty();
        }
        assertThat(installed.resolve("usr/lib/lockkeeper")).doesNotExist();
    }

    @Test
    void thePackageHasCommandMenuEntryIconManPageAndCompletion() throws Exception {
        Path share = installed.resolve("usr/share");
        assertThat(installed.resolve("usr/bin/lockkeeper").toRealPath())
                .isEqualTo(installed.resolve("usr/lib/lockkeeper/lockkeeper").toRealPath());
        assertThat(share.resolve("applications/lockkeeper.desktop")).content().contains("Exec=lockkeeper", "Icon=lockkeeper");
        assertThat(share.resolve("icons/hicolor/scalable/apps/lockkeeper.svg")).exists();
        assertThat(share.resolve("doc/lockkeeper/copyright")).content().contains("Lockkeeper");
        assertThat(run("gzip", "-dc", share.resolve("man/man1/lockkeeper.1.gz").toString()))
                .contains(".SH \"LOCKKEEPER PLAN\"", "\\-\\-to", "LOCKKEEPER_JAVA_OPTIONS");
        assertThat(run("bash", "-c", "source '" + share.resolve("bash-completion/completions/lockkeeper")
                + "' && compopt() { :; } && COMP_WORDS=(lockkeeper reh) COMP_CWORD=1 && _complete_lockkeeper && printf '%s ' \"${COMPREPLY[@]}\""))
                        .isEqualTo("rehearse ");
    }

    @Test
    void whatIsInstalledJudgesWithItsOwnJava() throws Exception {
        Product.Run version = product().run(NO_JAVA, "--version");
        assertThat(version.err()).isEmpty();
        assertThat(version.exitCode()).isZero();
        Path sample = installed.resolve("usr/lib/lockkeeper/samples/harbor");
        Product.Run plan = product().run(NO_JAVA, "plan", sample.toString(), "--to", "7.3");
        assertThat(plan.err()).doesNotContain("Exception");
        assertThat(plan.out()).contains("14 BLOCKED");
        assertThat(plan.exitCode()).isEqualTo(3);
        for (String format : List.of("html", "pdf", "xlsx")) {
            // what is found by name only: fonts, character sets, services
            Path paper = folder.resolve("paper." + format);
            String workspace = folder.resolve("workspace").toString();
            assertThat(product().run(NO_JAVA, "--workspace", workspace, "import", sample.toString()).exitCode()).isZero();
            Product.Run report = product().run(NO_JAVA, "--workspace", workspace, "report", "--to", "7.3", "--for", "admin",
                    "--format", format, "--out", paper.toString());
            assertThat(report.err()).doesNotContain("Exception");
            assertThat(report.exitCode()).isLessThanOrEqualTo(4).isNotEqualTo(1);
            assertThat(paper).isNotEmptyFile();
        }
    }

    @Test
    void whatIsInstalledOpensItsWindowWithItsOwnJava() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        WorkbenchStartTest.openAndClose(product(), NO_JAVA, folder.resolve("window.log"));
    }

    @Test
    void noArchiveTellsWhereItWasBuilt() throws Exception {
        String root = Product.ROOT.resolve("../../../../../../..").normalize().toString();
        Path plain = installed.resolve("usr/lib/lockkeeper");
        try (Stream<Path> files = Files.walk(plain)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().matches(".*\\.(xml|ini|info|prefs|json|properties)")).toList()) {
                assertThat(file).content().doesNotContain(root);
            }
        }
        Path profiles = plain.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile");
        try (Stream<Path> states = Files.list(profiles)) {
            assertThat(run("gzip", "-dc", states.toList().getFirst().toString())).contains("org.lockkeeper.feature")
                    .doesNotContain(root);
        }
    }

    @Test
    void whereJavaIsAskedForTheArchiveSaysWhich() throws Exception {
        for (String system : List.of("windows-x86_64", "macos-x86_64", "macos-aarch64")) {
            assertThat(run("unzip", "-p", archive(system + ".zip").toString(), "*/README.txt")).contains("Java 25");
            assertThat(run("unzip", "-l", archive(system + ".zip").toString())).contains("/LICENSE").doesNotContain("/jre/");
        }
    }

    private static Product product() throws IOException {
        return new Product(installed.resolve("usr/lib/lockkeeper"), Files.createDirectories(folder.resolve("own")));
    }

    private static Path archive(String end) throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
        }
    }

    private static String run(String... command) throws Exception {
        Path out = Files.createTempFile(folder, "run", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended: " + List.of(command)).isTrue();
        String said = Files.readString(out);
        assertThat(process.exitValue()).as(() -> String.join(" ", command) + " said: " + said).isZero();
        return said;
    }
}
