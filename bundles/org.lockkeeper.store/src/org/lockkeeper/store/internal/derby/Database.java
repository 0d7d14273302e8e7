package org.lockkeeper.store.internal.derby;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.store.internal.overlay.OverlayStorage;

/** One booted Derby database. Connections to an embedded database cost next to nothing, so there is no pool. */
public final class Database {

    /** Another process has the database. */
    public static final String HELD_BY_ANOTHER_PROCESS = "XSDB6";
    /** The database was made by a newer Derby. */
    public static final String NEWER_FORMAT = "XSLAN";
    /** Another transaction of this process did not let go of a lock within a minute. */
    public static final String LOCK_TIMEOUT = "40XL1";
    private static final String SHUT_DOWN_AS_ASKED = "08006";

    /** Where the files of a database are. */
    public sealed interface Files {

        /** What Derby calls it. */
        String name();

        /**
         * In a folder, read and written.
         *
         * @param folder of the database
         */
        record InFolder(Path folder) implements Files {
            @Override
            public String name() {
                return folder.toString();
            }
        }

        /**
         * In a folder that is not written, see {@link OverlayStorage}.
         *
         * @param folder of the database
         * @param boot tells it from whatever else is made of the same folder: another reader's, and one that is damaged and
         *        could not be shut down
         */
        record ReadOnly(Path folder, String boot) implements Files {
            /** To be booted once. */
            public ReadOnly(Path folder) {
                this(folder, UUID.randomUUID().toString());
            }

            @Override
            public String name() {
                return OverlayStorage.PROTOCOL + ":" + folder.resolve(boot).resolve("..");
            }
        }

        /**
         * Where another storage of Derby has them, for tests of what goes wrong.
         *
         * @param protocol under which Derby knows it
         * @param folder of the database
         */
        record Elsewhere(String protocol, Path folder) implements Files {
            @Override
            public String name() {
                return protocol + ":" + folder;
            }
        }
    }

    private final EmbeddedDataSource source;
    private final Emergency emergency;
    private final SelfWait selfWait;

    private Database(EmbeddedDataSource source, Emergency emergency, SelfWait selfWait) {
        this.source = source;
        this.selfWait = selfWait;
        this.emergency = emergency;
    }

    /**
     * Boots a database, recovering what a crash left.
     *
     * @param files of the database
     * @param log where Derby writes its log from now on, see the package's description; {@code null} for nowhere
     * @param create whether to make a new one
     * @param emergency what to do when Java fails while the database is open
     */
    public static Database boot(Files files, @Nullable Path log, boolean create,
            Emergency emergency) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(files.name());
        if (create) {
            source.setCreateDatabase("create");
        }
        SelfWait selfWait = new SelfWait(emergency::endDamaged);
        // Derby reads these from system properties only, most at its first boot, one whenever it makes a file
        synchronized (EmbeddedDataSource.class) {
            settings().forEach((name, value) -> {
                if (System.getProperty(name) == null) {
                    System.setProperty(name, value);
                }
            });
            DerbyLog.STREAM.to(log, emergency);
            try {
                source.getConnection().close();
            } catch (SQLException | RuntimeException e) {
                selfWait.close();
                throw e;
            } catch (Error e) {
                emergency.end(e);
            }
        }
        source.setCreateDatabase(null);
        return new Database(source, emergency, selfWait);
    }

    private static Map<String, String> settings() {
        return Map.of(
                "derby.stream.error.field", DerbyLog.class.getName() + ".STREAM",
                // files that the owner alone may read
                "derby.storage.useDefaultFilePermissions", "false",
                "derby.subSubProtocol." + OverlayStorage.PROTOCOL, OverlayStorage.class.getName());
    }

    /** What to do when Java fails while the database is open. */
    public Emergency emergency() {
        return emergency;
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
                Problems.log().log(Level.DEBUG, "The database did not shut down as it should; it will recover when "
                        + "it is opened next.", e);
            }
        } finally {
            selfWait.close();
        }
    }
}
