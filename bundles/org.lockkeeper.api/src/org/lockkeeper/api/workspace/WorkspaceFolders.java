package org.lockkeeper.api.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where workspaces lie on disk, the same for the workbench and the command line. */
public final class WorkspaceFolders {

    private WorkspaceFolders() {
    }

    /**
     * The user's own workspace, used unless another is named: where the system keeps programs' data.
     *
     * @param operatingSystem the system's name as Java gives it ({@code os.name})
     * @param home the user's home folder
     * @param variables the environment
     * @return the folder; it need not exist
     */
    public static Path standard(String operatingSystem, Path home, Map<String, String> variables) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        Path base;
        if (system.startsWith("windows")) {
            base = absolute(variables, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Lockkeeper");
        } else if (system.startsWith("mac")) {
            base = home.resolve("Library").resolve("Application Support").resolve("Lockkeeper");
        } else {
            base = absolute(variables, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("lockkeeper");
        }
        return base.resolve("workspace");
    }

    /** The database of a workspace, whether it is there or not. */
    public static Path model(Path workspace) {
        return workspace.resolve("model");
    }

    /** Whether that folder is one of a workspace: whether there is a database in it. */
    public static boolean isWorkspace(Path folder) {
        return Files.exists(model(folder));
    }

    // relative paths in such variables are to be ignored (XDG Base Directory Specification)
    private static Path absolute(Map<String, String> variables, String variable, Path otherwise) {
        String value = variables.get(variable);
        return value != null && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
