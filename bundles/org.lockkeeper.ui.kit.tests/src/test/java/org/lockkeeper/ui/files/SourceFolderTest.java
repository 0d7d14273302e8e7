package org.lockkeeper.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A typed folder is the one that is meant, whatever the dialog made of it, and nothing stays that the dialog made. */
class SourceFolderTest {

    private static final Instant BEFORE = Instant.EPOCH;
    private static final Instant AFTER = Instant.now().plusSeconds(3_600);

    @TempDir
    private Path data;

    @BeforeEach
    void twoServers() throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("mail1")).resolve("users.cfg"), "");
        Files.createDirectories(data.resolve("mail2"));
        Files.createDirectories(data.resolve("other"));
    }

    @Test
    void whatAllFoldersBeginWithIsTheFolderThatHoldsThem() {
        assertThat(SourceFolder.meant(data.resolve("mail"), BEFORE)).isEqualTo(data);
    }

    @Test
    void whatTheDialogMadeGoes() throws IOException {
        Files.createDirectories(data.resolve("mail"));
        Files.createDirectories(data.resolve("wrong"));

        assertThat(SourceFolder.meant(data.resolve("mail"), BEFORE)).isEqualTo(data);
        assertThat(SourceFolder.meant(data.resolve("wrong"), BEFORE)).isEqualTo(data.resolve("wrong"));
        assertThat(data.resolve("mail")).doesNotExist();
        assertThat(data.resolve("wrong")).doesNotExist();
    }

    @Test
    void aFolderThatWasThereOrHoldsSomethingIsItself() throws IOException {
        Files.createDirectories(data.resolve("mail"));

        assertThat(SourceFolder.meant(data.resolve("mail"), AFTER)).isEqualTo(data.resolve("mail")).isDirectory();
        assertThat(SourceFolder.meant(data.resolve("mail1"), BEFORE)).isEqualTo(data.resolve("mail1")).isDirectory();
    }

    @Test
    void aNameThatIsWrongStaysSo() throws IOException {
        Files.writeString(data.resolve("users.a"), "");
        Files.writeString(data.resolve("users.b"), "");

        assertThat(SourceFolder.meant(data.resolve("oth"), BEFORE)).as("one folder").isEqualTo(data.resolve("oth"));
        assertThat(SourceFolder.meant(data.resolve("users"), BEFORE)).as("files").isEqualTo(data.resolve("users"));
        assertThat(SourceFolder.meant(data.resolve("gone/mail"), BEFORE)).isEqualTo(data.resolve("gone/mail"));
        assertThat(SourceFolder.meant(data.resolve("users.a"), BEFORE)).as("a file").isRegularFile();
        assertThat(SourceFolder.meant(Path.of("/"), BEFORE)).isEqualTo(Path.of("/"));
    }
}
