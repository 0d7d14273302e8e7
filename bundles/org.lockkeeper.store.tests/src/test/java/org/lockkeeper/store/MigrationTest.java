package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.schema.Migration;

class MigrationTest {

    private static final int SHIPPED = Migration.shipped().size();
    private static final Migration NOTES = new Migration(SHIPPED + 1, "notes", """
            -- a column that the first version did not have; not a statement
            ALTER TABLE IMPORT ADD COLUMN NOTE VARCHAR(100);
            CREATE TABLE NOTE (ID BIGINT NOT NULL);
            INSERT INTO NOTE (ID) VALUES (42);
            """);

    @TempDir
    Path folder;

    private static List<Migration> with(Migration... more) {
        return Stream.concat(Migration.shipped().stream(), Stream.of(more)).toList();
    }

    private ObservationStore open(List<Migration> scripts) throws ProblemException {
        return new DerbyStores(scripts, null, Database.Files.InFolder::new).open(folder);
    }

    private Database database() throws SQLException {
        return Database.boot(new Database.Files.InFolder(folder.resolve("model")), folder.resolve("derby.log"), false,
                new Emergency(folder.toString(), false, null));
    }

    private List<String> query(String sql) throws SQLException {
        Database database = database();
        try (Connection connection = database.writer()) {
            List<String> values = new ArrayList<>();
            try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            connection.commit();
            return values;
        } finally {
            database.shutDown();
        }
    }

    private List<Path> backups() throws Exception {
        Path backups = folder.resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(backups)) {
            return list.toList();
        }
    }

    @Test
    void aNewWorkspaceGetsAllScriptsAndNeedsNoBackup() throws Exception {
        open(with(NOTES)).close();
        assertThat(query("SELECT NAME FROM SCHEMA_VERSION ORDER BY VERSION")).startsWith("observations")
                .endsWith("notes").hasSize(SHIPPED + 1);
        assertThat(query("SELECT ID FROM NOTE")).containsExactly("42");
        assertThat(backups()).isEmpty();
    }

    @Test
    void anOlderWorkspaceIsBackedUpAndMigratedAndKeepsItsContent() throws Exception {
        Samples.Content before;
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 20);
            before = Samples.Content.of(store);
        }
        try (ObservationStore store = open(with(NOTES))) {
            assertThat(Samples.Content.of(store)).isEqualTo(before);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
        assertThat(query("SELECT ID FROM NOTE")).containsExactly("42");
        assertThat(backups()).hasSize(1);
        Path backup = backups().getFirst();
        assertThat(backup.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}-v" + SHIPPED);
        // the backup is a workspace folder: its database is called "model" too
        try (ObservationStore old = new DerbyStores().open(backup)) {
            assertThat(Samples.Content.of(old)).isEqualTo(before);
        }
    }

    @Test
    void openingAgainAppliesNothingAndBacksUpNothing() throws Exception {
        open(with(NOTES)).close();
        open(with(NOTES)).close();
        assertThat(query("SELECT ID FROM NOTE")).containsExactly("42");
        assertThat(backups()).isEmpty();
    }

    @Test
    void aNewerWorkspaceIsRefusedAndStaysAsItWas() throws Exception {
        open(with(NOTES)).close();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(Migration.shipped()))
                .withMessageContaining("newer Lockkeeper").withMessageContaining("schema version " + (SHIPPED + 1))
                .withMessageContaining("up to " + SHIPPED).withMessageContaining("Open it with the newer program");
        open(with(NOTES)).close();
    }

    @Test
    void versionsThatNoProgramCountsToAreDamage() throws Exception {
        open(Migration.shipped()).close();
        Database database = database();
        try (Connection connection = database.writer(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE SCHEMA_VERSION SET VERSION = 2384688 WHERE VERSION = " + SHIPPED);
            connection.commit();
        } finally {
            database.shutDown();
        }
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(Migration.shipped()))
                .withMessageContaining("it is damaged").withMessageContaining("The way back: ");
    }

    @Test
    void aScriptThatWasChangedAfterItWasAppliedIsRefused() throws Exception {
        open(with(NOTES)).close();
        Migration changed = new Migration(SHIPPED + 1, "notes", NOTES.sql().replace("42", "43"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(with(changed)))
                .withMessageContaining("step " + (SHIPPED + 1) + " (notes)").withMessageContaining("another script");
    }

    @Test
    void otherLineEndsAreNoChange() throws Exception {
        open(with(NOTES)).close();
        open(with(new Migration(SHIPPED + 1, "notes", NOTES.sql().replace("\n", "\r\n")))).close();
        assertThat(query("SELECT ID FROM NOTE")).containsExactly("42");
    }

    @Test
    void aScriptThatFailsLeavesTheVersionBeforeWithNothingOfItApplied() throws Exception {
        Samples.Content before;
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 5);
            before = Samples.Content.of(store);
        }
        Migration broken = new Migration(SHIPPED + 1, "broken",
                "CREATE TABLE HALF (ID BIGINT);\nINSERT INTO HALF (NO_SUCH_COLUMN) VALUES (1);\n");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(with(broken)))
                .withMessageContaining("Step " + (SHIPPED + 1) + " (broken)").withMessageContaining("stays at version " + SHIPPED)
                .withMessageContaining("backups");
        assertThat(query("SELECT TABLENAME FROM SYS.SYSTABLES WHERE TABLENAME = 'HALF'")).isEmpty();
        try (ObservationStore store = open(Migration.shipped())) {
            assertThat(Samples.Content.of(store)).isEqualTo(before);
        }
    }

    @Test
    void aDatabaseWhoseMakingWasCutOffIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("model.making/seg0"));
        Files.writeString(folder.resolve("model.making/seg0/c10.dat"), "half of a page");
        try (ObservationStore store = open(Migration.shipped())) {
            assertThat(store.imports()).isEmpty();
        }
        assertThat(folder.resolve("model.making")).doesNotExist();
    }

    @Test
    void noMarkThatLiesAroundMakesAnybodyDeleteImports() throws Exception {
        try (ObservationStore store = open(Migration.shipped())) {
            Samples.importClients(store, 0, 10);
        }
        Files.createFile(folder.resolve("model.unfinished"));
        Files.createDirectories(folder.resolve("model.making/seg0"));
        try (ObservationStore store = open(Migration.shipped())) {
            assertThat(store.imports()).hasSize(1);
            assertThat(Samples.observations(store)).hasSize(10);
        }
        assertThat(folder.resolve("model.unfinished")).doesNotExist();
    }

    @Test
    void aDamagedDatabaseIsNamedWithWhatToDo() throws Exception {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/holiday.txt"), "not a database");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(Migration.shipped()))
                .withMessageContaining("cannot be opened").withMessageContaining("restore your last export")
                .withMessageNotContaining("Exception");
        assertThat(folder.resolve("model/holiday.txt")).exists();
    }
}
