package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lockkeeper.api.util.FullDisk;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFile;

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
        try {
            WholeFile.write(target, body::write);
        } catch (NoSuchFileException e) {
            throw new ProblemException(name + " cannot be written: the folder " + target.getParent()
                    + " does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new ProblemException(name + " cannot be written: no permission to write in " + target.getParent()
                    + ".", e);
        } catch (IOException e) {
            if (FullDisk.isTold(e)) {
                throw new ProblemException(name + " cannot be written: there is no space left on its disk ("
                        + FullDisk.megabytes(FullDisk.free(target)) + " are free). What was there before is still there.",
                        e);
            }
            throw new ProblemException(name + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
