package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#PREVIOUS_BOOKMARK}. */
public final class PreviousBookmarkHandler extends ActionHandler {

    /** Made by the workbench. */
    public PreviousBookmarkHandler() {
        super(LogAction.PREVIOUS_BOOKMARK);
    }
}
