package org.lockkeeper.ui.workbench.internal.commands;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.lockkeeper.ui.navigation.Navigation;

/** Opens a view. Views of other bundles use the same command with the id of their own part. */
public final class ShowPartHandler {

    /** Opens it. */
    @Execute
    public void execute(@Named("org.lockkeeper.command.showPart.part") String part, Navigation navigation, EPartService parts) {
        MPart active = parts.getActivePart();
        navigation.showPart(part);
        // the platform does nothing for a part that is active, though Tab led out of it
        if (active != null && part.equals(active.getElementId())) {
            active.getContext().get(IPresentationEngine.class).focusGui(active);
        }
    }
}
