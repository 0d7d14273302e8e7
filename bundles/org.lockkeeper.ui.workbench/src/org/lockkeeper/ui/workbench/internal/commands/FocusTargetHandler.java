package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.navigation.EditsTarget;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;

/** Tools, Change Target Version: goes to the field where it stands. */
public final class FocusTargetHandler {

    /** Goes there. */
    @Execute
    public void execute(Navigation navigation) {
        navigation.open(PartIds.OVERVIEW, EditsTarget.class, EditsTarget::editTarget);
    }
}
