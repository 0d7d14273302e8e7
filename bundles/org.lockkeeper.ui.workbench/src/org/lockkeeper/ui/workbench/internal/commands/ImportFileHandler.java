package org.lockkeeper.ui.workbench.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** File, Import Zip or File. */
public final class ImportFileHandler {

    /** Whether there is a workspace to import into. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.isChangeable();
    }

    /** Asks for files and offers to import them. */
    @Execute
    public void execute(ImportOffer imports, Dialogs dialogs) {
        FileDialog dialog = new FileDialog(dialogs.shell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.Import_file);
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            List<Path> files = Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
            imports.offer(files);
        }
    }
}
