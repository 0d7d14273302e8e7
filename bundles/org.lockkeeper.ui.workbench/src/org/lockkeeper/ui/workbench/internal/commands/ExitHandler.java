package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.lockkeeper.ui.workbench.internal.workspaces.Leaving;

/** File, Exit. */
public final class ExitHandler {

    /** Closes the workbench, unless something runs that the user does not want to stop. */
    @Execute
    public void execute(IWorkbench workbench, Leaving leaving) {
        if (leaving.mayLeave()) {
            workbench.close();
        }
    }
}
