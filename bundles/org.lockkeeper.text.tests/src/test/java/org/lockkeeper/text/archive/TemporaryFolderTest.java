package org.lockkeeper.text.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    private Path where;

    @Test
    void whatKilledProcessesLeftIsDeleted() throws Exception {
        Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        gone.waitFor();
        Path left = Files.createDirectory(where.resolve("lockkeeper-unpacked-" + gone.pid() + "-1"));
        Files.writeString(left.resolve("log1.txt"), "x");
        Files.writeString(Files.createDirectories(left.resolve("model/seg0")).resolve("c10.dat"), "x");
        Path live = Files.createDirectory(where.resolve("lockkeeper-unpacked-" + ProcessHandle.current().pid() + "-2"));
        Path others = Files.createDirectory(where.resolve("lockkeeper-unpacked-no"));
        try (TemporaryFolder folder = new TemporaryFolder(where)) {
            assertThat(left).doesNotExist();
            assertThat(live).exists();
            assertThat(others).exists();
            assertThat(folder.room()).isNotNegative();
            Files.writeString(folder.path().resolve("log"), "x");
        }
        assertThat(Files.list(where)).containsExactlyInAnyOrder(live, others);
    }
}
