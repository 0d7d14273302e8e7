package org.lockkeeper.text.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFileTest {

    @TempDir
    private Path folder;

    private Path zip(String name, String text) throws IOException {
        Path path = folder.resolve("site.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return path;
    }

    private static String text(String location) throws IOException {
        try (InputStream in = StoredFile.at(location).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileOnDiskAndOneInAZipAreReadAsTheyLie() throws IOException {
        Path plain = Files.writeString(folder.resolve("mail.log"), "on disk");

        assertThat(text(plain.toString())).isEqualTo("on disk");
        assertThat(text(zip("store/logs/mail.log", "in a zip") + "!/store/logs/mail.log")).isEqualTo("in a zip");
    }

    @Test
    void whatIsNotThereIsNamedWithItsPlace() throws IOException {
        Path zip = zip("mail.log", "text");

        assertThatThrownBy(() -> text(zip + "!/error.log")).isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith("site.zip!/error.log");
        assertThatThrownBy(() -> text(folder.resolve("gone.log").toString())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theZipIsClosedWithTheFile() throws IOException {
        Path zip = zip("mail.log", "text");

        assertThat(text(zip + "!/mail.log")).isEqualTo("text");

        // on Windows an open one could not be deleted
        assertThat(Files.deleteIfExists(zip)).isTrue();
    }
}
