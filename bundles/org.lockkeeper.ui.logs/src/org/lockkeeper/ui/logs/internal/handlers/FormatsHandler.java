package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#FORMATS}. */
public final class FormatsHandler extends ActionHandler {

    /** Made by the workbench. */
    public FormatsHandler() {
        super(LogAction.FORMATS);
    }
}
