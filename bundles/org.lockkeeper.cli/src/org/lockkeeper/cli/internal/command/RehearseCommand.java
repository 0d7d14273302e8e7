package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.MaintenanceWindow;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.rehearsal.Result;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper rehearse}: the first morning after the upgrade. */
@Command(name = "rehearse", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Rehearses the first morning after the upgrade: when each Outlook starts, what is updated, and"
                + " who works, goes offline, or is undecided.", ""},
        footer = {
            "",
            "@|bold Assumed|@ (only the time for databases, 5 minutes per GB, is documented): every Outlook starts"
                    + " between 8 and 9 o'clock, evenly by chance; all downloads share the server's line evenly; those who"
                    + " are undecided download too, where they may; installing takes 2 minutes; a database of unknown size"
                    + " has 1 GB. The day is the one after the date of judgement.",
            "",
            "@|bold Outcomes|@  WORKS e-mail works after the updates     OFFLINE a password is asked that the user does"
                    + " not have     POSTPONED no room for the database, at every start anew     UNDECIDED depends on what"
                    + " is not known",
            "",
            "@|bold Exit codes|@  0 done, whatever the outcomes     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper rehearse customer.zip --to 7.3",
            "  lockkeeper rehearse --to 7.3 --seed 7 --line 20 --format json"})
