package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.core.CoreServices;

/** What listeners are told, and what several threads see. */
class WorkspaceEventsTest extends WorkspaceStory {

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
}
