package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.session.WorkspaceSession;

/** Tools, Check Workspace. */
public final class CheckWorkspaceHandler {

    /** Whether there is a workspace to check. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.state() == WorkspaceSession.State.OPEN;
    }

    /** Verifies it in the background. */
    @Execute
    public void execute(WorkspaceSession session) {
        session.check();
    }
}
