package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs that were open are there again when the workbench is started anew, at the line that was seen. */
class LogRestoreTest {

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
    }

    @Test
    void logsAreThereAgainAtTheirLinesAndAMissingOneIsSaidInItsPlace() throws Exception {
        Path added = Probe.of("LogProbe", folder);
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
}
