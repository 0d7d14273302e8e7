package org.lockkeeper.ui.workbench.internal.commands;

import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** File, Restore. */
public final class RestoreWorkspaceHandler {

    /** Whether there is a workspace to restore. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.isChangeable();
    }

    /** Asks for an exported file, asks once more, and puts its content in place of everything. */
    @Execute
    public void execute(WorkspaceSession session, Dialogs dialogs) {
        FileDialog dialog = new FileDialog(dialogs.shell(), SWT.OPEN);
        dialog.setText(Messages.Workspace_restoreTitle);
        dialog.setFilterExtensions(new String[] {"*.zip", "*"});
        String chosen = dialog.open();
        if (chosen != null && dialogs.confirm(Messages.Workspace_restoreTitle,
                NLS.bind(Messages.Workspace_restoreQuestion, session.imports().size(), Path.of(chosen).getFileName()),
                Messages.Workspace_restoreAction, Messages.Cancel)) {
            session.restoreFrom(Path.of(chosen));
        }
    }
}
