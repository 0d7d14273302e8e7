package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/**
 * Walks through all rows of OBSERVATION, in whatever order Derby has them. Equal texts, values and files of one walk
 * are one object each, so that a large model stays small. Nobody else may use the connection meanwhile.
 */
public final class ObservationReader implements AutoCloseable {

    private final RowScan rows;
    private final Map<Long, SourceFile> files;
    private final AttributesText attributes;
    private final Map<String, String> texts = new HashMap<>();
    private RowScan.Row row;
    private Moment moment;
    private String server;

    /**
     * @param connection of the caller, closed by it
     * @param files by their ids
     * @param catalogue the attributes that are known
     */
    public ObservationReader(Connection connection, Map<Long, SourceFile> files, AttributeCatalogue catalogue) {
        this.files = files;
        attributes = new AttributesText(catalogue);
        rows = new RowScan(connection);
    }

    /** Goes to the next row; {@code false} after the last. */
    public boolean next() throws SQLException {
        row = rows.next();
        return row != null;
    }

    /** Id of the observation. */
    public long id() {
        return row.id;
    }

    /** Id of the import that brought it. */
    public long importId() {
        return row.importId;
    }

    /** Id of the file that its evidence names. */
    public long fileId() {
        return row.fileId;
    }

    /**
     * The observation of this row.
     *
     * @throws DamagedRowException where it is none
     */
    public Observation observation() {
        try {
            SourceFile file = files.get(row.fileId);
            if (file == null) {
                throw new IllegalArgumentException("there is no file " + row.fileId);
            }
            return new Observation(subject(), SourceKind.valueOf(row.source), attributes.read(row.attributes),
                    new Evidence(file, row.line, row.byteOffset, observedAt()));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new DamagedRowException("observation " + row.id + " of import " + row.importId + ": "
                    + e.getMessage(), e);
        }
    }

    /** Adds this row to the checksum of its import, as it was when the row was written. */
    public void addTo(ContentSums sums) {
        sums.of(row.importId).row(ObservationWriter.TABLE).add(row.id).add(row.fileId).add(row.line).add(row.byteOffset)
                .add(row.dated ? (Long) row.observedAt : null)
                .add(row.observedAtOffset == RowScan.LOCAL ? null : (Long) (long) row.observedAtOffset)
                .add(row.source).add(row.kind).add(row.server).add(row.account).add(row.computer).add(row.connector)
                .add(row.table).add(row.variable).add(row.attributes).end();
    }

    private Subject subject() {
        // most rows are about the server of the row before
        if (!row.server.equals(server)) {
            server = shared(row.server);
        }
        return switch (SubjectKind.valueOf(row.kind)) {
            case SERVER -> new Subject.OfServer(server);
            case ACCOUNT -> new Subject.OfAccount(server, shared(row.account));
            case COMPUTER -> new Subject.OfComputer(server, shared(row.computer));
            case CLIENT -> new Subject.OfClient(server, shared(row.account), shared(row.computer),
                    row.connector == null ? null : Connector.valueOf(row.connector));
            case SETTING -> new Subject.OfSetting(server, shared(row.table), shared(row.variable));
        };
    }

    private Moment observedAt() {
        if (!row.dated) {
            return null;
        }
        ZoneOffset offset = row.observedAtOffset == RowScan.LOCAL ? null
                : ZoneOffset.ofTotalSeconds(row.observedAtOffset);
        LocalDateTime local = LocalDateTime.ofEpochSecond(row.observedAt, 0, ZoneOffset.UTC);
        // the rows of one file often share their time
        if (moment == null || offset != moment.offset() || !local.equals(moment.local())) {
            moment = new Moment(local, offset);
        }
        return moment;
    }

    private String shared(String text) {
        if (text == null) {
            return null;
        }
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Override
    public void close() {
        rows.close();
    }
}
