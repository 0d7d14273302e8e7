package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#BOOKMARK}. */
public final class BookmarkHandler extends ActionHandler {

    /** Made by the workbench. */
    public BookmarkHandler() {
        super(LogAction.BOOKMARK);
    }
}
