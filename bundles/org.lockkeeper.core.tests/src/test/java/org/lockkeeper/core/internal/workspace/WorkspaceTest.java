package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.internal.resolve.Resolver;
import org.lockkeeper.core.testing.Given;

/** What imports do to a workspace in memory. */
class WorkspaceTest extends WorkspaceStory {

    @Test
    void aTemporaryWorkspaceIsLoadedAndEmpty() throws ProblemException {
        try (Workspace workspace = temporary()) {
            assertThat(workspace.isLoaded()).isTrue();
            assertThat(workspace.directory()).isEmpty();
            assertThat(workspace.model().clients()).isEmpty();
            assertThat(workspace.imports()).isEmpty();
        }
    }

    @Test
    void anImportChangesTheModelAndTellsListenersInOrder() throws ProblemException {
        try (Workspace workspace = temporary()) {
            List<WorkspaceEvent> events = new ArrayList<>();
            workspace.listen(events::add);
            ImportEntry entry = read(workspace, blocked("a@x"));

            assertThat(entry.sources()).containsExactly("customer");
            assertThat(workspace.imports()).containsExactly(entry);
            assertThat(workspace.files(entry.id())).hasSize(1);
            assertThat(workspace.rejected(entry.id())).isEmpty();
            assertThat(events).containsExactly(new WorkspaceEvent.Imported(entry),
                    new WorkspaceEvent.ModelChanged(workspace.model()));
            assertThat(workspace.plan(TO_7_3, Progress.NONE).totals().get(Verdict.BLOCKED)).isEqualTo(1);
            assertThat(workspace.explain(TO_7_3, workspace.model().clients().getFirst()).flips()).isNotEmpty();
            assertThat(workspace.rules()).isNotEmpty();
        }
    }

    @Test
    void theModelIsThatOfAllObservationsInTheOrderOfReading() throws ProblemException {
        try (Workspace workspace = temporary()) {
            List<Observation> all = new ArrayList<>();
            for (String account : List.of("a@x", "b@x", "a@x")) {
                Given given = blocked(account).report(at("09-0" + (all.size() / 4 + 2)), account);
                read(workspace, given);
                all.addAll(given.observations());
            }
            Model model = workspace.model();
            assertThat(model).isEqualTo(Resolver.resolve(model.revision(), all));
        }
    }

    @Test
    void revisionsGrow() throws ProblemException {
        try (Workspace workspace = temporary()) {
            long before = workspace.model().revision();
            long id = read(workspace, blocked("a@x")).id();
            long imported = workspace.model().revision();
            workspace.undo(id, Progress.NONE);
            assertThat(List.of(before, imported, workspace.model().revision())).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void undoTakesBackWhatTheImportAloneSaid() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, blocked("a@x"));
            Model before = workspace.model();
            long id = read(workspace, blocked("a@x").used(at("09-09"), "b@x")).id();
            assertThat(workspace.model().clients()).hasSize(2);
            List<WorkspaceEvent> events = new ArrayList<>();
            workspace.listen(events::add);

            workspace.undo(id, Progress.NONE);

            assertThat(workspace.model().clients()).isEqualTo(before.clients());
            assertThat(workspace.model().servers()).isEqualTo(before.servers());
            assertThat(events).containsExactly(new WorkspaceEvent.Undone(id),
                    new WorkspaceEvent.ModelChanged(workspace.model()));
            assertThatThrownBy(() -> workspace.undo(id, Progress.NONE)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aFailedImportChangesNothing() throws ProblemException {
        Intake failing = (request, sink, progress) -> {
            sink.observe(blocked("a@x").observations().getFirst());
            throw new ProblemException("Nothing in customer was recognised.");
        };
        try (Workspace workspace = CoreServices.workspaces(_ -> null, failing, List.of()).temporary()) {
            Model before = workspace.model();
            List<WorkspaceEvent> events = new ArrayList<>();
            workspace.listen(events::add);
            assertThatThrownBy(() -> workspace.importFrom(new IntakeRequest(List.of(), null), Progress.NONE))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("customer");
            assertThat(workspace.model()).isSameAs(before);
            assertThat(workspace.imports()).isEmpty();
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aCancelledImportChangesNothingAndTheNextOneWorks() throws ProblemException {
        try (Workspace workspace = temporary()) {
            content = blocked("a@x").observations();
            Progress cancelled = Progress.until(() -> true);
            assertThatThrownBy(() -> workspace.importFrom(new IntakeRequest(List.of(), null), cancelled))
                    .isInstanceOf(CancellationException.class);
            assertThat(workspace.imports()).isEmpty();
            assertThat(read(workspace, blocked("a@x")).observations()).isEqualTo(2);
        }
    }

    @Test
    void plansUseTheRequestAsItIs() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, blocked("a@x"));
            assertThat(workspace.plan(new PlanRequest(ProductVersion.of(7, 3, 0), null, Set.of("nobody"), Map.of()),
                    Progress.NONE).problems()).hasSize(1);
        }
    }

    @Test
    void aClosedWorkspaceSaysSo() throws ProblemException {
        Workspace workspace = temporary();
        workspace.close();
        workspace.close();
        assertThatThrownBy(() -> read(workspace, blocked("a@x"))).isInstanceOf(ProblemException.class)
                .hasMessage("The workspace is closed.");
    }
}
