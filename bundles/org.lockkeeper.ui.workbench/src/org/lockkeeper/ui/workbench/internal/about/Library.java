package org.lockkeeper.ui.workbench.internal.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;

/**
 * A library of the product.
 *
 * @param name symbolic name, or the jar's
 * @param version its version
 * @param licence its licence as SPDX writes it
 */
public record Library(String name, String version, String licence) {

    private static final String INSTALLATION = "lockkeeper.installation";

    /** Those of this installation, as the build found them; empty where it does not tell, as in development. */
    public static List<Library> all() {
        String folder = System.getProperty(INSTALLATION, "");
        Path file = Path.of(folder).resolve("libraries.txt");
        if (folder.isBlank() || !Files.isReadable(file)) {
            return List.of();
        }
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            ILog.of(Library.class).warn("The list of libraries cannot be read: " + e.getMessage(), e);
            return List.of();
        }
    }

    /** Reads the list: name, version and licence a line, with tabs between; other lines are left out. */
    static List<Library> read(String text) {
        return text.lines().map(line -> line.split("\t")).filter(parts -> parts.length == 3)
                .map(parts -> new Library(parts[0], parts[1], parts[2])).toList();
    }
}
