package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** An open file, read by positional reads or through a mapping. */
final class ChannelBytes implements AutoCloseable {

    private static final long SMALL = 64 << 20;

    private final FileChannel channel;
    private final Workers workers;
    /** {@code null} where nothing is mapped. */
    private final @Nullable Mapping mapping;
    private final ReadingChoice choice = new ReadingChoice();

    /**
     * @param mapped whether to map what the file holds now; only for files that nobody writes to, since a mapping of a
     *        file that is cut cannot be read safely, and on Windows keeps others from deleting it
     */
    ChannelBytes(Path path, boolean mapped, Workers workers) throws IOException {
        this.workers = workers;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.mapping = mapped && channel.size() > 0 ? map(channel) : null;
    }

    private record Mapping(Arena arena, MemorySegment memory) {
    }

    /** @return {@code null} where address space or rights are missing: positional reads do as well */
    private static @Nullable Mapping map(FileChannel channel) {
        Arena arena = Arena.ofShared();
        try {
            return new Mapping(arena,
                    plain(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), arena));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            arena.close();
            return null;
        }
    }

    // Loops over mappings and over buffers must see one kind of segment only: where the compiler meets two, it makes no
    // SIMD code of them, and they take up to ten times as long.
    private static MemorySegment plain(MemorySegment mapped, Arena arena) {
        return MemorySegment.ofAddress(mapped.address()).reinterpret(mapped.byteSize(), arena, null).asReadOnly();
    }

    long length() throws IOException {
        return channel.size();
    }

    boolean isMapped() {
        return mapping != null;
    }

    /**
     * @param limit how many bytes may be read, counted from the file's start
     * @param name for messages
     */
    ByteReader reader(long limit, String name) {
        return new Positional(limit, name);
    }

    /** A reader for going over the whole file once, the faster of the two. */
    @SuppressWarnings("resource") // handed out, and closed by who asked for it
    ByteReader first(long limit, String name) {
        MemorySegment memory = mappedUpTo(limit);
        return memory == null || limit < SMALL ? scanner(limit, name)
                : choice.next(mapped -> mapped ? new Mapped(memory, limit) : new Positional(limit, name));
    }

    /** A reader that uses the mapping, where there is one and it reaches that far. */
    ByteReader scanner(long limit, String name) {
        MemorySegment memory = mappedUpTo(limit);
        return memory != null ? new Mapped(memory, limit) : new Positional(limit, name);
    }

    /** The mapping, where there is one and it reaches that far; else {@code null}. */
    private @Nullable MemorySegment mappedUpTo(long limit) {
        return mapping != null && limit <= mapping.memory.byteSize() ? mapping.memory : null;
    }

    /** Reads what is there at that position, at most so many bytes. */
    byte[] read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
            // on
        }
        byte[] read = new byte[bytes.position()];
        bytes.flip().get(read);
        return read;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // read only: nothing is lost
        }
        if (mapping != null && mapping.memory.byteSize() > SMALL) {
            // to take a mapping away takes 20 ms a gigabyte, for which nobody has to wait
            workers.background("logs-unmap", mapping.arena::close);
        } else if (mapping != null) {
            mapping.arena.close();
        }
    }

    private final class Mapped implements ByteReader {

        private final MemorySegment memory;
        private final long limit;
        private long offset;

        Mapped(MemorySegment memory, long limit) {
            this.memory = memory;
            this.limit = limit;
        }

        @Override
        public int load(long position, int wanted) {
            offset = position;
            return (int) Math.max(0, Math.min(wanted, limit - position));
        }

        @Override
        public MemorySegment memory() {
            return memory;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public void close() {
            // the mapping stays for others
        }
    }

    private final class Positional implements ByteReader {

        private final long limit;
        private final String name;
        private final ByteBuffer buffer = workers.takeBuffer();
        private final MemorySegment memory = MemorySegment.ofBuffer(buffer.clear());
        private boolean closed;

        Positional(long limit, String name) {
            this.limit = limit;
            this.name = name;
        }

        @Override
        public int load(long position, int wanted) throws IOException {
            int length = (int) Math.max(0, Math.min(Math.min(wanted, CAPACITY), limit - position));
            buffer.clear().limit(length);
            try {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, position + buffer.position()) <= 0) {
                        throw new SourceChangedException(name);
                    }
                }
            } catch (ClosedChannelException e) {
                // another file has taken its place
                throw new SourceChangedException(name);
            }
            return length;
        }

        @Override
        public MemorySegment memory() {
            return memory;
        }

        @Override
        public long offset() {
            return 0;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                workers.giveBuffer(buffer);
            }
        }
    }
}
