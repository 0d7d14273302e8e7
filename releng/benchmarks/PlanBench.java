import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.path.PathFinder;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.plan.FollowUp;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.scenario.Hypothetical;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.Supposition;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.report.handover.PaperFormat;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.store.DerbyStores;

/**
 * What planning takes within one process, over a workspace that is open: {@code PlanBench FOLDER REPETITIONS}. Prints the
 * medians of wall and processor time (of all threads) in milliseconds, after as many repetitions that do not count.
 */
public final class PlanBench {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PlanBench() {
    }

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        int repetitions = Integer.parseInt(arguments[1]);
        try (Workspace workspace = CoreServices.workspaces(new DerbyStores(), new DefaultIntake(List.of()), List.of())
                .reading(Path.of(arguments[0]))) {
            workspace.load(Progress.NONE);
            PlanRequest request = PlanRequest.to(ProductVersion.parse("7.3"));
            UpgradePlan plan = workspace.plan(request, Progress.NONE);
            QueryLanguage<ClientRow> language = new QueryLanguage<>(ClientFields.all(), ClientRow::asOf);
            List<ClientRow> rows = ClientRow.of(workspace.model(), plan);
            Scenario scenario = new Scenario("one server", null, null, "", List.of(new Supposition(
                    Supposition.Kind.SERVICE, "", "server = " + plan.servers().getFirst().server().name(), false)));
            List<ClientPlan> some = plan.clients().subList(0, Math.min(1000, plan.clients().size()));
            System.out.println("| what, " + plan.clients().size() + " clients | wall ms | processor ms |\n| --- | ---: | ---: |");
            measure("plan", repetitions, () -> workspace.plan(request, Progress.NONE));
            measure("steps with how far they are", repetitions,
                    () -> FollowUp.of(workspace, request, plan, Progress.NONE).steps());
            measure("waves", repetitions, () -> WaveSettings.USUAL.waves(plan));
            measure("rehearsal", repetitions, () -> Rehearsal.of(plan, null, Rehearsal.day(plan), Assumptions.USUAL, 1,
                    Progress.NONE));
            measure("scenario, one server of all", repetitions, () -> Hypothetical.of(scenario, workspace, rows, plan,
                    request, language, AttributeCatalogue.with(List.of()), Progress.NONE));
            measure("ways of all servers", repetitions, () -> new PathFinder((model, asked) -> workspace.plan(model, asked,
                    Progress.NONE), workspace.stops(), Priority.parse("cutOff,visits,days")).paths(workspace.model(), request));
            measure("paper for admin, 1,000 clients, HTML", repetitions, () -> paper(new PaperScope(plan, some, "some")));
            measure("paper for admin, all clients, HTML", repetitions, () -> paper(new PaperScope(plan, plan.clients(), null)));
        }
    }

    private static Object paper(PaperScope scope) throws Exception {
        PaperOrder.of(Reader.ADMIN, PaperFormat.HTML).write(scope, OutputStream.nullOutputStream());
        return scope;
    }

    private static void measure(String what, int repetitions, Callable<?> work) throws Exception {
        long[] wall = new long[repetitions];
        long[] processor = new long[repetitions];
        for (int i = -repetitions; i < repetitions; i++) {
            long started = System.nanoTime();
            long used = SYSTEM.getProcessCpuTime();
            if (work.call() == null) {
                throw new IllegalStateException(what);
            }
            if (i >= 0) {
                processor[i] = SYSTEM.getProcessCpuTime() - used;
                wall[i] = System.nanoTime() - started;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf("| %s | %d | %d |%n", what, wall[repetitions / 2] / 1_000_000,
                processor[repetitions / 2] / 1_000_000);
    }
}
