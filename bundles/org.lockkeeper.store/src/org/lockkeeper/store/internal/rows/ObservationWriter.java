package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/**
 * Inserts observations one by one. That is three times as fast as JDBC batches, for which Derby copies every
 * parameter; and texts that did not change since the row before, mostly nulls, are not set again.
 */
public final class ObservationWriter implements AutoCloseable {

    /** How checksums know the table. */
    static final String TABLE = "OBSERVATION";

    private final PreparedStatement insert;
    private final AttributesText attributes = new AttributesText(AttributeCatalogue.builtIn());
    /** What each text parameter has been set to. */
    private final @Nullable String[] set = new String[ObservationColumns.ATTRIBUTES + 1];
    private long importId = -1;
    private long fileId = -1;
    private @Nullable Moment observedAt;
    private @Nullable Long seconds;
    private @Nullable Long offset;

    /**
     * Prepares the statement and locks the table until the end of the caller's transaction: a lock per row costs more
     * time than writing the row, and a hundred bytes of memory.
     */
    public ObservationWriter(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("LOCK TABLE OBSERVATION IN EXCLUSIVE MODE");
        }
        insert = connection.prepareStatement(ObservationColumns.insert());
        for (int i = ObservationColumns.SOURCE; i <= ObservationColumns.ATTRIBUTES; i++) {
            insert.setNull(i, Types.VARCHAR);
        }
        setMoment(null);
    }

    /** Inserts one that fits, see {@link Limits#unfit(Observation)}. */
    void write(long id, long ofImport, long ofFile, Observation observation, ContentSum sum) throws SQLException {
        Evidence evidence = observation.evidence();
        insert.setLong(ObservationColumns.ID, id);
        if (ofImport != importId) {
            insert.setLong(ObservationColumns.IMPORT, ofImport);
            importId = ofImport;
        }
        if (ofFile != fileId) {
            insert.setLong(ObservationColumns.FILE, ofFile);
            fileId = ofFile;
        }
        insert.setLong(ObservationColumns.LINE, evidence.line());
        insert.setLong(ObservationColumns.BYTE_OFFSET, evidence.offset());
        if (evidence.observedAt() != observedAt) {
            setMoment(evidence.observedAt());
        }
        set(ObservationColumns.SOURCE, observation.source().name());
        set(observation.subject());
        set(ObservationColumns.ATTRIBUTES, attributes.write(observation.attributes()));
        insert.executeUpdate();
        sum.row(TABLE).add(id).add(ofFile).add(evidence.line()).add(evidence.offset()).add(seconds).add(offset);
        for (int i = ObservationColumns.SOURCE; i <= ObservationColumns.ATTRIBUTES; i++) {
            sum.add(set[i]);
        }
        sum.end();
    }

    private void set(Subject subject) throws SQLException {
        String account = null;
        String computer = null;
        Connector connector = null;
        String table = null;
        String variable = null;
        switch (subject) {
            case Subject.OfServer _ -> {
                // has no more parts
            }
            case Subject.OfAccount s -> account = s.account();
            case Subject.OfComputer s -> computer = s.computer();
            case Subject.OfClient s -> {
                account = s.account();
                computer = s.computer();
                connector = s.connector();
            }
            case Subject.OfSetting s -> {
                table = s.table();
                variable = s.variable();
            }
        }
        set(ObservationColumns.KIND, SubjectKind.of(subject).name());
        set(ObservationColumns.SERVER, subject.server());
        set(ObservationColumns.ACCOUNT, account);
        set(ObservationColumns.COMPUTER, computer);
        set(ObservationColumns.CONNECTOR, connector == null ? null : connector.name());
        set(ObservationColumns.TABLE, table);
        set(ObservationColumns.VARIABLE, variable);
    }

    private void set(int parameter, @Nullable String text) throws SQLException {
        String before = set[parameter];
        if (text == null) {
            if (before != null) {
                insert.setNull(parameter, Types.VARCHAR);
            }
        } else if (!text.equals(before)) {
            insert.setString(parameter, text);
        }
        set[parameter] = text;
    }

    private void setMoment(@Nullable Moment moment) throws SQLException {
        observedAt = moment;
        seconds = moment == null ? null : (Long) moment.local().toEpochSecond(ZoneOffset.UTC);
        offset = moment == null || moment.offset() == null ? null : (Long) (long) moment.offset().getTotalSeconds();
        if (moment == null) {
            insert.setNull(ObservationColumns.OBSERVED_AT, Types.BIGINT);
        } else {
            insert.setLong(ObservationColumns.OBSERVED_AT, moment.local().toEpochSecond(ZoneOffset.UTC));
        }
        if (moment == null || moment.offset() == null) {
            insert.setNull(ObservationColumns.OBSERVED_AT_OFFSET, Types.INTEGER);
        } else {
            insert.setInt(ObservationColumns.OBSERVED_AT_OFFSET, moment.offset().getTotalSeconds());
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
