package org.lockkeeper.api.collect;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/**
 * One run of a collector. Lockkeeper implements it; of use only while it runs.
 *
 * @since 0.1
 */
public interface CollectorRun {

    /**
     * Keeps a file, to be imported at the end, readable by its owner only.
     *
     * @param name its name, with {@code /} for folders (a folder of a server's name is that server's); the importers go by it.
     *        One without a folder is the only server's where the workspace knows one, else that of a server with the
     *        collector's id
     * @param content read to its end; the caller closes it
     * @throws IOException where it cannot be read or written, or the name is none
     */
    void keep(String name, InputStream content) throws IOException;

    /** The workspace that it is for, loaded. */
    Workspace workspace();

    /** When it was last run to its end here; empty where it never was. */
    Optional<Instant> last();

    /** Told how far it is, and asked whether to stop. */
    Progress progress();
}
