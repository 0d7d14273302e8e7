package org.lockkeeper.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the checksum of each page of a Derby database that nobody has open. A page ends with the CRC-32 of all before
 * it, in eight bytes; a page of zeros was reserved and not used yet. As Derby's {@code StoredPage} has it. The first page
 * lends some of its room to what is said of the whole file, which counts as zeros in the page's checksum and ends with one
 * of its own ({@code AllocPage}, {@code FileContainer}).
 */
final class PageCheck {

    private static final int CHECKSUM = 8;
    private static final int LENT = 109;
    private static final int LENT_LENGTH = 80;
    private static final int[] SIZES = {4096, 8192, 16384, 32768};
    private static final int MOST_PAGES_NAMED = 10;

    private final Path model;

    /**
     * @param model folder of the database
     */
    PageCheck(Path model) {
        this.model = model;
    }

    /** A sentence for each file that is damaged. */
    List<String> defects() {
        List<String> defects = new ArrayList<>();
        Path tables = model.resolve("seg0");
        if (!Files.isDirectory(tables)) {
            return defects;
        }
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tables, "c*.dat")) {
            all.forEach(files::add);
        } catch (IOException e) {
            defects.add("The folder " + tables + " cannot be read: " + e.getMessage() + ".");
        }
        for (Path file : files) {
            try {
                String defect = defect(file);
                if (defect != null) {
                    defects.add(defect);
                }
            } catch (IOException e) {
                defects.add("The file " + file + " cannot be read: " + e.getMessage() + ".");
            }
        }
        return defects;
    }

    /** {@code null} where all is well. */
    private static @Nullable String defect(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length == 0) {
                return "The file " + file + " is empty.";
            }
            int size = pageSize(channel, length);
            if (size == 0) {
                return "The file " + file + " is damaged at its beginning.";
            }
            List<Long> damaged = new ArrayList<>();
            byte[] page = new byte[size];
            for (long at = 0; at < length; at += size) {
                if (!read(channel, at, page) || !(at == 0 ? isWholeFirst(page) : isWhole(page))) {
                    damaged.add(at);
                }
            }
            if (damaged.isEmpty()) {
                return null;
            }
            StringJoiner places = new StringJoiner(", ");
            damaged.stream().limit(MOST_PAGES_NAMED).forEach(at -> places.add(Long.toString(at)));
            return "The file " + file + " is damaged: " + damaged.size() + " of its " + (length + size - 1) / size
                    + " pages (of " + size + " bytes) are not as they were written, at byte " + places
                    + (damaged.size() > MOST_PAGES_NAMED ? " and more" : "") + ".";
        }
    }

    private static int pageSize(FileChannel channel, long length) throws IOException {
        // the first page that is whole in some size tells it; the very first may be the damaged one
        for (int page = 0; page < 4; page++) {
            for (int size : SIZES) {
                byte[] bytes = new byte[size];
                if ((page + 1L) * size <= length && read(channel, (long) page * size, bytes) && !isZero(bytes)
                        && (page == 0 ? isWholeFirst(bytes) : isWhole(bytes))) {
                    return size;
                }
            }
        }
        return 0;
    }

    private static boolean read(FileChannel channel, long at, byte[] page) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(page);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(byte[] page) {
        return isSum(page, 0, page.length) || isZero(page);
    }

    private static boolean isWholeFirst(byte[] page) {
        byte[] cleared = page.clone();
        Arrays.fill(cleared, LENT, LENT + LENT_LENGTH, (byte) 0);
        return isSum(page, LENT, LENT + LENT_LENGTH) && isSum(cleared, 0, page.length);
    }

    /** Whether bytes end with the checksum of all of them before it. */
    private static boolean isSum(byte[] bytes, int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, to - CHECKSUM - from);
        return sum.getValue() == ByteBuffer.wrap(bytes).getLong(to - CHECKSUM);
    }

    private static boolean isZero(byte[] page) {
        for (byte b : page) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
