package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.workspace.ImportEntry;

/** Reads and deletes what stands around observations: imports, files, rejected rows, settings, counters. */
public final class Journal {

    /** Tables that hold rows of an import, except {@code IMPORT} itself whose key is called otherwise. */
    public static final List<String> TABLES_BY_IMPORT = List.of(BlockTable.NAME, "SOURCE_FILE", "JOURNAL_FILE",
            "REJECTED_ROW", "IMPORT_TEXT");

    /** Something that takes rows as they are read. */
    @FunctionalInterface
    public interface RowConsumer<T> {
        /**
         * Takes one row.
         *
         * @param importId its import
         * @param fileId its file
         */
        void accept(long importId, long fileId, T row) throws SQLException;
    }

    /**
     * An import with the ids of its observations, which are consecutive.
     *
     * @param entry as shown to people
     * @param firstObservation id of its first observation
     */
    public record StoredImport(ImportEntry entry, long firstObservation) {
    }

    private final Connection connection;

    /** Works within the transaction of that connection. */
    public Journal(Connection connection) {
        this.connection = connection;
    }

    /** All committed imports, oldest first. */
    public List<StoredImport> imports() throws SQLException {
        // locks, other than reading anything else: a row of an import that is being committed must not be seen
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try {
            return readImports();
        } finally {
            connection.setTransactionIsolation(isolation);
        }
    }

    private List<StoredImport> readImports() throws SQLException {
        List<StoredImport> imports = new ArrayList<>();
        record Row(long id, Instant at, int files, long first, long observations, long rejected) {
        }
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ID, IMPORTED_AT, FILES, FIRST_OBSERVATION, "
                        + "OBSERVATIONS, REJECTED FROM IMPORT ORDER BY ID")) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getInt(3), row.getLong(4),
                        row.getLong(5), row.getLong(6)));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> sources = new HashMap<>();
        Map<Long, List<String>> servers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT IMPORT_ID, KIND, TEXT FROM IMPORT_TEXT ORDER BY IMPORT_ID, KIND, POSITION")) {
            while (row.next()) {
                ("SOURCE".equals(row.getString(2)) ? sources : servers)
                        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getString(3));
            }
        }
        for (Row row : rows) {
            imports.add(new StoredImport(new ImportEntry(row.id, row.at, sources.getOrDefault(row.id, List.of()),
                    servers.getOrDefault(row.id, List.of()), row.files, row.observations, row.rejected), row.first));
        }
        return imports;
    }

    /** Whether there is such a committed import. */
    public boolean exists(long importId) throws SQLException {
        return imports().stream().anyMatch(i -> i.entry().id() == importId);
    }

    /** Files by their ids; those of one import, or all where {@code importId} is {@code null}. */
    public Map<Long, SourceFile> files(@Nullable Long importId) throws SQLException {
        Map<Long, SourceFile> files = new HashMap<>();
        files(importId, (_, fileId, file) -> files.put(fileId, file));
        return files;
    }

    /** Hands over files; those of one import, or all where {@code importId} is {@code null}. */
    public void files(@Nullable Long importId, RowConsumer<SourceFile> consumer) throws SQLException {
        try (PreparedStatement select = select("SELECT IMPORT_ID, ID, PATH, LOCATION, SHA256, SIZE_BYTES "
                + "FROM SOURCE_FILE", importId, " ORDER BY ID"); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                consumer.accept(row.getLong(1), row.getLong(2), new SourceFile(row.getString(3), row.getString(4),
                        row.getString(5), row.getLong(6)));
            }
        }
    }

    /** Hands over journal lines; those of one import, or all where {@code importId} is {@code null}. */
    public void journal(@Nullable Long importId, Map<Long, SourceFile> files, RowConsumer<JournalFile> consumer)
            throws SQLException {
        try (PreparedStatement select = select("SELECT IMPORT_ID, FILE_ID, SERVER, KIND, OBSERVATIONS, REJECTED, "
                + "PROBLEM, MODIFIED_AT FROM JOURNAL_FILE", importId, " ORDER BY IMPORT_ID, POSITION");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                SourceFile file = files.get(row.getLong(2));
                if (file != null) {
                    consumer.accept(row.getLong(1), row.getLong(2), new JournalFile(file, row.getString(3),
                            row.getString(4), row.getLong(5), row.getLong(6), row.getString(7), instant(row, 8)));
                }
            }
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Hands over rejected rows; those of one import, or all where {@code importId} is {@code null}. */
    public void rejected(@Nullable Long importId, Map<Long, SourceFile> files, RowConsumer<RejectedRow> consumer)
            throws SQLException {
        try (PreparedStatement select = select("SELECT IMPORT_ID, FILE_ID, LINE_NUMBER, REASON FROM REJECTED_ROW",
                importId, " ORDER BY IMPORT_ID, POSITION"); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                SourceFile file = files.get(row.getLong(2));
                if (file != null) {
                    consumer.accept(row.getLong(1), row.getLong(2),
                            new RejectedRow(file, row.getLong(3), row.getString(4)));
                }
            }
        }
    }

    private PreparedStatement select(String start, @Nullable Long importId, String end) throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                start + (importId == null ? "" : " WHERE IMPORT_ID = ?") + end);
        if (importId != null) {
            select.setLong(1, importId);
        }
        return select;
    }

    /** Deletes an import and all that it brought. */
    public void delete(long importId) throws SQLException {
        for (String table : TABLES_BY_IMPORT) {
            delete("DELETE FROM " + table + " WHERE IMPORT_ID = ?", importId);
        }
        delete("DELETE FROM IMPORT WHERE ID = ?", importId);
    }

    private void delete(String sql, long importId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, importId);
            delete.executeUpdate();
        }
    }

    /** Empties all tables but the counters, which go on from where they are. */
    public void deleteEverything() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES_BY_IMPORT) {
                statement.executeUpdate("TRUNCATE TABLE " + table);
            }
            statement.executeUpdate("TRUNCATE TABLE IMPORT");
            statement.executeUpdate("TRUNCATE TABLE SETTING");
        }
    }

    /** The number that a counter gives next. */
    public long counter(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT NEXT_VALUE FROM COUNTER WHERE NAME = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("counter " + name + " is missing");
                }
                return row.getLong(1);
            }
        }
    }

    /** Sets the number that a counter gives next. */
    public void counter(String name, long next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE COUNTER SET NEXT_VALUE = ? WHERE NAME = ?")) {
            update.setLong(1, next);
            update.setString(2, name);
            update.executeUpdate();
        }
    }

    /** All settings by name, in the order of their names. */
    public void settings(SettingConsumer consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NAME, SETTING_VALUE FROM SETTING ORDER BY NAME")) {
            while (row.next()) {
                consumer.accept(row.getString(1), row.getString(2));
            }
        }
    }

    /** Takes settings as they are read. */
    @FunctionalInterface
    public interface SettingConsumer {
        /** Takes one. */
        void accept(String name, String value) throws SQLException;
    }

    /** One setting. */
    public Optional<String> setting(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT SETTING_VALUE FROM SETTING WHERE NAME = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Sets or (with {@code null}) removes a setting. */
    public void setting(String name, @Nullable String value) throws SQLException {
        delete(name);
        if (value != null) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO SETTING (NAME, SETTING_VALUE) VALUES (?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, value);
                insert.executeUpdate();
            }
        }
    }

    private void delete(String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM SETTING WHERE NAME = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}
