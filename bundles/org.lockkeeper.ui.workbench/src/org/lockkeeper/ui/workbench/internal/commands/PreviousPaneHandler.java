package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Shift+F6: the way of {@link NextPaneHandler} backwards. */
public final class PreviousPaneHandler {

    /** Moves the focus. */
    @Execute
    public void execute(MApplication application, EModelService model, EPartService parts) {
        NextPaneHandler.move(-1, application, model, parts);
    }
}
