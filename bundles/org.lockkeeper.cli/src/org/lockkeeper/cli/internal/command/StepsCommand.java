package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper steps}: what is to be done, each piece of work once. */
@Command(name = "steps", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Lists what is to be done before, at and after the upgrade, each piece of work once: what is done"
                + " to a computer stands once for all who use it.", ""},
        footer = {
            "",
            "The id of a step is the one that \"lockkeeper plan\" gives it. It stays the same after every import, as long"
                    + " as there is this to do. Minutes are given only where a document tells them.",
            "",
            "@|bold Exit codes|@  0 done, whatever there is to do     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper steps customer.zip --to 7.3",
            "  lockkeeper steps --to 7.3 --format csv --out steps.csv"})
final class StepsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

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
        try (Workspace workspace = input.open(session)) {
            ProductVersion version = target.required(workspace);
            UpgradePlan plan = workspace.plan(input.request(version, workspace.model()), session.messages().progress());
            session.messages().endProgress();
            output.print(new Printed(PlannedStep.of(plan)), session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
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
