package org.lockkeeper.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;

/** The workbook closes what it writes to; whoever gave the stream closes it. */
final class Uncloseable extends OutputStream {

    private final OutputStream out;

    Uncloseable(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
