package org.lockkeeper.intake.internal.discover;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.source.FoundFile;

/**
 * A file and who reads it.
 *
 * @param file the file
 * @param importer who reads it
 * @param topName name of the folder that was given, or of the folder of the file that was given; {@code null} where
 *        it has none
 */
public record Recognised(FoundFile file, Importer importer, @Nullable String topName) {

    /** What it says about its folder. */
    Role role() {
        return Role.of(importer.id());
    }
}
