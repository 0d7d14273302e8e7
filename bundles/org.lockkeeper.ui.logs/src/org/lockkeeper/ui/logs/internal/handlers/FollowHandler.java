package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#FOLLOW}. */
public final class FollowHandler extends ActionHandler {

    /** Made by the workbench. */
    public FollowHandler() {
        super(LogAction.FOLLOW);
    }
}
