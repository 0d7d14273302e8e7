package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NotReadTest {

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void linksInACircle() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b"), link);
        IOException failure = catchThrowableOfType(IOException.class, () -> Files.newInputStream(link));
        assertThat(NotRead.reason(failure)).isEqualTo("it is a link that leads round in a circle");
        assertThat(NotRead.reason(new FileSystemLoopException("a"))).isEqualTo("it is a link that leads round in a circle");
    }

    @Test
    void whatTheSystemSaysWithoutTheName() {
        assertThat(NotRead.reason(new AccessDeniedException("x", null, "Permission denied"))).isEqualTo("permission denied");
        assertThat(NotRead.reason(new FileSystemException("x", null, "Input/output error."))).isEqualTo("Input/output error");
        assertThat(NotRead.reason(new FileSystemException("x"))).isEqualTo("the system refuses it, without a reason");
        assertThat(NotRead.reason(new IOException("cut"))).isEqualTo("cut");
        assertThat(NotRead.reason(new IOException())).isEqualTo("IOException");
    }
}
