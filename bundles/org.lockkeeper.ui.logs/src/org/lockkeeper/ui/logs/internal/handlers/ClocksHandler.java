package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#CLOCKS}. */
public final class ClocksHandler extends ActionHandler {

    /** Made by the workbench. */
    public ClocksHandler() {
        super(LogAction.CLOCKS);
    }
}
