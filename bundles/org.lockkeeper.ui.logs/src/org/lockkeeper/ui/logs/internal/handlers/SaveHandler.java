package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#SAVE}. */
public final class SaveHandler extends ActionHandler {

    /** Made by the workbench. */
    public SaveHandler() {
        super(LogAction.SAVE);
    }
}
