package org.lockkeeper.cli.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.lockkeeper.cli.environment.CommandLineEnvironment;

/** Where the user's workspace lies unless {@code --workspace} says otherwise: where the system keeps programs' data. */
public final class WorkspaceFolder {

    private WorkspaceFolder() {
    }

    /** The default folder of the user; it need not exist. */
    public static Path standard(CommandLineEnvironment environment) {
        String system = environment.operatingSystem().toLowerCase(Locale.ROOT);
        Path base;
        if (system.startsWith("windows")) {
            base = absolute(environment, "LOCALAPPDATA", environment.home().resolve("AppData").resolve("Local"))
                    .resolve("Lockkeeper");
        } else if (system.startsWith("mac")) {
            base = environment.home().resolve("Library").resolve("Application Support").resolve("Lockkeeper");
        } else {
            base = absolute(environment, "XDG_DATA_HOME", environment.home().resolve(".local").resolve("share"))
                    .resolve("lockkeeper");
        }
        return base.resolve("workspace");
    }

    // relative paths in such variables are to be ignored (XDG Base Directory Specification)
    private static Path absolute(CommandLineEnvironment environment, String variable, Path otherwise) {
        String value = environment.variables().get(variable);
        return value != null && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
