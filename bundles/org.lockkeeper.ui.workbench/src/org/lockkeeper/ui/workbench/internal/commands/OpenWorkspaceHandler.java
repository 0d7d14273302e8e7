package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** File, Open Workspace. */
public final class OpenWorkspaceHandler {

    /** Asks which one, and opens it. */
    @Execute
    public void execute(WorkspaceOpener opener) {
        opener.open();
    }
}
