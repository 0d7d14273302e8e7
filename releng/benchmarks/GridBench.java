package org.lockkeeper.ui.clients.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.store.DerbyStores;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridModel;
import org.lockkeeper.ui.grid.GridQuery;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * What the grid of clients takes between a wish and the rows that answer it, without a window: the columns, filters and
 * orders are those of the Clients view, and the texts of as many rows as are in sight are asked for. In the package of the
 * view, whose columns nobody else may use: {@code GridBench WORKSPACE REPETITIONS}.
 */
public final class GridBench {

    private static final int IN_SIGHT = 50;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private GridBench() {
    }

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        int repetitions = Integer.parseInt(arguments[1]);
        try (Workspace workspace = CoreServices.workspaces(new DerbyStores(), new DefaultIntake(List.of()), List.of())
                .reading(Path.of(arguments[0]))) {
            workspace.load(Progress.NONE);
            UpgradePlan plan = workspace.plan(PlanRequest.to(ProductVersion.parse("7.3")), Progress.NONE);
            GridModel<ClientRow> none = GridModel.of(new ClientColumns(language(), theme()).all());
            System.out.println("| grid, " + plan.clients().size() + " clients | first time, ms | wall ms | processor ms | rows | aim |\n"
                    + "| --- | ---: | ---: | ---: | ---: | ---: |");
            measure("first rows", 300, repetitions, () -> none.with(ClientRow.of(workspace.model(), plan), GridQuery.all(),
                    Progress.NONE));
            List<ClientRow> rows = ClientRow.of(workspace.model(), plan);
            GridQuery<ClientRow> all = GridQuery.all();
            for (String column : List.of("account", "verdict", "version", "lastSeenAt", "databaseBytes", "reason")) {
                GridQuery<ClientRow> sorted = all.withSort(List.of(SortKey.up(column)));
                measure("sorted by " + column, 200, repetitions, () -> none.with(rows, sorted, Progress.NONE));
            }
            for (Map.Entry<String, String> filter : List.of(Map.entry("account", "anna"), Map.entry("version", ">=7.2.3"),
                    Map.entry("verdict", "BLOCKED"), Map.entry("reason", "Updater"))) {
                GridQuery<ClientRow> filtered = all.withFilter(filter.getKey(), filter.getValue());
                if (!none.with(List.of(), filtered, Progress.NONE).problems().isEmpty()) {
                    throw new IllegalStateException(filter + " is no filter");
                }
                measure("filtered, " + filter.getKey() + " " + filter.getValue(), 200, repetitions,
                        () -> none.with(rows, filtered, Progress.NONE));
            }
            var condition = language().language().parse("verdict = BLOCKED and version < 7.2.3 and updaterService is unknown");
            GridQuery<ClientRow> asked = all.withPreset(condition::test, "asked").withSort(List.of(SortKey.down("lastSeenAt")));
            measure("a query of three conditions, sorted", 200, repetitions, () -> none.with(rows, asked, Progress.NONE));
        }
    }

    private static void measure(String what, int aim, int repetitions, Supplier<GridModel<ClientRow>> work) {
        long[] wall = new long[repetitions];
        long[] processor = new long[repetitions];
        long first = 0;
        int rows = 0;
        for (int i = -repetitions; i < repetitions; i++) {
            long used = SYSTEM.getProcessCpuTime();
            long started = System.nanoTime();
            GridModel<ClientRow> model = work.get();
            long letters = 0;
            for (int row = 0; row < Math.min(IN_SIGHT, model.shownCount()); row++) {
                for (GridColumn<ClientRow> column : model.columns()) {
                    letters += column.isHidden() ? 0 : column.text(model.shown(row)).length();
                }
            }
            long took = System.nanoTime() - started;
            rows = model.shownCount();
            if (rows > 0 && letters == 0) {
                throw new IllegalStateException(what);
            }
            if (i == -repetitions) {
                first = took;
            }
            if (i >= 0) {
                wall[i] = took;
                processor[i] = SYSTEM.getProcessCpuTime() - used;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf("| %s | %d | %d | %d | %d | %d |%n", what, first / 1_000_000, wall[repetitions / 2] / 1_000_000,
                processor[repetitions / 2] / 1_000_000, rows, aim);
    }

    private static ClientLanguage language() {
        return new ClientLanguage() {
            @Override
            public List<Field<ClientRow>> fields() {
                return ClientFields.all();
            }

            @Override
            public AttributeCatalogue attributes() {
                return AttributeCatalogue.builtIn();
            }
        };
    }

    /** Words alone: there is no display. */
    private static ThemeTokens theme() {
        return new ThemeTokens() {
            @Override
            public Color color(Token token) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Font font(TextRole role) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Image image(Icon icon) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String word(Verdict verdict) {
                return verdict.name();
            }

            @Override
            public String meaning(Verdict verdict) {
                return verdict.name();
            }

            @Override
            public boolean isDark() {
                return false;
            }

            @Override
            public void setDark(boolean dark) {
                // there is no other
            }

            @Override
            public Subscription listen(Runnable listener) {
                return () -> {
                };
            }
        };
    }
}
