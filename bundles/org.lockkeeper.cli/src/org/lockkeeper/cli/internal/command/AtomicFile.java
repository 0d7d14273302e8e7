package org.lockkeeper.cli.internal.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lockkeeper.api.util.ProblemException;

/** Writes a file so that it is there as a whole or as it was before. */
final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Writes a file.
     *
     * @param target absolute path
     * @param name as the user knows it, for messages
     */
    static void write(Path target, String name, Session.Body body) throws ProblemException {
        // beside the target, since a move between file systems is no single step; the number keeps runs apart
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE), 1 << 16)) {
                body.write(out);
            }
            move(part, target);
        } catch (NoSuchFileException e) {
            throw new ProblemException(name + " cannot be written: the folder " + target.getParent()
                    + " does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new ProblemException(name + " cannot be written: no permission to write in " + target.getParent()
                    + ".", e);
        } catch (IOException e) {
            throw new ProblemException(name + " cannot be written: " + e.getMessage() + ".", e);
        } finally {
            delete(part);
        }
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
            // what is left is named .part and hidden; the failure that led here is told already
        }
    }
}
