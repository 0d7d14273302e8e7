package org.lockkeeper.ui.session;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.api.workspace.Workspace;
import org.osgi.service.prefs.Preferences;

/**
 * What the window remembers for one workspace and no other: filters, order of rows, the tabs in front. What belongs to
 * the person, such as theme, columns and saved views, is kept elsewhere. Injected by type.
 */
@Creatable
public final class WorkspaceState {

    private final Preferences home;

    /** The state of the workspace that is open. */
    @Inject
    public WorkspaceState(Workspace workspace) {
        this(workspace.directory());
    }

    /**
     * The state of a workspace by its place.
     *
     * @param directory empty for workspaces in memory, which share one state
     */
    public WorkspaceState(Optional<Path> directory) {
        String path = directory.map(d -> d.toAbsolutePath().normalize().toString()).orElse("");
        home = InstanceScope.INSTANCE.getNode("org.lockkeeper.ui").node("workspaces")
                .node(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString());
        home.put("directory", path);
    }

    /**
     * Where something is kept; written to disk soon after it changed, in the background.
     *
     * @param name of what keeps it: {@code grids/clients}
     */
    public Preferences node(String name) {
        return home.node(name);
    }
}
