package org.lockkeeper.cli.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;

/** Hands each line on as it is written, until nobody reads any more. */
final class Lines extends OutputStream {

    private final BlockingQueue<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private volatile boolean gone;

    Lines(BlockingQueue<String> lines) {
        this.lines = lines;
    }

    /** From now on writing fails as it does when the reader of a pipe went away. */
    void goAway() {
        gone = true;
    }

    @Override
    public void write(int b) throws IOException {
        if (gone) {
            throw new IOException("Broken pipe");
        }
        if (b == '\n') {
            lines.add(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(b);
        }
    }
}
