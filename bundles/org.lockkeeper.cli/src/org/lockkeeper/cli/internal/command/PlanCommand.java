package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.core.plan.FollowedPlan;
import org.lockkeeper.core.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lockkeeper plan}: the main job. */
@Command(name = "plan", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Says whose Outlook stops working when a server is upgraded, why, and what has to be done"
                + " first.", ""},
        footer = {
            "",
            "A PATH is a server folder or zip (mailserver.cfg, users.cfg, logs, inventories of installed programs,"
                    + " lockkeeper-server.json, lockkeeper-clients.csv), a folder of such folders, or a single file."
                    + " It is read into a workspace in memory that is gone afterwards; without a PATH the plan is made"
                    + " from the workspace, which remembers the target.",
            "",
            "How fresh the evidence is, is judged as of --as-of, else the time when the folder was collected, else the"
                    + " newest time seen in that server's evidence; never as of today.",
            "",
            "@|bold Formats|@",
            "  table  for people, as wide as the terminal (COLUMNS); lists the clients that need something",
            "  json   one object, \"lockkeeper/plan/1\", as releng/schema/plan-1.schema.json describes it",
            "  csv    one row per client, and one per server that is not ready or has steps of its own",
            "  html   one web page that needs no other file; sorts, filters and prints",
            "  md     Markdown with tables, for wikis and tickets",
            "",
            "@|bold Exit codes|@",
            "  0 ready     1 error (what could be planned is printed)     2 manual work needed",
            "  3 blocked clients     4 undecided: the evidence does not suffice",
            "",
            "@|bold Examples|@",
            "  lockkeeper plan customer.zip --to 7.3",
            "  lockkeeper plan mail1/ mail2/ --to 7.3 --server mail2 --format html --out mail2.html",
            "  lockkeeper plan warning.log --to 7.3 --server mail1 --server-version 7.2.3",
            "  lockkeeper plan --scenario \"rolled out\"",
            "  lockkeeper plan --to 7.3 --format json --quiet | jq .totals"})
final class PlanCommand implements Callable<Integer> {

    static final String TABLE = "table";
    private static final String LAST_FORMAT = "  md ";

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "VERSION", order = 1,
            description = "The version to upgrade to, such as 7.3 or \"7.4.0 patch 1\". Only a scenario may name it"
                    + " instead.")
    private @Nullable String target;

    @Option(names = "--scenario", paramLabel = "NAME", order = 5,
            description = "Suppose what the scenario of that name supposes; see \"lockkeeper scenario --help\". All that is"
                    + " printed is marked hypothetical.")
    private @Nullable String scenario;

    @Option(names = "--format", paramLabel = "FORMAT", order = 5,
            description = "table, json, csv, html or md; default: what the name of --out ends in, else table.")
    private @Nullable String format;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 6,
            description = "Write to this file, all or nothing; - is standard output.")
    private @Nullable String out;

    @Mixin
    private final PlanInput input = new PlanInput();

    @Mixin
    private final CommonOptions common;

    PlanCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (target == null && scenario == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required option: '--to=VERSION'");
        }
        ProductVersion version = Values.version("--to", target);
        input.check();
        if (scenario != null && !input.isWorkspace()) {
            throw new ProblemException("Scenarios are kept in the workspace; leave out the PATH.");
        }
        Optional<ReportWriter> writer = writer();
        ProductVersion asked;
        boolean news;
        int code;
        try (Workspace workspace = input.open(session)) {
            Scenario supposed = scenario == null ? null : Scenario.named(scenario, workspace);
            asked = ScenarioRun.target(version, supposed);
            PlanRequest request = input.request(asked, workspace);
            news = input.isWorkspace() && supposed == null
                    && !workspace.setting(WorkspaceSettings.TARGET).equals(Optional.of(asked.toString()));
            UpgradePlan plan = supposed == null ? workspace.plan(request, session.messages().progress())
                    : ScenarioRun.of(supposed, workspace, request, session).plan();
            plan = FollowedPlan.withStandings(workspace, request, plan, session.messages().progress());
            session.messages().endProgress();
            code = plan.problems().isEmpty() ? ExitCode.of(plan) : ExitCode.ERROR;
            print(plan, writer, code);
            plan.problems().forEach(session.messages()::error);
        }
        if (news) {
            remember(asked);
        }
        return code;
    }

    /** Lists the formats of extensions below ours. */
    void nameAddedFormats(UsageMessageSpec help) {
        List<ReportWriter> writers;
        try {
            writers = session.reportWriters();
        } catch (ProblemException e) {
            // told when a plan is written
            return;
        }
        List<String> lines = new ArrayList<>(List.of(help.footer()));
        int at = lines.size() - 1;
        while (at >= 0 && !lines.get(at).startsWith(LAST_FORMAT)) {
            at--;
        }
        for (ReportWriter writer : writers) {
            if (lines.stream().noneMatch(line -> line.startsWith("  " + writer.format() + " "))) {
                lines.add(++at, "  " + writer.format() + "  " + writer.title() + " (of an extension)");
            }
        }
        help.footer(lines.toArray(String[]::new));
    }

    /** Keeps the target for the lists; a workspace that can only be read has the plan all the same. */
    private void remember(ProductVersion target) {
        try (Workspace workspace = session.openWorkspace()) {
            workspace.setSetting(WorkspaceSettings.TARGET, target.toString());
        } catch (ProblemException e) {
            session.messages().note("The target is not remembered for the other commands; give them --to " + target + ". "
                    + e.getMessage());
        }
    }

    // empty for the table
    private Optional<ReportWriter> writer() throws ProblemException {
        if (format == null) {
            if (out == null || Session.isStandardOutput(out)) {
                return Optional.empty();
            }
            String name = out.toLowerCase(Locale.ROOT);
            return session.reportWriters().stream().filter(w -> name.endsWith("." + w.fileExtension())).findFirst();
        }
        if (format.equalsIgnoreCase(TABLE)) {
            return Optional.empty();
        }
        List<ReportWriter> writers = session.reportWriters();
        return Optional.of(writers.stream().filter(w -> w.format().equalsIgnoreCase(format)).findFirst()
                .orElseThrow(() -> new ProblemException("--format: there is no format \"" + format + "\"; there are "
                        + TABLE + ", " + writers.stream().map(ReportWriter::format).sorted().collect(
                                Collectors.joining(", ")) + ".")));
    }

    private void print(UpgradePlan plan, Optional<ReportWriter> writer, int code)
            throws ProblemException, IOException {
        try {
            if (writer.isPresent()) {
                session.print(out, stream -> writer.get().write(plan, stream));
            } else {
                session.print(out, stream -> new PlanTable(plan, session.width(), session.palette(out))
                        .write(stream, code));
            }
        } catch (StandardOutput.ReaderGone e) {
            // the reader has seen enough; the answer stands
        }
    }
}
