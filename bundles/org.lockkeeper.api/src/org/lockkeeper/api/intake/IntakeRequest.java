package org.lockkeeper.api.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read.
 *
 * @param paths server folders, zips, folders of server folders, single files; as the user gave them
 * @param server name for files that no folder or description names a server for; {@code null} to take the name of the
 *        folder that holds them
 */
public record IntakeRequest(List<Path> paths, String server) {

    /** Copies the paths. */
    public IntakeRequest {
        paths = List.copyOf(paths);
    }
}
