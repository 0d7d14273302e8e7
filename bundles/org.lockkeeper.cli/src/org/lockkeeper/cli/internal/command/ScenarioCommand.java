package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.SideBySide;
import org.lockkeeper.core.scenario.Supposition;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper scenario}: suppositions under a name. */
@Command(name = "scenario", sortOptions = false, sortSynopsis = false,
        description = {"Lists the scenarios of the workspace: what may be supposed beside what is known, under a name."
                + " With --save, keeps one.", ""},
        footer = {
            "",
            "\"lockkeeper plan --scenario NAME\" plans as if it were so, and \"lockkeeper compare to=7.3 scenario=NAME\" shows"
                    + " the difference. Facts stay as they are: what is supposed stands in no other answer, and everything"
                    + " that rests on it is marked hypothetical.",
            "",
            "The service can be rolled out, and space be freed, only where the computer is known; how much space is enough"
                    + " is known only where the size of the database is. An account that a report names stays undecided"
                    + " where its computers are not all known.",
            "",
            "With --save a scenario of that name takes the place of the one before. Of several of one name the newest counts. Each is a line of the journal, taken back with"
                    + " \"lockkeeper import --undo\".",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper scenario --save \"rolled out\" --to 7.3 --service \"server = mail1\"",
            "  lockkeeper scenario --save autumn --as-of 2011-11-01 --statistics-since 2011-10-10 --freed-in laptops",
            "  lockkeeper scenario --save admins --suppose \"localAdmin=yes where computer ~ LAB-*\"",
            "  lockkeeper scenario --compare autumn \"rolled out\"",
            "  lockkeeper scenario --rename autumn --save winter",
            "  lockkeeper scenario --remove autumn"})
final class ScenarioCommand implements Callable<Integer> {

    private static final String WHERE = " where ";

    private final Session session;

    @Mixin
    private final NamedOptions named = new NamedOptions();

    @Option(names = "--rename", paramLabel = "NAME", order = 2,
            description = "Keep the scenario of this name under the name that --save gives, instead of both.")
    private @Nullable String rename;

    @Option(names = "--compare", paramLabel = "NAME", arity = "0..*", order = 2,
            description = "Show what would follow from these scenarios, or from all, side by side with what follows from what"
                    + " is known; --to gives the version where they suppose none.")
    private @Nullable List<String> compare;

    @Option(names = "--to", paramLabel = "VERSION", order = 3, description = "Suppose an upgrade to this version.")
    private @Nullable String target;

    @Option(names = "--as-of", paramLabel = "DATE", order = 4, description = "Suppose that it is this day or time.")
    private @Nullable String asOf;

    @Option(names = "--service", paramLabel = "FILTER", order = 5,
            description = "Suppose that the Updater Service is rolled out to the computers of these clients.")
    private @Nullable String service;

    @Option(names = "--service-in", paramLabel = "COLLECTION", order = 6, description = "The same, of a collection.")
    private @Nullable String serviceIn;

    @Option(names = "--freed", paramLabel = "FILTER", order = 7,
            description = "Suppose that twice the size of the database is free for these clients.")
    private @Nullable String freed;

    @Option(names = "--freed-in", paramLabel = "COLLECTION", order = 8, description = "The same, of a collection.")
    private @Nullable String freedIn;

    @Option(names = "--statistics-since", paramLabel = "DATE", order = 9,
            description = "Suppose that client statistics are on since this day.")
    private @Nullable String statistics;

    @Option(names = "--server", paramLabel = "NAME", order = 10,
            description = "The server that --statistics-since is about; default: all.")
    private @Nullable String server;

