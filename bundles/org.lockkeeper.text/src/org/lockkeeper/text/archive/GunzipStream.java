package org.lockkeeper.text.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What gzip made, unpacked: any number of members one after the other, each checked against its checksum. Reads in
 * blocks, also the members' heads, takes no memory for members without content, however many, and stops at
 * {@link Limits}. One thread.
 */
public final class GunzipStream extends InputStream {

    private static final int BUFFER = 64 << 10;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long taken;
    private long given;
    private boolean inMember;
    private boolean begun;
    private boolean ended;

    private @Nullable IOException failure;

    /**
     * @param in compressed; closed with this stream
     * @param limits what may come out for what went in
     */
    public GunzipStream(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** Whether bytes begin like what gzip makes. */
    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == MAGIC_1 && (head[1] & 0xff) == MAGIC_2;
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
        IOException before = failure;
        if (before != null) {
            // whoever asks again is told the same again
            throw before;
        }
        try {
            return unpack(target, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int unpack(byte[] target, int from, int length) throws IOException {
        while (!ended) {
            if (!inMember && !nextMember()) {
                ended = true;
                break;
            }
            int n = inflate(target, from, length);
            if (n > 0) {
                crc.update(target, from, n);
                given += n;
                checkLimits();
                return n;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private void checkLimits() throws RefusedException {
        long most = limits.mostFor(taken);
        if (given > most) {
            throw new RefusedException("expands to more than " + most / 1024 + " KiB, too much for its compressed size:"
                    + " refused as a decompression bomb");
        }
    }

    private int inflate(byte[] target, int from, int length) throws IOException {
        try {
            int n = inflater.inflate(target, from, length);
            if (n == 0 && inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException("the compressed data is cut off");
                }
                inflater.setInput(buffer, at, end - at);
                at = end;
                return inflater.inflate(target, from, length);
            }
            if (n == 0 && inflater.needsDictionary()) {
                throw new ZipException("a dictionary is missing");
            }
            return n;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "it is not what gzip makes" : e.getMessage());
        }
    }

    /**
     * Goes to the next member. Zeros that follow the last one are padding, as gzip itself has it; anything else may be
     * another member, or what one was.
     */
    private boolean nextMember() throws IOException {
        int first = next();
        while (begun && first == 0) {
            first = next();
        }
        if (begun && first < 0) {
            return false;
        }
        int second = first < 0 ? -1 : next();
        if (first != MAGIC_1 || second != MAGIC_2) {
            throw first < 0 ? new EOFException("The file is empty") : new ZipException(begun
                    ? "something that gzip did not make follows its content" : "it is not what gzip makes");
        }
        head();
        begun = true;
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
        at = end;
        crc.reset();
        inMember = true;
        return true;
    }

    private void head() throws IOException {
        if (needed() != 8) {
            throw new ZipException("its method of compression is not known");
        }
        int flags = needed();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("its head is damaged");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(needed() | needed() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    private void endMember() throws IOException {
        // what the inflater did not need is the tail, and the next member
        at = end - inflater.getRemaining();
        long sum = word();
        long size = word();
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("its checksum does not fit");
        }
        inMember = false;
    }

    private long word() throws IOException {
        return needed() | needed() << 8 | needed() << 16 | (long) needed() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            needed();
        }
    }

    private void skipText() throws IOException {
        while (needed() != 0) {
            // on
        }
    }

    private int needed() throws IOException {
        int b = next();
        if (b < 0) {
            throw new EOFException("the compressed data is cut off");
        }
        return b;
    }

    private int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(0, n);
        taken += end;
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }
}
