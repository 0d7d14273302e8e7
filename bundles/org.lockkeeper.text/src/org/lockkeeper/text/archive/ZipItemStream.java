package org.lockkeeper.text.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The content of one entry of a zip; never more than the zip's directory says. One thread. */
final class ZipItemStream extends InputStream {

    private static final int BUFFER = 64 << 10;

    private final FileChannel channel;
    private final ZipItem item;
    private final @Nullable Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long at;
    private long left;
    private long given;
    private boolean ended;

    ZipItemStream(FileChannel channel, long from, ZipItem item) {
        this.channel = channel;
        this.item = item;
        this.at = from;
        this.left = item.stored();
        this.inflater = item.method() == 8 ? new Inflater(true) : null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        int n = inflater == null ? stored(target, from, length) : inflated(inflater, target, from, length);
        if (n > 0) {
            crc.update(target, from, n);
            given += n;
            if (given > item.size()) {
                throw new ZipException("it is larger than the zip's directory says");
            }
            return n;
        }
        // whoever asks again is told the same again
        ended = given == item.size() && crc.getValue() == item.crc();
        if (!ended) {
            throw new ZipException("its checksum does not fit");
        }
        return -1;
    }

    private int stored(byte[] target, int from, int length) throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(length, buffer.remaining());
        buffer.get(target, from, n);
        return n;
    }

    private int inflated(Inflater inflater, byte[] target, int from, int length) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(target, from, length);
                if (n > 0) {
                    return n;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a dictionary is missing");
                }
                if (!fill()) {
                    throw new EOFException("the compressed data is cut off");
                }
                inflater.setInput(buffer.array(), 0, buffer.limit());
            }
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "it is not what zip makes" : e.getMessage());
        }
    }

    private boolean fill() throws IOException {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        int n = buffer.hasRemaining() ? channel.read(buffer, at) : -1;
        buffer.flip();
        if (n <= 0) {
            return false;
        }
        at += n;
        left -= n;
        return true;
    }

    @Override
    public void close() {
        ended = true;
        if (inflater != null) {
            inflater.end();
        }
    }
}