final class RehearseCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int RING = 50;

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

    @Option(names = "--seed", paramLabel = "N", order = 10, defaultValue = "1",
            description = "What chance is drawn from; the same number gives the same morning. Default: 1.")
    private long seed;

    @Option(names = "--wave", paramLabel = "N", order = 11,
            description = "Only the clients of this wave start Outlook: 1 is the first that \"lockkeeper waves\" lists"
                    + " without options.")
    private Integer wave;

    @Option(names = "--line", paramLabel = "MBIT", order = 12, defaultValue = "100",
            description = "What the server's line carries, in megabits per second; default: 100.")
    private int line;

    @Option(names = "--package", paramLabel = "MB", order = 13, defaultValue = "40",
            description = "Size of the package that each client downloads, in megabytes; default: 40.")
    private int packageSize;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    RehearseCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        target.check();
        input.check();
        if (line < 1 || packageSize < 0) {
            throw new ProblemException(line < 1 ? "--line: a line carries at least 1 megabit per second."
                    : "--package: a size is not negative.");
        }
        try (Workspace workspace = input.open(session)) {
            ProductVersion version = target.required(workspace);
            UpgradePlan plan = workspace.plan(input.request(version, workspace.model()), session.messages().progress());
            session.messages().endProgress();
            Rehearsal rehearsal = Rehearsal.of(plan, wave == null ? null : clients(plan), day(plan),
                    Assumptions.USUAL.with(line, packageSize), seed);
            output.print(new Printed(rehearsal), session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }

    private Set<Subject.OfClient> clients(UpgradePlan plan) throws ProblemException {
        List<Wave> waves = Waves.of(plan, Waves.AUTO, RING, null, MaintenanceWindow.WORKDAYS).waves();
        if (wave < 1 || wave > waves.size()) {
            throw new ProblemException("--wave: there is no wave " + wave + "; "
                    + (waves.isEmpty() ? "no client is affected." : "there are 1 to " + waves.size() + "."));
        }
        return Set.copyOf(waves.get(wave - 1).clients());
    }

    /** The day after the newest date of judgement; the day after the plan was made where nothing is dated. */
    private static LocalDate day(UpgradePlan plan) {
        return plan.servers().stream().map(ServerPlan::asOf).filter(Objects::nonNull)
                .map(m -> m.local().toLocalDate()).max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(plan.generatedAt(), ZoneOffset.UTC)).plusDays(1);
    }

    /** The morning in its forms. */
    private record Printed(Rehearsal rehearsal) implements OutputOptions.Answer {

        private static String time(LocalDateTime time) {
            return time == null ? null : TIME.format(time);
        }

        @Override
        public void table(Writer writer, int width) throws IOException {
            List<String[]> rows = new ArrayList<>();
            for (Rehearsal.Morning m : rehearsal.clients()) {
                rows.add(new String[] {m.client().server(), Who.text(m.client()), m.result().name(),
                    m.readyAt() == null ? null : CLOCK.format(m.readyAt()), m.phases().stream()
                            .map(p -> p.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                    + CLOCK.format(p.from()))
                            .collect(Collectors.joining(", "))});
            }
            if (!rows.isEmpty()) {
                new TextTable(List.of("SERVER", "CLIENT", "OUTCOME", "READY AT", "PHASES"), rows, new boolean[5])
                        .write(writer, width, 0, text -> text, text -> text);
            }
            StringBuilder counts = new StringBuilder();
            for (Result result : Result.values()) {
                counts.append(", ").append(rehearsal.clients().stream().filter(m -> m.result() == result).count())
                        .append(' ').append(result);
            }
            writer.write(PlanText.count(rehearsal.clients().size(), "client") + ": " + counts.substring(2) + "\n");
            int most = rehearsal.load().stream().mapToInt(Rehearsal.Load::downloads).max().orElse(0);
            Assumptions a = rehearsal.assumptions();
            writer.write("Up to " + PlanText.count(most, "download") + " at a time. Assumed: seed " + rehearsal.seed()
                    + ", a line of " + a.lineMegabits() + " Mbit/s, packages of " + a.packageMegabytes()
                    + " MB, starts from " + a.firstStart() + " within " + a.spread().toMinutes() + " minutes, "
                    + a.install().toMinutes() + " minutes to install, 5 minutes for a GB of database.\n");
        }

        @Override
        public void json(JsonWriter json) throws IOException {
            json.beginObject();
            json.name("schema").value("lockkeeper/rehearsal/1");
            json.name("seed").value(rehearsal.seed());
            assumptions(json);
            json.name("clients").beginLines();
            for (Rehearsal.Morning morning : rehearsal.clients()) {
                json.beginObject();
                Who.fields(morning.client(), json);
                json.name("outcome").value(morning.result().name());
                json.name("readyAt").value(time(morning.readyAt()));
                json.name("phases").beginArray();
                for (Rehearsal.Phase phase : morning.phases()) {
                    json.beginObject();
                    json.name("phase").value(phase.kind().name());
                    json.name("from").value(time(phase.from()));
                    json.name("to").value(time(phase.to()));
                    json.endObject();
                }
                json.endArray();
                json.endObject();
            }
            json.endArray();
            json.name("load").beginLines();
            for (Rehearsal.Load load : rehearsal.load()) {
                json.beginObject();
                json.name("at").value(time(load.at()));
                json.name("downloads").value(load.downloads());
                json.name("megabitsPerSecond").value(load.megabitsPerSecond());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }

        private void assumptions(JsonWriter json) throws IOException {
            Assumptions a = rehearsal.assumptions();
            json.name("assumptions").beginObject();
            json.name("firstStart").value(CLOCK.format(a.firstStart()));
            json.name("spreadMinutes").value(a.spread().toMinutes());
            json.name("lineMegabitsPerSecond").value(a.lineMegabits());
            json.name("packageMegabytes").value(a.packageMegabytes());
            json.name("installMinutes").value(a.install().toMinutes());
            json.name("databaseMinutesPerGigabyte").value(Assumptions.DATABASE_PER_GIGABYTE.toMinutes());
            json.name("databaseBytesWhereUnknown").value(a.databaseBytes());
            json.endObject();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("server", "account", "computer", "connector", "outcome", "readyAt", "phase", "from", "to");
            for (Rehearsal.Morning morning : rehearsal.clients()) {
                Subject.OfClient c = morning.client();
                if (morning.phases().isEmpty()) {
                    csv.row(c.server(), c.account(), c.computer(), c.connector(), morning.result(),
                            time(morning.readyAt()), null, null, null);
                }
                for (Rehearsal.Phase phase : morning.phases()) {
                    csv.row(c.server(), c.account(), c.computer(), c.connector(), morning.result(),
                            time(morning.readyAt()), phase.kind(), time(phase.from()), time(phase.to()));
                }
            }
        }
    }
}
