package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#BOOKMARKS}. */
public final class BookmarksHandler extends ActionHandler {

    /** Made by the workbench. */
    public BookmarksHandler() {
        super(LogAction.BOOKMARKS);
    }
}
