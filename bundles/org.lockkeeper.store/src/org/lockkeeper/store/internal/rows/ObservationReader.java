package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private RowScan.Row row = RowScan.NONE;
    private @Nullable Moment moment;
    private @Nullable String server;

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
        RowScan.Row next = rows.next();
        row = next == null ? RowScan.NONE : next;
        return next != null;
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
            return new Observation(subject(), SourceKind.valueOf(told(row.source)), attributes.read(row.attributes),
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
        String of = server;
        if (of == null || !of.equals(row.server)) {
            of = shared(told(row.server));
            server = of;
        }
        return switch (SubjectKind.valueOf(told(row.kind))) {
            case SERVER -> new Subject.OfServer(of);
            case ACCOUNT -> new Subject.OfAccount(of, shared(told(row.account)));
            case COMPUTER -> new Subject.OfComputer(of, shared(told(row.computer)));
            case CLIENT -> new Subject.OfClient(of, sharedOrNull(row.account), sharedOrNull(row.computer),
                    row.connector == null ? null : Connector.valueOf(row.connector));
            case SETTING -> new Subject.OfSetting(of, shared(told(row.table)), shared(told(row.variable)));
        };
    }

    private @Nullable Moment observedAt() {
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

    /** A column that such a row has. */
    private static String told(@Nullable String column) {
        return Objects.requireNonNull(column);
    }

    private @Nullable String sharedOrNull(@Nullable String text) {
        return text == null ? null : shared(text);
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Override
    public void close() {
        rows.close();
    }
}
