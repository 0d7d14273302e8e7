package org.lockkeeper.ui.upgrade.internal.path;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.path.PathFinder;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.ui.scope.ScopedPlan;

/** Asks the core for the ways of the servers in scope. */
public final class WaySearch {

    private WaySearch() {
    }

    /** The ways, by the usual priorities; not for the UI thread. */
    public static List<ServerPaths> of(ScopedPlan plan, Workspace workspace, Progress progress) {
        return of(plan, Priority.USUAL, workspace, progress);
    }

    /**
     * The ways; not for the UI thread.
     *
     * @param order by what they are compared
     */
    static List<ServerPaths> of(ScopedPlan plan, List<Priority> order, Workspace workspace, Progress progress) {
        Set<String> servers = plan.index().plan().servers().stream().map(s -> s.server().name())
                .collect(Collectors.toSet());
        if (servers.isEmpty()) {
            return List.of();
        }
        PlanRequest scoped = plan.index().request();
        // the way is the server's: it takes all its clients along
        PlanRequest request = new PlanRequest(scoped.target(), scoped.asOf(), servers, scoped.statedVersions());
        return new PathFinder((model, asked) -> {
            progress.checkCancelled();
            return workspace.plan(model, asked, progress);
        }, workspace.stops(), order).paths(plan.index().model(), request);
    }
}
