import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.store.DerbyStores;

/**
 * What the script {@code site} measures within one process: a change of target over a workspace that is open, and how
 * long Derby takes for nothing but a batch insert of the same rows. Prints a line {@code NAME MILLISECONDS ROWS} each.
 */
public final class SiteBench {

    private static final int WARM_UP = 10;
    private static final int BATCH = 1000;
    /** Those of the table that had a row for each observation, so that figures of then and now can be compared. */
    private static final String COLUMNS = "ID BIGINT, IMPORT_ID BIGINT, FILE_ID BIGINT, LINE_NUMBER BIGINT, "
            + "BYTE_OFFSET BIGINT, OBSERVED_AT BIGINT, OBSERVED_AT_OFFSET INTEGER, SOURCE_KIND VARCHAR(30), "
            + "SUBJECT_KIND VARCHAR(10), SUBJECT_SERVER VARCHAR(32672), SUBJECT_ACCOUNT VARCHAR(32672), "
            + "SUBJECT_COMPUTER VARCHAR(32672), SUBJECT_CONNECTOR VARCHAR(10), SUBJECT_TABLE VARCHAR(32672), "
            + "SUBJECT_VARIABLE VARCHAR(32672), ATTRIBUTES VARCHAR(32672)";
    private static final List<String> TARGETS = List.of("7.3.0", "8.0.0", "7.4.1");

    private SiteBench() {
    }

    /** {@code target FOLDER REPETITIONS} or {@code insert FOLDER-OF-A-WORKSPACE REPETITIONS}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int repetitions = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "target" -> target(folder, repetitions);
            case "insert" -> insert(folder, repetitions);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void target(Path folder, int repetitions) throws Exception {
        try (Workspace workspace = CoreServices
                .workspaces(new DerbyStores(), new DefaultIntake(List.of()), List.of()).at(folder)) {
            workspace.load(Progress.NONE);
            long[] times = new long[repetitions];
            int clients = 0;
            for (int i = -WARM_UP; i < repetitions; i++) {
                // never the same target twice in a row
                ProductVersion target = ProductVersion.parse(TARGETS.get(Math.floorMod(i, TARGETS.size())));
                long start = System.nanoTime();
                UpgradePlan plan = workspace.plan(new PlanRequest(target, null, Set.of(), Map.of()), Progress.NONE);
                clients = plan.clients().size();
                if (i >= 0) {
                    times[i] = System.nanoTime() - start;
                }
            }
            print("target", times, clients);
        }
    }

    private static void insert(Path folder, int repetitions) throws Exception {
        List<Object[]> rows = new ArrayList<>();
        Map<SourceFile, Long> files = new HashMap<>();
        try (ObservationStore store = new DerbyStores().openForReading(folder)) {
            store.forEachObservation(o -> rows.add(row(rows.size() + 1L,
                    files.computeIfAbsent(o.evidence().file(), _ -> files.size() + 1L), o)), Progress.NONE);
        }
        long[] times = new long[repetitions];
        for (int i = 0; i < repetitions; i++) {
            Path other = folder.resolveSibling(folder.getFileName() + "-insert-" + i);
            try (Connection connection = DriverManager.getConnection("jdbc:derby:" + other + ";create=true")) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE OBSERVATION (" + COLUMNS + ")");
                }
                connection.commit();
                long start = System.nanoTime();
                insert(connection, rows);
                connection.commit();
                times[i] = System.nanoTime() - start;
            }
            shutDown(other);
        }
        print("insert", times, rows.size());
    }

    private static Object[] row(long id, long file, Observation o) {
        String account = null;
        String computer = null;
        Connector connector = null;
        String table = null;
        String variable = null;
        String kind = switch (o.subject()) {
            case Subject.OfServer _ -> "SERVER";
            case Subject.OfAccount s -> {
                account = s.account();
                yield "ACCOUNT";
            }
            case Subject.OfComputer s -> {
                computer = s.computer();
                yield "COMPUTER";
            }
            case Subject.OfClient s -> {
                account = s.account();
                computer = s.computer();
                connector = s.connector();
                yield "CLIENT";
            }
            case Subject.OfSetting s -> {
                table = s.table();
                variable = s.variable();
                yield "SETTING";
            }
        };
        StringBuilder attributes = new StringBuilder();
        o.attributes().forEach((attribute, value) -> attributes.append(attributes.isEmpty() ? "" : "\n")
                .append(attribute.id()).append('=').append(value));
        Moment at = o.evidence().observedAt();
        return new Object[] {id, 1L, file, o.evidence().line(), o.evidence().offset(),
                at == null ? null : at.local().toEpochSecond(ZoneOffset.UTC),
                at == null || at.offset() == null ? null : at.offset().getTotalSeconds(), o.source().name(), kind,
                o.subject().server(), account, computer, connector == null ? null : connector.name(), table, variable,
                attributes.isEmpty() ? null : attributes.toString()};
    }

    private static void insert(Connection connection, List<Object[]> rows) throws SQLException {
        int count = rows.isEmpty() ? 1 : rows.getFirst().length;
        String parameters = String.join(", ", Collections.nCopies(count, "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO OBSERVATION VALUES (" + parameters + ")")) {
            int waiting = 0;
            for (Object[] values : rows) {
                for (int i = 0; i < count; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void shutDown(Path database) {
        try {
            DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true").close();
        } catch (SQLException e) {
            // Derby tells in this way that it did
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void print(String name, long[] times, int rows) {
        Arrays.sort(times);
        System.out.println(name + " " + times[times.length / 2] / 1_000_000 + " " + rows);
    }
}
