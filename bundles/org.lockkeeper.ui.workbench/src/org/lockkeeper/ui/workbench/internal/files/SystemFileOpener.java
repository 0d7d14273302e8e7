package org.lockkeeper.ui.workbench.internal.files;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks the system to open them. */
public final class SystemFileOpener implements FileOpener {

    private final Dialogs dialogs;

    /** Made by injection. */
    @Inject
    public SystemFileOpener(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public void open(Path file) {
        if (!Files.exists(file)) {
            dialogs.problem(Messages.Files_openTitle, NLS.bind(Messages.Files_gone, file));
        } else if (!Program.launch(file.toString())) {
            dialogs.problem(Messages.Files_openTitle, NLS.bind(Messages.Files_noProgram, file));
        }
    }
}
