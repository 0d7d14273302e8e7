package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessStartTest {

    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");

    @TempDir
    Path folder;

    @Test
    void tellsItsVersionWithoutADisplay() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, "--version");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("(?s)(?i)lockkeeper \\d+\\.\\d+\\.\\d+.*\\n");
        assertThat(run.exitCode()).isZero();
    }

    /** As where a fault of Java itself ends it: the signal is the one that the system sends then. */
    @Test
    void whatJavaSaysOfItsOwnFaultIsKeptWhereItDisturbsNobody() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Process process = new Product(folder).builder(NO_DISPLAY, "log", "-").redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
        while (process.isAlive() && !handlesFaults(process.toHandle())) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("bash", "-c", "kill -SEGV " + process.pid()).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> kept = Files.list(data)) {
            assertThat(kept).as(Files.readString(folder.resolve("out.txt"))).singleElement().asString().contains("java-failed-" + process.pid());
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).noneMatch(file -> file.getFileName().toString().matches("hs_err.*|core.*"));
        }
    }

    /** Whether it is Java already, no shell, and has taken over the system's signal for a fault in memory. */
    private static boolean handlesFaults(ProcessHandle process) throws IOException {
        return process.info().command().filter(command -> command.endsWith("java")).isPresent()
                && Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream().filter(line -> line.startsWith("SigCgt:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1 << 10) != 0);
    }

    @Test
    void keepsOneCacheForAllStarts() throws Exception {
        Product product = new Product(folder);
        product.run(NO_DISPLAY, "extensions");
        product.run(NO_DISPLAY, "extensions");
        try (Stream<Path> caches = Files.list(folder.resolve("cache"))) {
            assertThat(caches).singleElement().asString().endsWith("-headless");
        }
    }

    @Test
    void logsArePrintedWithoutOsgiAndItsCache() throws Exception {
        Path log = Files.writeString(folder.resolve("security.log"), "[30/Dec/2013 05:27:59] Relay attempt from IP address "
                + "64.31.59.75, mail from <a> to <b> rejected\n[30/Dec/2013 05:28:00] Žluťoučký secret: x\n");
        Product.Run run = new Product(folder).run(NO_DISPLAY, "log", log.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"severity\":\"info\"", "\"ip\":\"64.31.59.75\"", "Žluťoučký secret: ***");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void commandsSayTheSameWithoutOsgiAndInIt() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("lockkeeper-server.json"),
                "{\"name\":\"mail\",\"version\":\"7.2.3\",\"collectedAt\":\"2011-10-10T18:30:00+02:00\"}");
        Files.writeString(site.resolve("lockkeeper-clients.csv"), "account,computer,connector,version,updaterService\n"
                + "anna@firma.cz,PC-1,KOFF,7.2.1,no\npetr@firma.cz,PC-2,KOFF,7.2.1,yes\n");
        String workspace = folder.resolve("workspace").toString();
        Product product = new Product(folder);
        Product.Run read = product.run(NO_DISPLAY, "--workspace", workspace, "import", site.toString());
        assertThat(read.err()).isEmpty();
        String[] plan = {"--workspace", workspace, "plan", "--to", "7.3"};
        Product.Run direct = product.run(NO_DISPLAY, plan);
        assertThat(caches()).as("made by OSGi").noneMatch(cache -> cache.endsWith("-headless"));
        // what lies there is no jar, but the start script leaves it to OSGi to look
        Files.writeString(Files.createDirectories(folder.resolve("data/extensions")).resolve("notes.txt"), "no jar");
        Product.Run inOsgi = product.run(NO_DISPLAY, plan);
        assertThat(caches()).anyMatch(cache -> cache.endsWith("-headless"));
        assertThat(direct.out()).contains("anna@firma.cz").contains("1 BLOCKED");
        assertThat(inOsgi.out()).isEqualTo(direct.out());
        assertThat(inOsgi.exitCode()).isEqualTo(direct.exitCode());
    }

    @Test
    void whatJavaLearnsOfTheProgramIsKeptFromTheSecondRunOn() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("lockkeeper-clients.csv"), "account,connector\nanna@firma.cz,KOFF\n");
        Product product = new Product(folder);
        assertThat(learnt(product, site)).containsExactly("import.once");
        assertThat(learnt(product, site)).containsExactly("import.once", "import.recorded");
        Path area = folder.resolve("cache").resolve(caches().getFirst());
        try (WatchService watch = area.getFileSystem().newWatchService()) {
            area.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            learnt(product, site);
            while (!files(area).equals(List.of("import.aot", "import.once"))) {
                WatchKey key = watch.poll(2, TimeUnit.MINUTES);
                assertThat(key).as("made in the background, but there are only " + files(area)).isNotNull();
                key.reset();
            }
        }
        assertThat(learnt(product, site)).containsExactly("import.aot", "import.once");
        assertThat(Files.getPosixFilePermissions(area)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> learnt(Product product, Path site) throws Exception {
        Product.Run run = product.run(NO_DISPLAY, "--workspace", folder.resolve("workspace").toString(), "import",
                site.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return files(folder.resolve("cache").resolve(caches().getFirst()));
    }

    private List<String> caches() throws IOException {
        return files(folder.resolve("cache"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void refusesTheWorkbenchWithoutADisplayInOneLine() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("lockkeeper: there is no display").contains("plan, import").hasLineCount(1);
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, "import", "Bořek's \"folder\" ☃ with  blanks");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Bořek's \"folder\" ☃ with  blanks");
    }

    @Test
    void argumentsThatEquinoxWouldTakeForItselfArrive() throws Exception {
        for (String[] arguments : new String[][] {{"-console"}, {"extensions", "-console"}}) {
            Product.Run run = new Product(folder).run(NO_DISPLAY, arguments);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("-console");
        }
    }

    @Test
    void startsWithoutAnyLocale() throws Exception {
        Product.Run run = new Product(folder).run(Map.of("LC_ALL", "C", "DISPLAY", ""), "import", "Žluťoučký");
        assertThat(run.err()).contains("Žluťoučký");
    }

    @Test
    void withoutHomeNoSharedFolderTakesItsPlace() throws Exception {
        Product.Run run = new Product(folder).run(Map.of("HOME", "", "XDG_DATA_HOME", "", "XDG_CACHE_HOME", "",
                "LOCKKEEPER_CACHE", "", "DISPLAY", ""), "extensions");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("lockkeeper: HOME is not set").contains("LOCKKEEPER_CACHE").hasLineCount(1);
        assertThat(Path.of("/tmp/.local/share/lockkeeper")).doesNotExist();
    }

    @Test
    void whatOthersMayWriteIsNotRun() throws Exception {
        Path extensions = Files.createDirectories(folder.resolve("data/extensions"));
        Path jar = Files.writeString(extensions.resolve("stranger.jar"), "not run");
        Files.setPosixFilePermissions(extensions, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-rw-rw-"));
        Product.Run run = new Product(folder).run(NO_DISPLAY, "--version");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("others may put something into " + jar).hasLineCount(1);
        Files.delete(jar);
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(new Product(folder).run(NO_DISPLAY, "extensions").err()).contains("others may put something into " + cache)
                .hasLineCount(1);
    }
}
