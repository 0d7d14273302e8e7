package org.lockkeeper.api.guard;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a service writes to, which is not its own to close. Each write is a sign of life, and failures of what is written to
 * are told from those of the service.
 */
final class WatchedStream extends FilterOutputStream {

    private final CallWatch.Call call;
    private @Nullable IOException failure;

    private interface Action {
        void run() throws IOException;
    }

    WatchedStream(OutputStream out, CallWatch.Call call) {
        super(out);
        this.call = call;
    }

    /**
     * Does nothing where all could be written.
     *
     * @throws IOException where it could not: the disk is full, the reader has gone
     */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Something that was written past this stream could not be written. */
    void failed(IOException e) {
        failure = e;
    }

    private void watch(Action action) throws IOException {
        call.alive();
        try {
            action.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void write(int b) throws IOException {
        watch(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watch(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
