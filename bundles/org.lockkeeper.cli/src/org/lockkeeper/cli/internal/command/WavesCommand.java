package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.text.DisplayWidth;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.MaintenanceWindow;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper waves}: pilot and rings. */
@Command(name = "waves", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Divides the clients into a pilot that has every combination of connector, version, Outlook,"
                + " right, remedy and, where known, organisational unit and site, and rings of the others.", ""},
        footer = {
            "",
            "The upgrade of a server reaches all its clients at once. So waves are those of the repair before it and"
                    + " of the visits after it. Blocked clients come first; clients of one computer stay together; those"
                    + " that the upgrade does not affect are in no wave.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper waves customer.zip --to 7.3",
            "  lockkeeper waves --to 7.3 --size 20 --start 2011-10-17 --window \"Sat,Sun 20:00-23:00\"",
            "  lockkeeper waves --to 7.3 --start 2011-12-19 --holidays 2011-12-26,2012-01-02"})
final class WavesCommand implements Callable<Integer> {

    private static final String AUTO = "auto";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

    @Option(names = "--pilot", paramLabel = "auto|N", order = 10, defaultValue = AUTO,
            description = "How many clients the pilot has at most; auto (default): as many as every combination needs.")
    private String pilot = "";

    @Option(names = "--size", paramLabel = "N", order = 11, defaultValue = "50",
            description = "How many clients a ring has at most; default: 50.")
    private int size;

    @Option(names = "--start", paramLabel = "DATE", order = 12,
            description = "The first day (ISO 8601); left out: nothing is scheduled.")
    private @Nullable String start;

    @Option(names = "--window", paramLabel = "TEXT", order = 13,
            description = "When a wave may begin, one a day: days of the week, hours, or both, such as Mon-Fri,"
                    + " 20:00-23:00 or \"Sat,Sun 20:00\"; default: Mon-Fri.")
    private @Nullable String window;

    @Option(names = "--holidays", paramLabel = "DATE", split = ",", order = 14,
            description = "Days on which no wave begins (ISO 8601), separated by commas.")
    private List<String> holidays = List.of();

    @Option(names = "--exit", paramLabel = "TEXT", order = 15, defaultValue = Waves.EXIT,
            description = "What has to be so before the next wave begins; stands at each. Default: ${DEFAULT-VALUE}")
    private String exit = "";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    WavesCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        target.check();
        input.check();
        int pilots = pilot();
        if (size < 1) {
            throw new ProblemException("--size: a ring has at least 1 client.");
        }
        if (exit.isBlank()) {
            throw new ProblemException("--exit: say what has to be so before the next wave begins, or leave it out.");
        }
        LocalDate first = Values.day("--start", start);
        MaintenanceWindow open = window();
        try (Workspace workspace = input.open(session)) {
            ProductVersion version = target.required(workspace);
            UpgradePlan plan = workspace.plan(input.request(version, workspace.model()), session.messages().progress());
            session.messages().endProgress();
            Waves waves = Waves.of(plan, pilots, size, first, open);
            if (waves.covered() < waves.combinations()) {
                session.messages().warning("The pilot has " + waves.covered() + " of " + waves.combinations()
                        + " combinations of connector, version, Outlook, right and remedy; a larger one has more.");
            }
            output.print(new Printed(waves, exit), session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }

    private int pilot() throws ProblemException {
        if (pilot.equalsIgnoreCase(AUTO)) {
            return Waves.AUTO;
        }
        try {
            int number = Integer.parseInt(pilot);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new ProblemException("--pilot: \"" + pilot + "\" is neither auto nor a number of clients.");
    }

    private MaintenanceWindow window() throws ProblemException {
        if (window != null && start == null) {
            throw new ProblemException("--window says when waves may begin; give the first day with --start DATE.");
        }
        if (!holidays.isEmpty() && start == null) {
            throw new ProblemException("--holidays says when no wave begins; give the first day with --start DATE.");
        }
        Set<LocalDate> closed = new HashSet<>();
        for (String day : holidays) {
            closed.add(Values.day("--holidays", day.strip()));
        }
        return (window == null ? MaintenanceWindow.WORKDAYS : MaintenanceWindow.tryParse(window)
                .orElseThrow(() -> new ProblemException("--window: \"" + window + "\" is not understood; expected days"
                        + " of the week, hours, or both, such as Mon-Fri, 20:00-23:00 or \"Sat,Sun 20:00\"."))).closedOn(closed);
    }

    /** The waves in their forms. */
    private record Printed(Waves waves, String exit) implements OutputOptions.Answer {

        private static @Nullable String start(Wave wave) {
            return wave.start() == null ? null : TIME.format(wave.start());
        }

        @Override
        public void table(Writer writer, int width) throws IOException {
            for (Wave wave : waves.waves()) {
                writer.write(wave.name() + (wave.start() == null ? "" : ", " + start(wave)) + ": "
                        + PlanText.count(wave.clients().size(), "client") + "\n");
                List<@Nullable String[]> rows = wave.clients().stream().map(c -> new @Nullable String[] {c.server(),
                    Who.text(c), c.connector() == null ? null : c.connector().name()}).toList();
                new TextTable(List.of("", "", ""), rows, new boolean[3]).write(writer, width, 2, null, text -> text);
                for (String line : DisplayWidth.wrap("Before the next: " + exit, width - 2)) {
                    writer.write("  " + line + "\n");
                }
            }
            writer.write(waves.waves().isEmpty() ? "No client is affected.\n" : "The pilot has " + waves.covered()
                    + " of " + PlanText.count(waves.combinations(), "combination")
                    + " of connector, version, Outlook, right and remedy.\n");
        }

        @Override
        public void json(JsonWriter json) throws IOException {
            json.beginObject();
            json.name("schema").value("lockkeeper/waves/1");
            json.name("waves").beginLines();
            for (Wave wave : waves.waves()) {
                json.beginObject();
                json.name("name").value(wave.name());
                json.name("kind").value(wave.kind().name());
                json.name("start").value(start(wave));
                Who.clients(wave.clients(), json);
                json.name("exit").value(exit);
                json.endObject();
            }
            json.endArray();
            json.name("combinations").value(waves.combinations());
            json.name("coveredByPilot").value(waves.covered());
            json.endObject();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("wave", "kind", "start", "server", "account", "computer", "connector", "exit");
            for (Wave wave : waves.waves()) {
                for (Subject.OfClient client : wave.clients()) {
                    csv.row(wave.name(), wave.kind(), start(wave), client.server(), client.account(), client.computer(),
                            client.connector(), exit);
                }
            }
        }
    }
}
