package org.lockkeeper.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.rows.BlockTable;
import org.lockkeeper.store.internal.rows.ContentSums;
import org.lockkeeper.store.internal.rows.DamagedRowException;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.ObservationReader;

/** Verifies the database itself, the references between its tables, and the counts in the journal. */
final class IntegrityCheck {

    private static final List<String> TABLES = List.of("SCHEMA_VERSION", "COUNTER", "IMPORT", "IMPORT_TEXT",
            "SOURCE_FILE", "JOURNAL_FILE", "REJECTED_ROW", "SETTING", BlockTable.NAME);
    private static final int MOST_ROWS_NAMED = 20;

    private final Connection connection;
    private final AttributeCatalogue catalogue;
    private final List<String> defects = new ArrayList<>();

    IntegrityCheck(Connection connection, AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
        this.connection = connection;
    }

    /** A sentence per defect; goes on where one part cannot be read. */
    List<String> run(Progress progress) {
        int done = 0;
        for (String table : TABLES) {
            progress.checkCancelled();
            progress.task("Checking table " + table);
            progress.fraction(0.5 * done++ / TABLES.size());
            checkTable(table);
        }
        progress.task("Checking references");
        attempt("The references between the tables", this::checkReferences);
        progress.checkCancelled();
        attempt("The numbers in the journal", this::checkCounts);
        progress.task("Reading all observations");
        progress.fraction(0.75);
        attempt("The observations", () -> checkRows(progress));
        progress.fraction(1);
        return defects;
    }

    /** A part of the check. */
    @FunctionalInterface
    private interface Part {
        void run() throws SQLException;
    }

    private void attempt(String what, Part part) {
        if (isGone()) {
            return;
        }
        try {
            part.run();
        } catch (SQLException e) {
            defects.add(Problems.of(what + " cannot be read: " + Problems.words(e), e).getMessage());
        } catch (DamagedRowException e) {
            defects.add(what + " cannot be understood: " + e.getMessage() + ".");
        }
    }

    /** Whether the database gave up at some damage: then nothing tells more of it. */
    private boolean isGone() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private void checkTable(String table) {
        if (isGone()) {
            return;
        }
        try (PreparedStatement call = connection.prepareStatement("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', ?)")) {
            call.setString(1, table);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                if (row.getInt(1) != 1) {
                    defects.add("The table " + table + " is damaged.");
                }
            }
        } catch (SQLException e) {
            defects.add(Problems.of("The table " + table + " is damaged: " + Problems.words(e), e).getMessage());
        }
    }

    private void checkReferences() throws SQLException {
        for (String table : Journal.TABLES_BY_IMPORT) {
            long orphans = number("SELECT COUNT(*) FROM " + table
                    + " T WHERE NOT EXISTS (SELECT 1 FROM IMPORT I WHERE I.ID = T.IMPORT_ID)");
            if (orphans > 0) {
                defects.add(orphans + " rows of the table " + table + " belong to no import of the journal.");
            }
        }
        for (String table : List.of("JOURNAL_FILE", "REJECTED_ROW")) {
            long orphans = number("SELECT COUNT(*) FROM " + table + " T WHERE NOT EXISTS "
                    + "(SELECT 1 FROM SOURCE_FILE F WHERE F.ID = T.FILE_ID AND F.IMPORT_ID = T.IMPORT_ID)");
            if (orphans > 0) {
                defects.add(orphans + " rows of the table " + table + " name a file that is not in their import.");
            }
        }
    }

    private void checkCounts() throws SQLException {
        compare("OBSERVATIONS", BlockTable.NAME, "SUM(CAST(OBSERVATIONS AS BIGINT))", "observations");
        compare("REJECTED", "REJECTED_ROW", "COUNT(*)", "rejected rows");
        compare("FILES", "JOURNAL_FILE", "COUNT(*)", "files");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT I.ID, I.OBSERVATIONS, "
                        + "MIN(O.FIRST_OBSERVATION) - I.FIRST_OBSERVATION, "
                        + "MAX(O.FIRST_OBSERVATION + O.OBSERVATIONS) - I.FIRST_OBSERVATION "
                        + "FROM IMPORT I JOIN OBSERVATION_BLOCK O ON O.IMPORT_ID = I.ID "
                        + "GROUP BY I.ID, I.OBSERVATIONS, I.FIRST_OBSERVATION ORDER BY I.ID")) {
            while (row.next()) {
                if (row.getLong(3) != 0 || row.getLong(4) != row.getLong(2)) {
                    defects.add("The observations of import " + row.getLong(1) + " are not numbered one by one.");
                }
            }
        }
    }

    private void compare(String column, String table, String number, String what) throws SQLException {
        Map<Long, Long> found = new LinkedHashMap<>();
        pairs("SELECT IMPORT_ID, " + number + " FROM " + table + " GROUP BY IMPORT_ID", found);
        Map<Long, Long> told = new LinkedHashMap<>();
        pairs("SELECT ID, " + column + " FROM IMPORT ORDER BY ID", told);
        told.forEach((importId, count) -> {
            long there = found.getOrDefault(importId, 0L);
            if (there != count) {
                defects.add("Import " + importId + " brought " + count + " " + what + " according to the journal, but "
                        + there + " are there. Undo it and import the same files again.");
            }
        });
    }

    private void pairs(String sql, Map<Long, Long> into) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                into.put(row.getLong(1), row.getLong(2));
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void checkRows(Progress progress) throws SQLException {
        int damaged = 0;
        long strangers = 0;
        long read = 0;
        ContentSums sums = new ContentSums();
        sums.addJournal(connection);
        Map<Long, SourceFile> files = new HashMap<>();
        Map<Long, Long> importOfFile = new HashMap<>();
        new Journal(connection).files((Long) null, (importId, fileId, file) -> {
            files.put(fileId, file);
            importOfFile.put(fileId, importId);
        });
        try (ObservationReader rows = ObservationReader.withSums(connection, files, catalogue)) {
            while (rows.next()) {
                if (read++ % 4096 == 0) {
                    progress.checkCancelled();
                }
                rows.addTo(sums);
                if (!Objects.equals(importOfFile.get(rows.fileId()), rows.importId())) {
                    strangers++;
                }
                try {
                    rows.observation();
                } catch (DamagedRowException e) {
                    if (damaged++ < MOST_ROWS_NAMED) {
                        defects.add("There is a row that Lockkeeper did not write: " + e.getMessage() + ".");
                    }
                }
            }
        }
        if (damaged > MOST_ROWS_NAMED) {
            defects.add((damaged - MOST_ROWS_NAMED) + " more such rows.");
        }
        if (strangers > 0) {
            defects.add(strangers + " observations name a file that is not in their import.");
        }
        checkSums(sums);
    }

    /** Whether all rows of an import are as they were written, in whatever order; not known for old imports. */
    private void checkSums(ContentSums sums) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT ID, CONTENT_SUM FROM IMPORT WHERE CONTENT_SUM IS NOT NULL ORDER BY ID")) {
            while (row.next()) {
                if (sums.of(row.getLong(1)).value() != row.getLong(2)) {
                    defects.add("The rows of import " + row.getLong(1) + " are not those that were written: a file of the "
                            + "database was changed, swapped, or put back from another time.");
                }
            }
        }
    }
}
