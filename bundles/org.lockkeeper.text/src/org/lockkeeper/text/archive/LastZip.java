package org.lockkeeper.text.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Opens zips, often the same one for each of its logs: the directory of the last one is not read again. */
public final class LastZip {

    private final Limits limits;
    private @Nullable Known last;

    private record Known(Path path, long size, long modified, ZipArchive archive) {
    }

    /** For zips within these limits. */
    public LastZip(Limits limits) {
        this.limits = limits;
    }

    /**
     * Opens a zip, to be closed by the caller.
     *
     * @throws IOException as {@link ZipArchive#open} does
     */
    public synchronized ZipArchive open(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        Known known = last;
        if (known != null && known.path.equals(path) && known.size == now.size()
                && known.modified == now.lastModifiedTime().toMillis()) {
            return known.archive.again(path);
        }
        ZipArchive archive = ZipArchive.open(path, limits);
        last = new Known(path, now.size(), now.lastModifiedTime().toMillis(), archive);
        return archive;
    }
}
