package org.lockkeeper.core.internal.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
        Objects.requireNonNull(directory);
        return new DefaultWorkspace(directory, new OpenStore(() -> stores.open(directory),
                () -> stores.diagnose(directory)), intake, planner);
    }

    @Override
    public Workspace reading(Path directory) {
        Objects.requireNonNull(directory);
        return new DefaultWorkspace(directory, new OpenStore(() -> stores.openForReading(directory),
                () -> stores.diagnose(directory)), intake, planner);
    }

    @Override
    public Workspace temporary() {
        Workspace workspace = new DefaultWorkspace(null, new OpenStore(MemoryObservationStore::new, List::of), intake,
                planner);
        try {
            workspace.load(Progress.NONE);
        } catch (ProblemException e) {
            throw new IllegalStateException("an empty store in memory cannot fail", e);
        }
        return workspace;
    }
}
