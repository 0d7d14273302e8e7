package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;

/**
 * Walks through all observations, in whatever order Derby has their blocks. Equal texts, values and files of one walk are
 * one object each, so that a large model stays small. Nobody else may use the connection meanwhile.
 */
public final class ObservationReader implements AutoCloseable {

    private static final BlockReader.Row NONE = new BlockReader.Row(0, 0, 0, null, 0, null);

    private final BlockScan rows;
    private BlockReader.Row row = NONE;

    private ObservationReader(BlockScan rows) {
        this.rows = rows;
    }

    /**
     * A walk for the sake of observations.
     *
     * @param connection of the caller, closed by it
     * @param files by their ids
     * @param catalogue the attributes that are known
     */
    static ObservationReader of(Connection connection, Map<Long, SourceFile> files, AttributeCatalogue catalogue) {
        return walk(connection, files, catalogue, false);
    }

    /**
     * A walk that knows checksums as well, see {@link #addTo}.
     *
     * @param connection of the caller, closed by it
     * @param files by their ids
     * @param catalogue the attributes that are known
     */
    public static ObservationReader withSums(Connection connection, Map<Long, SourceFile> files,
            AttributeCatalogue catalogue) {
        return walk(connection, files, catalogue, true);
    }

    private static ObservationReader walk(Connection connection, Map<Long, SourceFile> files,
            AttributeCatalogue catalogue, boolean summing) {
        SharedParts shared = new SharedParts(catalogue);
        return new ObservationReader(new BlockScan(connection, () -> new BlockReader(files, shared, summing)));
    }

    /** Goes to the next row; {@code false} after the last. */
    public boolean next() throws SQLException {
        BlockReader.Row next = rows.next();
        row = next == null ? NONE : next;
        return next != null;
    }

    /** Id of the observation. */
    public long id() {
        return row.id();
    }

    /** Id of the import that brought it. */
    public long importId() {
        return row.importId();
    }

    /** Id of the file that its evidence names. */
    public long fileId() {
        return row.fileId();
    }

    /**
     * The observation of this row.
     *
     * @throws DamagedRowException where it is none
     */
    public Observation observation() {
        DamagedRowException failure = row.failure();
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(row.observation());
    }

    /** Adds this row to the checksum of its import, as it was when the row was written. */
    public void addTo(ContentSums sums) {
        sums.of(row.importId()).addRow(row.sum());
    }

    /** Ends the walk; the connection is free again when this returns. */
    @Override
    public void close() {
        rows.close();
    }
}
