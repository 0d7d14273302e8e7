package org.lockkeeper.ui.workbench.internal.commands;

import jakarta.inject.Named;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.workspaces.RecentMenu;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** File, Recent Workspaces: opens the one that was chosen in place of the one in this window. */
public final class RecentWorkspaceHandler {

    /** Opens it. */
    @Execute
    public void execute(WorkspaceOpener opener, @Named(RecentMenu.FOLDER) String folder) {
        opener.switchTo(Path.of(folder));
    }
}
