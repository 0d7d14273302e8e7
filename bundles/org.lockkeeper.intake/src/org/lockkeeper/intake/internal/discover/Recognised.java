package org.lockkeeper.intake.internal.discover;

import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.source.FoundFile;

/**
 * A file and who reads it.
 *
 * @param file the file
 * @param importer who reads it
 */
public record Recognised(FoundFile file, Importer importer) {

    /** What it says about its folder. */
    Role role() {
        return Role.of(importer.id());
    }
}
