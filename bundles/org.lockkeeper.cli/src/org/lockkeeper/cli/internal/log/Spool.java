package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.RefusedException;
import org.lockkeeper.text.archive.TemporaryFolder;

/**
 * What can be read once only, standard input or a pipe with a name, on its way into a private temporary file, where the
 * log engine can read it while it still arrives. Compressed input is unpacked. A thread of its own copies it.
 */
final class Spool implements AutoCloseable {

    private static final long LOOK = 100;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    private final String title;
    /** So often the room on the disk is looked at, in bytes written. */
    private static final long LOOK_AT_DISK = 32L << 20;

    private final TemporaryFolder folder;
    private final Path file;
    private final StopSignal stop;
    private final Object lock = new Object();
    private boolean readable;
    private volatile boolean complete;
    private volatile @Nullable String problem;
    private volatile boolean closed;

    /** Opens what is to be copied. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Begins to copy.
     *
     * @param title what is copied, for people
     * @param in opens it, which may wait for whoever writes to a pipe
     * @param stop woken whenever there is more, and at the end; ends waiting
     * @throws ProblemException where there is no room for it
     */
    Spool(String title, Opener in, StopSignal stop) throws ProblemException {
        this.title = title;
        this.stop = stop;
        OutputStream out;
        try {
            folder = new TemporaryFolder();
            file = folder.path().resolve("input");
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new ProblemException(title + " cannot be kept in the folder for temporary files, "
                    + System.getProperty("java.io.tmpdir") + ": " + e.getMessage() + ".", e);
        }
        Thread.ofPlatform().daemon().name(title).start(() -> copy(in, out));
    }

    private void copy(Opener in, OutputStream out) {
        try (out) {
            InputStream content = unpacked(in.open());
            byte[] buffer = new byte[1 << 16];
            long room = 0;
            for (int n = content.read(buffer); n >= 0 && !closed; n = content.read(buffer)) {
                if (room < n) {
                    // an endless input must not fill the disk
                    room = Math.min(LOOK_AT_DISK, folder.room());
                    if (room < n) {
                        problem = title + " was read up to a part only, as the disk of the folder for temporary files, "
                                + folder.path().getParent() + ", is nearly full.";
                        break;
                    }
                }
                room -= n;
                out.write(buffer, 0, n);
                boolean lineEnd = false;
                for (int i = 0; i < n && !lineEnd; i++) {
                    lineEnd = buffer[i] == '\n' || buffer[i] == '\r';
                }
                tell(lineEnd);
            }
        } catch (RefusedException e) {
            problem = title + " " + e.getMessage() + "; its beginning was read.";
        } catch (IOException e) {
            problem = title + " could not be read to its end: " + e.getMessage() + ".";
        } finally {
            complete = true;
            tell(true);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 2);
        int first = pushback.read();
        if (first < 0) {
            return pushback;
        }
        int second = first == MAGIC_1 ? pushback.read() : -1;
        if (second >= 0) {
            pushback.unread(second);
        }
        pushback.unread(first);
        return first == MAGIC_1 && second == MAGIC_2 ? new GunzipStream(pushback, Limits.USUAL) : pushback;
    }

    private void tell(boolean lineEnd) {
        synchronized (lock) {
            readable |= lineEnd;
            lock.notifyAll();
        }
        stop.wake();
    }

    /** Where the copy is. */
    Path file() {
        return file;
    }

    /** Whether all of the input is in the file. */
    boolean isComplete() {
        return complete;
    }

    /** What is wrong with the input; empty for nothing. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Waits for enough to tell the kind of log by: a line, or all there is.
     *
     * @throws CancellationException where it is time to stop
     */
    void awaitLine() {
        await(false);
    }

    /**
     * Waits for the end of the input.
     *
     * @throws CancellationException where it is time to stop
     */
    void awaitEnd() {
        await(true);
    }

    private void await(boolean end) {
        synchronized (lock) {
            try {
                while (end ? !complete : !readable) {
                    stop.over(Progress.NONE).checkCancelled();
                    lock.wait(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        folder.close();
    }
}
