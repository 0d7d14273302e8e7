package org.lockkeeper.core.inventory.compare;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * What an import would read and change; nothing of it happens.
 *
 * @param entry what the journal would say
 * @param files what would become of each file
 * @param rejected rows that could not be used, each with its reason
 * @param changes what would be otherwise afterwards
 */
public record ImportPreview(ImportEntry entry, List<JournalFile> files, List<RejectedRow> rejected, Differences changes) {

    /** Copies the lists. */
    public ImportPreview {
        Objects.requireNonNull(entry);
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        Objects.requireNonNull(changes);
    }

    /**
     * Tries an import in a copy of a workspace.
     *
     * @param present loaded; stays as it is
     * @param target the version to judge by; {@code null} where there is none, so that verdicts are not compared
     */
    public static ImportPreview of(Workspace present, IntakeRequest request, @Nullable ProductVersion target,
            Progress progress) throws ProblemException {
        try (Workspace copy = present.copy(progress)) {
            return of(present, copy, request, target, progress);
        }
    }

    /**
     * The same in a copy that is at hand.
     *
     * @param copy a copy of the workspace, which the import changes
     */
    public static ImportPreview of(Workspace present, Workspace copy, IntakeRequest request,
            @Nullable ProductVersion target, Progress progress) throws ProblemException {
        ImportEntry entry = copy.importFrom(request, progress);
        UpgradePlan before = target == null ? null : present.plan(PlanRequest.to(target), progress);
        UpgradePlan after = target == null ? null : copy.plan(PlanRequest.to(target), progress);
        return new ImportPreview(entry, copy.files(entry.id()), copy.rejected(entry.id()), Differences.between(
                new State("before", present.model(), before, null), new State("after", copy.model(), after, null)));
    }

    /**
     * What an import that is in the journal changed: what is known after it against what was known before.
     *
     * @param workspace loaded
     * @param importId number of the import
     * @param target the version to judge by; {@code null} where there is none
     */
    public static Differences changesOf(Workspace workspace, long importId, @Nullable ProductVersion target,
            Progress progress) throws ProblemException {
        long before = 0;
        for (ImportEntry entry : workspace.imports()) {
            if (entry.id() < importId) {
                before = entry.id();
            }
        }
        return Differences.between(state(workspace, before, target, progress),
                state(workspace, importId, target, progress));
    }

    /**
     * What became otherwise since an import that is in the journal: what is known now against what was known after it.
     *
     * @param workspace loaded
     * @param importId number of the import; 0 for the time before the first
     * @param target the version to judge by; {@code null} where there is none
     */
    public static Differences changesSince(Workspace workspace, long importId, @Nullable ProductVersion target,
            Progress progress) throws ProblemException {
        return changesSince(workspace, importId, target,
                target == null ? null : workspace.plan(PlanRequest.to(target), progress), progress);
    }

    /**
     * The same with a plan that is at hand.
     *
     * @param now the plan of what is known now for the target; {@code null} where there is no target
     */
    public static Differences changesSince(Workspace workspace, long importId, @Nullable ProductVersion target,
            @Nullable UpgradePlan now, Progress progress) throws ProblemException {
        return Differences.between(state(workspace, importId, target, progress),
                new State("now", workspace.model(), now, null));
    }

    private static State state(Workspace workspace, long importId, @Nullable ProductVersion target, Progress progress)
            throws ProblemException {
        var model = workspace.modelAfter(importId, progress);
        return new State("import=" + importId, model,
                target == null ? null : workspace.plan(model, PlanRequest.to(target), progress), null);
    }
}
