package org.lockkeeper.core.internal.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.Workspaces;

/** Makes workspaces out of the services at hand. */
public final class DefaultWorkspaces implements Workspaces {

    private final ObservationStores stores;
    private final Intake intake;
    private final Planner planner;

    /** All three serve every workspace made here; none is {@code null}. */
    public DefaultWorkspaces(ObservationStores stores, Intake intake, Planner planner) {
        this.stores = Objects.requireNonNull(stores);
        this.intake = Objects.requireNonNull(intake);
        this.planner = Objects.requireNonNull(planner);
    }

    @Override
    public Workspace at(Path directory) {
        return opened(directory, false, () -> stores.open(directory));
    }

    @Override
    public Workspace reading(Path directory) {
        return opened(directory, true, () -> stores.openForReading(directory));
    }

    @Override
    public Workspace copy(Path directory) {
        return opened(directory, true, () -> stores.openCopy(directory));
    }

    @Override
    public Optional<String> holder(Path directory) {
        return stores.holder(directory);
    }

    private Workspace opened(Path directory, boolean readOnly, OpenStore.Opener opener) {
        Objects.requireNonNull(directory);
        return new DefaultWorkspace(directory, readOnly, new OpenStore(opener, () -> stores.diagnose(directory)), intake,
                planner);
    }

    @Override
    public Workspace temporary() {
        Workspace workspace = new DefaultWorkspace(null, false, new OpenStore(MemoryObservationStore::new, List::of), intake,
                planner);
        try {
            workspace.load(Progress.NONE);
        } catch (ProblemException e) {
            throw new IllegalStateException("an empty store in memory cannot fail", e);
        }
        return workspace;
    }
}
