package org.lockkeeper.api.util;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from whatever else may go wrong when files are written, and says how much is free. */
public final class FullDisk {

    /** What operating systems say; Java has no exception of its own for it. */
    private static final List<String> WORDS = List.of("no space left", "not enough space", "disk quota exceeded",
            "disk full", "file too large");

    private FullDisk() {
    }

    /** Whether the operating system says so. */
    public static boolean isTold(IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }

    /**
     * How many bytes may still be written.
     *
     * @param place a file or folder on the disk in question; it need not exist
     * @return {@link Long#MAX_VALUE} where that cannot be known, as on file systems without a size
     */
    public static long free(Path place) {
        Path there = place.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore disk = there == null ? null : Files.getFileStore(there);
            return disk == null || disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A number of bytes for people. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }
}
