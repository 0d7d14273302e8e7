package org.lockkeeper.extensions.internal;

import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A file that may be an extension.
 *
 * @param file where it lies
 * @param name symbolic name of the bundle; {@code null} where it is none
 * @param version version of the bundle; {@code null} where it is none
 * @param title name of the bundle for people; the file's name where it has none
 * @param problem why it cannot be one, and what to do; {@code null} where it may
 */
public record Candidate(Path file, String name, Version version, String title, String problem) {

    /** A file that cannot be an extension. */
    static Candidate refused(Path file, String problem) {
        return new Candidate(file, null, null, file.getFileName().toString(), problem);
    }

    /** As the framework is told where a bundle lies; it is used from there, not copied. */
    String location() {
        return "reference:" + file.toUri();
    }
}
