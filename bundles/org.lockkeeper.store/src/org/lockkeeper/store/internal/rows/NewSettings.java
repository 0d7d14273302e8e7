package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Writes settings into a table that has none, with one statement for all: Derby compiles each statement anew. */
public final class NewSettings implements AutoCloseable {

    private final PreparedStatement insert;
    private final Set<String> names = new HashSet<>();

    /** For the transaction of that connection. */
    public NewSettings(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO SETTING (NAME, SETTING_VALUE) VALUES (?, ?)");
    }

    /** How many were written. */
    public int size() {
        return names.size();
    }

    /**
     * Writes a setting.
     *
     * @return {@code false} where one of that name was written before; then nothing is
     */
    public boolean add(String name, String value) throws SQLException {
        if (!names.add(name)) {
            return false;
        }
        insert.setString(1, name);
        insert.setString(2, value);
        insert.executeUpdate();
        return true;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
