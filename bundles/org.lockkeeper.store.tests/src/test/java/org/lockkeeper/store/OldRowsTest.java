package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.schema.Migration;

/** Workspaces of versions 1 and 2 of the schema, which had a row of the table OBSERVATION for each observation. */
class OldRowsTest {

    @TempDir
    Path folder;
    private Path old;
    private Samples.Content content;

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void in(Path workspace, Work work) throws SQLException {
        Database database = Database.boot(new Database.Files.InFolder(workspace.resolve("model")), null, false,
                new Emergency(workspace.toString(), false, null));
        try (Connection connection = database.writer()) {
            work.on(connection);
            connection.commit();
        } finally {
            database.shutDown();
        }
    }

    private static final List<String> OTHER_TABLES = List.of("COUNTER", "IMPORT", "IMPORT_TEXT", "SOURCE_FILE",
            "JOURNAL_FILE", "REJECTED_ROW", "SETTING");

    /** All kinds of subjects and times, and texts that need care. */
    private static List<Observation> strange() {
        Moment there = Moment.tryParse("2011-09-08T11:25:00-03:30").orElseThrow();
        Evidence whole = Evidence.ofFile(Samples.CLIENTS, null);
        return List.of(
                new Observation(new Subject.OfServer("mail1"), SourceKind.CONFIGURATION, Attributes.NONE, whole),
                new Observation(new Subject.OfAccount("mail1", "jan@example.com"), SourceKind.CONFIGURATION,
                        Attributes.builder().put(Attribute.FULL_NAME, "C:\\Jan\nNovák = \uD83D čšž")
                                .put(Attribute.ENABLED, YesNo.YES).put(Attribute.LAST_USED_AT, there).build(),
                        new Evidence(Samples.WARNINGS, 3, 99, there)),
                new Observation(new Subject.OfComputer("mail2", "PC-ÄÖ"), SourceKind.INVENTORY,
                        Attributes.of(Attribute.DATABASE_BYTES, -1L), new Evidence(Samples.WARNINGS, 1, 0, there)),
                new Observation(new Subject.OfSetting("mail2", "", "Port"), SourceKind.CONFIGURATION,
                        Attributes.of(Attribute.SETTING, ""), whole),
                new Observation(new Subject.OfClient("mail2", null, "PC-1", Connector.KSP), SourceKind.STATEMENT,
                        Attributes.of(Attribute.SETTING, ""), whole),
                new Observation(new Subject.OfClient("mail2", "x@y", null, null), SourceKind.OTHER, Attributes.NONE,
                        Evidence.ofFile(Samples.CLIENTS, Moment.tryParse("0001-01-01T00:00:00").orElseThrow())));
    }

