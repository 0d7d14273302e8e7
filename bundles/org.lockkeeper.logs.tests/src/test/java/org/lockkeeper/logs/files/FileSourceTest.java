package org.lockkeeper.logs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.logs.files.LogSource.Change;
import org.lockkeeper.text.names.RotatedName;

/** As on Windows: files have no key, and one that is made in place of another gets that one's time of creation. */
class FileSourceTest {

    @TempDir
    private Path folder;
    private Path log;
    private Workers workers;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(folder.resolve("mail.log"), "one\ntwo\n");
        workers = new Workers(1);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private FileSource open() throws IOException {
        return new FileSource(log, "mail.log", false, false, workers, _ -> null, _ -> FileTime.fromMillis(0));
    }

    @Test
    void growsAndStaysItself() throws IOException {
        try (FileSource source = open()) {
            assertThat(source.refresh()).isEqualTo(Change.NONE);
            Files.writeString(log, "three\n", StandardOpenOption.APPEND);
            assertThat(source.refresh()).isEqualTo(Change.GREW);
            assertThat(source.refresh()).isEqualTo(Change.NONE);
        }
    }

    @Test
    void isKnownByWhatItBeginsWith() throws IOException {
        try (FileSource source = open()) {
            Path rotated = folder.resolve("mail.log.0");
            Files.move(log, rotated);
            Files.writeString(log, "another\nbegins\nlonger\n");
            assertThat(source.refresh()).isEqualTo(Change.REPLACED);
            assertThat(source.isCut()).isFalse();
            assertThat(source.isAmong(List.of(log))).isFalse();
            assertThat(source.isAmong(RotatedName.placesOf(log))).isTrue();
            assertThat(source.path()).isEqualTo(rotated);
            assertThat(source.name()).isEqualTo("mail.log.0");
            Files.delete(rotated);
            assertThat(source.isAmong(RotatedName.placesOf(log))).isFalse();
        }
    }

    @Test
    void aShorterFileInItsPlaceIsAnother() throws IOException {
        try (FileSource source = open()) {
            Files.move(log, folder.resolve("mail.log.0"));
            Files.writeString(log, "on");
            assertThat(source.refresh()).isEqualTo(Change.REPLACED);
        }
    }

    @Test
    void emptiedInPlaceItIsCut() throws IOException {
        try (FileSource source = open()) {
            Files.writeString(log, "x\n", StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(source.refresh()).isEqualTo(Change.TRUNCATED);
            assertThat(source.isCut()).isTrue();
            source.startOver();
            assertThat(source.isCut()).isFalse();
            assertThat(source.size()).isEqualTo(2);
        }
    }
}
