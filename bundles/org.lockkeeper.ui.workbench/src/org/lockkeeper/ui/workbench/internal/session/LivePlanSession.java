package org.lockkeeper.ui.workbench.internal.session;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession.SessionEvent;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Computes the plan again whenever model or target change; a computation that is out of date is cancelled. */
public final class LivePlanSession implements PlanSession {

    /** Key of the target among the workspace's settings. */
    private static final String TARGET = "target";
    /** From this many clients on a computation is worth a line in the Progress view. */
    private static final int CLIENTS_OF_NOTE = 5000;

    private final Workspace workspace;
    private final Background background;
    private final Listeners<PlanEvent> listeners = new Listeners<>();
    private ProductVersion target = PlanRequest.FIRST_TARGET;
    private boolean chosenHere;
    private boolean targetRead;
    private PlanIndex current;
    private Task computation;

    /** Made by injection. */
    @Inject
    public LivePlanSession(WorkspaceSession session, Background background) {
        this.workspace = session.workspace();
        this.background = background;
        session.listen(event -> {
            if (event instanceof SessionEvent.ModelChanged && targetRead) {
                compute();
            } else if (event instanceof SessionEvent.StateChanged changed
                    && changed.state() == WorkspaceSession.State.OPEN) {
                readTarget();
            }
        });
        if (session.state() == WorkspaceSession.State.OPEN) {
            readTarget();
        }
    }

    private void readTarget() {
        background.task(Messages.Plan_readingTarget, _ -> workspace.setting(TARGET)
                .flatMap(ProductVersion::tryParse)).quiet().onDone(stored -> {
                    if (!chosenHere) {
                        stored.ifPresent(version -> target = version);
                    }
                    targetRead = true;
                    compute();
                }).onProblem(_ -> {
                    targetRead = true;
                    compute();
                }).start();
    }

    private void compute() {
        if (computation != null) {
            computation.cancel();
        }
        Model model = workspace.model();
        PlanRequest request = request();
        Task[] self = new Task[1];
        TaskBuilder<PlanIndex> task = background.<PlanIndex>task(NLS.bind(Messages.Plan_computing, target),
                progress -> new PlanIndex(model, request, workspace.plan(request, progress)));
        if (model.clients().size() < CLIENTS_OF_NOTE) {
            task.quiet();
        }
        task.onDone(index -> {
            if (self[0] == computation) {
                computation = null;
                current = index;
                listeners.tell(new PlanEvent.Computed(index));
            }
        }).onProblem(message -> failed(self[0], message))
                .onCancelled(() -> failed(self[0], Messages.Plan_cancelled));
        self[0] = task.start();
        computation = self[0];
        listeners.tell(new PlanEvent.Computing(request));
    }

    private void failed(Task task, String message) {
        if (task == computation) {
            computation = null;
            listeners.tell(new PlanEvent.Failed(message));
        }
    }

    @Override
    public ProductVersion target() {
        return target;
    }

    @Override
    public void changeTarget(ProductVersion version) {
        if (version.equals(target)) {
            return;
        }
        target = version;
        chosenHere = true;
        compute();
        background.task(Messages.Plan_keepingTarget, _ -> {
            workspace.setSetting(TARGET, version.toString());
            return null;
        }).quiet().start();
    }

    @Override
    public void recompute() {
        compute();
    }

    @Override
    public PlanRequest request() {
        return PlanRequest.to(target);
    }

    @Override
    public Optional<PlanIndex> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public boolean isComputing() {
        return computation != null;
    }

    @Override
    public Subscription listen(Consumer<? super PlanEvent> listener) {
        return listeners.add(listener);
    }
}
