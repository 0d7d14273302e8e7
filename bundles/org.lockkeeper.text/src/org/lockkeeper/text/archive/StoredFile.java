package org.lockkeeper.text.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file where it lies: on disk, or in a zip on disk ({@code archive.zip!/path/in/it}). Its bytes are those that an import
 * hashes: a {@code .gz} is not expanded.
 *
 * @param onDisk the file, or the zip that it is in
 * @param entry its name in that zip; empty for a file on disk
 */
public record StoredFile(Path onDisk, String entry) {

    private static final String INSIDE = "!/";

    /**
     * A file at a place.
     *
     * @throws java.nio.file.InvalidPathException where that is no place on this system
     */
    public static StoredFile at(String location) {
        int inside = location.indexOf(INSIDE);
        return inside < 0 ? new StoredFile(Path.of(location), "")
                : new StoredFile(Path.of(location.substring(0, inside)), location.substring(inside + INSIDE.length()));
    }

    /**
     * Its bytes.
     *
     * @throws NoSuchFileException where it is not there
     * @throws RefusedException where the zip, or this file of it, is not read, with the reason
     * @throws IOException where it cannot be read
     */
    public InputStream open() throws IOException {
        if (entry.isEmpty()) {
            return Files.newInputStream(onDisk);
        }
        ZipArchive archive = ZipArchive.open(onDisk, Limits.USUAL);
        try {
            ZipItem item = archive.items().stream().filter(i -> i.name().equals(entry)).findFirst()
                    .orElseThrow(() -> new NoSuchFileException(onDisk + INSIDE + entry));
            return new FilterInputStream(archive.open(item)) {

                @Override
                public void close() throws IOException {
                    super.close();
                    archive.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
