package org.lockkeeper.store.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Problems;

/**
 * Exports that are written after each change, where the workspace's setting {@link ObservationStore#KEPT_EXPORTS} asks
 * for them. The last ones are kept, older ones are deleted.
 */
final class AutomaticExports {

    /** Where they are, in the folder of the workspace. */
    static final String FOLDER = "exports";
    static final String ENDING = ".zip";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS");
    private static final Pattern OURS = Pattern.compile("automatic-\\d{4}-\\d\\d-\\d\\d-\\d{6}-\\d{3}\\.zip");
    private static final int MOST = 100;

    /** Writes an export. */
    @FunctionalInterface
    interface Export {
        void to(Path file) throws ProblemException;
    }

    private final Path folder;
    private final Clock clock;

    /**
     * @param workspace folder of the workspace
     * @param clock names them
     */
    AutomaticExports(Path workspace, Clock clock) {
        folder = workspace.resolve(FOLDER);
        this.clock = clock;
    }

    /** How many are to be kept, of a setting's value. */
    static int number(String setting) {
        try {
            return Math.clamp(Integer.parseInt(setting.strip()), 0, MOST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Writes one and deletes what is too old. A failure does not undo the change that it follows: it is told in the log. */
    void afterChange(int keep, Export export) {
        if (keep == 0) {
            return;
        }
        try {
            OwnerOnly.createFolders(folder);
            export.to(folder.resolve("automatic-" + LocalDateTime.now(clock).format(TIME) + ENDING));
            for (Path old : all().stream().skip(keep).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (ProblemException e) {
            Problems.log().log(Level.WARNING, "The change is done, but the automatic export after it was not written. "
                    + e.getMessage());
        } catch (IOException e) {
            Problems.log().log(Level.WARNING, "The change is done, but no automatic export was made after it. "
                    + NotWritten.sentence(folder, "The folder " + folder, e));
        }
    }

    /** Those that are there, newest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed()).toList();
        }
    }
}
