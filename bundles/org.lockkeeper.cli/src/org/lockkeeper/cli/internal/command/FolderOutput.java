package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;

/** Writes several files into a folder, each of them whole or not at all. */
final class FolderOutput {

    private static final int MOST_NAMED = 20;

    private FolderOutput() {
    }

    /**
     * Writes files; the folder is made where there is none, files of these names are replaced, others stay.
     *
     * @param folder as the user gave it
     * @param files contents by name
     */
    static void write(Session session, String folder, Map<String, byte[]> files) throws ProblemException {
        Path target = session.path(folder).toAbsolutePath();
        make(target, folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFile.write(target.resolve(file.getKey()), folder + "/" + file.getKey(),
                    out -> out.write(file.getValue()));
        }
        session.messages().note("Written to " + folder + ": " + (files.size() > MOST_NAMED ? files.size() + " files"
                : files.isEmpty() ? "nothing" : String.join(", ", files.keySet())));
    }

    /** Makes a folder where there is none; {@code name} is what the user calls it. */
    static void make(Path folder, String name) throws ProblemException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(name + " is a file; --out takes the name of a folder.", e);
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(folder, "The folder " + name, e), e);
        }
    }
}
