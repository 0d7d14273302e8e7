package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepMark;
import org.lockkeeper.core.plan.StepState;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper steps}: what is to be done, each piece of work once. */
@Command(name = "steps", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Lists what is to be done before, at and after the upgrade, each piece of work once: what is done"
                + " to a computer stands once for all who use it.", ""},
        footer = {
            "",
            "The id of a step is the one that \"lockkeeper plan\" gives it. It stays the same after every import, as long"
                    + " as there is this to do. Minutes are given only where a document tells them.",
            "",
            "What is said of steps of the workspace with --done, --waive and --reopen stands in its journal and is taken"
                    + " back with \"lockkeeper import --undo\". It changes no verdict: only new evidence makes somebody"
                    + " ready.",
            "",
            "@|bold Exit codes|@  0 done, whatever there is to do     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper steps customer.zip --to 7.3",
            "  lockkeeper steps --to 7.3 --format csv --out steps.csv",
            "  lockkeeper steps --done wp4byajdg2gq y3ert2w1gzp9",
            "  lockkeeper steps --waive pmjcq2f7ryfa --reason \"leaves in May\" --until 2011-10-31"})
final class StepsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

    /** What is said of steps; one of it at a time. */
    static final class Marking {

        @Option(names = "--done", paramLabel = "ID", arity = "1..*", order = 10, description = "These steps are done.")
        private List<String> done = List.of();

        @Option(names = "--waive", paramLabel = "ID", arity = "1..*", order = 11,
                description = "These steps are not going to be done; needs --reason.")
        private List<String> waive = List.of();

        @Option(names = "--reopen", paramLabel = "ID", arity = "1..*", order = 12,
                description = "These steps are to be done after all.")
        private List<String> reopen = List.of();
    }

    @ArgGroup
    private Marking marking;

    @Option(names = "--reason", paramLabel = "TEXT", order = 13, description = "Why, or a note; kept with it.")
    private String reason;

    @Option(names = "--until", paramLabel = "DATE", order = 14,
            description = "The last day for which --waive holds, by the date of judgement (ISO 8601).")
    private String until;

    @Option(names = "--by", paramLabel = "NAME", order = 15,
            description = "Who says so; default: the user's name in the system.")
    private String by = System.getProperty("user.name", "unknown user");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    StepsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        target.check();
        input.check();
        if (marking != null) {
            return mark();
        }
        if (reason != null || until != null) {
            throw new ProblemException("--reason and --until say more about --done, --waive or --reopen; give one of them.");
        }
        try (Workspace workspace = input.open(session)) {
            ProductVersion version = target.required(workspace);
            UpgradePlan plan = workspace.plan(input.request(version, workspace.model()), session.messages().progress());
            session.messages().endProgress();
            output.print(new Printed(PlannedStep.of(plan, StepMark.in(workspace))), session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }

    private int mark() throws ProblemException {
        if (!input.isWorkspace()) {
            throw new ProblemException("What is said of steps is kept in the workspace; leave out the PATH.");
        }
        boolean waives = !marking.waive.isEmpty();
        if (waives && (reason == null || reason.isBlank())) {
            throw new ProblemException("--waive needs a reason: give it with --reason TEXT.");
        }
        if (until != null && !waives) {
            throw new ProblemException("--until says how long --waive holds; leave it out, or waive.");
        }
        LocalDate last = until();
        StepState state = waives ? StepState.WAIVED : marking.done.isEmpty() ? StepState.OPEN : StepState.DONE;
        Set<String> ids = new LinkedHashSet<>(waives ? marking.waive : marking.done.isEmpty() ? marking.reopen
                : marking.done);
        try (Workspace workspace = session.loaded(session.openExistingWorkspace())) {
            ProductVersion version = target.required(workspace);
            UpgradePlan plan = workspace.plan(input.request(version, workspace.model()), session.messages().progress());
            Set<String> known = new HashSet<>(StepMark.in(workspace).keySet());
            PlannedStep.of(plan).forEach(s -> known.add(s.id()));
            List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
            if (!unknown.isEmpty()) {
                throw new ProblemException("There is no step " + String.join(", ", unknown) + " on the way to " + version
                        + "; \"lockkeeper steps\" lists the ids. Nothing was changed.");
            }
            Moment now = Moment.of(Instant.now());
            List<StepMark> marks = ids.stream()
                    .map(id -> new StepMark(id, state, last, by, now, reason == null ? "" : reason)).toList();
            ImportEntry entry = StepMark.save(PlanText.count(marks.size(), "step") + " " + said(state), marks, workspace,
                    session.messages().progress());
            session.messages().endProgress();
            session.messages().note("Kept as import " + entry.id() + "; taken back with: lockkeeper import --undo "
                    + entry.id());
            return ExitCode.DONE;
        }
    }

    private static String said(StepState state) {
        return switch (state) {
            case DONE -> "done";
            case WAIVED -> "waived";
            default -> "reopened";
        };
    }

    private LocalDate until() throws ProblemException {
        try {
            return until == null ? null : LocalDate.parse(until);
        } catch (DateTimeException e) {
            throw new ProblemException("--until: \"" + until + "\" is no day; expected something like 2011-10-31.", e);
        }
    }

    /** The list in its forms. */
    private record Printed(List<PlannedStep> steps) implements OutputOptions.Answer {

        @Override
        public void table(Writer writer, int width) throws IOException {
            // one kind of work together: "reinstall on these 8 computers"
            Map<String, List<PlannedStep>> kinds = new LinkedHashMap<>();
            steps.forEach(s -> kinds.computeIfAbsent(heading(s), _ -> new ArrayList<>()).add(s));
            for (Map.Entry<String, List<PlannedStep>> kind : kinds.entrySet()) {
                writer.write(kind.getKey() + "\n");
                List<String[]> rows = kind.getValue().stream().map(s -> new String[] {s.id(), s.state().name(),
                    minutes(s), s.clients().isEmpty() ? s.server() : s.server() + ": " + Who.text(s.clients())}).toList();
                new TextTable(List.of("", "", "", ""), rows, new boolean[4]).write(writer, width, 2, null, text -> text);
                writer.write("\n");
            }
            writer.write(steps.isEmpty() ? "No steps.\n" : PlanText.count(steps.size(), "step") + "\n");
        }

        private static String heading(PlannedStep step) {
            return step.step().phase() + "  " + step.step().title() + " (" + actor(step)
                    + (step.step().needsElevation() ? ", an administrator's password is asked" : "") + ")";
        }

        private static String minutes(PlannedStep step) {
            return step.step().minutes() == null ? "" : step.step().minutes() + " min";
        }

        private static String actor(PlannedStep step) {
            return switch (step.step().actor()) {
                case ADMINISTRATOR -> "administrator";
                case SERVER_ADMINISTRATOR -> "server administrator";
                case USER -> "user";
            };
        }

        @Override
        public void json(JsonWriter json) throws IOException {
            json.beginLines();
            for (PlannedStep step : steps) {
                json.beginObject();
                json.name("id").value(step.id());
                json.name("phase").value(step.step().phase().name());
                json.name("title").value(step.step().title());
                json.name("actor").value(step.step().actor().name());
                json.name("needsElevation").value(step.step().needsElevation());
                json.name("minutes").value(step.step().minutes());
                json.name("state").value(step.state().name());
                Who.clients(step.clients(), json);
                json.name("server").value(step.server());
                json.endObject();
            }
            json.endArray();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("id", "phase", "title", "actor", "needsElevation", "minutes", "state", "clients", "server");
            for (PlannedStep step : steps) {
                csv.row(step.id(), step.step().phase(), step.step().title(), step.step().actor(),
                        step.step().needsElevation(), step.step().minutes(), step.state(), Who.text(step.clients()),
                        step.server());
            }
        }
    }
}
