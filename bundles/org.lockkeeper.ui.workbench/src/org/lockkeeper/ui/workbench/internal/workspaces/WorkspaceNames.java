package org.lockkeeper.ui.workbench.internal.workspaces;

import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.ui.workbench.internal.Messages;

/** What people call a workspace: the name of its folder. */
public final class WorkspaceNames {

    private WorkspaceNames() {
    }

    /** Name of the workspace in a folder. */
    public static String of(Path folder) {
        Path name = folder.getFileName();
        return folder.equals(standard()) || name == null ? WorkspaceMessages.Standard : name.toString();
    }

    /** The user's own workspace. */
    static Path standard() {
        return WorkspaceFolders.standard(System.getProperty("os.name"), Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /** A folder as people read it: with {@code ~} for their own. */
    static String place(Path folder) {
        Path home = Path.of(System.getProperty("user.home"));
        return folder.startsWith(home) && !folder.equals(home) ? Path.of("~").resolve(home.relativize(folder)).toString()
                : folder.toString();
    }

    /** Name of an open workspace, and whether it is only read. */
    public static String of(Workspace workspace) {
        String name = workspace.directory().map(d -> of(d.toAbsolutePath().normalize())).orElse(Messages.Status_memory);
        return workspace.isReadOnly() ? NLS.bind(WorkspaceMessages.ReadOnlyName, name) : name;
    }

    /** Title of the window of a workspace. */
    public static String title(Workspace workspace) {
        return NLS.bind(WorkspaceMessages.Title, of(workspace));
    }
}
