package org.lockkeeper.store.internal.overlay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file: those on disk, except for blocks that were written since, which are in memory. Blocks of zeros
 * beyond the file's end, which Derby writes to reserve room, take none. Safe for use by several threads.
 */
final class OverlayContent {

    private static final int BLOCK = 4096;

    private final Overlay overlay;
    private final @Nullable FileChannel disk;
    private final Map<Long, byte[]> blocks = new HashMap<>();
    /** Up to where the bytes on disk count. */
    private long onDisk;
    private long length;

    /** An empty one. */
    OverlayContent(Overlay overlay) {
        this.overlay = overlay;
        disk = null;
    }

    /** That of a file on disk. */
    OverlayContent(Overlay overlay, Path file) throws IOException {
        this.overlay = overlay;
        disk = FileChannel.open(file, StandardOpenOption.READ);
        length = disk.size();
        onDisk = length;
    }

    synchronized long length() {
        return length;
    }

    /** Cuts it off, or makes it longer by zeros. */
    synchronized void length(long to) throws IOException {
        if (to < length) {
            long first = to / BLOCK;
            long freed = blocks.size();
            blocks.keySet().removeIf(block -> block * BLOCK >= to);
            overlay.keep((blocks.size() - freed) * BLOCK);
            byte[] last = blocks.get(first);
            if (last != null) {
                Arrays.fill(last, (int) (to % BLOCK), BLOCK, (byte) 0);
            }
            onDisk = Math.min(onDisk, to);
        }
        length = to;
    }

    /** As {@link java.io.InputStream#read(byte[], int, int)}, from a place on. */
    synchronized int read(long at, byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (at >= length) {
            return -1;
        }
        int all = (int) Math.min(count, length - at);
        int done = 0;
        while (done < all) {
            long block = (at + done) / BLOCK;
            int within = (int) ((at + done) % BLOCK);
            int part = Math.min(all - done, BLOCK - within);
            byte[] changed = blocks.get(block);
            if (changed != null) {
                System.arraycopy(changed, within, bytes, offset + done, part);
            } else {
                // as far as the next block that was changed, at once
                while (part < all - done && !blocks.containsKey((at + done + part) / BLOCK)) {
                    part = Math.min(all - done, part + BLOCK);
                }
                fromDisk(at + done, bytes, offset + done, part);
            }
            done += part;
        }
        return all;
    }

    private void fromDisk(long at, byte[] bytes, int offset, int count) throws IOException {
        int there = (int) Math.clamp(onDisk - at, 0, count);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, there);
        FileChannel from = there == 0 ? null : disk;
        while (from != null && buffer.hasRemaining() && from.read(buffer, at + buffer.position() - offset) > 0) {
            // goes on
        }
        Arrays.fill(bytes, offset + there, offset + count, (byte) 0);
    }

    /** Writes, making it longer where needed. */
    synchronized void write(long at, byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            long block = (at + done) / BLOCK;
            int within = (int) ((at + done) % BLOCK);
            int part = Math.min(count - done, BLOCK - within);
            byte[] changed = blocks.get(block);
            if (changed == null && !isReserved(block, bytes, offset + done, part)) {
                overlay.keep(BLOCK);
                changed = new byte[BLOCK];
                fromDisk(block * BLOCK, changed, 0, BLOCK);
                blocks.put(block, changed);
            }
            if (changed != null) {
                System.arraycopy(bytes, offset + done, changed, within, part);
            }
            done += part;
        }
        length = Math.max(length, at + count);
    }

    private boolean isReserved(long block, byte[] bytes, int offset, int count) {
        if (block * BLOCK < onDisk) {
            return false;
        }
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    synchronized void close() {
        try {
            overlay.keep(-(long) blocks.size() * BLOCK);
            blocks.clear();
            if (disk != null) {
                disk.close();
            }
        } catch (IOException e) {
            // it was only read
            onDisk = 0;
        }
    }
}
