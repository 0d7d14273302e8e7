package org.lockkeeper.cli.internal.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import picocli.CommandLine.Option;

/** The version that lists judge by: the one given, else the one that the workspace was last asked for. */
final class TargetOption {

    @Option(names = "--to", paramLabel = "VERSION", order = 1,
            description = "The version to judge by; default: the one that \"lockkeeper plan\" was last asked for.")
    private @Nullable String target;

    /** Refuses what is no version, before any work is done. */
    void check() throws ProblemException {
        Values.version("--to", target);
    }

    /** The version to judge by; empty where none was given and the workspace remembers none. */
    Optional<ProductVersion> in(Workspace workspace) throws ProblemException {
        ProductVersion given = Values.version("--to", target);
        return given != null ? Optional.of(given)
                : workspace.setting(WorkspaceSettings.TARGET).flatMap(ProductVersion::tryParse);
    }

    /** The version to judge by, for commands that can do nothing without one. */
    ProductVersion required(Workspace workspace) throws ProblemException {
        return in(workspace).orElseThrow(
                () -> new ProblemException("Give the version to upgrade to with --to VERSION, such as --to 7.3."));
    }

    /** The clients of a workspace, with their verdicts where there is a version to judge by. */
    List<ClientRow> clients(Workspace workspace, Session session) throws ProblemException {
        return clients(workspace, null, session, ClientRow.STALE_AFTER);
    }

    /**
     * The same, now or as they were known earlier.
     *
     * @param importId the last import that counts, 0 for none; {@code null} for all of them
     * @param staleAfter how many days old a fact may be before it is marked as stale
     */
    List<ClientRow> clients(Workspace workspace, @Nullable Long importId, Session session, int staleAfter)
            throws ProblemException {
        Optional<ProductVersion> version = in(workspace);
        if (importId == null) {
            return ClientRow.of(workspace.model(), version.isEmpty() ? null : plan(version.get(), workspace, session),
                    staleAfter);
        }
        Progress progress = session.messages().progress();
        Model then = workspace.modelAfter(importId, progress);
        UpgradePlan plan = version.isEmpty() ? null
                : told(workspace.plan(then, PlanRequest.to(version.get()), progress), session);
        return ClientRow.of(then, plan, staleAfter);
    }

    /** The clients of a workspace, judged by the version that it was asked for last. */
    static List<ClientRow> rememberedClients(Workspace workspace, Session session) throws ProblemException {
        return new TargetOption().clients(workspace, session);
    }

    /** The plan for a version; its problems go to standard error. */
    static UpgradePlan plan(ProductVersion target, Workspace workspace, Session session) {
        return told(workspace.plan(PlanRequest.to(target), session.messages().progress()), session);
    }

    private static UpgradePlan told(UpgradePlan plan, Session session) {
        session.messages().endProgress();
        plan.problems().forEach(session.messages()::warning);
        return plan;
    }
}
