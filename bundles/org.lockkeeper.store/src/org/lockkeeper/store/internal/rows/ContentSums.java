package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checksums of all imports as their rows are now, to be compared with what was written with them. */
public final class ContentSums {

    /**
     * Name, column of the import, columns with numbers, columns with texts, and one with a number that was added later and
     * counts where there is one; the order is that of {@link ImportRows}.
     */
    private record Table(String name, String importId, int numbers, int texts, String columns, @Nullable String last) {

        Table(String name, String importId, int numbers, int texts, String columns) {
            this(name, importId, numbers, texts, columns, null);
        }

        String select() {
            return "SELECT " + importId + ", " + columns + (last == null ? "" : ", " + last) + " FROM " + name;
        }
    }

    private static final Table[] TABLES = {
            new Table("SOURCE_FILE", "IMPORT_ID", 2, 3, "ID, SIZE_BYTES, PATH, LOCATION, SHA256"),
            new Table("JOURNAL_FILE", "IMPORT_ID", 4, 3,
                    "POSITION, FILE_ID, OBSERVATIONS, REJECTED, SERVER, KIND, PROBLEM", "MODIFIED_AT"),
            new Table("REJECTED_ROW", "IMPORT_ID", 3, 1, "POSITION, FILE_ID, LINE_NUMBER, REASON"),
            new Table("IMPORT_TEXT", "IMPORT_ID", 1, 2, "POSITION, KIND, TEXT"),
            new Table("IMPORT", "ID", 5, 0, "IMPORTED_AT, FILES, FIRST_OBSERVATION, OBSERVATIONS, REJECTED")};

    private final Map<Long, ContentSum> sums = new HashMap<>();

    /** That of an import. */
    public ContentSum of(long importId) {
        return sums.computeIfAbsent(importId, _ -> new ContentSum());
    }

    /** Adds all rows but the observations, which are read by an {@link ObservationReader}. */
    public void addJournal(Connection connection) throws SQLException {
        for (Table table : TABLES) {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    ContentSum sum = of(row.getLong(1)).row(table.name);
                    for (int i = 0; i < table.numbers; i++) {
                        sum.add(row.getLong(2 + i));
                    }
                    for (int i = 0; i < table.texts; i++) {
                        sum.add(row.getString(2 + table.numbers + i));
                    }
                    if (table.last != null) {
                        long last = row.getLong(2 + table.numbers + table.texts);
                        sum = row.wasNull() ? sum : sum.add(last);
                    }
                    sum.end();
                }
            }
        }
    }
}
