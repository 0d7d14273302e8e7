package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#WHOLE_LOG}. */
public final class WholeLogHandler extends ActionHandler {

    /** Made by the workbench. */
    public WholeLogHandler() {
        super(LogAction.WHOLE_LOG);
    }
}
