package org.lockkeeper.store.internal.derby;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** One booted Derby database. Connections to an embedded database cost next to nothing, so there is no pool. */
public final class Database {

    /** Another process has the database. */
    public static final String HELD_BY_ANOTHER_PROCESS = "XSDB6";
    /** The database was made by a newer Derby. */
    public static final String NEWER_FORMAT = "XSLAN";
    /** Another transaction of this process did not let go of a lock within a minute. */
    public static final String LOCK_TIMEOUT = "40XL1";
    private static final String SHUT_DOWN_AS_ASKED = "08006";
    private static final String LOG_PROPERTY = "derby.stream.error.file";

    private final EmbeddedDataSource source;

    private Database(EmbeddedDataSource source) {
        this.source = source;
    }

    /**
     * Boots a database, recovering what a crash left.
     *
     * @param folder of the database
     * @param log where Derby writes its log if this is the first database of the process: see the package's description
     * @param create whether to make a new one
     */
    public static Database boot(Path folder, Path log, boolean create) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        if (create) {
            source.setCreateDatabase("create");
        }
        // Derby reads where to log from a system property at its first boot, and from nowhere else. It is set for just
        // that long; two stores that boot at once must not see each other's.
        synchronized (EmbeddedDataSource.class) {
            boolean ours = System.getProperty(LOG_PROPERTY) == null;
            if (ours) {
                System.setProperty(LOG_PROPERTY, log.toString());
            }
            try {
                source.getConnection().close();
            } finally {
                if (ours) {
                    System.clearProperty(LOG_PROPERTY);
                }
            }
        }
        source.setCreateDatabase(null);
        return new Database(source);
    }

    /** A connection that changes something: a transaction at a time, seen by others when committed. */
    public Connection writer() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * A connection that reads rows of committed imports while another import is written: it takes no row locks and so
     * also sees what is not committed, which the caller leaves out.
     */
    public Connection reader() throws SQLException {
        Connection connection = writer();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        return connection;
    }

    /** Shuts down this database and no other. Connections still open are cut off. */
    public void shutDown() {
        EmbeddedDataSource end = new EmbeddedDataSource();
        end.setDatabaseName(source.getDatabaseName());
        end.setShutdownDatabase("shutdown");
        try {
            end.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN_AS_ASKED.equals(e.getSQLState())) {
                Problems.log().log(Level.WARNING, "The database did not shut down as it should; it will recover when "
                        + "it is opened next.", e);
            }
        }
    }
}
