package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever logs out, or whose process is ended, finds the window again as it was: scope, filters, order, the view in front. */
class KilledWindowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String THERE = "OfServer[name=mail1]\nversion = 7.2.3\naccount=an computer up";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path added;

    @BeforeEach
    void knowsAServer() throws Exception {
        Path server = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(server.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(server.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version\nan@x.example,PC1,KOFF,7.2.3\nbo@x.example,PC2,KOFF,7.2.3\n");
        assertThat(new Product(folder).run(Map.of(), "import", server.toString()).exitCode()).isZero();
        added = Probe.of("StateProbe", folder);
    }

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatTheWindowShowedIsThereAgainAfterItWasToldToEnd() throws Exception {
        Process process = start(true);
        assertThat(told(process)).isEqualTo(THERE);
        // at once: what changed last is written at the end of the process
        process.destroy();
        ends(process);
        Process again = start(false);
        assertThat(told(again)).isEqualTo(THERE);
        ends(again);
    }

    @Test
    void whatTheWindowShowedIsThereAgainAfterItDied() throws Exception {
        Process process = start(true);
        assertThat(told(process)).isEqualTo(THERE);
        await(process, "the filters and the order to be written", () -> isWritten("7.2.3") && isWritten("account") && isWritten("computer"));
        process.destroyForcibly();
        ends(process);
        Process again = start(false);
        assertThat(told(again)).isEqualTo(THERE);
        ends(again);
    }

    private static void ends(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
    }

    private Path toldFile() {
        return folder.resolve("told.txt");
    }

    private Process start(boolean changes) throws IOException {
        Files.deleteIfExists(toldFile());
        Process process = new Product(folder).builder(Map.of("LOCKKEEPER_EXTENSIONS", added.toString(), "LOCKKEEPER_JAVA_OPTIONS",
                "-Dprobe.told=" + toldFile() + " -Dprobe.changes=" + changes)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
        started.add(process);
        return process;
    }

    private String told(Process process) throws Exception {
        await(process, "what is shown to be told", () -> Files.exists(toldFile()));
        return Files.readString(toldFile());
    }

    private boolean isWritten(String text) {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(f -> f.endsWith("org.lockkeeper.ui.prefs")).toList()) {
                if (Files.readString(file).contains(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // it is being written
            return false;
        }
    }

    private void await(Process process, String what, BooleanSupplier there) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || !process.isAlive() && !there.getAsBoolean()) {
                throw new AssertionError("waited in vain for " + what + "; it said: " + Files.readString(folder.resolve("said.txt")));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }
}
