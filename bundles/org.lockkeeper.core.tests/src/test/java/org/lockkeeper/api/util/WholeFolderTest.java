package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

    private static final String TOO_LONG = "n".repeat(300);

    @TempDir
    private Path folder;

    private static void write(WholeFolder into, String... names) throws IOException {
        for (String name : names) {
            into.<RuntimeException>write(name, out -> out.write('x'));
        }
    }

    @Test
    void allFilesAreWrittenIntoAFolderThatIsMade() throws IOException {
        Path kit = folder.resolve("a/kit");
        try (WholeFolder made = WholeFolder.open(kit)) {
            write(made, "readme.txt", "src/Main.java");
            made.keep();
        }
        assertThat(kit.resolve("readme.txt")).hasContent("x");
        assertThat(kit.resolve("src/Main.java")).hasContent("x");
    }

    @Test
    void whereOneCannotBeWrittenNothingIsLeft() throws IOException {
        assertThatThrownBy(() -> {
            try (WholeFolder made = WholeFolder.open(folder.resolve("a/kit"))) {
                write(made, "readme.txt", "src/Main.java", TOO_LONG);
                made.keep();
            }
        }).isInstanceOf(FileSystemException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereTheFolderCannotBeMadeNothingIsLeft() {
        assertThatThrownBy(() -> WholeFolder.open(folder.resolve("a").resolve(TOO_LONG).resolve("kit")))
                .isInstanceOf(FileSystemException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasThereBeforeStays() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "old");
        Path readme = Files.writeString(folder.resolve("readme.txt"), "old");
        assertThatThrownBy(() -> {
            try (WholeFolder made = WholeFolder.open(folder)) {
                write(made, "new.txt", "readme.txt", TOO_LONG);
                made.keep();
            }
        }).isInstanceOf(FileSystemException.class);
        assertThat(mine).hasContent("old");
        assertThat(readme).exists();
        assertThat(folder.resolve("new.txt")).doesNotExist();
    }

    @Test
    void whatSomebodyElsePutThereMeanwhileStays() throws IOException {
        Path kit = folder.resolve("a/kit");
        try (WholeFolder made = WholeFolder.open(kit)) {
            write(made, "readme.txt");
            Files.writeString(kit.resolve("mine.txt"), "mine");
        }
        assertThat(kit.resolve("mine.txt")).hasContent("mine");
        assertThat(kit.resolve("readme.txt")).doesNotExist();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> WholeFolder.open(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsForTheOwnerIsReadByNobodyElse() throws IOException {
        Path directory = folder.resolve("a/directory");
        try (WholeFolder made = WholeFolder.openForOwner(directory)) {
            write(made, "dc1.ldif");
            made.keep();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("dc1.ldif"))))
                .isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkToAFolderIsAFolder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (WholeFolder made = WholeFolder.open(link)) {
            write(made, "a.txt");
            made.keep();
        }
        assertThat(real.resolve("a.txt")).hasContent("x");
    }
}
