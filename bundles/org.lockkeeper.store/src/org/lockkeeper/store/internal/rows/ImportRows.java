package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.workspace.ImportEntry;

/**
 * Writes the rows of imports, within the transaction of its connection. Observations get consecutive ids in the order
 * of writing; the caller makes sure that no other import is written meanwhile.
 */
public final class ImportRows implements AutoCloseable {

    private final ObservationWriter observations;
    private final PreparedStatement file;
    private final PreparedStatement journal;
    private final PreparedStatement rejected;
    private final PreparedStatement text;
    private final PreparedStatement entry;
    private final ContentSums sums = new ContentSums();
    private @Nullable ContentSum lastSum;
    private long lastImport;
    private long nextObservation;
    private long position;

    /**
     * @param nextObservation id of the next observation written
     */
    public ImportRows(Connection connection, long nextObservation) throws SQLException {
        this.nextObservation = nextObservation;
        observations = new ObservationWriter(connection);
        file = connection.prepareStatement("INSERT INTO SOURCE_FILE (ID, IMPORT_ID, PATH, LOCATION, SHA256, "
                + "SIZE_BYTES) VALUES (?, ?, ?, ?, ?, ?)");
        journal = connection.prepareStatement("INSERT INTO JOURNAL_FILE (IMPORT_ID, POSITION, FILE_ID, SERVER, KIND, "
                + "OBSERVATIONS, REJECTED, PROBLEM, MODIFIED_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        rejected = connection.prepareStatement("INSERT INTO REJECTED_ROW (IMPORT_ID, POSITION, FILE_ID, LINE_NUMBER, "
                + "REASON) VALUES (?, ?, ?, ?, ?)");
        text = connection.prepareStatement(
                "INSERT INTO IMPORT_TEXT (IMPORT_ID, KIND, POSITION, TEXT) VALUES (?, ?, ?, ?)");
        entry = connection.prepareStatement("INSERT INTO IMPORT (ID, IMPORTED_AT, FILES, FIRST_OBSERVATION, "
                + "OBSERVATIONS, REJECTED, CONTENT_SUM) VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    /** Id that the next observation gets. */
    public long nextObservation() {
        return nextObservation;
    }

    /** Writes an observation; its texts fit, see {@link Limits#unfit}. */
    public void observation(long importId, long fileId, Observation row) throws SQLException {
        observations.write(nextObservation++, importId, fileId, row, sum(importId));
    }

    private ContentSum sum(long importId) {
        if (lastSum == null || importId != lastImport) {
            lastSum = sums.of(importId);
            lastImport = importId;
        }
        return lastSum;
    }

    /** Writes a file. */
    public void file(long importId, long id, SourceFile row) throws SQLException {
        file.setLong(1, id);
        file.setLong(2, importId);
        file.setString(3, Limits.shorten(row.path()));
        file.setString(4, Limits.shorten(row.location()));
        file.setString(5, row.sha256());
        file.setLong(6, row.size());
        file.executeUpdate();
        sum(importId).row("SOURCE_FILE").add(id).add(row.size()).add(Limits.shorten(row.path()))
                .add(Limits.shorten(row.location())).add(row.sha256()).end();
    }

    /** Writes a journal line; lines are kept in the order of writing. */
    public void journal(long importId, long fileId, JournalFile row) throws SQLException {
        journal.setLong(1, importId);
        journal.setLong(2, position);
        journal.setLong(3, fileId);
        journal.setString(4, Limits.shorten(row.server()));
        journal.setString(5, Limits.shorten(row.kind()));
        journal.setLong(6, row.observations());
        journal.setLong(7, row.rejected());
        journal.setString(8, Limits.shorten(row.problem()));
        Instant modifiedAt = row.modifiedAt();
        journal.setObject(9, modifiedAt == null ? null : modifiedAt.toEpochMilli(), Types.BIGINT);
        journal.executeUpdate();
        ContentSum sum = sum(importId).row("JOURNAL_FILE").add(position++).add(fileId).add(row.observations())
                .add(row.rejected()).add(Limits.shorten(row.server())).add(Limits.shorten(row.kind()))
                .add(Limits.shorten(row.problem()));
        // sums of rows from before that column stay as they are
        (modifiedAt == null ? sum : sum.add(modifiedAt.toEpochMilli())).end();
    }

    /** Writes a rejected row; rows are kept in the order of writing. */
    public void rejected(long importId, long fileId, RejectedRow row) throws SQLException {
        rejected.setLong(1, importId);
        rejected.setLong(2, position);
        rejected.setLong(3, fileId);
        rejected.setLong(4, row.line());
        rejected.setString(5, Limits.shorten(row.reason()));
        rejected.executeUpdate();
        sum(importId).row("REJECTED_ROW").add(position++).add(fileId).add(row.line()).add(Limits.shorten(row.reason()))
                .end();
    }

    /** Writes the import itself, which makes all the rest of it count. */
    public void entry(ImportEntry row, long firstObservation) throws SQLException {
        observations.flush();
        texts(row.id(), "SOURCE", row.sources());
        texts(row.id(), "SERVER", row.servers());
        entry.setLong(1, row.id());
        entry.setLong(2, row.importedAt().toEpochMilli());
        entry.setInt(3, row.files());
        entry.setLong(4, firstObservation);
        entry.setLong(5, row.observations());
        entry.setLong(6, row.rejected());
        ContentSum sum = sum(row.id());
        sum.row("IMPORT").add(row.importedAt().toEpochMilli()).add((long) row.files()).add(firstObservation)
                .add(row.observations()).add(row.rejected()).end();
        entry.setLong(7, sum.value());
        entry.executeUpdate();
    }

    private void texts(long importId, String kind, List<String> texts) throws SQLException {
        int at = 0;
        for (String each : texts) {
            text.setLong(1, importId);
            text.setString(2, kind);
            text.setInt(3, at);
            text.setString(4, Limits.shorten(each));
            text.executeUpdate();
            sum(importId).row("IMPORT_TEXT").add((long) at++).add(kind).add(Limits.shorten(each)).end();
        }
    }

    @Override
    public void close() throws SQLException {
        observations.close();
        for (PreparedStatement statement : List.of(file, journal, rejected, text, entry)) {
            statement.close();
        }
    }
}
