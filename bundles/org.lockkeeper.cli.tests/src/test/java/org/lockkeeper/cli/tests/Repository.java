package org.lockkeeper.cli.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of the source tree that tests read, found from the folder that the tests run in. */
final class Repository {

    private Repository() {
    }

    /** The top of the source tree. */
    static Path root() {
        return releng("samples").getParent().getParent();
    }

    /** A folder below {@code releng}. */
    static Path releng(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("releng").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("no releng/" + name + " above " + here);
    }
}
