package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#COLUMNS}. */
public final class ShowColumnsHandler extends ActionHandler {

    /** Made by the workbench. */
    public ShowColumnsHandler() {
        super(LogAction.COLUMNS);
    }
}
