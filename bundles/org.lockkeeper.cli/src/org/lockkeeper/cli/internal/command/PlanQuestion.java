package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import picocli.CommandLine.Mixin;

/** What is asked about the plan of some paths or of the workspace: the options, and the frame of the answer. */
final class PlanQuestion {

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final PlanInput input = new PlanInput();

    /**
     * What an answer is found from.
     *
     * @param workspace what is known, read
     * @param request what the plan answers
     * @param plan the plan
     */
    record Planned(Workspace workspace, PlanRequest request, UpgradePlan plan) {
    }

    /** Finds an answer. */
    @FunctionalInterface
    interface Answering {
        /** The answer. */
        OutputOptions.Answer of(Planned planned) throws ProblemException;
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check() throws ProblemException {
        target.check();
        input.check();
    }

    /** Whether the workspace is meant: no path was given. */
    boolean isWorkspace() {
        return input.isWorkspace();
    }

    /**
     * Makes the plan and prints what follows from it.
     *
     * @return the exit code
     */
    int answer(OutputOptions output, Session session, Answering answering) throws ProblemException, IOException {
        try (Workspace workspace = input.open(session)) {
            PlanRequest request = input.request(target.required(workspace), workspace);
            UpgradePlan plan = workspace.plan(request, session.messages().progress());
            OutputOptions.Answer answer = answering.of(new Planned(workspace, request, plan));
            session.messages().endProgress();
            output.print(answer, session);
            plan.problems().forEach(session.messages()::error);
            return plan.problems().isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
        }
    }
}
