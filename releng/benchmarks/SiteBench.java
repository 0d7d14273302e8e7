import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
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
        String columns;
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + folder.resolve("model"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM OBSERVATION")) {
            columns = columns(row);
            int count = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[count];
                for (int i = 0; i < count; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        shutDown(folder.resolve("model"));
        long[] times = new long[repetitions];
        for (int i = 0; i < repetitions; i++) {
            Path other = folder.resolveSibling(folder.getFileName() + "-insert-" + i);
            try (Connection connection = DriverManager.getConnection("jdbc:derby:" + other + ";create=true")) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE OBSERVATION (" + columns + ")");
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

    private static String columns(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String type = meta.getColumnTypeName(i);
            columns.add(meta.getColumnName(i) + " " + type
                    + (type.equals("VARCHAR") ? "(" + meta.getPrecision(i) + ")" : ""));
        }
        return String.join(", ", columns);
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
