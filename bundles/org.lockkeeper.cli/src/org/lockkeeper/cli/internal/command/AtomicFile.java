package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import org.lockkeeper.api.util.NotWritten;
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
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(target, name, e), e);
        }
    }
}
