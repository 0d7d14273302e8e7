package org.lockkeeper.logs.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.archive.RefusedException;
import org.lockkeeper.text.archive.TemporaryFolder;

/**
 * A compressed log, unpacked into a private temporary file by a thread of its own while it is already being read. Never
 * held in memory; a bomb stops at a limit, and what has been unpacked by then is shown.
 */
final class UnpackedSource implements LogSource {

    /** Opens the compressed content as a stream of its decompressed bytes. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** So often the room on the disk is looked at, in bytes written. */
    private static final long LOOK = 32L << 20;

    private final Path archive;
    private final String name;
    private final Instant written;
    private final TemporaryFolder folder;
    private final Path temporary;
    private final ChannelBytes bytes;
    private final Object lock = new Object();
    private volatile long size;
    private volatile boolean arrived;
    private volatile boolean closed;
    private volatile @Nullable String problem;

    /**
     * @param written when the log was written to last
     * @param limit most bytes to unpack
     */
    UnpackedSource(Path archive, String name, Instant written, Opener opener, TemporaryFolder folder, long limit,
            Workers workers) throws IOException {
        this.archive = archive;
        this.name = name;
        this.written = written;
        this.folder = folder;
        this.temporary = Files.createTempFile(folder.path(), "log", ".txt");
        OutputStream out = Files.newOutputStream(temporary);
        ChannelBytes opened;
        try {
            opened = new ChannelBytes(temporary, false, workers);
        } catch (IOException e) {
            out.close();
            throw e;
        }
        this.bytes = opened;
        if (TemporaryFolder.hasNamelessFiles()) {
            // whoever kills the program leaves nothing behind: the file goes with those who have it open
            Files.deleteIfExists(temporary);
        }
        workers.background("unpack " + name, () -> unpack(opener, out, limit));
    }

    private void unpack(Opener opener, OutputStream out, long limit) {
        try (out; InputStream in = opener.open()) {
            byte[] buffer = new byte[256 << 10];
            long looked = 0;
            long most = Math.min(limit, folder.room());
            for (int n = in.read(buffer); n >= 0 && !closed; n = in.read(buffer)) {
                if (size - looked > LOOK) {
                    // others write too
                    looked = size;
                    most = Math.min(limit, size + folder.room());
                }
                int take = (int) Math.max(0, Math.min(n, most - size));
                out.write(buffer, 0, take);
                synchronized (lock) {
                    size += take;
                    lock.notifyAll();
                }
                if (take < n) {
                    problem = most < limit
                            ? name + " was unpacked up to " + (size >> 20) + " MB only, as the disk of the folder for temporary"
                                    + " files, " + folder.path().getParent() + ", is nearly full; its beginning is shown."
                            : name + " unpacks to more than " + (most >> 20) + " MB, which is refused; its beginning is shown.";
                    break;
                }
            }
        } catch (EOFException | ZipException e) {
            problem = name + " is damaged or ends too early (" + e.getMessage()
                    + "); what could be unpacked is shown. Copy it from the server again.";
        } catch (RefusedException e) {
            problem = name + " " + e.getMessage() + (size > 0 ? "; its beginning is shown." : ".");
        } catch (IOException e) {
            problem = name + " could not be unpacked (" + e.getMessage() + ").";
        } catch (RuntimeException e) {
            problem = name + " could not be unpacked: its content is not understood.";
        } finally {
            synchronized (lock) {
                arrived = true;
                lock.notifyAll();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path path() {
        return archive;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isArrived() {
        return arrived;
    }

    @Override
    public void awaitMoreThan(long known) throws InterruptedException {
        synchronized (lock) {
            while (size <= known && !arrived) {
                lock.wait();
            }
        }
    }

    @Override
    public Change refresh() {
        return Change.NONE;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public Instant written() {
        return written;
    }

    @Override
    public ByteReader reader() {
        return bytes.reader(size, name);
    }

    @Override
    public void close() {
        closed = true;
        bytes.close();
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the folder is deleted as a whole when the engine closes
        }
    }
}
