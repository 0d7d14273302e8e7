package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.text.DisplayWidth;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.BurnDown;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.WaveSettings;
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
            "With --save the settings are kept: a line of the journal, taken back with \"lockkeeper import --undo\", and the"
                    + " same in the workbench. \"lockkeeper rehearse --wave\" and --burn-down take them, too.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper waves customer.zip --to 7.3",
            "  lockkeeper waves --to 7.3 --size 20 --start 2011-10-17 --window \"Sat,Sun 20:00-23:00\"",
            "  lockkeeper waves --to 7.3 --start 2011-12-19 --holidays 2011-12-26,2012-01-02 --save",
            "  lockkeeper waves --to 7.3 --burn-down --format csv"})
final class WavesCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Session session;

    @Mixin
    private final PlanQuestion question = new PlanQuestion();

    @Option(names = "--pilot", paramLabel = "auto|N", order = 10,
            description = "How many clients the pilot has at most; auto (default): as many as every combination needs.")
    private @Nullable String pilot;

    @Option(names = "--size", paramLabel = "N", order = 11,
            description = "How many clients a ring has at most; default: 50.")
    private @Nullable String size;

    @Option(names = "--start", paramLabel = "DATE", order = 12,
            description = "The first day (ISO 8601); left out: nothing is scheduled.")
    private @Nullable String start;

    @Option(names = "--window", paramLabel = "TEXT", order = 13,
            description = "When a wave may begin, one a day: days of the week, hours, or both, such as Mon-Fri,"
                    + " 20:00-23:00 or \"Sat,Sun 20:00\"; default: Mon-Fri.")
    private @Nullable String window;

    @Option(names = "--holidays", paramLabel = "DATE", order = 14,
            description = "Days on which no wave begins (ISO 8601), separated by commas.")
    private @Nullable String holidays;

    @Option(names = "--exit", paramLabel = "TEXT", order = 15,
            description = "What has to be so before the next wave begins; stands at each. Default: " + Waves.EXIT)
    private @Nullable String exit;

    @Option(names = "--save", order = 16,
            description = "Keep these settings in the workspace; whatever is left out stays as it is kept, and an empty text"
                    + " takes it back.")
    private boolean save;

    @Option(names = "--burn-down", order = 17,
            description = "Print instead how many steps were left after each line of the journal, of all and of each wave.")
    private boolean burnDown;

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
        question.check();
        if (exit != null && exit.isBlank()) {
            throw new ProblemException("--exit: say what has to be so before the next wave begins, or leave it out.");
        }
        if ((save || burnDown) && !question.isWorkspace()) {
            throw new ProblemException((save ? "Settings are kept in the workspace" : "The journal is the workspace's")
                    + "; leave out the PATH.");
        }
        WaveSettings[] used = {given(WaveSettings.USUAL)};
        // what is given is wrong whatever is kept
        checked(used[0]);
        int code = question.answer(output, session, planned -> {
            Optional<WaveSettings.Kept> kept = question.isWorkspace() ? WaveSettings.in(planned.workspace())
                    : Optional.empty();
            used[0] = given(kept.map(WaveSettings.Kept::settings).orElse(WaveSettings.USUAL));
            return answer(planned, used[0], kept.map(k -> k.entry().id()).orElse(null));
        });
        if (save) {
            try (Workspace workspace = session.openExistingWorkspace()) {
                session.messages().kept("The settings are kept as import", used[0].save(workspace,
                        session.messages().progress()));
            }
        }
        return code;
    }

    private OutputOptions.Answer answer(PlanQuestion.Planned planned, WaveSettings settings, @Nullable Long kept)
            throws ProblemException {
        if (settings.start().isEmpty() && (window != null && !window.isBlank() || holidays != null && !holidays.isBlank())) {
            throw new ProblemException((window != null && !window.isBlank() ? "--window says when waves may begin"
                    : "--holidays says when no wave begins") + "; give the first day with --start DATE.");
        }
        checked(settings);
        try {
            Waves waves = settings.waves(planned.plan());
            if (burnDown) {
                return new BurnDownText(BurnDown.of(planned.workspace(), planned.request(), planned.plan(), waves,
                        session.messages().progress()));
            }
            if (waves.covered() < waves.combinations()) {
                session.messages().warning("The pilot has " + waves.covered() + " of " + waves.combinations()
                        + " combinations of connector, version, Outlook, right and remedy; a larger one has more.");
            }
            return new Printed(waves, settings, kept);
        } catch (WaveSettings.WrongException e) {
            throw new IllegalStateException("the settings were checked", e);
        }
    }

    /** Settings with what the options say. */
    private WaveSettings given(WaveSettings kept) {
        return new WaveSettings(pilot == null ? kept.pilot() : pilot, size == null ? kept.size() : size,
                start == null ? kept.start() : start, window == null ? kept.window() : window,
                holidays == null ? kept.holidays() : holidays, exit == null ? kept.exit() : exit);
    }

    private static void checked(WaveSettings settings) throws ProblemException {
        try {
            settings.check();
        } catch (WaveSettings.WrongException e) {
            throw new ProblemException(switch (e.part()) {
                case PILOT -> "--pilot: \"" + e.text() + "\" is neither auto nor a number of clients.";
                case SIZE -> "--size: a ring has at least 1 client, not \"" + e.text() + "\".";
                case START -> "--start: \"" + e.text() + "\" is no day; expected something like 2011-10-31.";
                case HOLIDAYS -> "--holidays: \"" + e.text() + "\" is no day; expected something like 2011-10-31.";
                case WINDOW -> "--window: \"" + e.text() + "\" is not understood; expected days of the week, hours, or"
                        + " both, such as Mon-Fri, 20:00-23:00 or \"Sat,Sun 20:00\".";
            }, e);
        }
    }

    /** The waves in their forms. */
    private record Printed(Waves waves, WaveSettings settings, @Nullable Long kept) implements OutputOptions.Answer {

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static @Nullable String start(Wave wave) {
            return wave.start() == null ? null : TIME.format(wave.start());
        }

        @Override
        public void table(Writer writer, int width) throws IOException {
            for (Wave wave : waves.waves()) {
                writer.write(wave.name() + (wave.start() == null ? "" : ", " + Times.text(Moment.ofLocal(wave.start()))) + ": "
                        + PlanText.count(wave.clients().size(), "client") + "\n");
                List<@Nullable String[]> rows = wave.clients().stream().map(c -> new @Nullable String[] {c.server(),
                    Who.text(c), c.connector() == null ? null : c.connector().name()}).toList();
                new TextTable(List.of("", "", ""), rows, new boolean[3]).write(writer, width, 2, null, text -> text);
                for (String line : DisplayWidth.wrap("Before the next: " + settings.exitOrUsual(), width - 2)) {
                    writer.write("  " + line + "\n");
                }
            }
            writer.write(waves.waves().isEmpty() ? "No client is affected.\n" : "The pilot has " + waves.covered()
                    + " of " + PlanText.count(waves.combinations(), "combination")
                    + " of connector, version, Outlook, right and remedy.\n");
            if (kept != null) {
                writer.write("Made with the settings that import " + kept + " keeps; options override them.\n");
            }
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
                json.name("exit").value(settings.exitOrUsual());
                json.endObject();
            }
            json.endArray();
            json.name("combinations").value(waves.combinations());
            json.name("coveredByPilot").value(waves.covered());
            json.name("settings").beginObject();
            json.name("pilot").value(orNull(settings.pilot()));
            json.name("size").value(orNull(settings.size()));
            json.name("start").value(orNull(settings.start()));
            json.name("window").value(orNull(settings.window()));
            json.name("holidays").value(orNull(settings.holidays()));
            json.name("exit").value(settings.exitOrUsual());
            json.name("import").value(kept);
            json.endObject();
            json.endObject();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("wave", "kind", "start", "server", "account", "computer", "connector", "exit");
            for (Wave wave : waves.waves()) {
                for (Subject.OfClient client : wave.clients()) {
                    csv.row(wave.name(), wave.kind(), start(wave), client.server(), client.account(), client.computer(),
                            client.connector(), settings.exitOrUsual());
                }
            }
        }
    }
}
