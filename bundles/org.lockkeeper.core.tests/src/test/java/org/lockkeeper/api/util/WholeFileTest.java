package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void theRootOfADiskIsAFolderNotAFile() {
        Path root = folder.getRoot();

        assertThatThrownBy(() -> WholeFile.write(root, "text")).isInstanceOf(FileSystemException.class)
                .hasMessageContaining(root.toString());
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

    @Test
    void linksAreFollowedAlsoToFilesThatAreNotThereYet() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = inner.resolve("a.txt");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("inner", "a.txt"));
        WholeFile.write(link, "new");
        WholeFile.write(link, "newer");
        assertThat(file).hasContent("newer");
        assertThat(link).isSymbolicLink();
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> WholeFile.write(circle, "x")).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatIsReplacedKeepsItsRightsAndOneForTheOwnerGetsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-r---w-");
        Files.setPosixFilePermissions(file, rights);
        WholeFile.<RuntimeException>writeForOwner(file, out -> out.write('x'));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        Path own = folder.resolve("own.txt");
        WholeFile.<RuntimeException>writeForOwner(own, out -> out.write('x'));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndDevicesAreWrittenToAndStay() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        WholeFile.write(pipe, "through");
        assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("through");
        Path nothing = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));
        WholeFile.write(nothing, "away");
        WholeFile.write(Path.of("/dev/null"), "away");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(pipe, nothing);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsOpenedAlreadyIsWrittenOnAsStandardOutputIs() throws IOException {
        Path file = Files.writeString(folder.resolve("all.log"), "before\n");
        try (var open = new FileOutputStream(file.toFile(), true)) {
            Path opened = opened(file);
            open.write("first\n".getBytes(StandardCharsets.UTF_8));
            WholeFile.write(Files.createSymbolicLink(folder.resolve("stdout"), opened), "second\n");
            open.write("third\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file).hasContent("before\nfirst\nsecond\nthird\n");
    }

    /** It once wrote behind the end of jars that the program has open. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsOpenedForReadingStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "jar");
        try (var _ = new FileInputStream(file.toFile())) {
            Path opened = opened(file);
            assertThat(why(opened)).isEqualTo("x cannot be written: it was not opened for writing alone, as > does.");
        }
        try (var _ = new RandomAccessFile(file.toFile(), "rw")) {
            Path opened = opened(file);
            assertThat(why(opened)).contains("not opened for writing alone");
        }
        assertThat(file).hasContent("jar");
    }

    private static Path opened(Path file) throws IOException {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(fd -> leadsTo(fd, file)).findFirst().orElseThrow();
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whyItCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));

        assertThat(why(folder.resolve("no/b.txt"))).isEqualTo("x cannot be written: the folder " + folder.resolve("no")
                + " does not exist.");
        assertThat(why(file.resolve("b.txt"))).isEqualTo("x cannot be written: " + file + " is no folder.");
        assertThat(why(folder.resolve("round"))).contains("leads round in a circle");
        Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("gone/b.txt"));
        assertThat(why(lost)).isEqualTo("x cannot be written: the folder " + folder.resolve("gone") + " does not exist.");
        assertThat(why(folder.resolve("n".repeat(300)))).isEqualTo("x cannot be written: File name too long.");
        assertThat(why(folder.resolve("n".repeat(300)).resolve("b.txt"))).isEqualTo("x cannot be written: File name too long.");
        assertThat(why(folder.getRoot())).contains("is a folder");
        if (Files.exists(Path.of("/dev/full"))) {
            assertThat(why(Path.of("/dev/full"))).contains("it takes no more").doesNotContain("MB", "before");
        }
        assertThat(NotWritten.sentence(file, "x", new FileSystemException("f", null, "No space left on device")))
                .contains("no space left on its disk", " MB are free", "before is still there");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereTheSystemTellsOfItselfNoDiskIsFull() {
        assertThat(FullDisk.free(Path.of("/proc/x"))).isEqualTo(Long.MAX_VALUE);
        assertThat(why(Path.of("/proc/x"))).isEqualTo(
                "x cannot be written: the operating system tells of itself there (proc); no files can be kept.");
        assertThat(why(Path.of("/proc/self/x/y"))).contains("(proc)");
    }

    private static String why(Path file) {
        try {
            WholeFile.write(file, "new");
        } catch (IOException e) {
            return NotWritten.sentence(file, "x", e);
        }
        throw new AssertionError(file + " was written");
    }

    @Test
    void theLongestNameIsTaken() throws IOException {
        Path file = folder.resolve("n".repeat(251) + ".txt");
        WholeFile.write(file, "x");
        onlyFile(file, "x");
    }

    @Test
    void whatAKilledProgramLeftGoesAndWhatIsBeingWrittenStays() throws IOException {
        Path left = Files.writeString(folder.resolve(".lockkeeper-" + UUID.randomUUID() + ".part"), "half");
        Path other = folder.resolve("other.txt");
        Path file = folder.resolve("a.txt");
        WholeFile.<IOException>write(file, out -> {
            WholeFile.write(other, "x");
            out.write('y');
        });
        assertThat(left).doesNotExist();
        assertThat(other).hasContent("x");
        assertThat(file).hasContent("y");
    }
}
