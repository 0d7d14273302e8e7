package org.lockkeeper.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Locale;

/**
 * Standard output, buffered. Tells a reader that went away (as {@code head} does, when it has seen enough) from a
 * write that failed.
 */
public final class StandardOutput extends FilterOutputStream {

    /** The reader went away: nothing more is to be written, and nothing is wrong. */
    public static final class ReaderGone extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super("nobody reads the output any more", cause);
        }
    }

    private boolean readerGone;

    /** Writes to a stream, which is not closed. */
    public StandardOutput(OutputStream out) {
        super(new BufferedOutputStream(out, 1 << 16));
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw sorted(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw sorted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (readerGone) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw sorted(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    // Java has no exception type for it; these are the words of Linux and macOS, and of Windows
    private IOException sorted(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("broken pipe") || message.contains("pipe is being closed")
                || message.contains("pipe has been ended")) {
            readerGone = true;
            return new ReaderGone(e);
        }
        return e;
    }
}
