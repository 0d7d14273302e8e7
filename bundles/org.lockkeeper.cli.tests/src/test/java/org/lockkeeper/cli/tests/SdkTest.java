package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.internal.extension.Sdk;

/** Maven keeps a version that it has read: two SDKs of one version have different names for it, the same SDK has one. */
class SdkTest {

    @TempDir
    private Path folder;

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve("org/lockkeeper/lockkeeper-api/0.1.0").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    @Test
    void anSdkThatIsNotThereYetHasThePlainName() throws IOException {
        assertThat(Sdk.repository(folder)).isEqualTo("lockkeeper-sdk");
    }

    @Test
    void anotherApiOfTheSameVersionIsAnotherRepository() throws IOException {
        write("lockkeeper-api-0.1.0.jar", "one");
        write("lockkeeper-api-0.1.0-sources.jar", "one");
        String first = Sdk.repository(folder);
        assertThat(first).matches("lockkeeper-sdk-[0-9a-f]{12}").isEqualTo(Sdk.repository(folder));
        write("lockkeeper-api-0.1.0-sources.jar", "other comments");
        assertThat(Sdk.repository(folder)).isEqualTo(first);
        write("lockkeeper-api-0.1.0.jar", "two");
        assertThat(Sdk.repository(folder)).isNotEqualTo(first);
    }
}