    @Option(names = "--suppose", paramLabel = "\"FIELD=VALUE where FILTER\"", order = 11,
            description = "Suppose anything that \"lockkeeper set\" can state; may be given several times.")
    private List<String> suppose = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", order = 12, description = "What it is for; kept with it.")
    private @Nullable String note;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    ScenarioCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        named.check();
        String save = named.save();
        String remove = named.remove();
        if (compare != null && named.areGiven()) {
            throw new ProblemException("--compare shows scenarios; leave out --save and --remove.");
        }
        if (rename != null) {
            return rename(rename);
        }
        if (save != null) {
            return keep(scenario(save));
        }
        if (target != null && compare == null || isAnythingSupposed()) {
            throw new ProblemException("What is supposed is kept under a name: give it with --save NAME.");
        }
        if (compare != null) {
            return compare(compare);
        }
        if (remove != null) {
            try (Workspace workspace = session.openExistingWorkspace()) {
                session.messages().kept("The scenario \"" + remove.strip() + "\" is removed by import", Scenario.delete(remove,
                        workspace, session.messages().progress()));
            }
            return ExitCode.DONE;
        }
        if (session.hasWorkspace()) {
            try (Workspace workspace = session.openForReading()) {
                output.print(new Printed(Scenario.in(workspace)), session);
            }
        } else {
            session.messages().note(session.noWorkspace());
            output.print(new Printed(List.of()), session);
        }
        return ExitCode.DONE;
    }

    private boolean isAnythingSupposed() {
        return asOf != null || service != null || serviceIn != null || freed != null || freedIn != null || statistics != null
                || !suppose.isEmpty() || note != null;
    }

    private int rename(String old) throws ProblemException {
        String save = named.save();
        if (save == null || target != null || isAnythingSupposed()) {
            throw new ProblemException("--rename gives a scenario another name and leaves it as it is: give that with --save"
                    + " NAME, and nothing else.");
        }
        String name = save.strip();
        try (Workspace workspace = session.openExistingWorkspace()) {
            Scenario known = Scenario.named(old, workspace);
            if (!known.name().equalsIgnoreCase(name)
                    && Scenario.in(workspace).stream().anyMatch(k -> k.scenario().name().equalsIgnoreCase(name))) {
                throw new ProblemException("There is another scenario \"" + name + "\"; remove it first.");
            }
            session.messages().kept("The scenario \"" + known.name() + "\" is \"" + name + "\" now, by import", new Scenario(name,
                    known.target(), known.asOf(), known.note(), known.suppositions()).saveInPlaceOf(known.name(), workspace,
                            session.messages().progress()));
        }
        return ExitCode.DONE;
    }

    private int compare(List<String> names) throws ProblemException, IOException {
        ProductVersion version = Values.version("--to", target);
        try (Workspace workspace = session.loaded(session.openForReading())) {
            List<Scenario> chosen = new ArrayList<>();
            for (String one : names) {
                chosen.add(Scenario.named(one, workspace));
            }
            if (names.isEmpty()) {
                Scenario.in(workspace).forEach(kept -> chosen.add(kept.scenario()));
            }
            if (chosen.isEmpty()) {
                throw new ProblemException("There is no scenario to compare yet; keep one with --save NAME.");
            }
            if (version == null) {
                version = workspace.setting(WorkspaceSettings.TARGET).flatMap(ProductVersion::tryParse).orElse(null);
            }
            List<SideBySide> sides = SideBySide.of(chosen, version, workspace, language(), session.attributes(),
                    session.messages().progress());
            session.messages().endProgress();
            output.print(new SideBySideText(sides), session);
            List<String> problems = sides.stream().flatMap(s -> s.plan().problems().stream()).distinct().toList();
            problems.forEach(session.messages()::error);
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }

    private Scenario scenario(String name) throws ProblemException {
        List<Supposition> all = new ArrayList<>();
        add(Supposition.Kind.SERVICE, "--service", service, serviceIn, all);
        add(Supposition.Kind.FREED, "--freed", freed, freedIn, all);
        if (server != null && statistics == null) {
            throw new ProblemException("--server says more about --statistics-since; give that, too.");
        }
        if (statistics != null) {
            Values.day("--statistics-since", statistics);
            all.add(new Supposition(Supposition.Kind.STATISTICS, statistics, server == null ? "" : server, false));
        }
        for (String text : suppose) {
            int where = text.indexOf(WHERE);
            if (where < 0) {
                throw new ProblemException("--suppose: \"" + text + "\" does not say of whom; expected \"FIELD=VALUE where"
                        + " FILTER\".");
            }
            String value = text.substring(0, where);
            String filter = text.substring(where + WHERE.length());
            try {
                StatedValue.parse(value, session.attributes());
            } catch (IllegalArgumentException e) {
                throw new ProblemException("--suppose: " + e.getMessage() + ".", e);
            }
            Filter.parse("--suppose", filter, language(), session);
            all.add(new Supposition(Supposition.Kind.VALUE, value, filter, false));
        }
        if (all.isEmpty() && target == null && asOf == null) {
            throw new ProblemException("What is supposed? Give --to, --as-of, --service, --freed, --statistics-since or"
                    + " --suppose.");
        }
        return new Scenario(name, Values.version("--to", target), Values.moment("--as-of", asOf),
                note == null ? "" : note,
                all);
    }

    private QueryLanguage<ClientRow> language() {
        return new QueryLanguage<>(session.clientFields(), ClientRow::asOf);
    }

    private void add(Supposition.Kind kind, String option, @Nullable String filter, @Nullable String collection,
            List<Supposition> into) throws ProblemException {
        if (filter != null) {
            Filter.parse(option, filter, language(), session);
            into.add(new Supposition(kind, "", filter, false));
        }
        if (collection != null) {
            into.add(new Supposition(kind, "", collection, true));
        }
    }

    private int keep(Scenario scenario) throws ProblemException {
        try (Workspace workspace = session.openExistingWorkspace()) {
            for (Supposition supposition : scenario.suppositions()) {
                if (supposition.ofCollection()) {
                    CollectionsCommand.filter(supposition.where(), workspace);
                }
            }
            session.messages().kept("The scenario \"" + scenario.name() + "\" is kept as import",
                    scenario.save(workspace, session.messages().progress()));
        }
        return ExitCode.DONE;
    }

    /** The list in its forms. */
    private record Printed(List<Scenario.Kept> scenarios) implements OutputOptions.Answer {

        @Override
        public void table(Writer writer, int width) throws IOException {
            for (Scenario.Kept kept : scenarios) {
                for (String sentence : kept.scenario().sentences()) {
                    writer.write((sentence.startsWith("Scenario") ? "" : "  ") + SafeText.oneLine(sentence) + "\n");
                }
            }
            writer.write(scenarios.isEmpty() ? "No scenarios.\n" : PlanText.count(scenarios.size(), "scenario") + "\n");
        }

        @Override
        public void json(JsonWriter json) throws IOException {
            json.beginLines();
            for (Scenario.Kept kept : scenarios) {
                Scenario scenario = kept.scenario();
                json.beginObject();
                json.name("name").value(scenario.name());
                json.name("target").value(scenario.target() == null ? null : scenario.target().toString());
                json.name("asOf").value(scenario.asOf() == null ? null : scenario.asOf().toString());
                json.name("note").value(scenario.note());
                json.name("suppositions").beginArray();
                for (Supposition supposition : scenario.suppositions()) {
                    json.beginObject();
                    json.name("kind").value(supposition.kind().name());
                    json.name("value").value(supposition.value().isEmpty() ? null : supposition.value());
                    json.name("where").value(supposition.where().isEmpty() ? null : supposition.where());
                    json.name("ofCollection").value(supposition.ofCollection());
                    json.name("text").value(supposition.toString());
                    json.endObject();
                }
                json.endArray();
                json.name("import").value(kept.entry().id());
                json.endObject();
            }
            json.endArray();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("name", "target", "asOf", "note", "suppositions", "import");
            for (Scenario.Kept kept : scenarios) {
                Scenario scenario = kept.scenario();
                csv.row(scenario.name(), scenario.target(), scenario.asOf(), scenario.note(), String.join("; ",
                        scenario.suppositions().stream().map(Supposition::toString).toList()), kept.entry().id());
            }
        }
    }
}
