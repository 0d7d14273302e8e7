package org.lockkeeper.ui.workbench.internal.commands;

import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.files.SourceFolder;
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
        SourceFolder.ask(dialogs.shell(), Messages.Import_folder, Messages.Import_folderHint)
                .ifPresent(chosen -> imports.offer(List.of(chosen)));
    }
}
