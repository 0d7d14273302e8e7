package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** File, New Workspace. */
public final class NewWorkspaceHandler {

    /** Asks where, and opens it. */
    @Execute
    public void execute(WorkspaceOpener opener) {
        opener.create();
    }
}