    @BeforeEach
    void makeWorkspaces() throws Exception {
        Path now = folder.resolve("now");
        old = folder.resolve("old");
        Files.createDirectory(now);
        Files.createDirectory(old);
        List<Long> firstObservations = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        try (ObservationStore store = Workspaces.open(now)) {
            Samples.importClients(store, 0, 7);
            try (ImportTransaction transaction = store.begin(List.of("strange"))) {
                for (Observation each : strange()) {
                    transaction.observe(each);
                }
                transaction.commit();
            }
            Samples.importClients(store, 20, 1500);
            store.undo(1);
            content = Samples.Content.of(store);
        }
        new DerbyStores(Migration.shipped().subList(0, 2), null, Database.Files.InFolder::new).open(old).close();
        for (String table : OTHER_TABLES) {
            copy(now, table);
        }
        in(now, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT FIRST_OBSERVATION FROM IMPORT ORDER BY ID")) {
                while (row.next()) {
                    firstObservations.add(row.getLong(1));
                }
            }
        });
        int at = 0;
        for (int i = 0; i < content.imports().size(); i++) {
            ImportEntry entry = content.imports().get(i);
            for (long n = 0; n < entry.observations(); n++) {
                rows.add(row(firstObservations.get(i) + n, entry.id(), content.observations().get(at++)));
            }
        }
        // as an undo left them: not in the order of their ids
        Collections.rotate(rows, 3);
        insert("OBSERVATION", rows);
    }

    private void copy(Path from, String table) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        in(from, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                while (row.next()) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (row.getMetaData().getColumnName(i).equals("MODIFIED_AT")) {
                            // was added after them
                            continue;
                        }
                        values.add(row.getMetaData().getColumnTypeName(i).equals("CLOB") ? row.getString(i)
                                : row.getObject(i));
                    }
                    rows.add(values);
                }
            }
        });
        in(old, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + table);
            }
        });
        insert(table, rows);
    }

    private void insert(String table, List<List<Object>> rows) throws SQLException {
        in(old, connection -> {
            for (List<Object> row : rows) {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")) {
                    for (int i = 0; i < row.size(); i++) {
                        insert.setObject(i + 1, row.get(i));
                    }
                    insert.executeUpdate();
                }
            }
        });
    }

    private List<Object> row(long id, long importId, Observation observation) throws SQLException {
        Evidence evidence = observation.evidence();
        Moment at = evidence.observedAt();
        long[] file = new long[1];
        in(old, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT ID FROM SOURCE_FILE WHERE IMPORT_ID = ? AND PATH = ?")) {
                select.setLong(1, importId);
                select.setString(2, evidence.file().path());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    file[0] = row.getLong(1);
                }
            }
        });
        List<Object> row = new ArrayList<>(List.of(id, importId, file[0], evidence.line(), evidence.offset()));
        row.add(at == null ? null : at.local().toEpochSecond(ZoneOffset.UTC));
        row.add(at == null || at.offset() == null ? null : at.offset().getTotalSeconds());
        row.add(observation.source().name());
        switch (observation.subject()) {
            case Subject.OfServer s -> Collections.addAll(row, "SERVER", s.server(), null, null, null, null, null);
            case Subject.OfAccount s -> Collections.addAll(row, "ACCOUNT", s.server(), s.account(), null, null, null, null);
            case Subject.OfComputer s -> Collections.addAll(row, "COMPUTER", s.server(), null, s.computer(), null, null,
                    null);
            case Subject.OfClient s -> Collections.addAll(row, "CLIENT", s.server(), s.account(), s.computer(),
                    s.connector() == null ? null : s.connector().name(), null, null);
            case Subject.OfSetting s -> Collections.addAll(row, "SETTING", s.server(), null, null, null, s.table(),
                    s.variable());
        }
        row.add(text(observation.attributes()));
        return row;
    }

    private static @Nullable String text(Attributes attributes) {
        List<String> lines = new ArrayList<>();
        attributes.forEach((attribute, value) -> lines.add(attribute.id() + "="
                + value.toString().replace("\\", "\\\\").replace("\n", "\\n")));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    @Test
    void theirObservationsArePackedAndStayWhatTheyWere() throws Exception {
        try (ObservationStore store = new DerbyStores().open(old)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
            // with the checksums of then
            assertThat(store.check(Progress.NONE)).isEmpty();
            store.undo(3);
            assertThat(Samples.observations(store)).isEqualTo(strange());
            Samples.importClients(store, 0, 3);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void theyAreReadWithoutBeingChanged() throws Exception {
        try (ObservationStore store = new DerbyStores().openForReading(old)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
        }
        in(old, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM OBSERVATION")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(content.observations().size());
            }
        });
    }

    @Test
    void whatNobodyCouldUnderstandIsNamedAsBefore() throws Exception {
        in(old, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE OBSERVATION SET ATTRIBUTES = 'nonsense' WHERE ID = 8");
            }
        });
        try (ObservationStore store = new DerbyStores().open(old)) {
            assertThat(store.check(Progress.NONE)).anyMatch(d -> d.contains("observation 8 of import 2"))
                    .anyMatch(d -> d.contains("The rows of import 2 are not those that were written"));
        }
    }
}
