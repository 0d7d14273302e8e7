package org.lockkeeper.cli.internal.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import org.lockkeeper.cli.internal.StandardOutput;

/** Standard output could not be written, as opposed to a log that could not be read. */
final class WriteFailedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    private WriteFailedException(IOException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    /** What happened. */
    IOException failure() {
        return failure;
    }

    /** The stream with failures told apart; a reader that went away remains one. */
    static OutputStream toldBy(StandardOutput out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                try {
                    out.write(b);
                } catch (IOException e) {
                    throw told(e);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw told(e);
                }
            }

            @Override
            public void flush() throws IOException {
                try {
                    out.flush();
                } catch (IOException e) {
                    throw told(e);
                }
            }
        };
    }

    private static IOException told(IOException e) {
        return e instanceof StandardOutput.ReaderGone ? e : new WriteFailedException(e);
    }
}
