package org.lockkeeper.logs.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A plain file. What it held is recognised again by the file's identity, its first kilobyte and the last bytes read, so
 * that a file which was cut and has grown past its old length since is not taken for the old one.
 */
final class FileSource implements LogSource {

    private static final int HEAD = 1024;
    private static final int TAIL = 256;

    private final Path path;
    private final String name;
    private final ChannelBytes bytes;
    private final Object identity;
    private volatile long size;
    private FileTime modified;
    private byte[] head;
    private byte[] tail;

    FileSource(Path path, String name, boolean mapped, Workers workers) throws IOException {
        this.path = path;
        this.name = name;
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        this.identity = identity(attributes);
        this.modified = attributes.lastModifiedTime();
        this.bytes = new ChannelBytes(path, mapped, workers);
        this.size = bytes.length();
        remember();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isArrived() {
        return true;
    }

    @Override
    public synchronized Change refresh() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            grow();
            return Change.VANISHED;
        }
        if (!identity.equals(identity(now))) {
            grow();
            return Change.REPLACED;
        }
        long length = bytes.length();
        if (length < size) {
            return Change.TRUNCATED;
        }
        if (length == size && now.lastModifiedTime().equals(modified)) {
            return Change.NONE;
        }
        if (!Arrays.equals(head, bytes.read(0, head.length))
                || !Arrays.equals(tail, bytes.read(size - tail.length, tail.length))) {
            return Change.TRUNCATED;
        }
        modified = now.lastModifiedTime();
        return grow() ? Change.GREW : Change.NONE;
    }

    private boolean grow() throws IOException {
        long length = bytes.length();
        if (length <= size) {
            return false;
        }
        size = length;
        remember();
        return true;
    }

    private void remember() throws IOException {
        if (head == null || head.length < HEAD) {
            head = bytes.read(0, (int) Math.min(HEAD, size));
        }
        int length = (int) Math.min(TAIL, size);
        tail = bytes.read(size - length, length);
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public ByteReader reader() {
        return bytes.reader(size, name);
    }

    @Override
    public ByteReader scanner() {
        return bytes.scanner(size, name);
    }

    @Override
    public void close() {
        bytes.close();
    }

    boolean isMapped() {
        return bytes.isMapped();
    }

    private static Object identity(BasicFileAttributes attributes) {
        // Windows knows no file key
        Object key = attributes.fileKey();
        return key != null ? key : attributes.creationTime();
    }
}
