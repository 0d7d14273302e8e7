package org.lockkeeper.api.util;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files so that they are there as a whole or as they were before, whatever goes wrong meanwhile: a full disk,
 * a cancellation, the end of the program.
 */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

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
     * Writes a file, in place of one of that name. Nothing is left behind where that fails.
     *
     * @param file in a folder that exists
     * @throws IOException where it cannot be written
     * @throws E where its content says so
     */
    public static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        Path target = file.toAbsolutePath();
        // beside it, since a move between file systems is no single step
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE), BUFFER)) {
                content.write(out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, target);
        } finally {
            delete(part);
        }
    }

    /** Writes a text in UTF-8 as {@link #write(Path, Content)} does. */
    public static void write(Path file, String text) throws IOException {
        WholeFile.<RuntimeException>write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what is left is named .part and hidden; the failure that led here matters more
        }
    }
}
