package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.compare.Comparison;

/** Tools, Compare. */
public final class CompareHandler {

    /** Whether there is something to compare. */
    @CanExecute
    public boolean canExecute(Comparison comparison) {
        return comparison.isPossible();
    }

    /** Asks for two states and shows how they differ. */
    @Execute
    public void execute(Comparison comparison) {
        comparison.open();
    }
}
