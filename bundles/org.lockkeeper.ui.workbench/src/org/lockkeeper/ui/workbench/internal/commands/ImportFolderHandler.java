package org.lockkeeper.ui.workbench.internal.commands;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** File, Import Folder. */
public final class ImportFolderHandler {

    /** Whether there is a workspace to import into. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.isChangeable();
    }

    /** Asks for a folder and offers to import it. */
    @Execute
    public void execute(ImportOffer imports, Dialogs dialogs) {
        DirectoryDialog dialog = new DirectoryDialog(dialogs.shell(), SWT.OPEN);
        dialog.setText(Messages.Import_folder);
        dialog.setMessage(Messages.Import_folderHint);
        String chosen = dialog.open();
        if (chosen != null) {
            imports.offer(List.of(Path.of(chosen)));
        }
    }
}
