package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;

/** What became otherwise since an import, all later ones together. */
class ChangesSinceTest extends WorkspaceStory {

    @Test
    void allLaterImportsAreTakenTogether() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            read(workspace, blocked("b@x"));
            ImportEntry last = read(workspace, blocked("c@x"));
            Differences since = ImportPreview.changesSince(workspace, first.id(), TO_7_3.target(), Progress.NONE);
            assertThat(since.clients()).extracting(ClientChange::kind).containsExactly(ChangeKind.NEW, ChangeKind.NEW);
            assertThat(since.clients()).extracting(c -> c.who().account()).containsExactly("b@x", "c@x");
            assertThat(since.clients()).extracting(ClientChange::to).containsOnly(Verdict.BLOCKED);
            assertThat(ImportPreview.changesSince(workspace, last.id(), TO_7_3.target(), Progress.NONE).clients())
                    .isEmpty();
        }
    }

    @Test
    void anImportThatWasTakenBackIsNoChange() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            ImportEntry second = read(workspace, blocked("b@x"));
            workspace.undo(second.id(), Progress.NONE);
            assertThat(ImportPreview.changesSince(workspace, first.id(), TO_7_3.target(), Progress.NONE).clients())
                    .isEmpty();
        }
    }
}
