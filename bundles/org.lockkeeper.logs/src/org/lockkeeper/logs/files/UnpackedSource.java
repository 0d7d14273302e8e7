package org.lockkeeper.logs.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

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

    private final Path archive;
    private final String name;
    private final Path temporary;
    private final ChannelBytes bytes;
    private final Object lock = new Object();
    private volatile long size;
    private volatile boolean arrived;
    private volatile boolean closed;
    private volatile String problem;

    /**
     * @param limit most bytes to unpack
     */
    UnpackedSource(Path archive, String name, Opener opener, Path folder, long limit, Workers workers)
            throws IOException {
        this.archive = archive;
        this.name = name;
        this.temporary = Files.createTempFile(folder, "log", ".txt");
        OutputStream out = Files.newOutputStream(temporary);
        ChannelBytes opened;
        try {
            opened = new ChannelBytes(temporary, false, workers);
        } catch (IOException e) {
            out.close();
            throw e;
        }
        this.bytes = opened;
        workers.background("unpack " + name, () -> unpack(opener, out, limit));
    }

    private void unpack(Opener opener, OutputStream out, long limit) {
        try (out; InputStream in = opener.open()) {
            byte[] buffer = new byte[256 << 10];
            long reserve = Math.max(0, Files.getFileStore(temporary).getUsableSpace() - (512L << 20));
            long most = Math.min(limit, reserve);
            for (int n = in.read(buffer); n >= 0 && !closed; n = in.read(buffer)) {
                int take = (int) Math.min(n, most - size);
                out.write(buffer, 0, take);
                synchronized (lock) {
                    size += take;
                    lock.notifyAll();
                }
                if (take < n) {
                    problem = name + " unpacks to more than " + (most >> 20)
                            + " MB, which is refused; its beginning is shown.";
                    break;
                }
            }
        } catch (EOFException | ZipException e) {
            problem = name + " is damaged or ends too early (" + e.getMessage()
                    + "); what could be unpacked is shown. Copy it from the server again.";
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
