package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Starts the program once more for each window: what goes wrong in one leaves the others alone. */
public final class ProcessWindows implements WorkspaceWindows {

    private static final String INSTALLATION = "lockkeeper.installation";
    private static final String DEVELOPED = "lockkeeper.dev";
    private static final String LANGUAGE = "lockkeeper.language";
    /** Environment variable of the start script: the process that has to end first. */
    private static final String AFTER = "LOCKKEEPER_AFTER";

    private final Dialogs dialogs;
    private final Leaving leaving;
    // there is none yet when the kit's services are made
    private final Provider<IWorkbench> workbench;

    /** Made by injection. */
    @Inject
    public ProcessWindows(Dialogs dialogs, Leaving leaving, Provider<IWorkbench> workbench) {
        this.dialogs = dialogs;
        this.leaving = leaving;
        this.workbench = workbench;
    }

    @Override
    public boolean openBeside(Path folder, Access access) {
        // a language that this window was started with goes on in others; what is chosen later goes before it
        return start(folder, access, Map.of(), System.getProperty(LANGUAGE, ""));
    }

    private boolean start(Path folder, Access access, Map<String, String> environment, String language) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path script = Path.of(System.getProperty(INSTALLATION, ""), windows ? "lockkeeper.cmd" : "lockkeeper");
        try {
            if (!Files.isRegularFile(script)) {
                throw new IOException(script.toAbsolutePath() + " is missing");
            }
            ProcessBuilder process = new ProcessBuilder(command(script, windows, folder, access, language))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
            process.environment().putAll(environment);
            process.start();
            return true;
        } catch (IOException e) {
            dialogs.problem(WorkspaceMessages.NotStartedTitle, NLS.bind(WorkspaceMessages.NotStarted, e.getMessage(), folder));
            return false;
        }
    }

    private static List<String> command(Path script, boolean windows, Path folder, Access access,
            String language) {
        List<String> command = new ArrayList<>();
        if (windows) {
            command.addAll(List.of("cmd", "/c"));
        }
        command.add(script.toAbsolutePath().toString());
        for (String developed : System.getProperty(DEVELOPED, "").split(File.pathSeparator)) {
            if (!developed.isBlank()) {
                command.addAll(List.of("--dev", developed));
            }
        }
        if (!language.isBlank()) {
            command.addAll(List.of("--language", language));
        }
        if (access == Access.READ) {
            command.add("--read-only");
        }
        command.addAll(List.of("--workspace", folder.toAbsolutePath().toString()));
        return command;
    }

    @Override
    public void restart(Path folder, Access access) {
        if (leaving.mayLeave()
                && start(folder, access, Map.of(AFTER, String.valueOf(ProcessHandle.current().pid())), "")) {
            workbench.get().close();
        }
    }

    @Override
    public void switchTo(Path folder, Access access) {
        if (leaving.mayLeave() && openBeside(folder, access)) {
            workbench.get().close();
        }
    }
}
