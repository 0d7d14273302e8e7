package org.lockkeeper.intake.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lockkeeper.api.util.Progress;

/** Looks at every read whether somebody asked to stop, so that no importer can forget to. */
final class WatchedInputStream extends FilterInputStream {

    private final Progress progress;

    WatchedInputStream(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        progress.checkCancelled();
        return super.read(target, from, length);
    }
}
