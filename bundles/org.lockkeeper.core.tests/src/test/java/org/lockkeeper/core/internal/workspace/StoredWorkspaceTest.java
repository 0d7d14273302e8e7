package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** A workspace over a store, which is read when somebody wants to know. */
class StoredWorkspaceTest extends WorkspaceStory {

    @Test
    void aWorkspaceOnDiskReadsItsStoreWhenLoaded() throws ProblemException {
        ObservationStore store = CoreServices.memoryStore();
        Model model;
        try (Workspace first = new DefaultWorkspace(DIRECTORY, false, new OpenStore(() -> new SharedStore(store), List::of),
                intake, CoreServices.planner(List.of()))) {
            first.load(Progress.NONE);
            read(first, blocked("a@x"));
            read(first, new Given());
            read(first, blocked("b@x"));
            model = first.model();
        }
        try (Workspace second = over(store)) {
            List<WorkspaceEvent> events = new ArrayList<>();
            second.listen(events::add);
            assertThat(second.isLoaded()).isFalse();
            assertThat(second.model()).isSameAs(Model.EMPTY);
            assertThat(second.directory()).contains(DIRECTORY);
            assertThat(second.imports()).hasSize(3);
            assertThat(second.isLoaded()).isFalse();

            second.load(Progress.NONE);
            second.load(Progress.NONE);

            assertThat(second.isLoaded()).isTrue();
            assertThat(events).containsExactly(new WorkspaceEvent.ModelChanged(second.model()));
            assertThat(second.model().clients()).isEqualTo(model.clients());
            second.undo(3, Progress.NONE);
            assertThat(second.model().clients()).hasSize(1);
        }
    }

    /** A preview of an import would else tell changes that it does not bring. */
    @Test
    void aCopyKnowsWhatWasImportedBeforeAPersonSpoke() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, new Given().serverVersion("7.2.3").row(null, "a@x", "PC-a@x", Connector.KOFF,
                    Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT)));
            read(workspace, new Given().observe(Given.client("a@x", "PC-a@x", Connector.KOFF), SourceKind.STATEMENT,
                    Moment.of(Instant.now()), Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT)));
            try (Workspace copy = workspace.copy(Progress.NONE)) {
                assertThat(copy.imports()).isEqualTo(workspace.imports());
                assertThat(copy.model().clients()).isEqualTo(workspace.model().clients());
                assertThat(copy.model().clients().getFirst().facts().get(Attribute.UPDATER_SERVICE).value())
                        .isEqualTo(Presence.PRESENT);
                read(copy, blocked("b@x"));
                assertThat(copy.imports()).hasSize(3);
            }
        }
    }

    @Test
    void changesThatNobodyAwaitsDoNotReadTheStore() throws ProblemException {
        ObservationStore store = new SharedStore(CoreServices.memoryStore()) {
            @Override
            public void forEachObservation(Consumer<Observation> consumer, Progress progress) {
                throw new AssertionError("observations were read");
            }
        };
        try (Workspace workspace = over(store)) {
            read(workspace, blocked("a@x"));
            read(workspace, blocked("b@x"));
            workspace.undo(1, Progress.NONE);
            assertThat(workspace.isLoaded()).isFalse();
            assertThat(workspace.model()).isSameAs(Model.EMPTY);
            assertThat(workspace.imports()).hasSize(1);
        }
    }

    @Test
    void aChangeThatSomebodyAwaitsBringsTheModel() throws ProblemException {
        try (Workspace workspace = over(CoreServices.memoryStore())) {
            read(workspace, blocked("a@x"));
            List<WorkspaceEvent> events = new ArrayList<>();
            workspace.listen(events::add);
            read(workspace, blocked("b@x"));
            assertThat(workspace.isLoaded()).isTrue();
            assertThat(workspace.model().clients()).hasSize(2);
            assertThat(events).last().isEqualTo(new WorkspaceEvent.ModelChanged(workspace.model()));
        }
    }

    @Test
    void aJournalThatDoesNotMatchIsNotSilentlyTaken() throws ProblemException {
        ObservationStore store = CoreServices.memoryStore();
        try (Workspace workspace = over(store)) {
            read(workspace, blocked("a@x"));
            ObservationStore losing = new SharedStore(store) {
                @Override
                public void forEachObservation(Consumer<Observation> consumer, Progress progress) {
                    // lost
                }
            };
            try (Workspace broken = over(losing)) {
                assertThatThrownBy(() -> broken.load(Progress.NONE)).isInstanceOf(ProblemException.class)
                        .hasMessageContaining("do not match");
                assertThat(broken.isLoaded()).isFalse();
            }
        }
    }

    @Test
    void aStoreThatCannotBeOpenedIsAProblem() {
        try (Workspace workspace = CoreServices.workspaces(_ -> {
            throw new ProblemException("The workspace is open in another process.");
        }, intake, List.of()).at(DIRECTORY)) {
            assertThatThrownBy(() -> workspace.load(Progress.NONE)).isInstanceOf(ProblemException.class)
                    .hasMessage("The workspace is open in another process.");
            assertThat(workspace.model()).isSameAs(Model.EMPTY);
        }
    }

    @Test
    void restoringReplacesTheModel() throws ProblemException {
        ObservationStore store = CoreServices.memoryStore();
        ObservationStore restoring = new SharedStore(store) {
            @Override
            public void restoreFrom(Path file, Progress progress) throws ProblemException {
                store.undo(1);
            }

            @Override
            public void exportTo(Path file, Progress progress) {
                // written
            }
        };
        try (Workspace workspace = over(restoring)) {
            read(workspace, blocked("a@x"));
            workspace.exportTo(Path.of("all.zip"), Progress.NONE);
            workspace.restoreFrom(Path.of("all.zip"), Progress.NONE);
            assertThat(workspace.model().clients()).isEmpty();
            assertThat(workspace.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void settingsGoToTheStoreWithoutLoadingIt() throws ProblemException {
        try (Workspace workspace = over(CoreServices.memoryStore())) {
            workspace.setSetting("target", "7.3.0");
            assertThat(workspace.setting("target")).contains("7.3.0");
            assertThat(workspace.isLoaded()).isFalse();
        }
    }
}
