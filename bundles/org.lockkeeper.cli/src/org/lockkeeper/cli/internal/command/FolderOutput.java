package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFolder;

/** Writes several files into a folder; where one cannot be written, nothing new is left there. */
final class FolderOutput {

    private static final int MOST_NAMED = 20;

    private FolderOutput() {
    }

    /**
     * Writes files and tells which.
     *
     * @param folder as the user gave it
     * @param files contents by name
     */
    static void write(Session session, String folder, Map<String, byte[]> files) throws ProblemException {
        write(session.path(folder).toAbsolutePath(), folder, files);
        session.messages().note("Written to " + folder + ": " + (files.size() > MOST_NAMED ? files.size() + " files"
                : files.isEmpty() ? "nothing" : String.join(", ", files.keySet())));
    }

    /**
     * Writes files; the folder is made where there is none, files of these names are replaced, others stay.
     *
     * @param name as the user knows the folder, for messages
     * @param files contents by name, which may name folders in the folder
     */
    static void write(Path folder, String name, Map<String, byte[]> files) throws ProblemException {
        Path at = folder;
        String called = "The folder " + name;
        try (WholeFolder made = WholeFolder.open(folder)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                at = folder.resolve(file.getKey());
                called = name + "/" + file.getKey();
                made.<RuntimeException>write(file.getKey(), out -> out.write(file.getValue()));
            }
            made.keep();
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(Files.isDirectory(folder) ? NotWritten.sentence(at, called, e)
                    : name + " is a file; --out takes the name of a folder.", e);
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(at, called, e), e);
        }
    }
}
