package org.lockkeeper.ui.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;

/** File, Exit. */
public final class ExitHandler {

    /** Closes the workbench. */
    @Execute
    public void execute(IWorkbench workbench) {
        workbench.close();
    }
}
