package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#MERGE}. */
public final class MergeHandler extends ActionHandler {

    /** Made by the workbench. */
    public MergeHandler() {
        super(LogAction.MERGE);
    }
}
