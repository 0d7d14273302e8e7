package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#WHO}. */
public final class WhoHandler extends ActionHandler {

    /** Made by the workbench. */
    public WhoHandler() {
        super(LogAction.WHO);
    }
}
