package org.lockkeeper.text.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory at the end of a zip, entry by entry: one that is damaged does not take the others with it, two of
 * one name stay two, and names are read in whatever code page they were written.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int BLOCK = 256 << 10;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    static final int IS_ENCRYPTED = 1;
    private static final int IS_UTF_8 = 0x800;

    private final FileChannel channel;
    private final long length;
    private final List<ZipItem> items = new ArrayList<>();
    private boolean more;
    /** Where the directory begins, and by how much all places are further on than they say. */
    private long start;
    private long shift;

    ZipDirectory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** The entries in the order of the directory, folders left out. */
    List<ZipItem> items() {
        return items;
    }

    /** Whether there are more than were read. */
    boolean hasMore() {
        return more;
    }

    long start() {
        return start;
    }

    /**
     * Reads it.
     *
     * @param most entries
     * @throws IOException where there is no directory, or it breaks off
     */
    void read(int most) throws IOException {
        ByteBuffer tail = block(Math.max(0, length - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
        long tailAt = Math.max(0, length - END_LENGTH - LONGEST_COMMENT);
        int end = tail.limit() - END_LENGTH;
        while (end >= 0 && (tail.getInt(end) != END || end + END_LENGTH + (tail.getShort(end + 20) & 0xFFFF) > tail.limit())) {
            end--;
        }
        if (end < 0) {
            throw notWhole();
        }
        long size = tail.getInt(end + 12) & UNSIGNED;
        long offset = tail.getInt(end + 16) & UNSIGNED;
        long count = tail.getShort(end + 10) & 0xFFFF;
        long before = tailAt + end;
        if (end >= 20 && tail.getInt(end - 20) == LOCATOR_64) {
            ByteBuffer large = block(tail.getLong(end - 12), 56);
            if (large.limit() < 56 || large.getInt(0) != END_64) {
                throw notWhole();
            }
            before = tail.getLong(end - 12);
            count = large.getLong(32);
            size = large.getLong(40);
            offset = large.getLong(48);
        }
        start = before - size;
        shift = start - offset;
        if (size < 0 || offset < 0 || start < 0 || shift < 0) {
            throw notWhole();
        }
        entries(before, count, most);
    }

    private void entries(long end, long count, int most) throws IOException {
        ByteBuffer block = block(start, BLOCK);
        long blockAt = start;
        long at = start;
        long read = 0;
        while (at + ENTRY_LENGTH <= end && read < count) {
            if (at + ENTRY_LENGTH + 3 * 0xFFFF > blockAt + block.limit() && blockAt + block.limit() < end) {
                block = block(at, BLOCK);
                blockAt = at;
            }
            int p = (int) (at - blockAt);
            if (p + ENTRY_LENGTH > block.limit() || block.getInt(p) != ENTRY) {
                throw notWhole();
            }
            int name = block.getShort(p + 28) & 0xFFFF;
            int extra = block.getShort(p + 30) & 0xFFFF;
            int whole = ENTRY_LENGTH + name + extra + (block.getShort(p + 32) & 0xFFFF);
            if (p + whole > block.limit()) {
                throw notWhole();
            }
            if (items.size() >= most) {
                more = true;
                return;
            }
            add(block, p, name, extra);
            at += whole;
            read++;
        }
        if (read < count) {
            throw notWhole();
        }
    }

    private void add(ByteBuffer b, int p, int nameLength, int extraLength) {
        byte[] raw = new byte[nameLength];
        b.get(p + ENTRY_LENGTH, raw);
        int flags = b.getShort(p + 8) & 0xFFFF;
        int method = b.getShort(p + 10) & 0xFFFF;
        long[] places = {b.getInt(p + 24) & UNSIGNED, b.getInt(p + 20) & UNSIGNED, b.getInt(p + 42) & UNSIGNED};
        large(b, p + ENTRY_LENGTH + nameLength, extraLength, places);
        String name = text(raw, (flags & IS_UTF_8) != 0).replace('\\', '/');
        if (name.endsWith("/")) {
            return;
        }
        String refusal = null;
        if ((flags & IS_ENCRYPTED) != 0) {
            refusal = ZipArchive.ENCRYPTED;
        } else if (method != 0 && method != 8) {
            refusal = "is compressed in a way that is not read here (method " + method + "); unpack it and give the folder";
        } else if (places[2] < 0 || shift + places[2] + places[1] > start || places[0] < 0 || places[1] < 0) {
            refusal = "does not lie within the zip: its directory is damaged";
        }
        items.add(new ZipItem(name, places[0], places[1], written(b.getShort(p + 14) & 0xFFFF, b.getShort(p + 12) & 0xFFFF),
                refusal, shift + places[2], method, b.getInt(p + 16) & UNSIGNED));
    }

    /** Replaces size, stored size and offset where they are too large for their places. */
    private static void large(ByteBuffer b, int from, int extraLength, long[] places) {
        int end = from + extraLength;
        for (int at = from; at + 4 <= end;) {
            int id = b.getShort(at) & 0xFFFF;
            int size = b.getShort(at + 2) & 0xFFFF;
            int field = at + 4;
            if (id == 1) {
                for (int i = 0; i < places.length; i++) {
                    if (places[i] == UNSIGNED && field + 8 <= Math.min(end, at + 4 + size)) {
                        places[i] = b.getLong(field);
                        field += 8;
                    }
                }
            }
            at += 4 + size;
        }
    }

    private static String text(byte[] raw, boolean utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            // older Windows writes names in the code page of the command line
            Charset page = !utf8 && Charset.isSupported("IBM850") ? Charset.forName("IBM850")
                    : utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            return new String(raw, page);
        }
    }

    private static @Nullable Instant written(int date, int time) {
        try {
            return LocalDateTime.of(1980 + (date >>> 9), date >>> 5 & 15, date & 31, time >>> 11, time >>> 5 & 63,
                    Math.min(59, (time & 31) * 2)).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static IOException notWhole() {
        return new IOException("is not a whole zip (its directory is missing or damaged); copy it again or unpack"
                + " what can be unpacked and give the folder");
    }

    private ByteBuffer block(long from, int most) throws IOException {
        if (from < 0 || from > length) {
            throw notWhole();
        }
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(most, length - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (block.hasRemaining() && channel.read(block, from + block.position()) > 0) {
            // on
        }
        return block.flip();
    }
}
