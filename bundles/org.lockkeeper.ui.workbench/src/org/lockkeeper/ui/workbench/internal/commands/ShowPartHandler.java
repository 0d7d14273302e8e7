package org.lockkeeper.ui.workbench.internal.commands;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.navigation.Navigation;

/** Opens a view. Views of other bundles use the same command with the id of their own part. */
public final class ShowPartHandler {

    /** Opens it. */
    @Execute
    public void execute(@Named("org.lockkeeper.command.showPart.part") String part, Navigation navigation) {
        navigation.showPart(part);
    }
}
