package org.lockkeeper.store.internal.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;

/**
 * Brings a database to the newest schema: each script once, in order, in a transaction of its own, after a backup of
 * the whole database where there is something to lose.
 */
public final class Migrator {

    private static final String NO_SUCH_TABLE = "42X05";
    private static final DateTimeFormatter BACKUP_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private record Applied(int version, String name, String checksum) {
    }

    /** The code for a table of versions that is none. */
    private static final String NO_VERSIONS = "XLK01";

    private final Path folder;
    private final List<Migration> scripts;
    private final Clock clock;
    private final boolean backUp;

    /**
     * @param folder the workspace folder, for messages and backups
     * @param scripts versions 1, 2, 3 and so on
     * @param clock dates backups and applied scripts
     * @param backUp whether what changes is to last, so that a backup is made before
     */
    public Migrator(Path folder, List<Migration> scripts, Clock clock, boolean backUp) {
        this.folder = folder;
        this.scripts = List.copyOf(scripts);
        this.clock = clock;
        this.backUp = backUp;
        for (int i = 0; i < scripts.size(); i++) {
            if (scripts.get(i).version() != i + 1) {
                throw new IllegalArgumentException("script " + (i + 1) + " has version " + scripts.get(i).version());
            }
        }
    }

    /** The newest version that this program knows. */
    public int newest() {
        return scripts.size();
    }

    /**
     * Applies what is missing.
     *
     * @param connection without a transaction under way; afterwards too
     * @throws ProblemException where the database is newer than this program, where a script was changed after it had
     *         been applied, or where a script fails; the database then has the version that the message names
     * @throws SQLException where the schema cannot be read
     */
    public void migrate(Connection connection) throws ProblemException, SQLException {
        connection.setAutoCommit(false);
        List<Applied> applied = applied(connection);
        connection.commit();
        verify(applied);
        if (applied.size() == scripts.size()) {
            return;
        }
        if (applied.isEmpty()) {
            createVersionTable(connection);
        } else if (backUp) {
            backup(connection, applied.size());
        }
        for (Migration script : scripts.subList(applied.size(), scripts.size())) {
            apply(connection, script);
        }
    }

    /** What was applied: each version from 1 on, whichever program it was; anything else is no table of versions. */
    private static List<Applied> applied(Connection connection) throws SQLException {
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT VERSION, NAME, SHA256 FROM SCHEMA_VERSION ORDER BY VERSION")) {
            while (row.next()) {
                applied.add(new Applied(row.getInt(1), row.getString(2), row.getString(3)));
                if (applied.getLast().version() != applied.size()) {
                    throw new SQLException("version " + applied.getLast().version() + " is the " + applied.size()
                            + ". of the schema", NO_VERSIONS);
                }
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        return applied;
    }

    private void verify(List<Applied> applied) throws ProblemException {
        int found = applied.isEmpty() ? 0 : applied.getLast().version();
        if (found > newest()) {
            throw new ProblemException("The workspace " + folder + " was written by a newer Lockkeeper: its data has "
                    + "schema version " + found + ", this program knows versions up to " + newest()
                    + ". Open it with the newer program, or choose another workspace folder. Nothing was changed.");
        }
        for (int i = 0; i < applied.size(); i++) {
            Applied done = applied.get(i);
            Migration script = scripts.get(i);
            if (done.version() != script.version() || !done.checksum().equals(script.checksum())) {
                throw new ProblemException("The workspace " + folder + " does not fit this program: step "
                        + done.version() + " (" + done.name() + ") of its schema was made by another script than the "
                        + "one that this program has (" + script.name() + "). Open it with the program that made it "
                        + "and use \"export\" there, then \"restore\" here. Nothing was changed.");
            }
        }
    }

    private static void createVersionTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE SCHEMA_VERSION (VERSION INTEGER NOT NULL PRIMARY KEY, "
                    + "NAME VARCHAR(100) NOT NULL, SHA256 CHAR(64) NOT NULL, APPLIED_AT BIGINT NOT NULL)");
        }
        // committed with the first script, so that there never is a version table without a version
    }

    private void backup(Connection connection, int version) throws ProblemException {
        Path copy = folder.resolve("backups")
                .resolve(LocalDateTime.now(clock).format(BACKUP_NAME) + "-v" + version);
        try (PreparedStatement call = connection.prepareStatement("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, copy.toString());
            call.execute();
            connection.commit();
        } catch (SQLException e) {
            String full = NoSpace.sentence(folder, e);
            throw Problems.of(full != null ? full : "The workspace " + folder + " needs its schema brought from version " + version + " to "
                    + newest() + ", and the backup to make before that could not be written to " + copy
                    + ". Check free space and rights there. Nothing was changed.", e);
        }
    }

    private void apply(Connection connection, Migration script) throws ProblemException {
        try (Statement statement = connection.createStatement();
                PreparedStatement mark = connection.prepareStatement(
                        "INSERT INTO SCHEMA_VERSION (VERSION, NAME, SHA256, APPLIED_AT) VALUES (?, ?, ?, ?)")) {
            for (String sql : script.statements()) {
                statement.execute(sql);
            }
            script.rest().run(connection);
            mark.setInt(1, script.version());
            mark.setString(2, script.name());
            mark.setString(3, script.checksum());
            mark.setLong(4, clock.millis());
            mark.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            Problems.rollback(connection);
            String full = NoSpace.sentence(folder, e);
            throw Problems.of(full != null ? full : "Step " + script.version() + " (" + script.name() + ") of the schema of the workspace "
                    + folder + " failed; it stays at version " + (script.version() - 1) + ". A copy from before is in "
                    + "its folder \"backups\".", e);
        }
    }
}
