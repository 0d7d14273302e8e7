package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.internal.extension.Sdk;

/** Maven keeps a version that it has read: where that is of another SDK, somebody has to be told. */
class SdkTest {

    @TempDir
    private Path folder;

    private Path write(String root, String file, String content) throws IOException {
        Path path = folder.resolve(root).resolve("org/lockkeeper/lockkeeper-api/0.1.0").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return folder.resolve(root);
    }

    private boolean isAnotherKept() throws IOException {
        return Sdk.isAnotherKept(folder.resolve("sdk"), folder.resolve("m2"));
    }

    @Test
    void whereNothingIsKeptOrNoSdkIsThereNothingIsTold() throws IOException {
        assertThat(isAnotherKept()).isFalse();
        write("sdk", "lockkeeper-api-0.1.0.jar", "one");
        assertThat(isAnotherKept()).isFalse();
    }

    @Test
    void anotherApiOfTheSameVersionIsAnotherSdk() throws IOException {
        write("sdk", "lockkeeper-api-0.1.0.jar", "one");
        write("m2", "lockkeeper-api-0.1.0.jar", "one");
        write("sdk", "lockkeeper-api-0.1.0-sources.jar", "one");
        write("m2", "lockkeeper-api-0.1.0-sources.jar", "other comments");
        assertThat(isAnotherKept()).isFalse();
        write("m2", "lockkeeper-api-0.1.0.jar", "two");
        assertThat(isAnotherKept()).isTrue();
    }
}
