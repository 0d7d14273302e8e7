package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Packs the observations of versions 1 and 2 of the schema, a row each, into blocks, and drops their table. Nothing is
 * judged on the way: what could not be understood before cannot be afterwards, and checksums stay what they were.
 */
public final class RowsToBlocks {

    private static final String SELECT = "SELECT ID, IMPORT_ID, FILE_ID, LINE_NUMBER, BYTE_OFFSET, OBSERVED_AT, "
            + "OBSERVED_AT_OFFSET, SOURCE_KIND, SUBJECT_KIND, SUBJECT_SERVER, SUBJECT_ACCOUNT, SUBJECT_COMPUTER, "
            + "SUBJECT_CONNECTOR, SUBJECT_TABLE, SUBJECT_VARIABLE, ATTRIBUTES FROM OBSERVATION";
    private static final int SOURCE = 8;
    private static final int KIND = 9;
    private static final int SERVER = 10;
    private static final int ACCOUNT = 11;
    private static final int COMPUTER = 12;
    private static final int CONNECTOR = 13;
    private static final int TABLE = 14;
    private static final int VARIABLE = 15;
    private static final int ATTRIBUTES = 16;

    private final PreparedStatement insert;
    private final BlockWriter block = new BlockWriter();
    private long importId;
    private long firstId;

    private RowsToBlocks(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Packs them, within the transaction of that connection. */
    public static void run(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BlockTable.INSERT);
                Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + BlockTable.NAME + " IN EXCLUSIVE MODE");
            try (ResultSet row = statement.executeQuery(SELECT)) {
                RowsToBlocks blocks = new RowsToBlocks(insert);
                blocks.block.begin();
                while (row.next()) {
                    blocks.add(row);
                }
                blocks.flush();
            }
            statement.execute("DROP TABLE OBSERVATION");
        }
    }

    private void add(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        long ofImport = row.getLong(2);
        if (block.rows() > 0 && (block.isFull() || ofImport != importId || id != firstId + block.rows())) {
            flush();
        }
        if (block.rows() == 0) {
            importId = ofImport;
            firstId = id;
        }
        block.place(row.getLong(3), row.getLong(4), row.getLong(5));
        block.time(number(row, 6), number(row, 7));
        block.text(row.getString(SOURCE));
        String kind = row.getString(KIND);
        block.text(kind);
        block.text(row.getString(SERVER));
        for (int column : parts(kind)) {
            block.text(row.getString(column));
        }
        List<String> pairs = new ArrayList<>();
        AttributesText.read(row.getString(ATTRIBUTES), (name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        block.attributes(pairs.size() / 2);
        pairs.forEach(block::text);
    }

    private static int[] parts(String kind) {
        return switch (kind) {
            case "ACCOUNT" -> new int[] {ACCOUNT};
            case "COMPUTER" -> new int[] {COMPUTER};
            case "CLIENT" -> new int[] {ACCOUNT, COMPUTER, CONNECTOR};
            case "SETTING" -> new int[] {TABLE, VARIABLE};
            default -> new int[0];
        };
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    private void flush() throws SQLException {
        if (block.rows() > 0) {
            insert.setLong(BlockTable.IMPORT, importId);
            insert.setLong(BlockTable.FIRST, firstId);
            insert.setInt(BlockTable.COUNT, block.rows());
            insert.setBytes(BlockTable.CONTENT, block.bytes());
            insert.executeUpdate();
            block.begin();
        }
    }
}
