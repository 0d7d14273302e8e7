package org.lockkeeper.intake.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.archive.Limits;

/** Files that are opened once for whoever wants them. */
class SmallFilesTest {

    @TempDir
    private Path folder;

    private FoundFile file(String name, byte[] bytes) throws IOException, ProblemException {
        Path path = Files.write(folder.resolve(name), bytes);
        try (Walk walk = new Walk(Limits.USUAL, Progress.NONE)) {
            return walk.under(path).getFirst().files().getFirst();
        }
    }

    private static byte[] text(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatWasKeptIsTheSameFileToWhoeverReadsIt() throws Exception {
        SmallFiles files = new SmallFiles(Limits.USUAL, Progress.NONE);
        FoundFile file = file("a.json", text(100));
        FoundSource first = files.open(file);
        String hash = first.file().sha256();
        files.keep(first);
        // gone meanwhile: what is read is what was recognised
        Files.delete(folder.resolve("a.json"));

        FoundSource again = files.open(file);

        assertThat(again.open().readAllBytes()).isEqualTo(text(100));
        assertThat(again.file().sha256()).isEqualTo(hash);
        assertThat(again.startLines(10)).isEqualTo(List.of("x".repeat(100)));
    }

    @Test
    void aHashIsTheSameHoweverMuchIsRead() throws Exception {
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
            FoundFile file = file("f" + length, text(length));
            FoundSource source = new FoundSource(file, Limits.USUAL, Progress.NONE);
            ContentDigest digest = ContentDigest.ofJava();
            digest.update(text(length), length);

            assertThat(source.file().sha256()).as("%s bytes", length).isEqualTo(digest.hex());
            assertThat(source.open().readAllBytes()).hasSize(length);
        }
    }

    @Test
    void whatIsLargeIsNotKept() throws Exception {
        SmallFiles files = new SmallFiles(Limits.USUAL, Progress.NONE);
        FoundFile file = file("large", text(70_000));
        FoundSource first = files.open(file);
        files.keep(first);

        assertThat(files.open(file)).isNotSameAs(first);
    }

    @Test
    void whatHasNoRoomIsOpenedAnew() throws Exception {
        SmallFiles files = new SmallFiles(Limits.USUAL, Progress.NONE, 3000);
        FoundFile one = file("one", text(2000));
        FoundFile other = file("other", text(2000));
        FoundSource first = files.open(one);
        FoundSource second = files.open(other);
        files.keep(first);
        files.keep(second);

        assertThat(files.open(one)).isSameAs(first);
        assertThat(files.open(other)).isNotSameAs(second);
        // there is room again for what was taken out
        files.keep(second);
        assertThat(files.open(other)).isSameAs(second);
    }
}
