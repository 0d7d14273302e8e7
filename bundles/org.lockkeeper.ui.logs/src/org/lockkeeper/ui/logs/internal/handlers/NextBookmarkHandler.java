package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#NEXT_BOOKMARK}. */
public final class NextBookmarkHandler extends ActionHandler {

    /** Made by the workbench. */
    public NextBookmarkHandler() {
        super(LogAction.NEXT_BOOKMARK);
    }
}
