package org.lockkeeper.intake.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a decompression that gives more than it may. */
final class BoundedInputStream extends FilterInputStream {

    private final long most;
    private long given;

    BoundedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        count(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long n) throws RefusedException {
        given += Math.max(n, 0);
        if (given > most) {
            throw new RefusedException("expands to more than " + most / 1024 + " KiB, too much for its compressed size:"
                    + " refused as a decompression bomb");
        }
    }
}
