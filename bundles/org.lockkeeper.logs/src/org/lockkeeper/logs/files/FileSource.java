package org.lockkeeper.logs.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;

/**
 * A plain file. What it held is recognised again by the file's identity, its first kilobyte and the last bytes read, so
 * that a file which was cut and has grown past its old length since is not taken for the old one.
 */
final class FileSource implements LogSource {

    private static final int HEAD = 1024;
    private static final int TAIL = 256;

    private final ChannelBytes bytes;
    private final boolean chosen;
    private final Function<BasicFileAttributes, @Nullable Object> keys;
    private final Function<BasicFileAttributes, FileTime> births;
    private volatile Path path;
    private volatile String name;
    private volatile long size;
    private BasicFileAttributes seen;
    private byte[] head = {};
    private byte[] tail = {};
    private boolean cut;
    /** The compressed file that was found to hold the same. */
    private @Nullable Object packed;

    /** @param chosen whether the mapping is only used where it is faster */
    FileSource(Path path, String name, boolean mapped, boolean chosen, Workers workers) throws IOException {
        this(path, name, mapped, chosen, workers, BasicFileAttributes::fileKey, BasicFileAttributes::creationTime);
    }

    /**
     * @param keys tells files apart whatever their names; gives {@code null} where the system has nothing that does
     * @param births tells when a file was made, as the system has it
     */
    FileSource(Path path, String name, boolean mapped, boolean chosen, Workers workers, Function<BasicFileAttributes, @Nullable Object> keys,
            Function<BasicFileAttributes, FileTime> births) throws IOException {
        this.path = path;
        this.name = name;
        this.chosen = chosen;
        this.keys = keys;
        this.births = births;
        this.seen = Files.readAttributes(path, BasicFileAttributes.class);
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
            if (isOther(path, now)) {
                growOrNoticeCut();
                return Change.REPLACED;
            }
        } catch (NoSuchFileException e) {
            growOrNoticeCut();
            return Change.VANISHED;
        }
        long length = bytes.length();
        if (length < size) {
            return Change.TRUNCATED;
        }
        if (length == size && now.lastModifiedTime().equals(seen.lastModifiedTime())) {
            return Change.NONE;
        }
        if (!isWhatItWas()) {
            return Change.TRUNCATED;
        }
        seen = now;
        return grow() ? Change.GREW : Change.NONE;
    }

    private void growOrNoticeCut() throws IOException {
        cut |= bytes.length() < size || !isWhatItWas();
        if (!cut) {
            grow();
        }
    }

    private boolean isWhatItWas() throws IOException {
        return Arrays.equals(head, bytes.read(0, head.length))
                && Arrays.equals(tail, bytes.read(size - tail.length, tail.length));
    }

    /** Whether the file at a path is not the one that is open here. */
    private boolean isOther(Path at, BasicFileAttributes now) throws IOException {
        Object key = keys.apply(now);
        if (key != null) {
            return !key.equals(keys.apply(seen));
        }
        if (!births.apply(now).equals(births.apply(seen))) {
            return true;
        }
        if (at.equals(path) && now.size() == seen.size() && now.lastModifiedTime().equals(seen.lastModifiedTime())) {
            return false;
        }
        // Windows knows no key, and gives a file that is made in place of another that one's time of creation
        byte[] begins;
        try (InputStream in = Files.newInputStream(at)) {
            begins = in.readNBytes(head.length);
        }
        return !Arrays.equals(begins, bytes.read(0, head.length));
    }

    @Override
    public synchronized boolean isAmong(List<Path> places) throws IOException {
        for (Path place : places) {
            try {
                if (!isOther(place, Files.readAttributes(place, BasicFileAttributes.class))) {
                    moved(place);
                    return true;
                }
            } catch (NoSuchFileException e) {
                // renamed or deleted since
            }
        }
        return false;
    }

    @Override
    public boolean isHeldOpen() {
        return true;
    }

    @Override
    public synchronized void lieAt(Path place, String nameThere) {
        path = place;
        name = nameThere;
    }

    private void moved(Path place) {
        String old = path.getFileName().toString();
        if (name.endsWith(old)) {
            name = name.substring(0, name.length() - old.length()) + place.getFileName();
        }
        path = place;
    }

    @Override
    public synchronized boolean isPackedAmong(List<Path> places) throws IOException {
        for (Path place : places) {
            try {
                BasicFileAttributes now = Files.readAttributes(place, BasicFileAttributes.class);
                Object key = keys.apply(now);
                Object id = List.of(key == null ? place : key, now.size(), now.lastModifiedTime());
                if (id.equals(packed) || isPackedIn(place)) {
                    packed = id;
                    moved(place);
                    return true;
                }
            } catch (NoSuchFileException e) {
                // renamed or deleted since
            }
        }
        return false;
    }

    /** The same beginning and the same length, which stands at the end of what gzip makes. */
    private boolean isPackedIn(Path place) throws IOException {
        if (head.length == 0) {
            // like any other that is empty
            return false;
        }
        try (InputStream in = new GunzipStream(Files.newInputStream(place), Limits.USUAL)) {
            if (!Arrays.equals(head, in.readNBytes(head.length))) {
                return false;
            }
        } catch (EOFException | ZipException e) {
            // another file, or not written to its end
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(place)) {
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - Integer.BYTES);
            while (length.hasRemaining() && channel.read(length) >= 0) {
                // a few bytes
            }
            return !length.hasRemaining() && length.getInt(0) == (int) bytes.length();
        }
    }

    @Override
    public synchronized boolean isLonger() throws IOException {
        return bytes.length() > size;
    }

    @Override
    public synchronized boolean isCut() throws IOException {
        long length = bytes.length();
        return cut || length < size || length > size && !isWhatItWas();
    }

    @Override
    public synchronized void startOver() throws IOException {
        size = bytes.length();
        cut = false;
        head = new byte[0];
        remember();
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
        if (head.length < HEAD) {
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
    public synchronized Instant written() {
        return seen.lastModifiedTime().toInstant();
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
    public ByteReader firstScanner() {
        return chosen ? bytes.first(size, name) : bytes.scanner(size, name);
    }

    @Override
    public void close() {
        bytes.close();
    }

    boolean isMapped() {
        return bytes.isMapped();
    }
}
