package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.plan.FollowUp;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepGroups;
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
            "@|bold States|@  OPEN nobody began     DOING somebody is at it     DONE somebody said so     WAIVED not going"
                    + " to be done; open again after --until     VERIFIED newer evidence shows that it is done     REOPENED"
                    + " it was done, and newer evidence shows that it is needed (a waived one: that its clients are worse"
                    + " off than then)",
            "",
            "What is said of steps of the workspace with --doing, --done, --waive and --reopen stands in its journal and is"
                    + " taken back with \"lockkeeper import --undo\". It changes no verdict: only new evidence makes"
                    + " somebody ready. What evidence verifies and reopens follows from the imports.",
            "",
            "@|bold Fields of --where|@  id, phase, state, step (the title), actor, minutes, server, and those of"
                    + " \"lockkeeper clients\": a step is let through where one of the clients that it serves is.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done, whatever there is to do     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper steps customer.zip --to 7.3",
            "  lockkeeper steps --to 7.3 --format csv --out steps.csv",
            "  lockkeeper steps --done wp4byajdg2gq y3ert2w1gzp9",
            "  lockkeeper steps --group-by computer --where \"state = reopened or verdict = blocked\"",
            "  lockkeeper steps --waive --where \"computer ~ LAB-*\" --reason \"replaced in May\" --until 2011-10-31"})
final class StepsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

    @Mixin
    private final StepMarking marking = new StepMarking();

    @Option(names = "--where", paramLabel = "FILTER", order = 18,
            description = "Only steps that this filter lets through; see below.")
    private @Nullable String where;

    @Option(names = "--group-by", paramLabel = "WHAT", order = 19,
            description = "Put steps together by remedy, computer or person, as work is done, or by phase or state.")
    private @Nullable StepGroups groupBy;

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
        marking.check(where != null);
        if (marking.isGiven() && !input.isWorkspace()) {
            throw new ProblemException("What is said of steps is kept in the workspace; leave out the PATH.");
        }
        try (Workspace workspace = marking.isGiven() ? session.loaded(session.openExistingWorkspace())
                : input.open(session)) {
            PlanRequest request = input.request(target.required(workspace), workspace);
            UpgradePlan plan = workspace.plan(request, session.messages().progress());
            FollowUp followUp = FollowUp.of(workspace, request, plan, session.messages().progress());
            session.messages().endProgress();
            List<PlannedStep> chosen = where == null ? null
                    : StepFilter.where(where, followUp.steps(), workspace.model(request.asOf()), plan, session);
            if (marking.isGiven()) {
                marking.keep(followUp, chosen, workspace, session);
                if (workspace.setting(WorkspaceSettings.TARGET).isEmpty()) {
                    // so that the next import can tell what it verifies and reopens
                    workspace.setSetting(WorkspaceSettings.TARGET, plan.target().toString());
                }
                return ExitCode.DONE;
            }
            output.print(new StepsText(chosen == null ? followUp.steps() : chosen, groupBy), session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }
}
