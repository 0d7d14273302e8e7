package org.lockkeeper.api.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to read.
 *
 * @param paths server folders, zips, folders of server folders, single files; as the user gave them
 * @param server name for files that no folder or description names a server for; {@code null} to take the name of the
 *        folder that holds them; joins folders that call their server by this name
 * @param columns what the columns of tables mean whose headers do not tell; the first that fits a table counts
 */
public record IntakeRequest(List<Path> paths, @Nullable String server, List<ColumnMapping> columns) {

    /** Copies the lists. */
    public IntakeRequest {
        paths = List.copyOf(paths);
        columns = List.copyOf(columns);
    }

    /** A request without columns. */
    public IntakeRequest(List<Path> paths, @Nullable String server) {
        this(paths, server, List.of());
    }

    /** The same with more columns, which count after these. */
    public IntakeRequest with(List<ColumnMapping> more) {
        return new IntakeRequest(paths, server, Stream.concat(columns.stream(), more.stream()).toList());
    }
}
