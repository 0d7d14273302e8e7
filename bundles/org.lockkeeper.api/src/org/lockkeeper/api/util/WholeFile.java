package org.lockkeeper.api.util;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files so that they are there as a whole or as they were before, whatever goes wrong meanwhile: a full disk,
 * a cancellation, the end of the program. What is no ordinary file (a pipe, a device) is written to as it is, links are
 * followed, and a file that is replaced keeps its rights. What somebody else has opened already ({@code /dev/stdout}) is
 * written on. Why a file could not be written, {@link NotWritten} says.
 */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_LINKS = 40;
    /** Where Linux has what each process opened. */
    private static final Path PROCESSES = Path.of("/proc");
    private static final String WRITE_ONLY = "1";
    /** Short, so that the file itself may have the longest name that its file system takes. */
    private static final String PART = ".lockkeeper-";
    private static final String PART_ENDING = ".part";

    private WholeFile() {
    }

    /**
     * What is written into a file.
     *
     * @param <E> what else may go wrong
     */
    @FunctionalInterface
    public interface Content<E extends Exception> {

        /** Writes it; the stream is flushed and closed elsewhere, and may be closed here. */
        void write(OutputStream out) throws IOException, E;
    }

    /**
     * Writes a file, in place of one of that name. Nothing is left behind where that fails; what a killed program left
     * goes with the next file that is written into that folder.
     *
     * @param file in a folder that exists
     * @throws IOException where it cannot be written
     * @throws E where its content says so
     */
    public static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        write(file, new FileAttribute<?>[0], content);
    }

    /** The same; a file that was not there before can be read by its owner only, see {@link OwnerOnly}. */
    public static <E extends Exception> void writeForOwner(Path file, Content<E> content) throws IOException, E {
        write(file, OwnerOnly.forFile(file), content);
    }

    /** Writes a text in UTF-8 as {@link #write(Path, Content)} does. */
    public static void write(Path file, String text) throws IOException {
        WholeFile.<RuntimeException>write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static <E extends Exception> void write(Path file, FileAttribute<?>[] rights, Content<E> content)
            throws IOException, E {
        Path path = file.toAbsolutePath();
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE), BUFFER)) {
                content.write(out);
            }
            return;
        }
        if (isOpened(path)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND), BUFFER)) {
                content.write(out);
            }
            return;
        }
        Path target = linked(path);
        if (Files.isRegularFile(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path folder = target.getParent();
        if (folder == null) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (Files.isRegularFile(target) && !Files.isWritable(folder)) {
            inPlace(target, content);
            return;
        }
        clearAway(folder);
        replace(folder, target, rights, content);
    }

    /**
     * Whether a chain of links comes by what a process has opened: that goes on, where it is, behind what it holds.
     *
     * @throws FileSystemException where it was opened for something else: under most numbers lie jars and databases that
     *         this program itself has open
     */
    private static boolean isOpened(Path path) throws IOException {
        for (Path link : links(path)) {
            Path folder = link.getParent();
            if (Files.isSymbolicLink(link) && folder != null && Files.exists(folder)
                    && folder.toRealPath().startsWith(PROCESSES)) {
                if (!isForWriting(folder.toRealPath().resolveSibling("fdinfo").resolve(link.getFileName()))) {
                    throw new FileSystemException(path.toString(), null, "it was not opened for writing alone, as > does");
                }
                return true;
            }
        }
        return false;
    }

    /** What proc(5) tells of a descriptor: its access mode is the last digit of its flags. */
    private static boolean isForWriting(Path told) throws IOException {
        try (Stream<String> lines = Files.lines(told)) {
            return lines.anyMatch(line -> line.startsWith("flags:") && line.endsWith(WRITE_ONLY));
        }
    }

    /** Where a chain of links ends, whether there is anything or not. */
    static Path linked(Path path) throws IOException {
        return links(path).getLast();
    }

    /** A file and where its links lead, one after the other. */
    private static List<Path> links(Path path) throws IOException {
        List<Path> links = new ArrayList<>(List.of(path));
        while (Files.isSymbolicLink(links.getLast())) {
            if (links.size() > MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            links.add(links.getLast().resolveSibling(Files.readSymbolicLink(links.getLast())));
        }
        return links;
    }

    private static <E extends Exception> void replace(Path folder, Path target, FileAttribute<?>[] rights,
            Content<E> content) throws IOException, E {
        boolean there = Files.exists(target);
        // beside it, since a move between file systems is no single step
        try (Part part = Part.begin(folder, there ? OwnerOnly.forFile(target) : rights)) {
            part.fill(content);
            if (there) {
                keepRights(target, part.file);
            }
            move(part.file, target);
        }
    }

    /** Where the folder takes no new files: all is made elsewhere first, so that only a full disk can harm the old one. */
    private static <E extends Exception> void inPlace(Path target, Content<E> content) throws IOException, E {
        try (Part part = Part.begin(Path.of(System.getProperty("java.io.tmpdir")), OwnerOnly.forFile(target))) {
            part.fill(content);
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                Files.copy(part.file, out);
            }
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view == null || before == null) {
            return;
        }
        PosixFileAttributes attributes = before.readAttributes();
        try {
            view.setOwner(attributes.owner());
            view.setGroup(attributes.group());
        } catch (IOException e) {
            // only some may give files away; it stays the writer's own then, as with any editor
            view.setPermissions(attributes.permissions());
            return;
        }
        view.setPermissions(attributes.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what killed programs left: whoever still writes has a lock on it. */
    private static void clearAway(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*" + PART_ENDING)) {
            for (Path part : parts) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                        FileLock lock = channel.tryLock()) {
                    if (lock != null) {
                        Files.deleteIfExists(part);
                    }
                } catch (IOException | OverlappingFileLockException e) {
                    // somebody else's, or being written in this program
                    continue;
                }
            }
        } catch (IOException e) {
            // a folder that cannot be listed may take a file all the same
            return;
        }
    }

    /** A file on its way, locked while it is written, and gone at the end unless it was moved. */
    private static final class Part implements AutoCloseable {

        private static final int MOST_TRIES = 100;

        private final Path file;
        private final FileChannel channel;
        /** Ctrl+C and the like end a program without its finally blocks. */
        private final Thread atExit;

        private Part(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
            atExit = new Thread(() -> delete(file));
        }

        static Part begin(Path folder, FileAttribute<?>[] rights) throws IOException {
            for (int i = 0;; i++) {
                Path file = folder.resolve(PART + UUID.randomUUID() + PART_ENDING);
                FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE), rights);
                // somebody who clears away may have been quicker
                if (isLocked(channel) && Files.exists(file) || i == MOST_TRIES) {
                    Part part = new Part(file, channel);
                    part.deleteAtExit();
                    return part;
                }
                channel.close();
                delete(file);
            }
        }

        private static boolean isLocked(FileChannel channel) {
            try {
                return channel.tryLock() != null;
            } catch (IOException e) {
                // some file systems know no locks; then nobody else's lock can be had either
                return true;
            }
        }

        private void deleteAtExit() {
            try {
                Runtime.getRuntime().addShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // it is ending already
                atExit.setDaemon(true);
            }
        }

        <E extends Exception> void fill(Content<E> content) throws IOException, E {
            // the content may close the stream; the lock goes with the channel
            OutputStream open = new FilterOutputStream(Channels.newOutputStream(channel)) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            try (OutputStream out = new BufferedOutputStream(open, BUFFER)) {
                content.write(out);
            }
            channel.force(true);
            channel.close();
        }

        @Override
        public void close() throws IOException {
            channel.close();
            delete(file);
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // it is ending, and deletes once more
                return;
            }
        }

        private static void delete(Path part) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // it is hidden and goes with the next file written here; the failure that led here matters more
                return;
            }
        }
    }
}
