package org.lockkeeper.ui.help.internal;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.ui.navigation.Help;

/** F1: the page about the view that is active. */
public final class HelpHandler {

    /** Shows it. */
    @Execute
    public void execute(Help help, EPartService parts) {
        MPart active = parts.getActivePart();
        if (active == null) {
            help.show(Manual.CONTENTS);
        } else {
            help.showOfView(active.getElementId());
        }
    }
}
