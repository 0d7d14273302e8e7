package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private void onlyFile(Path file, String text) throws IOException {
        assertThat(file).hasContent(text);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        WholeFile.write(file, "n\u00e9w");
        onlyFile(file, "n\u00e9w");
    }

    @Test
    void itStaysAsItWasWhereItsContentFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> WholeFile.<ProblemException>write(file, out -> {
            out.write('x');
            throw new ProblemException("enough");
        })).isInstanceOf(ProblemException.class).hasMessage("enough");
        onlyFile(file, "old");
    }

    @Test
    void whatIsWrittenMayBeReadFromTheFileItself() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "abc");
        WholeFile.<RuntimeException>write(file, out -> {
            out.write(Files.readAllBytes(file));
            out.write('d');
            out.close();
        });
        onlyFile(file, "abcd");
    }

    @Test
    void aMissingFolderIsNotMade() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/a.txt"), "x")).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itHasTheRightsOfAnyFile() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "x");
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "x");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
        }
        Files.delete(other);
        onlyFile(file, "x");
    }
}
