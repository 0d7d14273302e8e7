package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#EDIT_HIGHLIGHTERS}. */
public final class EditHighlightersHandler extends ActionHandler {

    /** Made by the workbench. */
    public EditHighlightersHandler() {
        super(LogAction.EDIT_HIGHLIGHTERS);
    }
}
