package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#DETAILS}. */
public final class DetailsHandler extends ActionHandler {

    /** Made by the workbench. */
    public DetailsHandler() {
        super(LogAction.DETAILS);
    }
}
