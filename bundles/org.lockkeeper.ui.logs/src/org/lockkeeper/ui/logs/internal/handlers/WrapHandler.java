package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#WRAP}. */
public final class WrapHandler extends ActionHandler {

    /** Made by the workbench. */
    public WrapHandler() {
        super(LogAction.WRAP);
    }
}
