package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#WHOLE_LINE}. */
public final class WholeLineHandler extends ActionHandler {

    /** Made by the workbench. */
    public WholeLineHandler() {
        super(LogAction.WHOLE_LINE);
    }
}
