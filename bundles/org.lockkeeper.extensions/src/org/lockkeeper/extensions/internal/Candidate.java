package org.lockkeeper.extensions.internal;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
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
public record Candidate(Path file, @Nullable String name, @Nullable Version version, String title,
        @Nullable String problem) {

    /** A file that cannot be an extension. */
    static Candidate refused(Path file, String problem) {
        return new Candidate(file, null, null, file.getFileName().toString(), problem);
    }

    /** Name of one that may be an extension. */
    public String bundle() {
        return Objects.requireNonNull(name);
    }

    /** Whether it has the greater version of two that may be extensions. */
    public boolean isNewerThan(Candidate other) {
        return Objects.requireNonNull(version).compareTo(Objects.requireNonNull(other.version)) > 0;
    }

    /** Whether the framework's bundle has its name and version. */
    boolean isOf(Bundle bundle) {
        return bundle.getSymbolicName() != null && bundle.getSymbolicName().equals(name)
                && bundle.getVersion().equals(version);
    }

    /** As the framework is told where a bundle lies; it is used from there, not copied. */
    String location() {
        return "reference:" + file.toUri();
    }
}
