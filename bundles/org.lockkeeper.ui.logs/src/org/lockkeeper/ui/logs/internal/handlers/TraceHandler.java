package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#TRACE}. */
public final class TraceHandler extends ActionHandler {

    /** Made by the workbench. */
    public TraceHandler() {
        super(LogAction.TRACE);
    }
}
