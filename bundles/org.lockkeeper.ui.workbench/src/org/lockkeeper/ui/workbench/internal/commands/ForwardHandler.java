package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.trail.Trail;

/** Goes forward again; does nothing where there is no such place. */
public final class ForwardHandler {

    @CanExecute
    boolean canExecute(Trail trail) {
        return trail.canGo(1);
    }

    @Execute
    void execute(Trail trail) {
        trail.go(1);
    }
}
