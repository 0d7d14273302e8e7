package org.lockkeeper.ui.workbench.internal.commands;

import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** File, Export Workspace. */
public final class ExportWorkspaceHandler {

    /** Whether there is a workspace to export. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.state() == WorkspaceSession.State.OPEN;
    }

    /** Asks for a file and writes everything into it. */
    @Execute
    public void execute(WorkspaceSession session, Dialogs dialogs) {
        FileDialog dialog = new FileDialog(dialogs.shell(), SWT.SAVE);
        dialog.setText(Messages.Workspace_exportTitle);
        dialog.setFileName("lockkeeper-workspace.zip");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            session.exportTo(Path.of(chosen));
        }
    }
}
