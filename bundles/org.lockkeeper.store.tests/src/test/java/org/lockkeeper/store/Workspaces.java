package org.lockkeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;

/**
 * Opens stores for tests. Derby takes seconds to make a database, so it makes one, and every test begins with a copy of
 * that; tests of how a workspace comes to be open theirs without this.
 */
final class Workspaces {

    private static final Path TEMPLATE = template();

    private Workspaces() {
    }

    private static Path template() {
        try {
            Path folder = Files.createTempDirectory("lockkeeper-empty-workspace");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            new DerbyStores().open(folder).close();
            return folder;
        } catch (IOException | ProblemException e) {
            throw new IllegalStateException("an empty workspace could not be made", e);
        }
    }

    /** The store of that folder, with an empty database where there is none yet. */
    static ObservationStore open(Path folder) throws ProblemException {
        Path model = folder.resolve("model");
        if (!Files.exists(model)) {
            copy(TEMPLATE.resolve("model"), model);
        }
        return new DerbyStores().open(folder);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the empty workspace could not be copied", e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.getLogger(Workspaces.class.getName()).log(System.Logger.Level.WARNING, folder + " stays", e);
        }
    }
}
