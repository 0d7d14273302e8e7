package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#HIGHLIGHT_SELECTED}. */
public final class HighlightSelectedHandler extends ActionHandler {

    /** Made by the workbench. */
    public HighlightSelectedHandler() {
        super(LogAction.HIGHLIGHT_SELECTED);
    }
}
