package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the third start on the workbench comes from one class path, later with what Java keeps of its classes; else as ever. */
class QuickStartTest {

    private static final Map<String, String> AS_FOR_PEOPLE = Map.of("LOCKKEEPER_START", "");

    /** How the workbench is started. */
    private enum Way {
        LAUNCHER, CLASS_PATH, CACHE
    }

    @TempDir
    Path folder;

    private int starts;

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
    }

    @Test
    void isPreparedRecordedAndKeptAndGoesTheOtherWayWhereItIsBroken() throws Exception {
        Product product = new Product(folder);
        assertThat(start(product)).containsExactly(Way.LAUNCHER);
        assertThat(start(product)).containsExactly(Way.LAUNCHER);
        Path start = startFolder();
        await("the folder to be ready", () -> Files.exists(start.resolve("ready")));
        jarsAreThoseOfTheProduct(start.resolve("jars"));

        assertThat(start(product)).containsExactly(Way.CLASS_PATH);
        assertThat(files(start, "recording.")).as("what Java recorded").hasSize(1);
        assertThat(start(product)).containsExactly(Way.CLASS_PATH);
        await("the cache", () -> Files.exists(start.resolve("quick.aot")));
        assertThat(start(product)).containsExactly(Way.CACHE);
        assertThat(files(start, "trying.")).as("marks of starts that did not end").isEmpty();

        // bundles are missing: the window comes up all the same, by the launcher
        Path kept = Files.move(start.resolve("osgi"), folder.resolve("osgi"));
        assertThat(start(product)).containsExactly(Way.CACHE, Way.LAUNCHER);
        assertThat(files(start, "trying.")).hasSize(1);
        deleteAll(start.resolve("osgi"));
        Files.move(kept, start.resolve("osgi"));

        // one failed start is forgotten by the next good one, three are not
        assertThat(start(product)).containsExactly(Way.CACHE);
        assertThat(start.resolve("broken")).doesNotExist();
        Files.writeString(start.resolve("broken"), "xxx");
        assertThat(start(product)).containsExactly(Way.LAUNCHER);
    }

    /** All that is left out of a jar is its signature. */
    private static void jarsAreThoseOfTheProduct(Path jars) throws IOException {
        int compared = 0;
        try (DirectoryStream<Path> own = Files.newDirectoryStream(jars)) {
            for (Path jar : own) {
                Path signed = Product.ROOT.resolve("plugins").resolve(jar.getFileName());
                if (Files.exists(signed)) {
                    assertThat(content(jar)).as(jar.getFileName().toString()).isEqualTo(content(signed));
                    assertThat(names(jar)).as(jar.getFileName().toString()).noneMatch(QuickStartTest::isSignature);
                    compared++;
                }
            }
        }
        assertThat(compared).as("signed jars").isPositive();
    }

    /** What is in a jar besides its signature: names with checksums, and the main part of its manifest. */
    private static Map<String, Object> content(Path jar) throws IOException {
        Map<String, Object> content = new TreeMap<>();
        try (JarFile zip = new JarFile(jar.toFile())) {
            zip.stream().filter(e -> !isSignature(e.getName())).forEach(e -> content.put(e.getName(), e.getCrc()));
            content.put(JarFile.MANIFEST_NAME, zip.getManifest().getMainAttributes());
        }
        return content;
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static boolean isSignature(String name) {
        return name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)");
    }

    /** Opens the window and closes it. @return how its process was started, and where that failed the other one */
    private List<Way> start(Product product) throws Exception {
        List<Way> ways = new ArrayList<>();
        starts++;
        WorkbenchStartTest.openAndClose(product, AS_FOR_PEOPLE, folder.resolve("start-" + starts + ".log"),
                process -> Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .flatMap(QuickStartTest::way).forEach(ways::add));
        return ways;
    }

    /** How a process of the workbench was started; nothing of others. */
    private static Stream<Way> way(ProcessHandle process) {
        try {
            List<String> words = List.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline")).split("\0"));
            if (words.contains("org.lockkeeper.start.ConnectStart")) {
                return Stream.of(words.stream().anyMatch(w -> w.startsWith("-XX:AOTCache=")) ? Way.CACHE : Way.CLASS_PATH);
            }
            return words.contains("-jar") && words.contains("-install") ? Stream.of(Way.LAUNCHER) : Stream.empty();
        } catch (IOException e) {
            // it has ended
            return Stream.empty();
        }
    }

    private Path startFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(f -> f.getFileName().toString().endsWith("-start")).findFirst().orElseThrow();
        }
    }

    private static List<Path> files(Path start, String beginning) {
        try (Stream<Path> files = Files.list(start)) {
            return files.filter(f -> f.getFileName().toString().startsWith(beginning)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
