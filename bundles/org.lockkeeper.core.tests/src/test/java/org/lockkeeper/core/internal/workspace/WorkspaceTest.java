package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.internal.resolve.Resolver;
import org.lockkeeper.core.testing.Given;

class WorkspaceTest {

    private static final PlanRequest TO_7_3 = PlanRequest.to(ProductVersion.of(7, 3, 0));
    private static final Path DIRECTORY = Path.of("workspace");

    /** What the next import reads. */
    private List<Observation> content = List.of();
    private final Intake intake = (request, sink, progress) -> {
        for (Observation observation : content) {
            progress.checkCancelled();
            sink.observe(observation);
        }
        if (!content.isEmpty()) {
            sink.file(new JournalFile(content.getFirst().evidence().file(), "mail1", "fake", content.size(), 0, null));
        }
    };

    private Workspace temporary() {
        return CoreServices.workspaces(_ -> {
            throw new AssertionError("a temporary workspace needs no store on disk");
        }, intake, List.of()).temporary();
    }

    private Workspace over(ObservationStore store) {
        return CoreServices.workspaces(_ -> store, intake, List.of()).at(DIRECTORY);
    }

    private ImportEntry read(Workspace workspace, Given given) throws ProblemException {
        content = given.observations();
        return workspace.importFrom(new IntakeRequest(List.of(Path.of("customer")), null), Progress.NONE);
    }

    private static Given blocked(String account) {
        return new Given().serverVersion("7.2.3").row(at("09-01"), account, "PC-" + account, Connector.KOFF,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT));
    }

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

    // --- workspaces on disk

    @Test
    void aWorkspaceOnDiskReadsItsStoreWhenLoaded() throws ProblemException {
        ObservationStore store = CoreServices.memoryStore();
        Model model;
        try (Workspace first = new DefaultWorkspace(DIRECTORY, () -> new Shared(store), intake,
                CoreServices.planner(List.of()))) {
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

    @Test
    void changesThatNobodyAwaitsDoNotReadTheStore() throws ProblemException {
        ObservationStore store = new Shared(CoreServices.memoryStore()) {
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
            ObservationStore losing = new Shared(store) {
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
        ObservationStore restoring = new Shared(store) {
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

    @Test
    void aClosedWorkspaceSaysSo() throws ProblemException {
        Workspace workspace = temporary();
        workspace.close();
        workspace.close();
        assertThatThrownBy(() -> read(workspace, blocked("a@x"))).isInstanceOf(ProblemException.class)
                .hasMessage("The workspace is closed.");
    }

    // --- listeners and threads

    @Test
    void aListenerThatFailsDoesNotHarmOthers() throws ProblemException {
        try (Workspace workspace = temporary()) {
            List<WorkspaceEvent> events = new ArrayList<>();
            workspace.listen(_ -> {
                throw new IllegalStateException("view is gone");
            });
            workspace.listen(events::add);
            read(workspace, blocked("a@x"));
            assertThat(events).hasSize(2);
        }
    }

    @Test
    void aClosedRegistrationHearsNothing() throws ProblemException {
        try (Workspace workspace = temporary()) {
            List<WorkspaceEvent> events = new ArrayList<>();
            Consumer<WorkspaceEvent> listener = events::add;
            Subscription first = workspace.listen(listener);
            Subscription second = workspace.listen(listener);
            first.close();
            first.close();
            read(workspace, blocked("a@x"));
            assertThat(events).hasSize(2);
            second.close();
            read(workspace, blocked("a@x"));
            assertThat(events).hasSize(2);
        }
    }

    @Test
    void whatAListenerCausesIsToldAfterwards() throws ProblemException {
        try (Workspace workspace = temporary()) {
            List<String> events = new ArrayList<>();
            workspace.listen(event -> {
                if (event instanceof WorkspaceEvent.Imported imported) {
                    try {
                        workspace.undo(imported.entry().id(), Progress.NONE);
                    } catch (ProblemException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            workspace.listen(event -> events.add(event.getClass().getSimpleName()));
            read(workspace, blocked("a@x"));
            assertThat(events).containsExactly("Imported", "ModelChanged", "Undone", "ModelChanged");
        }
    }

    @Test
    void lookingDoesNotWaitForAChange() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Intake slow = (request, sink, progress) -> {
            reading.countDown();
            try {
                assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (Workspace workspace = CoreServices.workspaces(_ -> null, slow, List.of()).temporary()) {
            List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
            Thread importing = Thread.ofPlatform().start(() -> {
                try {
                    workspace.importFrom(new IntakeRequest(List.of(), null), Progress.NONE);
                } catch (ProblemException | RuntimeException e) {
                    problems.add(e);
                }
            });
            assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(workspace.plan(TO_7_3, Progress.NONE).clients()).isEmpty();
            assertThat(workspace.imports()).isEmpty();
            workspace.setSetting("target", "7.3.0");
            goOn.countDown();
            importing.join();
            assertThat(problems).isEmpty();
            assertThat(workspace.imports()).hasSize(1);
        }
    }

    @Test
    void changesOfSeveralThreadsFollowOneAnother() throws Exception {
        Intake each = (request, sink, progress) -> {
            for (Observation observation : blocked(request.server()).observations()) {
                sink.observe(observation);
            }
        };
        try (Workspace workspace = CoreServices.workspaces(_ -> null, each, List.of()).temporary()) {
            List<Long> revisions = new ArrayList<>();
            workspace.listen(event -> {
                if (event instanceof WorkspaceEvent.ModelChanged changed) {
                    revisions.add(changed.model().revision());
                }
            });
            List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (String account : List.of("a@x", "b@x", "c@x", "d@x")) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        workspace.importFrom(new IntakeRequest(List.of(), account), Progress.NONE);
                    } catch (ProblemException | RuntimeException e) {
                        problems.add(e);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(problems).isEmpty();
            assertThat(revisions).hasSize(4).isSorted().doesNotHaveDuplicates();
            assertThat(workspace.model().clients()).hasSize(4);
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

    /** Another store, not closed with the workspace. */
    private static class Shared implements ObservationStore {

        private final ObservationStore store;

        Shared(ObservationStore store) {
            this.store = store;
        }

        @Override
        public Optional<Path> directory() {
            return store.directory();
        }

        @Override
        public ImportTransaction begin(List<String> sources) throws ProblemException {
            return store.begin(sources);
        }

        @Override
        public void undo(long importId) throws ProblemException {
            store.undo(importId);
        }

        @Override
        public List<ImportEntry> imports() throws ProblemException {
            return store.imports();
        }

        @Override
        public List<JournalFile> files(long importId) throws ProblemException {
            return store.files(importId);
        }

        @Override
        public List<RejectedRow> rejected(long importId) throws ProblemException {
            return store.rejected(importId);
        }

        @Override
        public void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException {
            store.forEachObservation(consumer, progress);
        }

        @Override
        public Optional<String> setting(String key) throws ProblemException {
            return store.setting(key);
        }

        @Override
        public void setSetting(String key, String value) throws ProblemException {
            store.setSetting(key, value);
        }

        @Override
        public void exportTo(Path file, Progress progress) throws ProblemException {
            store.exportTo(file, progress);
        }

        @Override
        public void restoreFrom(Path file, Progress progress) throws ProblemException {
            store.restoreFrom(file, progress);
        }

        @Override
        public List<String> check(Progress progress) throws ProblemException {
            return store.check(progress);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}
